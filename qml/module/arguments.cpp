// SPDX-License-Identifier: MIT
#include "arguments.h"

#include "sqlvalues.h"

#include <QtQml/QJSValueIterator>

namespace TursoQt::Qml {

using namespace Qt::StringLiterals;

namespace {

/// Also a list property and a list from C++: they are no arrays, but have the methods of one.
bool isList(const QJSValue &value)
{
    return value.isArray() || value.property(u"forEach"_s).isCallable();
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

std::optional<SqlStatement> statementOf(const QJSValue &value)
{
    if (value.isString())
        return SqlStatement{value.toString(), {}};
    const QJSValue sql = value.property(u"sql"_s);
    const std::optional<QVariant> parameters = parametersOf(value.property(u"parameters"_s));
    if (!sql.isString() || !parameters)
        return std::nullopt;
    return SqlStatement{sql.toString(), *parameters};
}

std::optional<qint64> changeIdOf(const QJSValue &value)
{
    // A fraction would be rounded.
    const QVariant number = toSqlValue(value);
    bool isInteger = false;
    const qint64 id = number.toLongLong(&isInteger);
    return isInteger && number.typeId() != QMetaType::Double ? std::optional(id) : std::nullopt;
}

/// What @a convert makes of each element; nothing when it takes one of them not.
template <class T>
std::optional<QList<T>> listOf(const QJSValue &array, std::optional<T> (*convert)(const QJSValue &))
{
    if (!isList(array))
        return std::nullopt;
    const quint32 length = array.property(u"length"_s).toUInt();
    QList<T> list;
    list.reserve(length);
    for (quint32 index = 0; index < length; ++index) {
        std::optional<T> element = convert(array.property(index));
        if (!element)
            return std::nullopt;
        list.append(std::move(*element));
    }
    return list;
}

} // namespace

bool isAbsent(const QJSValue &value)
{
    return value.isUndefined() || value.isNull();
}

bool isRecord(const QJSValue &value)
{
    return value.isObject() && !value.isCallable() && !value.isDate() && !isList(value);
}

std::optional<QVariant> parametersOf(const QJSValue &value)
{
    if (isAbsent(value))
        return QVariantList();
    if (isList(value))
        return positionalParameters(value);
    return isRecord(value) ? std::optional<QVariant>(valuesOf(value)) : std::nullopt;
}

QVariantMap valuesOf(const QJSValue &object)
{
    QVariantMap values;
    QJSValueIterator property(object);
    while (property.next())
        values.insert(property.name(), toSqlValue(property.value()));
    return values;
}

std::optional<int> rowOf(const QJSValue &value)
{
    const double row = value.isNumber() ? value.toNumber() : -1.5;
    return row == double(value.toInt()) ? std::optional(value.toInt()) : std::nullopt;
}

std::optional<QList<SqlStatement>> statementsOf(const QJSValue &array)
{
    return listOf(array, &statementOf);
}

std::optional<SyncConflict> conflictOf(const QJSValue &value)
{
    const QVariant conflict = value.isObject() ? value.toVariant(QJSValue::RetainJSObjects) : QVariant();
    const bool isConflict = conflict.metaType() == QMetaType::fromType<SyncConflict>();
    return isConflict ? std::optional(conflict.value<SyncConflict>()) : std::nullopt;
}

std::optional<QList<qint64>> changeIdsOf(const QJSValue &array)
{
    return listOf(array, &changeIdOf);
}

} // namespace TursoQt::Qml
