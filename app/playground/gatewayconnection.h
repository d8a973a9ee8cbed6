// SPDX-License-Identifier: MIT
#pragma once

#include "playground/troubledgateway.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

namespace Demo {

/// A client's connection and the one that stands behind it; ends with either of them.
class GatewayConnection : public QObject
{
    Q_OBJECT

public:
    /// Takes ownership of @a client.
    GatewayConnection(QTcpSocket *client, quint16 serverPort, TroubledGateway::Trouble trouble, QObject *parent);

    void setTrouble(TroubledGateway::Trouble trouble);

private:
    void passRequest();
    void passAnswer();
    void answerWith(const QByteArray &status);
    bool isRequestComplete() const;

    QTcpSocket *m_client;
    QTcpSocket m_server;
    TroubledGateway::Trouble m_trouble;
    QTimer m_trickle;
    QByteArray m_request; // while the gateway itself will answer
    qint64 m_passedBytes = 0; // of answers
};

} // namespace Demo
