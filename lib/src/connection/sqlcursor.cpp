// SPDX-License-Identifier: MIT
#include <TursoQt/sqlcursor.h>

#include "connection/syncconnection_p.h"
#include "support/ownthread.h"
#include "support/texts.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <utility>

namespace TursoQt {

struct SqlCursor::Data {
    QPointer<SyncConnectionPrivate> connection;
    quint64 number = 0;
    QList<SqlColumn> columns{};

    ~Data() { close(); }
    void close()
    {
        if (connection && number != 0)
            connection->closeCursor(std::exchange(number, 0));
    }
};

SqlCursor::SqlCursor() = default;

SqlCursor::SqlCursor(SyncConnectionPrivate *connection, quint64 number, QList<SqlColumn> columns)
    : d(std::make_shared<Data>(connection, number, std::move(columns)))
{
}

QList<SqlColumn> SqlCursor::columns() const
{
    return d ? d->columns : QList<SqlColumn>();
}

QFuture<QList<QVariantList>> SqlCursor::fetch(int maximumRows)
{
    if (d && d->connection && d->number != 0) {
        if (const SyncError error = checkThread(*d->connection, "SqlCursor::fetch"))
            return failedFuture<QList<QVariantList>>(error);
        return d->connection->fetch(d->number, maximumRows);
    }
    // Later, as everything is delivered.
    const auto promise = std::make_shared<QPromise<QList<QVariantList>>>();
    promise->start();
    QTimer::singleShot(0, [promise] {
        promise->setException(SyncException(SyncError{SyncError::Code::Misuse, Texts::tr("The cursor is not open.")}));
        promise->finish();
    });
    return promise->future();
}

void SqlCursor::close()
{
    if (d && d->connection && checkThread(*d->connection, "SqlCursor::close"))
        return;
    if (d)
        d->close();
}

QDebug operator<<(QDebug debug, const SqlCursor &cursor)
{
    const QDebugStateSaver saver(debug);
    const bool isOpen = cursor.d && cursor.d->connection && cursor.d->number != 0;
    return debug.nospace() << "SqlCursor(" << (isOpen ? "open, " : "closed, ") << cursor.columns().size()
                           << " columns)";
}

} // namespace TursoQt
