// SPDX-License-Identifier: MIT
#pragma once

#include "playground/troubledgateway.h"

#include <QtCore/QObject>
#include <QtNetwork/QTcpServer>

namespace Demo {

/// Takes the connections of a TroubledGateway, in its thread.
class GatewayListener : public QObject
{
    Q_OBJECT

public:
    GatewayListener();

    /// The port that it listens on; 0 when there is none.
    quint16 start(quint16 serverPort);
    void setTrouble(TroubledGateway::Trouble trouble);

private:
    void takeConnections();

    QTcpServer *m_server;
    quint16 m_port = 0;
    quint16 m_serverPort = 0;
    TroubledGateway::Trouble m_trouble = TroubledGateway::Trouble::None;
};

} // namespace Demo
