// SPDX-License-Identifier: MIT
#include "sql/databaserecord.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QtEndian>

#include <array>
#include <cstring>
#include <optional>

namespace TursoQt {

namespace {

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

qint64 readInteger(QByteArrayView bytes)
{
    quint64 value = bytes.isEmpty() || qint8(bytes.front()) >= 0 ? 0 : ~quint64(0);
    for (const char byte : bytes)
        value = (value << 8) | quint8(byte);
    return qint64(value);
}

double readReal(QByteArrayView bytes)
{
    const auto bits = qFromBigEndian<quint64>(bytes.data());
    double value = 0;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

quint64 sizeOf(quint64 type)
{
    constexpr std::array<quint64, 12> sizes{0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < sizes.size() ? sizes[type] : (type - sizes.size()) / 2;
}

QVariant readValue(quint64 type, QByteArrayView bytes)
{
    switch (type) {
    case 0:
    case 10:
    case 11:
        return {};
    case 7:
        return readReal(bytes);
    case 8:
        return qlonglong(0);
    case 9:
        return qlonglong(1);
    default:
        break;
    }
    if (type < 12)
        return qlonglong(readInteger(bytes));
    return type % 2 == 0 ? QVariant(bytes.toByteArray()) : QVariant(QString::fromUtf8(bytes));
}

} // namespace

QVariantList readRecord(QByteArrayView record)
{
    QByteArrayView rest = record;
    const auto headerSize = takeVarint(rest);
    const qsizetype read = record.size() - rest.size();
    if (!headerSize || *headerSize < quint64(read) || *headerSize > quint64(record.size()))
        return {};
    QByteArrayView types = record.sliced(read, qsizetype(*headerSize) - read);
    QByteArrayView content = record.sliced(qsizetype(*headerSize));
    QVariantList values;
    while (const auto type = takeVarint(types)) {
        const quint64 size = sizeOf(*type);
        if (size > quint64(content.size()))
            break;
        values.append(readValue(*type, content.first(qsizetype(size))));
        content = content.sliced(qsizetype(size));
    }
    return values;
}

} // namespace TursoQt
