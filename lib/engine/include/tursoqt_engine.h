/* SPDX-License-Identifier: MIT
 * What the crate beside this file exports on top of turso.h and turso_sync.h; src/lib.rs documents each function. */
#ifndef TURSOQT_ENGINE_H
#define TURSOQT_ENGINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" { /* the headers of the engine do not say it */
#endif

#include <turso.h>
#include <turso_sync.h>

/* A turso_status_code_t or TURSOQT_PANIC. */
typedef uint32_t tursoqt_status_t;

/* The engine panicked: nothing that belongs to this database may be used any more. */
#define TURSOQT_PANIC 255u

/* In place of turso_setup(). The text is gone when the logger returns; any thread may call it. */
bool tursoqt_start_log(void (*logger)(uint32_t level, const char *text));
/* A turso_tracing_level_t, or 0 for no log. */
void tursoqt_set_log_level(uint32_t level);

tursoqt_status_t tursoqt_operation_resume(const turso_sync_operation_t *operation, const char **error);
tursoqt_status_t tursoqt_sync_database_step_callbacks(const turso_sync_database_t *database, const char **error);

tursoqt_status_t tursoqt_database_open(const turso_database_t *database, const char **error);
tursoqt_status_t tursoqt_database_connect(const turso_database_t *database, const turso_connection_t **connection,
                                          const char **error);

tursoqt_status_t tursoqt_connection_prepare(const turso_connection_t *connection, const char *sql, size_t length,
                                            turso_statement_t **statement, size_t *tail, const char **error);
void tursoqt_connection_interrupt(const turso_connection_t *connection);
void tursoqt_connection_set_query_timeout_ms(const turso_connection_t *connection, uint64_t milliseconds);

tursoqt_status_t tursoqt_statement_step(const turso_statement_t *statement, const char **error);
tursoqt_status_t tursoqt_statement_run_io(const turso_statement_t *statement, const char **error);
tursoqt_status_t tursoqt_statement_reset(const turso_statement_t *statement, const char **error);

void tursoqt_statement_deinit(const turso_statement_t *statement);
void tursoqt_connection_deinit(const turso_connection_t *connection);
void tursoqt_operation_deinit(const turso_sync_operation_t *operation);
void tursoqt_database_deinit(const turso_database_t *database);
void tursoqt_sync_database_deinit(const turso_sync_database_t *database);

#ifdef __cplusplus
}
#endif

#endif
