// SPDX-License-Identifier: MIT
#include "pendingcalls.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QPointer>
#include <QtQml/QJSEngine>
#include <QtQml/qqmlinfo.h>

namespace TursoQt::Qml {

using namespace Qt::StringLiterals;

namespace {

const auto NewPromise = u"(function() {"
                        "    const call = {};"
                        "    call.promise = new Promise((resolve, reject) => {"
                        "        call.resolve = resolve;"
                        "        call.reject = reject;"
                        "    });"
                        "    return call;"
                        "})"_s;

// QJSValue::call() gives what was thrown as if it had been returned.
const auto TryCall = u"(function(callback, value, error) {"
                     "    try {"
                     "        callback(value, error);"
                     "    } catch (thrown) {"
                     "        return [thrown];"
                     "    }"
                     "})"_s;

// Less than half a frame: what callbacks do comes on top.
constexpr qint64 MillisecondsInOneGo = 6;

QString descriptionOf(const QJSValue &thrown)
{
    if (!thrown.isError())
        return thrown.toString();
    return u"%1:%2: %3"_s.arg(thrown.property(u"fileName"_s).toString())
        .arg(thrown.property(u"lineNumber"_s).toInt())
        .arg(thrown.toString());
}

} // namespace

PendingCalls *PendingCalls::of(QJSEngine *engine)
{
    auto *calls = engine->findChild<PendingCalls *>(QString(), Qt::FindDirectChildrenOnly);
    return calls ? calls : new PendingCalls(engine);
}

PendingCalls::PendingCalls(QJSEngine *engine)
    : QObject(engine)
    , m_engine(engine)
    , m_newPromise(engine->evaluate(NewPromise))
    , m_tryCall(engine->evaluate(TryCall))
{
}

QJSValue PendingCalls::add(QObject *caller, const QFuture<void> &future, const QJSValue &callback, const Result &result)
{
    const Call call{caller, callback, m_newPromise.call(), result};
    // A watcher rather than a continuation: a QJSValue may only be touched, and destroyed, in the engine's thread.
    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, call] {
        watcher->deleteLater();
        m_ended.append(call);
        // Those behind a result that is being converted wait.
        if (m_ended.size() == 1)
            deliver();
    });
    watcher->setFuture(future);
    return call.promise.property(u"promise"_s);
}

void PendingCalls::deliver()
{
    const QPointer<PendingCalls> guard(this);
    const QDeadlineTimer deadline(MillisecondsInOneGo);
    while (guard && !m_ended.isEmpty()) {
        if (deadline.hasExpired() || !deliverFirst(deadline)) {
            QMetaObject::invokeMethod(this, &PendingCalls::deliver, Qt::QueuedConnection);
            return;
        }
    }
}

/// False when its result needs more time.
bool PendingCalls::deliverFirst(const QDeadlineTimer &deadline)
{
    try {
        const std::optional<QJSValue> value = m_ended.first().result(m_engine, deadline);
        if (value)
            succeed(m_ended.takeFirst(), *value);
        return value.has_value();
    } catch (const SyncException &exception) {
        fail(m_ended.takeFirst(), exception.error());
        return true;
    }
}

void PendingCalls::succeed(const Call &call, const QJSValue &value)
{
    callBack(call, value, QJSValue(QJSValue::NullValue));
    call.promise.property(u"resolve"_s).call({value});
}

void PendingCalls::fail(const Call &call, const SyncError &error)
{
    const QJSValue value = m_engine->toScriptValue(error);
    callBack(call, QJSValue(QJSValue::NullValue), value);
    call.promise.property(u"reject"_s).call({value});
}

void PendingCalls::callBack(const Call &call, const QJSValue &value, const QJSValue &error)
{
    if (!call.callback.isCallable())
        return;
    const QJSValue thrown = m_tryCall.call({call.callback, value, error});
    // A callback that was written beside the caller may have lost what it uses together with it.
    if (thrown.isArray() && call.caller)
        qmlWarning(call.caller) << "a callback failed: " << descriptionOf(thrown.property(0));
}

} // namespace TursoQt::Qml
