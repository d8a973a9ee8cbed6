// SPDX-License-Identifier: MIT
#include "sql/recordview.h"

#include "sql/recordwriter.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

namespace TursoQt {

namespace {

using Value = RecordView::Value;

/// Takes a number of one to nine bytes from the beginning of @a bytes.
std::optional<quint64> takeVarint(QByteArrayView &bytes)
{
    quint64 value = 0;
    for (int index = 0; index < 9 && index < bytes.size(); ++index) {
        const auto byte = quint8(bytes.at(index));
        if (index == 8) {
            bytes = bytes.sliced(9);
            return (value << 8) | byte;
        }
        value = (value << 7) | (byte & 0x7f);
        if (!(byte & 0x80)) {
            bytes = bytes.sliced(index + 1);
            return value;
        }
    }
    return std::nullopt;
}

struct Parts {
    QByteArrayView types;
    QByteArrayView content;
};

std::optional<Parts> partsOf(QByteArrayView record)
{
    QByteArrayView rest = record;
    const auto headerSize = takeVarint(rest);
    const qsizetype read = record.size() - rest.size();
    if (!headerSize || *headerSize < quint64(read) || *headerSize > quint64(record.size()))
        return std::nullopt;
    return Parts{record.sliced(read, qsizetype(*headerSize) - read), record.sliced(qsizetype(*headerSize))};
}

qint64 readInteger(QByteArrayView bytes)
{
    quint64 value = bytes.isEmpty() || qint8(bytes.front()) >= 0 ? 0 : ~quint64(0);
    for (const char byte : bytes)
        value = (value << 8) | quint8(byte);
    return qint64(value);
}

quint64 sizeOf(quint64 type)
{
    constexpr std::array<quint64, 12> sizes{0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < sizes.size() ? sizes[type] : (type - sizes.size()) / 2;
}

Value readValue(quint64 type, QByteArrayView bytes)
{
    switch (type) {
    case 0:
    case 10:
    case 11:
        return {};
    case 7:
        return {.type = Value::Type::Real, .real = std::bit_cast<double>(qFromBigEndian<quint64>(bytes.data()))};
    case 8:
        return {.type = Value::Type::Integer, .integer = 0};
    case 9:
        return {.type = Value::Type::Integer, .integer = 1};
    default:
        break;
    }
    if (type < 12)
        return {.type = Value::Type::Integer, .integer = readInteger(bytes)};
    return {.type = type % 2 == 0 ? Value::Type::Blob : Value::Type::Text, .bytes = bytes};
}

/// As @a write writes each value.
template <class Write>
QByteArray rewritten(QByteArrayView record, Write write)
{
    const auto parts = partsOf(record);
    if (!parts)
        return record.toByteArray();
    auto [types, content] = *parts;
    RecordWriter writer;
    for (qsizetype index = 0;; ++index) {
        const auto type = takeVarint(types);
        if (!type)
            break;
        const qsizetype size = std::min(qsizetype(sizeOf(*type)), content.size());
        write(writer, index, *type, content.first(size));
        content = content.sliced(size);
    }
    return writer.record();
}

} // namespace

RecordView::RecordView(QByteArrayView record)
{
    const auto parts = partsOf(record);
    if (!parts)
        return;
    auto [types, content] = *parts;
    while (const auto type = takeVarint(types)) {
        const quint64 size = sizeOf(*type);
        if (size > quint64(content.size()))
            break;
        m_values.append(readValue(*type, content.first(qsizetype(size))));
        content = content.sliced(qsizetype(size));
    }
}

QByteArray RecordView::withInteger(const QByteArray &record, qsizetype column, qint64 value)
{
    return rewritten(record,
                     [column, value](RecordWriter &writer, qsizetype index, quint64 type, QByteArrayView content) {
                         if (index == column)
                             writer.integer(value);
                         else
                             writer.raw(type, content);
                     });
}

QByteArray RecordView::without(QByteArrayView record, const QList<qsizetype> &columns)
{
    return rewritten(record, [&columns](RecordWriter &writer, qsizetype index, quint64 type, QByteArrayView content) {
        if (!columns.contains(index))
            writer.raw(type, content);
    });
}

bool operator==(const Value &a, const Value &b)
{
    return a.type == b.type && a.integer == b.integer
        && std::bit_cast<quint64>(a.real) == std::bit_cast<quint64>(b.real) && a.bytes == b.bytes;
}

} // namespace TursoQt
