// SPDX-License-Identifier: MIT
#pragma once

#include "arguments.h"
#include "pendingcalls.h"
#include "resultconversion.h"
#include "resultlistconversion.h"

#include <QtCore/QLatin1StringView>
#include <QtQml/QJSEngine>

#include <memory>
#include <optional>
#include <type_traits>

// How a function that JavaScript calls begins what ends later.
namespace TursoQt::Qml {

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

/// What a finished future holds.
template <class T>
PendingCalls::Result resultOf(const QFuture<T> &future)
{
    return [future = future](QJSEngine *engine, const QDeadlineTimer &) mutable -> std::optional<QJSValue> {
        future.waitForFinished();
        if constexpr (std::is_void_v<T>)
            return QJSValue();
        else
            return toJavaScript(future.result(), engine);
    };
}

/// The same, by a @a Conversion that takes its time.
template <class Conversion, class T>
PendingCalls::Result convertedResultOf(const QFuture<T> &future)
{
    return [future = future, conversion = std::shared_ptr<Conversion>()](QJSEngine *engine,
                                                                         const QDeadlineTimer &deadline) mutable {
        if (!conversion) {
            future.waitForFinished();
            conversion = std::make_shared<Conversion>(future.takeResult());
        }
        return conversion->goOn(engine, deadline);
    };
}

inline PendingCalls::Result resultOf(const QFuture<SqlResult> &future)
{
    return convertedResultOf<ResultConversion>(future);
}

inline PendingCalls::Result resultOf(const QFuture<QList<SqlResult>> &future)
{
    return convertedResultOf<ResultListConversion>(future);
}

/// Makes the call of @a function throw; what it returns means nothing then.
inline QJSValue throwTypeError(const QObject *object, QLatin1StringView function, QLatin1StringView problem)
{
    qjsEngine(object)->throwError(QJSValue::TypeError, function + QLatin1StringView("(): ") + problem);
    return {};
}

/// Calls @a operation, which gives a QFuture, and gives the Promise that @a function of @a object returns. Throws in
/// JavaScript, and calls nothing, when the callback is something else.
template <class Operation>
QJSValue beginCall(QObject *object, QLatin1StringView function, const QJSValue &callback, Operation operation)
{
    if (!isAbsent(callback) && !callback.isCallable())
        return throwTypeError(object, function, QLatin1StringView("the callback is not a function"));
    const auto future = operation();
    return PendingCalls::of(qjsEngine(object))->add(object, QFuture<void>(future), callback, resultOf(future));
}

} // namespace TursoQt::Qml
