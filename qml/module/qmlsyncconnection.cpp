// SPDX-License-Identifier: MIT
#include "qmlsyncconnection.h"

#include "sqlvalues.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QPointer>
#include <QtQml/QJSEngine>
#include <QtQml/QJSValueIterator>
#include <QtQml/qqmlinfo.h>

namespace TursoQt::Qml {

using namespace Qt::StringLiterals;

namespace {

QJSValueList callbackArguments(const QFuture<SqlResult> &future, QJSEngine *engine)
{
    const QJSValue null(QJSValue::NullValue);
    if (const SyncError error = SyncError::of(future))
        return {null, engine->toScriptValue(error)};
    return {toJavaScriptResult(future.result(), engine), null};
}

void callWhenFinished(const QFuture<SqlResult> &future, const QJSValue &callback, QmlSyncConnection *connection,
                      QJSEngine *engine)
{
    // The engine's child, not the connection's: the callback is owed an answer also when the connection is gone. And a
    // watcher rather than a continuation: a QJSValue may only be touched, and destroyed, in the engine's thread.
    auto *watcher = new QFutureWatcher<SqlResult>(engine);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher,
                     [watcher, callback, engine, connection = QPointer(connection)] {
                         watcher->deleteLater();
                         const QJSValue outcome = callback.call(callbackArguments(watcher->future(), engine));
                         if (outcome.isError()) {
                             qmlWarning(connection.data())
                                 << "the callback of execute() failed: " << outcome.property(u"fileName"_s).toString()
                                 << ":" << outcome.property(u"lineNumber"_s).toInt() << ": " << outcome.toString();
                         }
                     });
    watcher->setFuture(future);
}

QVariantList positionalParameters(const QJSValue &array)
{
    const quint32 length = array.property(u"length"_s).toUInt();
    QVariantList parameters;
    parameters.reserve(length);
    for (quint32 index = 0; index < length; ++index)
        parameters.append(toSqlValue(array.property(index)));
    return parameters;
}

QVariantMap namedParameters(const QJSValue &object)
{
    QVariantMap parameters;
    QJSValueIterator property(object);
    while (property.next())
        parameters.insert(property.name(), toSqlValue(property.value()));
    return parameters;
}

/// Also a list property and a list from C++: they are no arrays, but have the methods of one.
bool isList(const QJSValue &value)
{
    return value.isArray() || value.property(u"forEach"_s).isCallable();
}

bool isAbsent(const QJSValue &value)
{
    return value.isUndefined() || value.isNull();
}

bool isParameters(const QJSValue &value)
{
    return isAbsent(value) || (value.isObject() && !value.isCallable());
}

} // namespace

QmlSyncConnection::QmlSyncConnection(QObject *parent)
    : SyncConnection(parent)
{
}

QmlSyncConnection::~QmlSyncConnection()
{
    // What the base class still has to say when it ends its operations would reach handlers in QML that see an object
    // without this half.
    blockSignals(true);
}

QString QmlSyncConnection::path() const
{
    return config().path();
}

void QmlSyncConnection::setPath(const QString &path)
{
    change("path", this->path(), path, &SyncConfig::setPath, &QmlSyncConnection::pathChanged);
}

QString QmlSyncConnection::remoteUrl() const
{
    return config().remoteUrl().text();
}

void QmlSyncConnection::setRemoteUrl(const QString &url)
{
    change("remoteUrl", remoteUrl(), url, &SyncConfig::setRemoteUrl, &QmlSyncConnection::remoteUrlChanged);
}

QString QmlSyncConnection::authToken() const
{
    return {};
}

void QmlSyncConnection::setAuthToken(const QString &token)
{
    change("authToken", config().authToken().text(), token, &SyncConfig::setAuthToken,
           &QmlSyncConnection::authTokenChanged);
}

QString QmlSyncConnection::clientName() const
{
    return config().clientName();
}

void QmlSyncConnection::setClientName(const QString &name)
{
    change("clientName", clientName(), name, &SyncConfig::setClientName, &QmlSyncConnection::clientNameChanged);
}

int QmlSyncConnection::longPollTimeout() const
{
    return int(config().longPollTimeout().count());
}

void QmlSyncConnection::setLongPollTimeout(int milliseconds)
{
    change("longPollTimeout", longPollTimeout(), milliseconds, &SyncConfig::setLongPollTimeout,
           &QmlSyncConnection::longPollTimeoutChanged);
}

bool QmlSyncConnection::bootstrapIfEmpty() const
{
    return config().bootstrapIfEmpty();
}

void QmlSyncConnection::setBootstrapIfEmpty(bool bootstrap)
{
    change("bootstrapIfEmpty", bootstrapIfEmpty(), bootstrap, &SyncConfig::setBootstrapIfEmpty,
           &QmlSyncConnection::bootstrapIfEmptyChanged);
}

PartialSyncOptions QmlSyncConnection::partialSync() const
{
    return m_partialSync;
}

void QmlSyncConnection::setPartialSync(const PartialSyncOptions &options)
{
    if (options == m_partialSync || !mayChange("partialSync"))
        return;
    m_partialSync = options;
    setConfig(config().setPartialSync(options.toPartialSync()));
    Q_EMIT partialSyncChanged();
}

