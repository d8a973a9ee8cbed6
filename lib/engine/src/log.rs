// SPDX-License-Identifier: MIT
//! The engine's log. The kit's `turso_setup` fixes for good how detailed it is; here that can change at any time, and
//! what is not wanted costs nothing.

use std::ffi::{c_char, CString};
use std::sync::atomic::{AtomicU32, Ordering};

use tracing::level_filters::LevelFilter;
use tracing::subscriber::{set_global_default, Interest};
use tracing::{callsite, Event, Metadata, Subscriber};
use tracing_subscriber::fmt::format::{DefaultVisitor, Writer};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

/// Gets a level, a `turso_tracing_level_t`, and a text that is gone when it returns.
pub type Logger = unsafe extern "C" fn(u32, *const c_char);

static LEVEL: AtomicU32 = AtomicU32::new(0);

/// Sends the log to `logger`. False when it goes elsewhere already.
pub fn start(logger: Logger) -> bool {
    set_global_default(tracing_subscriber::registry().with(Log { logger })).is_ok()
}

/// The most detailed level that is logged: a `turso_tracing_level_t`, or 0 for none.
pub fn set_level(level: u32) {
    if LEVEL.swap(level, Ordering::Relaxed) != level {
        // Each place in the code that logs remembers whether anybody listens.
        callsite::rebuild_interest_cache();
    }
}

struct Log {
    logger: Logger,
}

fn wanted() -> LevelFilter {
    match LEVEL.load(Ordering::Relaxed) {
        0 => LevelFilter::OFF,
        1 => LevelFilter::ERROR,
        2 => LevelFilter::WARN,
        3 => LevelFilter::INFO,
        4 => LevelFilter::DEBUG,
        _ => LevelFilter::TRACE,
    }
}

fn number_of(metadata: &Metadata<'_>) -> u32 {
    match metadata.level().as_str() {
        "ERROR" => 1,
        "WARN" => 2,
        "INFO" => 3,
        "DEBUG" => 4,
        _ => 5,
    }
}

impl<S: Subscriber> Layer<S> for Log {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        if *metadata.level() <= wanted() {
            Interest::always()
        } else {
            Interest::never()
        }
    }

    fn enabled(&self, metadata: &Metadata<'_>, _context: Context<'_, S>) -> bool {
        *metadata.level() <= wanted()
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(wanted())
    }

    fn on_event(&self, event: &Event<'_>, _context: Context<'_, S>) {
        let mut text = String::new();
        event.record(&mut DefaultVisitor::new(Writer::new(&mut text), true));
        if let Ok(text) = CString::new(text) {
            unsafe { (self.logger)(number_of(event.metadata()), text.as_ptr()) };
        }
    }
}
