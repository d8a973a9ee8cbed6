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
    const QVariant buffer = object.property(u"buffer"_s).toVariant();
    if (buffer.typeId() == QMetaType::QByteArray) {
        const int offset = object.property(u"byteOffset"_s).toInt();
        const int length = object.property(u"byteLength"_s).toInt();
        return buffer.toByteArray().mid(offset, length);
    }
    return object.toVariant();
}

QJSValue fromInteger(qlonglong integer)
{
    if (integer > maximumSafeInteger || integer < -maximumSafeInteger)
        return QJSValue(QString::number(integer));
    return QJSValue(double(integer));
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
    return fromObject(value);
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

} // namespace TursoQt::Qml
