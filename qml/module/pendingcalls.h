// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtQml/QJSValue>

#include <functional>
#include <optional>

class QJSEngine;

namespace TursoQt::Qml {

/**
 * What functions that end later owe to JavaScript: a Promise, and the call of a callback. Each JavaScript engine has
 * one and owns it, so that nothing is delivered to an engine that is gone.
 */
class PendingCalls : public QObject
{
    Q_OBJECT

public:
    /// What a call that succeeded gave; throws SyncException when it failed. Nothing when it is not done by the
    /// deadline: it is called again when the event loop has run.
    using Result = std::function<std::optional<QJSValue>(QJSEngine *engine, const QDeadlineTimer &deadline)>;

    static PendingCalls *of(QJSEngine *engine);

    /// A Promise for the outcome of a call that is over when @a future is. @a callback, if it is a function, is called
    /// before, also when @a caller is gone by then.
    QJSValue add(QObject *caller, const QFuture<void> &future, const QJSValue &callback, const Result &result);

private:
    struct Call {
        QPointer<QObject> caller;
        QJSValue callback;
        QJSValue promise; ///< { promise, resolve, reject }
        Result result;
    };

    explicit PendingCalls(QJSEngine *engine);

    void deliver();
    bool deliverFirst(const QDeadlineTimer &deadline);
    void succeed(const Call &call, const QJSValue &value);
    void fail(const Call &call, const SyncError &error);
    void callBack(const Call &call, const QJSValue &value, const QJSValue &error);

    QJSEngine *const m_engine;
    QList<Call> m_ended; ///< in the order in which they are delivered
    const QJSValue m_newPromise;
    const QJSValue m_tryCall;
};

} // namespace TursoQt::Qml
