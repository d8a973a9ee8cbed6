// SPDX-License-Identifier: MIT
#include "qmlsyncconnection.h"

#include "arguments.h"
#include "begincall.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtQml/qqmlinfo.h>

namespace TursoQt::Qml {

using namespace Qt::StringLiterals;

namespace {

QList<SqlResult> runAll(const QList<SqlStatement> &statements, SqlTransaction &transaction)
{
    QList<SqlResult> results;
    results.reserve(statements.size());
    for (const auto &[sql, parameters] : statements) {
        if (parameters.typeId() == QMetaType::QVariantMap)
            results.append(transaction.execute(sql, parameters.toMap()));
        else
            results.append(transaction.execute(sql, parameters.toList()));
    }
    return results;
}

/// What keeps it from being created open() will tell.
void createFolderOf(const QString &path)
{
    if (!path.isEmpty() && path != ":memory:"_L1)
        QDir().mkpath(QFileInfo(path).path());
}

Resolution resolutionOf(Resolution::Kind kind, const QVariantMap &newValues)
{
    switch (kind) {
    case Resolution::Kind::Rewrite:
        return Resolution::rewrite(newValues);
    case Resolution::Kind::Renumber:
        return Resolution::renumber();
    case Resolution::Kind::KeepRemote:
        break;
    }
    return Resolution::keepRemote();
}

} // namespace

QmlSyncConnection::QmlSyncConnection(QObject *parent)
    : ConfiguredConnection(parent)
{
}

QmlSyncConnection::~QmlSyncConnection()
{
    // What the base class still has to say when it ends its operations would reach handlers in QML that see an object
    // without this half.
    blockSignals(true);
}

QJSValue QmlSyncConnection::open(const QJSValue &callback)
{
    return beginCall(this, "open"_L1, callback, [this] {
        if (partialSync().prefix != 0 && !partialSync().query.isEmpty())
            qmlWarning(this) << "partialSync has a prefix and a query: only the prefix is used";
        createFolderOf(path());
        return SyncConnection::open();
    });
}

QJSValue QmlSyncConnection::close(const QJSValue &callback)
{
    return beginCall(this, "close"_L1, callback, [this] { return SyncConnection::close(); });
}

QJSValue QmlSyncConnection::pull(const QJSValue &callback)
{
    return beginCall(this, "pull"_L1, callback, [this] { return SyncConnection::pull(); });
}

QJSValue QmlSyncConnection::push(const QJSValue &callback)
{
    return beginCall(this, "push"_L1, callback, [this] { return SyncConnection::push(); });
}

QJSValue QmlSyncConnection::sync(const QJSValue &callback)
{
    return beginCall(this, "sync"_L1, callback, [this] { return SyncConnection::sync(); });
}

QJSValue QmlSyncConnection::checkpoint(const QJSValue &callback)
{
    return beginCall(this, "checkpoint"_L1, callback, [this] { return SyncConnection::checkpoint(); });
}

QJSValue QmlSyncConnection::refreshStats(const QJSValue &callback)
{
    return beginCall(this, "refreshStats"_L1, callback, [this] { return SyncConnection::refreshStats(); });
}

void QmlSyncConnection::cancel()
{
    SyncConnection::cancel();
}

QJSValue QmlSyncConnection::execute(const QString &sql, const QJSValue &parameters, const QJSValue &callback)
{
    if (parameters.isCallable() && callback.isUndefined())
        return execute(sql, {}, parameters);
    const std::optional<QVariant> values = parametersOf(parameters);
    if (!values)
        return throwTypeError(this, "execute"_L1, "the parameters are neither an array nor an object"_L1);
    return beginCall(this, "execute"_L1, callback, [&] { return run(sql, *values); });
}

QJSValue QmlSyncConnection::executeScript(const QString &sql, const QJSValue &callback)
{
    return beginCall(this, "executeScript"_L1, callback, [&] { return SyncConnection::executeScript(sql); });
}

QJSValue QmlSyncConnection::transaction(const QJSValue &statements, const QJSValue &callback)
{
    const std::optional<QList<SqlStatement>> list = statementsOf(statements);
    if (!list) {
        return throwTypeError(this, "transaction"_L1,
                              "the statements are not an array of texts and of { sql, parameters }"_L1);
    }
    return beginCall(this, "transaction"_L1, callback, [&] {
        return SyncConnection::transaction([list](SqlTransaction &transaction) { return runAll(*list, transaction); });
    });
}

QJSValue QmlSyncConnection::conflict(const QJSValue &callback)
{
    return beginCall(this, "conflict"_L1, callback, [this] { return SyncConnection::conflict(); });
}

QJSValue QmlSyncConnection::resolveConflict(const QJSValue &conflict, Resolution::Kind resolution,
                                            const QJSValue &newValues, const QJSValue &callback)
{
    if (newValues.isCallable() && callback.isUndefined())
        return resolveConflict(conflict, resolution, {}, newValues);
    const std::optional<SyncConflict> given = conflictOf(conflict);
    if (!given)
        return throwTypeError(this, "resolveConflict"_L1, "the conflict is not one that conflict() gave"_L1);
    if (!isAbsent(newValues) && !isRecord(newValues))
        return throwTypeError(this, "resolveConflict"_L1, "the new values are not an object"_L1);
    return beginCall(this, "resolveConflict"_L1, callback, [&] {
        return SyncConnection::resolveConflict(*given, resolutionOf(resolution, valuesOf(newValues)));
    });
}

QJSValue QmlSyncConnection::discardPendingChanges(const QJSValue &changeIds, const QJSValue &callback)
{
    const std::optional<QList<qint64>> ids = changeIdsOf(changeIds);
    if (!ids)
        return throwTypeError(this, "discardPendingChanges"_L1,
                              "the numbers of the changes are not an array of integers"_L1);
    return beginCall(this, "discardPendingChanges"_L1, callback,
                     [&] { return SyncConnection::discardPendingChanges(*ids); });
}

QJSValue QmlSyncConnection::fetchResidentPages(const QJSValue &callback)
{
    return beginCall(this, "fetchResidentPages"_L1, callback, [this] { return SyncConnection::fetchResidentPages(); });
}

QJSValue QmlSyncConnection::diagnostics(const QJSValue &callback)
{
    return beginCall(this, "diagnostics"_L1, callback, [this] { return SyncConnection::diagnostics(); });
}

QJSValue QmlSyncConnection::fetchChangedPages(const QJSValue &callback)
{
    return beginCall(this, "fetchChangedPages"_L1, callback, [this] { return SyncConnection::fetchChangedPages(); });
}

QFuture<SqlResult> QmlSyncConnection::run(const QString &sql, const QVariant &parameters)
{
    if (parameters.typeId() == QMetaType::QVariantMap)
        return SyncConnection::execute(sql, parameters.toMap());
    return SyncConnection::execute(sql, parameters.toList());
}

} // namespace TursoQt::Qml