QString QmlSyncConnection::experimentalFeatures() const
{
    return config().experimentalFeatures();
}

void QmlSyncConnection::setExperimentalFeatures(const QString &features)
{
    change("experimentalFeatures", experimentalFeatures(), features, &SyncConfig::setExperimentalFeatures,
           &QmlSyncConnection::experimentalFeaturesChanged);
}

SyncConfig::IsolationLevel QmlSyncConnection::isolationLevel() const
{
    return config().isolationLevel();
}

void QmlSyncConnection::setIsolationLevel(SyncConfig::IsolationLevel level)
{
    change("isolationLevel", isolationLevel(), level, &SyncConfig::setIsolationLevel,
           &QmlSyncConnection::isolationLevelChanged);
}

int QmlSyncConnection::connectTimeout() const
{
    return int(config().connectTimeout().count());
}

void QmlSyncConnection::setConnectTimeout(int milliseconds)
{
    change("connectTimeout", connectTimeout(), milliseconds, &SyncConfig::setConnectTimeout,
           &QmlSyncConnection::connectTimeoutChanged);
}

int QmlSyncConnection::stallTimeout() const
{
    return int(config().stallTimeout().count());
}

void QmlSyncConnection::setStallTimeout(int milliseconds)
{
    change("stallTimeout", stallTimeout(), milliseconds, &SyncConfig::setStallTimeout,
           &QmlSyncConnection::stallTimeoutChanged);
}

int QmlSyncConnection::pageTimeout() const
{
    return int(config().pageTimeout().count());
}

void QmlSyncConnection::setPageTimeout(int milliseconds)
{
    change("pageTimeout", pageTimeout(), milliseconds, &SyncConfig::setPageTimeout,
           &QmlSyncConnection::pageTimeoutChanged);
}

int QmlSyncConnection::busyTimeout() const
{
    return int(config().busyTimeout().count());
}

void QmlSyncConnection::setBusyTimeout(int milliseconds)
{
    change("busyTimeout", busyTimeout(), milliseconds, &SyncConfig::setBusyTimeout,
           &QmlSyncConnection::busyTimeoutChanged);
}

int QmlSyncConnection::retryTimeout() const
{
    return int(config().retryTimeout().count());
}

void QmlSyncConnection::setRetryTimeout(int milliseconds)
{
    change("retryTimeout", retryTimeout(), milliseconds, &SyncConfig::setRetryTimeout,
           &QmlSyncConnection::retryTimeoutChanged);
}

void QmlSyncConnection::open()
{
    if (m_partialSync.prefix != 0 && !m_partialSync.query.isEmpty())
        qmlWarning(this) << "partialSync has a prefix and a query: only the prefix is used";
    SyncConnection::open();
}

void QmlSyncConnection::close()
{
    SyncConnection::close();
}

void QmlSyncConnection::pull()
{
    SyncConnection::pull();
}

void QmlSyncConnection::push()
{
    SyncConnection::push();
}

void QmlSyncConnection::sync()
{
    SyncConnection::sync();
}

void QmlSyncConnection::checkpoint()
{
    SyncConnection::checkpoint();
}

void QmlSyncConnection::refreshStats()
{
    SyncConnection::refreshStats();
}

void QmlSyncConnection::cancel()
{
    SyncConnection::cancel();
}

void QmlSyncConnection::execute(const QString &sql, const QJSValue &parameters, const QJSValue &callback)
{
    if (parameters.isCallable() && callback.isUndefined()) {
        execute(sql, {}, parameters);
        return;
    }
    QJSEngine *engine = qjsEngine(this);
    if (!isParameters(parameters)) {
        engine->throwError(QJSValue::TypeError, u"execute(): the parameters are neither an array nor an object"_s);
        return;
    }
    if (!isAbsent(callback) && !callback.isCallable()) {
        engine->throwError(QJSValue::TypeError, u"execute(): the callback is not a function"_s);
        return;
    }
    const QFuture<SqlResult> future = start(sql, parameters);
    if (callback.isCallable())
        callWhenFinished(future, callback, this, engine);
}

bool QmlSyncConnection::mayChange(const char *property)
{
    if (state() == State::Closed || state() == State::Failed)
        return true;
    qmlWarning(this) << property << " cannot be changed while the database is open";
    return false;
}

template <class Value, class Argument>
void QmlSyncConnection::change(const char *property, const Value &current, const Value &value,
                               SyncConfig &(SyncConfig::*set)(Argument), ChangedSignal changed)
{
    if (value == current || !mayChange(property))
        return;
    SyncConfig changedConfig = config();
    (changedConfig.*set)(Argument(value));
    setConfig(std::move(changedConfig));
    Q_EMIT(this->*changed)();
}

QFuture<SqlResult> QmlSyncConnection::start(const QString &sql, const QJSValue &parameters)
{
    if (isAbsent(parameters))
        return SyncConnection::execute(sql);
    if (isList(parameters))
        return SyncConnection::execute(sql, positionalParameters(parameters));
    return SyncConnection::execute(sql, namedParameters(parameters));
}

} // namespace TursoQt::Qml
