// SPDX-License-Identifier: MIT
//! Turso's sync engine as one static library with a C ABI.
//!
//! The C functions of the two kits are re-exported as they are. The functions here stand in for those that run engine
//! code: none of the kits' own catches a panic, and a panic that leaves an `extern "C"` function aborts the process.
//! Here it becomes the status [`TURSOQT_PANIC`], with the panic's message and place as the error text.
//!
//! `include/tursoqt_engine.h` declares what this file exports.

mod guard;
mod log;

pub use {turso_sdk_kit, turso_sync_sdk_kit};

use std::ffi::c_char;
use std::time::Duration;

use turso_sdk_kit::capi::c::{turso_connection_t, turso_database_t, turso_statement_t};
use turso_sdk_kit::rsapi::{str_from_slice, TursoConnection, TursoDatabase, TursoStatement};
use turso_sync_sdk_kit::capi::c::{turso_sync_database_t, turso_sync_operation_t};
use turso_sync_sdk_kit::rsapi::TursoDatabaseSync;
use turso_sync_sdk_kit::turso_async_operation::TursoDatabaseAsyncOperation;

use guard::{guarded, status_of, Status, OK};
pub use guard::TURSOQT_PANIC;

type SyncDatabase = TursoDatabaseSync<Vec<u8>>;
type ErrorOut = *mut *const c_char;

/// Sends the engine's log to `logger`, in place of `turso_setup`. Nothing is logged before
/// [`tursoqt_set_log_level`] says what. False when the log goes elsewhere already.
#[no_mangle]
pub extern "C" fn tursoqt_start_log(logger: log::Logger) -> bool {
    log::start(logger)
}

/// How detailed the log is: a `turso_tracing_level_t`, or 0 for no log. May change at any time; any thread.
#[no_mangle]
pub extern "C" fn tursoqt_set_log_level(level: u32) {
    log::set_level(level);
}

/// Runs an operation until it finishes or needs IO.
///
/// # Safety
/// `operation` comes from one of the `turso_sync_database_*` functions and is not used by another thread meanwhile.
#[no_mangle]
pub unsafe extern "C" fn tursoqt_operation_resume(
    operation: *const turso_sync_operation_t,
    error: ErrorOut,
) -> Status {
    guarded(error, || {
        TursoDatabaseAsyncOperation::ref_from_capi(operation)?
            .resume()
            .map(status_of)
    })
}

/// Runs what waits for IO that has been served.
///
/// # Safety
/// `database` comes from `turso_sync_database_new`.
#[no_mangle]
pub unsafe extern "C" fn tursoqt_sync_database_step_callbacks(
    database: *const turso_sync_database_t,
    error: ErrorOut,
) -> Status {
    guarded(error, || {
        SyncDatabase::ref_from_capi(database)?.step_io_callbacks();
        Ok(OK)
    })
}

/// Opens a database without synchronisation. Synchronous when its configuration says so.
///
/// # Safety
/// `database` comes from `turso_database_new`.
#[no_mangle]
pub unsafe extern "C" fn tursoqt_database_open(
    database: *const turso_database_t,
    error: ErrorOut,
) -> Status {
    guarded(error, || {
        // Never asks for IO: async_io is off for these databases.
        let _ = TursoDatabase::ref_from_capi(database)?.open()?;
        Ok(OK)
    })
}

/// Makes a connection to a database without synchronisation.
///
/// # Safety
/// `database` comes from `turso_database_new` and is open; `connection` is a valid pointer.
#[no_mangle]
pub unsafe extern "C" fn tursoqt_database_connect(
    database: *const turso_database_t,
    connection: *mut *const turso_connection_t,
    error: ErrorOut,
) -> Status {
    guarded(error, || {
        *connection = TursoDatabase::ref_from_capi(database)?.connect()?.to_capi();
        Ok(OK)
    })
}

/// Prepares the first statement of `sql`. `statement` becomes null when there is none; `tail` is the offset after it.
///
/// # Safety
/// `sql` points to `length` bytes, `statement` and `tail` are valid pointers.
#[no_mangle]
pub unsafe extern "C" fn tursoqt_connection_prepare(
    connection: *const turso_connection_t,
    sql: *const c_char,
    length: usize,
    statement: *mut *mut turso_statement_t,
    tail: *mut usize,
    error: ErrorOut,
) -> Status {
    guarded(error, || {
        let connection = TursoConnection::ref_from_capi(connection)?;
        let prepared = connection.prepare_first(str_from_slice(sql, length)?)?;
        (*statement, *tail) = match prepared {
            Some((prepared, offset)) => (prepared.to_capi(), offset),
            None => (std::ptr::null_mut(), length),
        };
        Ok(OK)
    })
}

