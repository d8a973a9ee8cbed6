// SPDX-License-Identifier: MIT
#include "io/protobufreader.h"

#include <algorithm>

namespace TursoQt {

namespace {

constexpr int VarintType = 0;
constexpr int Fixed64Type = 1;
constexpr int LengthDelimitedType = 2;
constexpr int Fixed32Type = 5;

} // namespace

ProtobufReader::ProtobufReader(QByteArrayView message)
    : m_rest(message)
{
}

std::optional<quint64> ProtobufReader::takeVarint(QByteArrayView &data)
{
    quint64 value = 0;
    for (int index = 0; index < std::min<qsizetype>(data.size(), 10); ++index) {
        const auto byte = quint8(data[index]);
        if (index == 9 && byte > 1)
            return std::nullopt;
        value |= quint64(byte & 0x7f) << (7 * index);
        if (!(byte & 0x80)) {
            data = data.sliced(index + 1);
            return value;
        }
    }
    return std::nullopt;
}

QByteArray ProtobufReader::varint(quint64 value)
{
    QByteArray bytes;
    for (; value > 0x7f; value >>= 7)
        bytes += char((value & 0x7f) | 0x80);
    return bytes + char(value);
}

std::optional<ProtobufReader::Field> ProtobufReader::next()
{
    if (m_rest.isEmpty() || !m_readable)
        return std::nullopt;
    m_readable = false;
    const std::optional<quint64> tag = takeVarint(m_rest);
    if (!tag)
        return std::nullopt;
    Field field;
    field.number = *tag >> 3;
    std::optional<quint64> size;
    switch (int(*tag & 7)) {
    case VarintType:
        if (const std::optional<quint64> value = takeVarint(m_rest)) {
            field.isNumber = true;
            field.value = *value;
            size = 0;
        }
        break;
    case Fixed64Type:
        size = 8;
        break;
    case Fixed32Type:
        size = 4;
        break;
    case LengthDelimitedType:
        field.isBytes = true;
        size = takeVarint(m_rest);
        break;
    default:
        break;
    }
    if (!size || *size > quint64(m_rest.size()) || field.number == 0)
        return std::nullopt;
    field.bytes = m_rest.first(qsizetype(*size));
    m_rest = m_rest.sliced(qsizetype(*size));
    m_readable = true;
    return field;
}

} // namespace TursoQt
