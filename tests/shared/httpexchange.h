// SPDX-License-Identifier: MIT
#pragma once

#include "httpscript.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

namespace TursoQt::Test {

/// One request that came to the gateway, and its answer. Lives in the gateway's thread, and ends with its connection.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    HttpExchange(QTcpSocket *client, const QUrl &server, HttpScript &script, QObject *parent);

    /// Reads what has come already.
    void start();

    /// A hanging exchange goes on.
    void release();

Q_SIGNALS:
    void requestReceived(const QByteArray &path);
    void held();

private:
    void readClient();
    bool readRequestHead();
    void begin(const HttpScript::Decision &decision);
    void endRequest();
    void readRequestBody();
    void forwardRequestHead();
    void readServer();
    bool readAnswerHead();
    void passAnswerBody(qint64 maximum);
    bool isTimeToStrike() const;
    void strike();
    void finishWhenServerDid();

    QTcpSocket *m_client;
    QTcpSocket *m_server = nullptr;
    QUrl m_serverUrl;
    HttpScript &m_script;
    QTimer m_dripTimer;

    HttpHead m_requestHead;
    HttpReaction m_reaction;
    QByteArray m_serverPath;
    QByteArray m_requestBuffer; // read, and not yet passed on
    QByteArray m_answerBuffer;
    qsizetype m_requestIndex = -1;
    qint64 m_requestBytesLeft = 0;
    qint64 m_answerBytesPassed = 0;
    bool m_answerHeadPassed = false;
    bool m_held = false;
};

} // namespace TursoQt::Test