/// Ends the statement that runs on this connection with the status for interrupted; any thread may call it.
///
/// # Safety
/// `connection` comes from the engine and is not freed meanwhile.
#[no_mangle]
pub unsafe extern "C" fn tursoqt_connection_interrupt(connection: *const turso_connection_t) {
    guarded(std::ptr::null_mut(), || {
        TursoConnection::ref_from_capi(connection)?.interrupt();
        Ok(OK)
    });
}

/// Limits how long one statement may run; 0 removes the limit.
///
/// # Safety
/// `connection` comes from the engine.
#[no_mangle]
pub unsafe extern "C" fn tursoqt_connection_set_query_timeout_ms(
    connection: *const turso_connection_t,
    milliseconds: u64,
) {
    guarded(std::ptr::null_mut(), || {
        TursoConnection::ref_from_capi(connection)?
            .set_query_timeout(Duration::from_millis(milliseconds));
        Ok(OK)
    });
}

/// Advances a statement to its next row, its end, or its next need for IO.
///
/// # Safety
/// `statement` comes from `tursoqt_connection_prepare` and is not used by another thread meanwhile.
#[no_mangle]
pub unsafe extern "C" fn tursoqt_statement_step(
    statement: *const turso_statement_t,
    error: ErrorOut,
) -> Status {
    guarded(error, || {
        TursoStatement::ref_from_capi(statement)?
            .step(None)
            .map(status_of)
    })
}

/// Runs one round of the engine's own file IO.
///
/// # Safety
/// As for [`tursoqt_statement_step`].
#[no_mangle]
pub unsafe extern "C" fn tursoqt_statement_run_io(
    statement: *const turso_statement_t,
    error: ErrorOut,
) -> Status {
    guarded(error, || {
        TursoStatement::ref_from_capi(statement)?.run_io()?;
        Ok(OK)
    })
}

/// Ends the execution of a statement and forgets its bindings.
///
/// # Safety
/// As for [`tursoqt_statement_step`].
#[no_mangle]
pub unsafe extern "C" fn tursoqt_statement_reset(
    statement: *const turso_statement_t,
    error: ErrorOut,
) -> Status {
    guarded(error, || {
        TursoStatement::ref_from_capi(statement)?.reset()?;
        Ok(OK)
    })
}

/// Frees a statement, and ends its execution if it still runs.
///
/// # Safety
/// `statement` comes from `tursoqt_connection_prepare` and is not used afterwards.
#[no_mangle]
pub unsafe extern "C" fn tursoqt_statement_deinit(statement: *const turso_statement_t) {
    guarded(std::ptr::null_mut(), || {
        drop(TursoStatement::box_from_capi(statement));
        Ok(OK)
    });
}

/// Closes and frees a connection; an open transaction is rolled back.
///
/// # Safety
/// `connection` comes from the engine and is not used afterwards.
#[no_mangle]
pub unsafe extern "C" fn tursoqt_connection_deinit(connection: *const turso_connection_t) {
    guarded(std::ptr::null_mut(), || {
        let connection = TursoConnection::arc_from_capi(connection);
        let closed = connection.close();
        drop(connection);
        closed.map(|()| OK)
    });
}

/// Frees an operation, finished or not.
///
/// # Safety
/// `operation` comes from one of the `turso_sync_database_*` functions and is not used afterwards.
#[no_mangle]
pub unsafe extern "C" fn tursoqt_operation_deinit(operation: *const turso_sync_operation_t) {
    guarded(std::ptr::null_mut(), || {
        drop(TursoDatabaseAsyncOperation::box_from_capi(operation));
        Ok(OK)
    });
}

/// Frees a database without synchronisation.
///
/// # Safety
/// `database` comes from `turso_database_new` and is not used afterwards.
#[no_mangle]
pub unsafe extern "C" fn tursoqt_database_deinit(database: *const turso_database_t) {
    guarded(std::ptr::null_mut(), || {
        drop(TursoDatabase::arc_from_capi(database));
        Ok(OK)
    });
}

/// Frees a synchronised database.
///
/// # Safety
/// `database` comes from `turso_sync_database_new` and is not used afterwards.
#[no_mangle]
pub unsafe extern "C" fn tursoqt_sync_database_deinit(database: *const turso_sync_database_t) {
    guarded(std::ptr::null_mut(), || {
        drop(SyncDatabase::arc_from_capi(database));
        Ok(OK)
    });
}
