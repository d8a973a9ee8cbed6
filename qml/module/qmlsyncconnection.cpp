// SPDX-License-Identifier: MIT
#include "qmlsyncconnection.h"

#include "arguments.h"
#include "pendingcalls.h"
#include "sqlvalues.h"

#include <QtQml/QJSEngine>
#include <QtQml/qqmlinfo.h>

namespace TursoQt::Qml {

using namespace Qt::StringLiterals;

namespace {

QJSValue toJavaScript(const SqlResult &result, QJSEngine *engine)
{
    return toJavaScriptResult(result, engine);
}

template <class T>
QJSValue toJavaScript(const T &value, QJSEngine *engine)
{
    return engine->toScriptValue(value);
}

template <class T>
QJSValue toJavaScript(const std::optional<T> &value, QJSEngine *engine)
{
    return value ? toJavaScript(*value, engine) : QJSValue(QJSValue::NullValue);
}

template <class T>
QJSValue toJavaScript(const QList<T> &list, QJSEngine *engine)
{
    QJSValue array = engine->newArray(uint(list.size()));
    for (qsizetype index = 0; index < list.size(); ++index)
        array.setProperty(quint32(index), toJavaScript(list.at(index), engine));
    return array;
}

/// What a finished future holds; throws what it failed with.
template <class T>
QJSValue take(QFuture<T> future, QJSEngine *engine)
{
    future.waitForFinished();
    if constexpr (std::is_void_v<T>)
        return {};
    else
        return toJavaScript(future.result(), engine);
}

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
    return begin("open"_L1, callback, [this] {
        if (partialSync().prefix != 0 && !partialSync().query.isEmpty())
            qmlWarning(this) << "partialSync has a prefix and a query: only the prefix is used";
        return SyncConnection::open();
    });
}

QJSValue QmlSyncConnection::close(const QJSValue &callback)
{
    return begin("close"_L1, callback, [this] { return SyncConnection::close(); });
}

QJSValue QmlSyncConnection::pull(const QJSValue &callback)
{
    return begin("pull"_L1, callback, [this] { return SyncConnection::pull(); });
}

QJSValue QmlSyncConnection::push(const QJSValue &callback)
{
    return begin("push"_L1, callback, [this] { return SyncConnection::push(); });
}

QJSValue QmlSyncConnection::sync(const QJSValue &callback)
{
    return begin("sync"_L1, callback, [this] { return SyncConnection::sync(); });
}

QJSValue QmlSyncConnection::checkpoint(const QJSValue &callback)
{
    return begin("checkpoint"_L1, callback, [this] { return SyncConnection::checkpoint(); });
}

QJSValue QmlSyncConnection::refreshStats(const QJSValue &callback)
{
    return begin("refreshStats"_L1, callback, [this] { return SyncConnection::refreshStats(); });
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
        return throwTypeError("execute"_L1, "the parameters are neither an array nor an object"_L1);
    return begin("execute"_L1, callback, [&] { return run(sql, *values); });
}

QJSValue QmlSyncConnection::executeScript(const QString &sql, const QJSValue &callback)
{
    return begin("executeScript"_L1, callback, [&] { return SyncConnection::executeScript(sql); });
}

QJSValue QmlSyncConnection::transaction(const QJSValue &statements, const QJSValue &callback)
{
    const std::optional<QList<SqlStatement>> list = statementsOf(statements);
    if (!list) {
        return throwTypeError("transaction"_L1,
                              "the statements are not an array of texts and of { sql, parameters }"_L1);
    }
    return begin("transaction"_L1, callback, [&] {
        return SyncConnection::transaction(
            [list](SqlTransaction &transaction) { return runAll(*list, transaction); });
    });
}

QJSValue QmlSyncConnection::conflict(const QJSValue &callback)
{
    return begin("conflict"_L1, callback, [this] { return SyncConnection::conflict(); });
}

QJSValue QmlSyncConnection::resolveConflict(const SyncConflict &conflict, Resolution::Kind resolution,
                                            const QJSValue &newValues, const QJSValue &callback)
{
    if (newValues.isCallable() && callback.isUndefined())
        return resolveConflict(conflict, resolution, {}, newValues);
    if (!isAbsent(newValues) && !newValues.isObject())
        return throwTypeError("resolveConflict"_L1, "the new values are not an object"_L1);
    return begin("resolveConflict"_L1, callback, [&] {
        return SyncConnection::resolveConflict(conflict, resolutionOf(resolution, valuesOf(newValues)));
    });
}

QJSValue QmlSyncConnection::discardPendingChanges(const QJSValue &changeIds, const QJSValue &callback)
{
    const std::optional<QList<qint64>> ids = changeIdsOf(changeIds);
    if (!ids)
        return throwTypeError("discardPendingChanges"_L1, "the numbers of the changes are not an array of integers"_L1);
    return begin("discardPendingChanges"_L1, callback, [&] { return SyncConnection::discardPendingChanges(*ids); });
}

QJSValue QmlSyncConnection::fetchResidentPages(const QJSValue &callback)
{
    return begin("fetchResidentPages"_L1, callback, [this] { return SyncConnection::fetchResidentPages(); });
}

template <class Begin>
QJSValue QmlSyncConnection::begin(QLatin1StringView function, const QJSValue &callback, Begin operation)
{
    if (!isAbsent(callback) && !callback.isCallable())
        return throwTypeError(function, "the callback is not a function"_L1);
    const auto future = operation();
    QJSEngine *engine = qjsEngine(this);
    return PendingCalls::of(engine)->add(this, QFuture<void>(future), callback,
                                         [future](QJSEngine *engine) { return take(future, engine); });
}

QJSValue QmlSyncConnection::throwTypeError(QLatin1StringView function, QLatin1StringView problem)
{
    qjsEngine(this)->throwError(QJSValue::TypeError, function + "(): "_L1 + problem);
    return {};
}

QFuture<SqlResult> QmlSyncConnection::run(const QString &sql, const QVariant &parameters)
{
    if (parameters.typeId() == QMetaType::QVariantMap)
        return SyncConnection::execute(sql, parameters.toMap());
    return SyncConnection::execute(sql, parameters.toList());
}

} // namespace TursoQt::Qml
