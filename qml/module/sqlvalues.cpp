// SPDX-License-Identifier: MIT
#include "sqlvalues.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtQml/QJSEngine>

#include <cmath>

namespace TursoQt::Qml {

using namespace Qt::StringLiterals;

namespace {

// Number.MAX_SAFE_INTEGER: up to here every integer is a number of its own.
constexpr qint64 maximumSafeInteger = (Q_INT64_C(1) << 53) - 1;

QVariant fromNumber(double number)
{
    if (std::trunc(number) == number && std::abs(number) <= double(maximumSafeInteger))
        return QVariant::fromValue(qlonglong(number));
    return number;
}

QVariant fromObject(const QJSValue &object)
{
    if (object.isDate())
        return object.toDateTime().toUTC().toString(Qt::ISODateWithMs);
    // Objects stay what they are: nothing takes them, and what is in them may be a Symbol.
    const QVariant buffer = object.property(u"buffer"_s).isObject()
        ? object.property(u"buffer"_s).toVariant(QJSValue::RetainJSObjects)
        : QVariant();
    if (buffer.typeId() == QMetaType::QByteArray) {
        const int offset = object.property(u"byteOffset"_s).toInt();
        const int length = object.property(u"byteLength"_s).toInt();
        return buffer.toByteArray().mid(offset, length);
    }
    return object.toVariant(QJSValue::RetainJSObjects);
}

bool isExactNumber(qlonglong integer)
{
    return integer <= maximumSafeInteger && integer >= -maximumSafeInteger;
}

QJSValue fromInteger(qlonglong integer)
{
    return isExactNumber(integer) ? QJSValue(double(integer)) : QJSValue(QString::number(integer));
}

} // namespace

QVariant toSqlValue(const QJSValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isBool())
        return qlonglong(value.toBool() ? 1 : 0);
    if (value.isNumber())
        return fromNumber(value.toNumber());
    if (value.isString()) {
        // JavaScript's empty text comes as a null QString, which stands for NULL.
        const QString text = value.toString();
        return text.isNull() ? u""_s : text;
    }
    // Else it is a Symbol, which Qt cannot convert.
    return value.isObject() ? fromObject(value) : QVariant::fromValue(value);
}

QJSValue toJavaScriptValue(const QVariant &value, QJSEngine *engine)
{
    if (!value.isValid())
        return QJSValue(QJSValue::NullValue);
    switch (value.typeId()) {
    case QMetaType::LongLong:
        return fromInteger(value.toLongLong());
    case QMetaType::Double:
        return QJSValue(value.toDouble());
    case QMetaType::QString:
        return QJSValue(value.toString());
    default:
        return engine->toScriptValue(value);
    }
}

QVariant exactValue(const QVariant &value)
{
    if (!value.isValid())
        return QVariant::fromValue(nullptr);
    if (value.typeId() == QMetaType::LongLong && !isExactNumber(value.toLongLong()))
        return QString::number(value.toLongLong());
    if (value.typeId() != QMetaType::QVariantMap)
        return value;
    QVariantMap values = value.toMap();
    for (QVariant &member : values)
        member = exactValue(member);
    return values;
}

} // namespace TursoQt::Qml
