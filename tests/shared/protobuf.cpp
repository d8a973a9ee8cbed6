// SPDX-License-Identifier: MIT
#include "protobuf.h"

#include <algorithm>

namespace TursoQt::Test {

namespace {

constexpr quint64 VarintType = 0;
constexpr quint64 LengthDelimitedType = 2;

qsizetype fixedSizeOf(quint64 type)
{
    constexpr quint64 Fixed64Type = 1;
    constexpr quint64 Fixed32Type = 5;
    return type == Fixed64Type ? 8 : type == Fixed32Type ? 4 : 0;
}

quint64 takeVarint(QByteArrayView &bytes)
{
    quint64 value = 0;
    for (int shift = 0; shift < 64 && !bytes.isEmpty(); shift += 7) {
        const quint64 byte = quint8(bytes.front());
        bytes = bytes.sliced(1);
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80)
            break;
    }
    return value;
}

} // namespace

QMap<int, QVariant> protobufFields(const QByteArray &message)
{
    QMap<int, QVariant> fields;
    QByteArrayView rest(message);
    while (!rest.isEmpty()) {
        const quint64 tag = takeVarint(rest);
        const int field = int(tag >> 3);
        // Of no use here, but not the end either.
        if (const qsizetype fixedSize = fixedSizeOf(tag & 7); fixedSize > 0) {
            rest = rest.sliced(std::min(fixedSize, rest.size()));
            continue;
        }
        const quint64 number = takeVarint(rest);
        if ((tag & 7) == VarintType) {
            fields.insert(field, number);
        } else if ((tag & 7) == LengthDelimitedType && number <= quint64(rest.size())) {
            fields.insert(field, rest.first(qsizetype(number)).toByteArray());
            rest = rest.sliced(qsizetype(number));
        } else {
            break;
        }
    }
    return fields;
}

} // namespace TursoQt::Test
