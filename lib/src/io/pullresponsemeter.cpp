// SPDX-License-Identifier: MIT
#include "io/pullresponsemeter.h"

#include "io/pullmessages.h"

#include <algorithm>

namespace TursoQt {

using namespace PullMessages;

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
        const std::optional<quint64> pages = databasePagesOf(m_header);
        m_databasePages = pages ? qint64(std::min<quint64>(*pages, quint64(1) << 40)) : -1;
        m_header.clear();
    }
    m_state = State::Length;
    m_length = 0;
    m_shift = 0;
}

} // namespace TursoQt
