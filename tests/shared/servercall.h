// SPDX-License-Identifier: MIT
#pragma once

#include "httpmessage.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtNetwork/QTcpSocket>

namespace TursoQt::Test {

/// One request to the real server, which closes the connection after its answer.
class ServerCall : public QObject
{
    Q_OBJECT

public:
    ServerCall(const QUrl &server, const HttpHead &head, const QByteArray &body, QObject *parent);

Q_SIGNALS:
    /// @a head is empty when the server did not answer in full.
    void finished(const TursoQt::Test::HttpHead &head, const QByteArray &body);

private:
    void end();

    QTcpSocket m_socket;
    bool m_ended = false;
};

} // namespace TursoQt::Test
