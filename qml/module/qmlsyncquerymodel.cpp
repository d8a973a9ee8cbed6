// SPDX-License-Identifier: MIT
#include "qmlsyncquerymodel.h"

#include "arguments.h"
#include "begincall.h"
#include "sqlvalues.h"

#include <QtQml/qqmlinfo.h>

namespace TursoQt::Qml {

using namespace Qt::StringLiterals;

namespace {

constexpr auto NoValues = "the values are not an object"_L1;
constexpr auto NoRow = "the row is not an integer"_L1;

/// Nothing for what is neither a list nor an object.
std::optional<QVariant> plainParametersOf(const QVariant &parameters)
{
    if (parameters.typeId() == qMetaTypeId<QJSValue>()) {
        const auto script = parameters.value<QJSValue>();
        return isAbsent(script) ? QVariant() : parametersOf(script);
    }
    if (!parameters.isValid() || parameters.typeId() == QMetaType::Nullptr)
        return QVariant();
    // Qt takes a text for a list of characters.
    const bool isText = parameters.typeId() == QMetaType::QString || parameters.typeId() == QMetaType::QByteArray;
    const bool isTaken = parameters.canConvert<QVariantList>() || parameters.canConvert<QVariantMap>();
    return isTaken && !isText ? std::optional(parameters) : std::nullopt;
}

} // namespace

void QmlSyncQueryModel::setParameters(const QVariant &parameters)
{
    const std::optional<QVariant> values = plainParametersOf(parameters);
    if (!values)
        qmlWarning(this) << "the parameters are neither an array nor an object";
    SyncQueryModel::setParameters(values.value_or(QVariant()));
}

QJSValue QmlSyncQueryModel::set(const QJSValue &row, const QJSValue &values, const QJSValue &callback)
{
    const std::optional<int> number = rowOf(row);
    if (!number)
        return throwTypeError(this, "set"_L1, NoRow);
    if (!isRecord(values))
        return throwTypeError(this, "set"_L1, NoValues);
    return beginCall(this, "set"_L1, callback, [&] { return SyncQueryModel::set(*number, valuesOf(values)); });
}

QJSValue QmlSyncQueryModel::append(const QJSValue &values, const QJSValue &callback)
{
    if (!isRecord(values))
        return throwTypeError(this, "append"_L1, NoValues);
    return beginCall(this, "append"_L1, callback, [&] { return SyncQueryModel::append(valuesOf(values)); });
}

QJSValue QmlSyncQueryModel::remove(const QJSValue &row, const QJSValue &callback)
{
    const std::optional<int> number = rowOf(row);
    if (!number)
        return throwTypeError(this, "remove"_L1, NoRow);
    return beginCall(this, "remove"_L1, callback, [&] { return SyncQueryModel::remove(*number); });
}

QVariant QmlSyncQueryModel::data(const QModelIndex &index, int role) const
{
    const QVariant value = SyncQueryModel::data(index, role);
    return role > Qt::UserRole ? exactValue(value) : value;
}

bool QmlSyncQueryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    QJSEngine *engine = qjsEngine(this);
    const QString column = QString::fromUtf8(roleNames().value(role));
    if (!index.isValid() || role <= Qt::UserRole || column.isEmpty() || !engine)
        return false;
    SyncQueryModel::set(index.row(), {{column, toSqlValue(engine->toScriptValue(value))}});
    return true;
}

} // namespace TursoQt::Qml
