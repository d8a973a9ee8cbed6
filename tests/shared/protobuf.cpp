// SPDX-License-Identifier: MIT
#include "protobuf.h"

namespace TursoQt::Test {

namespace {

constexpr quint64 VarintType = 0;
constexpr quint64 LengthDelimitedType = 2;

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
        const quint64 number = takeVarint(rest);
        const int field = int(tag >> 3);
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
