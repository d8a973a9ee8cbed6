// SPDX-License-Identifier: MIT
#include "qmlsyncquerymodel.h"

#include "arguments.h"
#include "begincall.h"

#include <QtQml/qqmlinfo.h>

namespace TursoQt::Qml {

using namespace Qt::StringLiterals;

namespace {

constexpr auto NoValues = "the values are not an object"_L1;

} // namespace

void QmlSyncQueryModel::setParameters(const QVariant &parameters)
{
    if (parameters.typeId() != qMetaTypeId<QJSValue>()) {
        SyncQueryModel::setParameters(parameters);
        return;
    }
    const auto script = parameters.value<QJSValue>();
    const std::optional<QVariant> values = parametersOf(script);
    if (!values)
        qmlWarning(this) << "the parameters are neither an array nor an object";
    SyncQueryModel::setParameters(isAbsent(script) ? QVariant() : values.value_or(QVariant()));
}

QJSValue QmlSyncQueryModel::set(int row, const QJSValue &values, const QJSValue &callback)
{
    if (!isObject(values))
        return throwTypeError(this, "set"_L1, NoValues);
    return beginCall(this, "set"_L1, callback, [&] { return SyncQueryModel::set(row, valuesOf(values)); });
}

QJSValue QmlSyncQueryModel::append(const QJSValue &values, const QJSValue &callback)
{
    if (!isObject(values))
        return throwTypeError(this, "append"_L1, NoValues);
    return beginCall(this, "append"_L1, callback, [&] { return SyncQueryModel::append(valuesOf(values)); });
}

QJSValue QmlSyncQueryModel::remove(int row, const QJSValue &callback)
{
    return beginCall(this, "remove"_L1, callback, [&] { return SyncQueryModel::remove(row); });
}

} // namespace TursoQt::Qml
