// SPDX-License-Identifier: MIT
#include "push/sqlliteral.h"

#include <cmath>
#include <limits>

namespace TursoQt::SqlLiteral {

namespace {

using Type = RecordView::Value::Type;

constexpr int MantissaBits = 53;
constexpr int HighestPower = 62; // of two, as an integer

QByteArray hex(QByteArrayView bytes)
{
    return "x'" + bytes.toByteArray().toHex() + '\'';
}

} // namespace

QByteArray of(qint64 value)
{
    // It would be a minus before a number that is too big, and become a REAL.
    if (value == std::numeric_limits<qint64>::min())
        return "(-9223372036854775807-1)";
    return QByteArray::number(value);
}

QByteArray of(double value)
{
    if (std::isinf(value))
        return value > 0 ? "9e999" : "-9e999";
    int exponent = 0;
    auto mantissa = qint64(std::ldexp(std::frexp(value, &exponent), MantissaBits));
    exponent -= MantissaBits;
    if (mantissa == 0)
        return std::signbit(value) ? "-0.0" : "0.0";
    while (mantissa % 2 == 0 && exponent < 0) {
        mantissa /= 2;
        ++exponent;
    }
    QByteArray text = '(' + QByteArray::number(mantissa) + "*1.0";
    for (int rest = std::abs(exponent); rest > 0; rest -= std::min(rest, HighestPower)) {
        text += exponent < 0 ? '/' : '*';
        text += QByteArray::number(qint64(1) << std::min(rest, HighestPower));
    }
    return text + ')';
}

QByteArray ofText(QByteArrayView utf8)
{
    QByteArray text;
    text.reserve(utf8.size() + 2);
    text.append('\'');
    for (const char c : utf8) {
        if (c == '\'')
            text.append('\'');
        text.append(c);
    }
    return text.append('\'');
}

QByteArray of(const RecordView::Value &value)
{
    switch (value.type) {
    case Type::Null:
        break;
    case Type::Integer:
        return of(value.integer);
    case Type::Real:
        return of(value.real);
    case Type::Text:
        if (value.bytes.isValidUtf8() && !value.bytes.contains('\0'))
            return ofText(value.bytes);
        return "CAST(" + hex(value.bytes) + " AS TEXT)";
    case Type::Blob:
        return hex(value.bytes);
    }
    return "NULL";
}

} // namespace TursoQt::SqlLiteral
