// SPDX-License-Identifier: MIT
#include "io/pullresponsemeter.h"

#include <algorithm>
#include <optional>

namespace TursoQt {

namespace {

// A real header has some dozens of bytes.
constexpr quint64 MaximumHeader = 64 * 1024;

constexpr quint64 DatabaseSizeField = 2;

std::optional<quint64> takeVarint(QByteArrayView &data)
{
    quint64 value = 0;
    for (int index = 0; index < std::min<qsizetype>(data.size(), 10); ++index) {
        const auto byte = quint8(data[index]);
        value |= quint64(byte & 0x7f) << (7 * index);
        if (!(byte & 0x80)) {
            data = data.sliced(index + 1);
            return value;
        }
    }
    return std::nullopt;
}

// Skips the value of a field that is not a varint.
bool skipValue(QByteArrayView &data, int wireType)
{
    std::optional<quint64> size;
    if (wireType == 1)
        size = 8;
    else if (wireType == 2)
        size = takeVarint(data);
    else if (wireType == 5)
        size = 4;
    if (!size || *size > quint64(data.size()))
        return false;
    data = data.sliced(qsizetype(*size));
    return true;
}

qint64 databasePagesOf(QByteArrayView header)
{
    // A field that is absent has the value 0.
    qint64 pages = 0;
    while (!header.isEmpty()) {
        const std::optional<quint64> tag = takeVarint(header);
        if (!tag)
            return -1;
        const int wireType = int(*tag & 7);
        if (wireType != 0) {
            if (!skipValue(header, wireType))
                return -1;
            continue;
        }
        const std::optional<quint64> value = takeVarint(header);
        if (!value)
            return -1;
        if (*tag >> 3 == DatabaseSizeField)
            pages = qint64(std::min<quint64>(*value, quint64(1) << 40));
    }
    return pages;
}

} // namespace

void PullResponseMeter::consume(QByteArrayView data)
{
    while (!data.isEmpty() && m_state != State::Unreadable) {
        if (m_state == State::Length)
            consumeLength(data);
        else
            consumeMessage(data);
    }
}

void PullResponseMeter::consumeLength(QByteArrayView &data)
{
    const auto byte = quint8(data.front());
    data = data.sliced(1);
    m_length |= quint64(byte & 0x7f) << m_shift;
    m_shift += 7;
    if (byte & 0x80) {
        if (m_shift > 56)
            m_state = State::Unreadable;
        return;
    }
    m_state = State::Message;
    if (!m_headerDone && m_length > MaximumHeader)
        m_state = State::Unreadable;
    else if (m_length == 0)
        endMessage();
}

void PullResponseMeter::consumeMessage(QByteArrayView &data)
{
    const auto size = qsizetype(std::min<quint64>(m_length, quint64(data.size())));
    if (!m_headerDone)
        m_header += data.first(size);
    data = data.sliced(size);
    m_length -= quint64(size);
    if (m_length == 0)
        endMessage();
}

void PullResponseMeter::endMessage()
{
    if (m_headerDone) {
        ++m_receivedPages;
    } else {
        m_headerDone = true;
        m_databasePages = databasePagesOf(m_header);
        m_header.clear();
    }
    m_state = State::Length;
    m_length = 0;
    m_shift = 0;
}

} // namespace TursoQt
