// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>

namespace TursoQt {

/**
 * Follows the body of a `/pull-updates` response as it streams by, to tell how far it is.
 *
 * The body is a sequence of protobuf messages, each after its length as a varint: a header, whose field 2 is the size
 * of the remote database in pages, then a message per page. Nothing but the header is kept.
 */
class PullResponseMeter
{
public:
    void consume(QByteArrayView data);

    /// Size of the remote database; -1 before the header has come, or when it cannot be read.
    qint64 databasePages() const { return m_databasePages; }
    /// Pages that have come in whole.
    qint64 receivedPages() const { return m_receivedPages; }

private:
    void consumeLength(QByteArrayView &data);
    void consumeMessage(QByteArrayView &data);
    void endMessage();

    enum class State { Length, Message, Unreadable };

    State m_state = State::Length;
    quint64 m_length = 0;
    int m_shift = 0;
    bool m_headerDone = false;
    QByteArray m_header;
    qint64 m_databasePages = -1;
    qint64 m_receivedPages = 0;
};

} // namespace TursoQt
