// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/sqlresult.h>
#include <TursoQt/tursoqtexport.h>

#include <QtCore/QFuture>

#include <memory>

namespace TursoQt {

class SyncConnectionPrivate;

/**
 * A result that is read in batches; no row is read before it is asked for.
 *
 * Copies share the cursor. It ends with close(), with the last copy, with the last row, or with the connection. While
 * it is open, pulls and checkpoints of the connection wait, up to SyncConfig::busyTimeout(). It is used in the thread
 * of its SyncConnection. Since 0.1.
 */
class TURSOQT_EXPORT SqlCursor
{
public:
    /// No cursor.
    SqlCursor();

    void swap(SqlCursor &other) noexcept { d.swap(other.d); }

    QList<SqlColumn> columns() const;
    /// The next rows, at most @a maximumRows; fewer only when the result ends with them.
    [[nodiscard]] QFuture<QList<QVariantList>> fetch(int maximumRows);
    void close();

private:
    friend class SyncConnectionPrivate;
    SqlCursor(SyncConnectionPrivate *connection, quint64 number, QList<SqlColumn> columns);

    friend TURSOQT_EXPORT QDebug operator<<(QDebug debug, const SqlCursor &cursor);

    struct Data;
    std::shared_ptr<Data> d;
};

TURSOQT_EXPORT QDebug operator<<(QDebug debug, const SqlCursor &cursor);

} // namespace TursoQt

Q_DECLARE_SHARED(TursoQt::SqlCursor)
