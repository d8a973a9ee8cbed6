// SPDX-License-Identifier: MIT
//! Turns panics and errors of the engine into a status and a text.

use std::cell::RefCell;
use std::ffi::c_char;
use std::panic::{catch_unwind, set_hook, AssertUnwindSafe, PanicHookInfo};
use std::sync::Once;

use turso_sdk_kit::rsapi::{str_to_c_string, TursoError, TursoStatusCode};

/// A `turso_status_code_t`, or [`TURSOQT_PANIC`].
pub type Status = u32;

/// The engine panicked: the handle and all that belong to the same database must not be used any more.
pub const TURSOQT_PANIC: Status = 255;

pub const OK: Status = 0;

pub fn status_of(code: TursoStatusCode) -> Status {
    code.to_capi() as Status
}

/// Runs `work`; writes the text of a failure to `error`, unless that is null.
pub fn guarded(
    error: *mut *const c_char,
    work: impl FnOnce() -> Result<Status, TursoError>,
) -> Status {
    keep_panics_quiet();
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(status)) => status,
        Ok(Err(failure)) => unsafe { failure.to_capi(error) as Status },
        Err(_) => {
            if !error.is_null() {
                unsafe { *error = str_to_c_string(&take_panic()) };
            }
            TURSOQT_PANIC
        }
    }
}

thread_local! {
    static LAST_PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

fn take_panic() -> String {
    LAST_PANIC.take().replace('\0', " ")
}

/// Rust's standard hook writes to stderr, which belongs to the application.
fn keep_panics_quiet() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| set_hook(Box::new(remember_panic)));
}

fn remember_panic(info: &PanicHookInfo<'_>) {
    LAST_PANIC.set(info.to_string());
}
