// SPDX-License-Identifier: MIT
#pragma once

#include "httpscript.h"
#include "pullmessages.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

namespace TursoQt::Test {

/// The requests of one connection to the gateway, and their answers. Lives in the gateway's thread, and ends with its
/// connection.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    HttpExchange(QTcpSocket *client, const QUrl &server, HttpScript &script, QObject *parent);

    /// Reads what has come already.
    void start();

    /// A hanging exchange goes on.
    void release();
    /// The server has other data than before.
    void onChanged();

Q_SIGNALS:
    void requestReceived(const QByteArray &path);
    void held();
    void polling();
    /// A push was answered by the server.
    void changed();

private:
    void readClient();
    bool readRequestHead();
    void begin();
    void readRequestBody();
    void endRequest();

    // The answer passes as a stream
    void connectToServer();
    void readServer();
    bool readAnswerHead();
    void passAnswerBody(qint64 maximum);
    void passEndlessBody();
    bool isTimeToStrike() const;
    void strike();
    void finishWhenServerDid();

    // The answer is collected first
    bool needsWholeAnswer() const;
    void callServer();
    void takeAnswer(const HttpHead &head, const QByteArray &body);
    void answerPoll();
    void writeAnswer(const QByteArray &answer);

    HttpHead serverRequestHead() const;
    HttpHead clientAnswerHead(HttpHead head) const;
    bool keepsConnection() const;
    void endAnswer();

    QTcpSocket *m_client;
    QTcpSocket *m_server = nullptr;
    QUrl m_serverUrl;
    HttpScript &m_script;
    QTimer m_dripTimer;
    QTimer m_pollTimer;

    // Of one request, all gone with the next one
    struct State {
        HttpHead requestHead;
        HttpReaction reaction;
        QByteArray serverPath;
        QByteArray requestBody; ///< when it is needed as a whole
        QByteArray answerBuffer;
        QByteArray pollAnswer; ///< the one without a change
        PullRequest pull;
        qsizetype requestIndex = -1;
        qint64 requestBytesLeft = 0;
        qint64 answerBytesPassed = 0;
        qint64 answerSize = 0;
        bool isPush = false;
        bool answerHeadPassed = false;
        bool held = false;
        bool calling = false;
        bool changedMeanwhile = false;
    };
    State m_state;
    QByteArray m_requestBuffer; // read, and not yet passed on
};

} // namespace TursoQt::Test
