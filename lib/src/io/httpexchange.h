// SPDX-License-Identifier: MIT
#pragma once

#include "io/requesttimes.h"

#include <TursoQt/httprequestinfo.h>
#include <TursoQt/syncconfig.h>

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <utility>

class QNetworkAccessManager;

namespace TursoQt {

/**
 * One HTTP request and its response, streamed in both directions.
 *
 * Asks the configuration's sources for the URL and the token, sends, and hands the response over in pieces. A response
 * with another status than 200 is an error, never data; so is one that is shorter than it says.
 */
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    struct Request {
        QByteArray method;
        QString path;
        QIODevice *body = nullptr; ///< read once, from the beginning; must live until finished() or the destructor
        QList<std::pair<QByteArray, QByteArray>> headers;
        QString recordedUrl{}; ///< used when the configuration has none
        Operation operation = Operation::None; ///< None: of the operation that runs
        int attempt = 1;
    };

    /// @a buffer is shared by all exchanges of a thread: it is used only while readyRead is handled.
    HttpExchange(QNetworkAccessManager &manager, const SyncConfig &config, Request request, QByteArray &buffer,
                 QObject *parent);
    ~HttpExchange() override;

    /// Nothing is signalled before start() has returned.
    void start();
    /// Ends it without a signal. Safe inside a handler of one.
    void cancel();
    /// Ends it with this error, for a response that nobody can use. For handlers of dataReceived().
    void refuse(const SyncError &error);
    /// The size that the response says it has; -1 when it does not.
    qint64 announcedSize() const;
    /// False when the response ends where the connection does, so that a part of it looks like the whole.
    bool hasEnd() const;

Q_SIGNALS:
    /// Status 200 and the headers are there. At most once, before any data.
    void responseStarted();
    void dataReceived(QByteArrayView data);
    void bytesSent(qint64 total);
    /// Exactly once, unless the object is destroyed before.
    void finished(const TursoQt::SyncError &error);
    /// It ends before its request was sent: the connection that was made for it stays open, and is used by nobody.
    void connectionLeft();
    /// Before finished(), when a request was sent.
    void requestFinished(const TursoQt::HttpRequestInfo &info);

private:
    void fetchUrl();
    void useUrl(const QString &text);
    void fetchToken();
    void useToken(const QString &token);
    void await(QFuture<QString> future, void (HttpExchange::*use)(const QString &), SyncError::Code unavailable);
    void send();
    QNetworkRequest networkRequest() const;
    void watchReply();
    HttpRequestInfo info(const SyncError &error) const;

    void readHeaders();
    bool acceptHeaders();
    void readData();
    void readErrorBody();
    void onReplyFinished();
    void onUploadProgress(qint64 sent);
    void onConnectTimeout();
    void onStallTimeout();
    void restartStallTimer();

    SyncError replyError() const;
    SyncError statusError() const;
    std::chrono::milliseconds retryAfter() const;
    SyncError redirectError() const;
    void fail(SyncError error);
    void finish(SyncError error);

    QNetworkAccessManager &m_manager;
    const SyncConfig m_config;
    const Request m_request;
    QByteArray &m_buffer;

    QUrl m_url;
    QByteArray m_token;
    QNetworkReply *m_reply = nullptr;

    QTimer m_connectTimer;
    QTimer m_stallTimer;
    RequestTimes m_times;
    SyncError::Code m_awaited = SyncError::Code::None;
    int m_status = 0;
    qint64 m_bytesSent = 0;
    qint64 m_bytesReceived = 0;
    QByteArray m_errorBody;
    bool m_finished = false;
};

} // namespace TursoQt
