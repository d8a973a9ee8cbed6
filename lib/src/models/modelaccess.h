// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <functional>
#include <memory>

namespace TursoQt {

class PushedChanges;

/// What models do with a connection, and programs cannot.
class ModelAccess
{
public:
    /// Looks at a result on the SQL thread, before it is given to anybody.
    using Evaluate = std::function<void(SqlResult &)>;

    /// Runs a statement with a QVariantMap for named, or a QVariantList for positional parameters.
    /// SyncConnection::cancel() leaves it alone; QFuture::cancel() ends it, and nobody is told of that.
    static QFuture<SqlResult> execute(SyncConnection &connection, const QString &sql, const QVariant &parameters,
                                      Evaluate evaluate = {});

    /// What a call gave: one or the other.
    struct Outcome {
        SqlResult result;
        SyncError error;
    };
    /// Takes the outcome out of a future that is finished.
    static Outcome take(QFuture<SqlResult> future);

    /// Another number for each open(): another database may be behind it.
    static int opening(const SyncConnection &connection);
    /// Null without a remote.
    static std::shared_ptr<PushedChanges> pushedChanges(const SyncConnection &connection);
    /// Frees rows on the SQL thread, if there is one: very many take longer than a frame.
    static void free(SyncConnection *connection, QList<QVariantList> rows);
};

} // namespace TursoQt
