// SPDX-License-Identifier: MIT
#include "sql/recordwriter.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <array>

namespace TursoQt {

namespace {

constexpr quint64 EightByteInteger = 6;
constexpr quint64 FirstBlob = 12;
constexpr quint64 FirstText = 13;

QByteArray varint(quint64 value)
{
    QByteArray bytes(1, char(value & 0x7f));
    while (value >>= 7)
        bytes.append(char(0x80 | (value & 0x7f)));
    std::reverse(bytes.begin(), bytes.end());
    return bytes;
}

} // namespace

RecordWriter &RecordWriter::integer(qint64 value)
{
    std::array<char, sizeof value> bytes{};
    qToBigEndian(value, bytes.data());
    return raw(EightByteInteger, QByteArrayView(bytes.data(), bytes.size()));
}

RecordWriter &RecordWriter::text(QByteArrayView utf8)
{
    return raw(FirstText + 2 * quint64(utf8.size()), utf8);
}

RecordWriter &RecordWriter::blob(QByteArrayView bytes)
{
    return raw(FirstBlob + 2 * quint64(bytes.size()), bytes);
}

RecordWriter &RecordWriter::raw(quint64 type, QByteArrayView content)
{
    m_types.append(varint(type));
    m_content.append(content);
    return *this;
}

// The header says its own length first, which may become longer by what it counts.
QByteArray RecordWriter::record() const
{
    QByteArray length;
    for (qsizetype size = -1; size != length.size();) {
        size = length.size();
        length = varint(quint64(m_types.size() + size));
    }
    return length + m_types + m_content;
}

} // namespace TursoQt
