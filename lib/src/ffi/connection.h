// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/handle.h"
#include "ffi/statement.h"
#include "ffi/status.h"

#include <chrono>
#include <optional>

namespace TursoQt::Ffi {

/// A connection of the engine. One thread at a time uses it; interrupt() is for any thread.
class Connection
{
public:
    struct Prepared {
        std::optional<Statement> statement; ///< none when the text holds nothing but blanks and comments
        qsizetype tail; ///< offset of what follows
    };

    explicit Connection(const turso_connection_t *connection);

    /// Prepares the first statement of @a sql (UTF-8).
    Prepared prepare(QByteArrayView sql);

    void setBusyTimeout(std::chrono::milliseconds timeout);
    void interrupt() const;
    bool autocommit() const;
    qint64 lastInsertRowId() const;

    /// Gives the handle up without freeing it, after the engine failed.
    void abandon() { (void)m_handle.release(); }

private:
    Handle<turso_connection_t, tursoqt_connection_deinit> m_handle;
};

} // namespace TursoQt::Ffi
