// SPDX-License-Identifier: MIT
#include "io/httpexchange.h"

#include "io/remoteurl.h"
#include "support/errors.h"
#include "support/logging.h"
#include "support/secrets.h"
#include "support/texts.h"

#include <QtCore/QDateTime>
#include <QtCore/QFutureWatcher>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>
#include <QtNetwork/QNetworkAccessManager>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;

namespace {

// With less, the engine is resumed too often; with more, memory grows and nothing is gained.
constexpr qint64 ReadBufferSize = 1024 * 1024;
constexpr qsizetype ChunkSize = 256 * 1024;

// A token that was cut off would not be recognised, so more is kept than is shown.
constexpr qsizetype MaximumErrorBody = 16 * 1024;
constexpr qsizetype LongestDetail = 2048;

constexpr qint64 LongestRetryAfter = 24 * 60 * 60; // seconds

// The value becomes a header: anything else could start another one.
bool isHeaderValue(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

SyncError unavailable(Code code, const QString &detail)
{
    const QString message = code == Code::UrlUnavailable
        ? Texts::tr("There is no remote URL. Set one, or let the function for it return one.")
        : Texts::tr("The function for the access token returned none.");
    return {code, message, Secrets::redact(detail)};
}

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager &manager, const SyncConfig &config, Request request,
                           QByteArray &buffer, QObject *parent)
    : QObject(parent)
    , m_manager(manager)
    , m_config(config)
    , m_request(std::move(request))
    , m_buffer(buffer)
{
    m_connectTimer.setSingleShot(true);
    m_stallTimer.setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this, &HttpExchange::onConnectTimeout);
    connect(&m_stallTimer, &QTimer::timeout, this, &HttpExchange::onStallTimeout);
}

HttpExchange::~HttpExchange()
{
    const bool leavesConnection = m_reply && !m_times.isSent() && !m_reply->isFinished();
    delete m_reply;
    if (leavesConnection)
        Q_EMIT connectionLeft();
}

void HttpExchange::start()
{
    m_times.start();
    if (m_config.connectTimeout().count() > 0)
        m_connectTimer.start(m_config.connectTimeout());
    QMetaObject::invokeMethod(this, &HttpExchange::fetchUrl, Qt::QueuedConnection);
}

void HttpExchange::cancel()
{
    m_finished = true;
    m_connectTimer.stop();
    m_stallTimer.stop();
    if (m_reply)
        m_reply->disconnect(this);
}

void HttpExchange::refuse(const SyncError &error)
{
    SyncError withStatus = error;
    withStatus.httpStatus = m_status;
    fail(std::move(withStatus));
}

qint64 HttpExchange::announcedSize() const
{
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return announced.isValid() ? announced.toLongLong() : -1;
}

bool HttpExchange::hasEnd() const
{
    return announcedSize() >= 0 || m_reply->rawHeader("Transfer-Encoding").toLower().contains("chunked");
}

void HttpExchange::fetchUrl()
{
    if (m_finished)
        return;
    if (m_config.remoteUrl().isNull()) {
        useUrl(m_request.recordedUrl);
        return;
    }
    try {
        await(m_config.remoteUrl().fetch(), &HttpExchange::useUrl, Code::UrlUnavailable);
    } catch (...) {
        fail(unavailable(Code::UrlUnavailable, textOfCurrentException()));
    }
}

void HttpExchange::useUrl(const QString &text)
{
    if (text.isEmpty()) {
        fail(unavailable(Code::UrlUnavailable, {}));
        return;
    }
    const std::optional<QUrl> base = RemoteUrl::parse(text);
    if (!base) {
        fail({Code::InvalidConfig,
              Texts::tr("The remote URL is not valid: it needs the form https://host[:port][/path].")});
        return;
    }
    m_url = RemoteUrl::join(*base, m_request.path);
    const bool isProtected = m_config.allowInsecureToken() || RemoteUrl::isConfidential(m_url);
    if (!isProtected && !m_config.authToken().isNull()) {
        fail(
            {Code::InvalidConfig,
             Texts::tr("The access token would be sent unprotected over http. Use https, or set allowInsecureToken.")});
    } else if (!isProtected && m_config.remoteEncryption()) {
        fail({Code::InvalidConfig,
              Texts::tr(
                  "The encryption key would be sent unprotected over http. Use https, or set allowInsecureToken.")});
    } else {
        fetchToken();
    }
}

void HttpExchange::fetchToken()
{
    if (m_config.authToken().isNull()) {
        send();
        return;
    }
    try {
        await(m_config.authToken().fetch(), &HttpExchange::useToken, Code::TokenUnavailable);
    } catch (...) {
        fail(unavailable(Code::TokenUnavailable, textOfCurrentException()));
    }
}

void HttpExchange::useToken(const QString &token)
{
    if (token.isEmpty()) {
        fail(unavailable(Code::TokenUnavailable, {}));
        return;
    }
    Secrets::remember(token);
    m_token = token.toUtf8();
    if (!isHeaderValue(m_token)) {
        fail({Code::TokenUnavailable,
              Texts::tr("The access token contains characters that no token may have, blanks or line ends perhaps.")});
        return;
    }
    send();
}

void HttpExchange::await(QFuture<QString> future, void (HttpExchange::*use)(const QString &), Code unavailableCode)
{
    m_awaited = unavailableCode;
    auto *watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcher<QString>::finished, this, [=, this] {
        watcher->deleteLater();
        if (m_finished)
            return;
        m_awaited = Code::None;
        QString text;
        try {
            if (watcher->future().isValid() && watcher->future().resultCount() > 0)
                text = watcher->future().result();
            else
                watcher->future().waitForFinished(); // throws what the provider threw
        } catch (...) {
            fail(unavailable(unavailableCode, textOfCurrentException()));
            return;
        }
        (this->*use)(text);
    });
    watcher->setFuture(future);
}

void HttpExchange::send()
{
    // With an empty device instead of none, Qt would not tell when the request was sent.
    QIODevice *const body = m_request.body && m_request.body->size() > 0 ? m_request.body : nullptr;
    QString detail;
    try {
        m_reply = m_manager.sendCustomRequest(networkRequest(), m_request.method, body);
    } catch (...) {
        detail = textOfCurrentException();
    }
    m_token.clear();
    if (!m_reply) {
        fail({Code::InvalidConfig, Texts::tr("The manager of networkAccessManagerFactory sends no request."), detail});
        return;
    }
    watchReply();
    // The limit reaches Qt's HTTP thread only once the request has been handed to it, which happens in the event that
    // is next in the queue. Set any earlier it is dropped; set when the headers have come, a fast server may have
    // sent a hundred megabytes by then.
    QMetaObject::invokeMethod(
        m_reply, [reply = m_reply] { reply->setReadBufferSize(ReadBufferSize); }, Qt::QueuedConnection);
}

QNetworkRequest HttpExchange::networkRequest() const
{
    QNetworkRequest request(m_url);
    if (m_url.scheme() == "https"_L1)
        request.setSslConfiguration(m_config.sslConfiguration());
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, m_config.clientName());
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body ? m_request.body->size() : 0);
    // Set by us, so that Qt offers no compression: the engine reads plain bodies only.
    request.setRawHeader("Accept-Encoding", "identity");
    for (const auto &[name, value] : m_request.headers)
        request.setRawHeader(name, value);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    return request;
}

void HttpExchange::watchReply()
{
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::readHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::readData);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::onReplyFinished);
    connect(m_reply, &QNetworkReply::uploadProgress, this, &HttpExchange::onUploadProgress);
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpExchange::restartStallTimer);
    m_times.follow(*m_reply);
}

void HttpExchange::onUploadProgress(qint64 sent)
{
    if (sent <= 0)
        return;
    restartStallTimer();
    m_bytesSent = sent;
    Q_EMIT bytesSent(sent);
}

void HttpExchange::restartStallTimer()
{
    m_connectTimer.stop();
    if (m_config.stallTimeout().count() <= 0)
        return;
    // Before the answer begins, the server may be holding a long poll.
    const auto held = m_status == 0 ? m_config.longPollTimeout() : std::chrono::milliseconds(0);
    m_stallTimer.start(m_config.stallTimeout() + held);
}

void HttpExchange::readHeaders()
{
    if (m_status != 0)
        return;
    m_status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_status == 0)
        return;
    restartStallTimer();
    if (acceptHeaders())
        Q_EMIT responseStarted();
}

// False when the response is not one whose body is data.
bool HttpExchange::acceptHeaders()
{
    if (m_status >= 300 && m_status < 400) {
        fail(redirectError());
        return false;
    }
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").toLower();
    if (m_status == 200 && !encoding.isEmpty() && encoding != "identity") {
        fail({Code::Protocol, Texts::tr("The server sent a compressed answer, which it was not asked for."),
              QString::fromLatin1(encoding), m_status});
        return false;
    }
    return m_status == 200;
}

void HttpExchange::readData()
{
    readHeaders();
    if (m_finished)
        return;
    restartStallTimer();
    if (m_status != 200) {
        readErrorBody();
        return;
    }
    m_buffer.resize(ChunkSize);
    // A handler may end this exchange.
    while (!m_finished && m_reply->bytesAvailable() > 0) {
        const qint64 size = m_reply->read(m_buffer.data(), m_buffer.size());
        if (size <= 0)
            break;
        m_bytesReceived += size;
        Q_EMIT dataReceived(QByteArrayView(m_buffer.constData(), size));
    }
}

void HttpExchange::readErrorBody()
{
    const QByteArray data = m_reply->readAll();
    m_bytesReceived += data.size();
    m_errorBody += data.left(MaximumErrorBody - m_errorBody.size());
    if (m_errorBody.size() >= MaximumErrorBody)
        fail(statusError());
}

void HttpExchange::onReplyFinished()
{
    readHeaders();
    if (!m_finished && m_reply->isOpen())
        readData();
    if (!m_finished)
        finish(replyError());
}

SyncError HttpExchange::replyError() const
{
    if (m_status != 0 && m_status != 200)
        return statusError();
    const QString detail = Secrets::redact(m_reply->errorString());
    switch (m_reply->error()) {
    case QNetworkReply::NoError:
        break;
    case QNetworkReply::SslHandshakeFailedError:
        return {Code::Tls, Texts::tr("The encrypted connection to the server could not be set up."), detail};
    case QNetworkReply::ProtocolFailure:
        return {Code::Protocol, Texts::tr("The server's answer is not valid HTTP."), detail};
    case QNetworkReply::HostNotFoundError:
        return {Code::Network, Texts::tr("The server was not found: %1").arg(m_url.host()), detail};
    case QNetworkReply::ConnectionRefusedError:
        return {Code::Network, Texts::tr("The server does not accept connections: %1").arg(m_url.authority()), detail};
    default:
        return {Code::Network, Texts::tr("The connection to the server failed."), detail};
    }
    if (m_status == 0)
        return {Code::Network, Texts::tr("The server closed the connection without an answer."), detail};
    // Qt does not always notice that a body ends early, and half a body can look whole to the engine.
    const qint64 announced = announcedSize();
    if (announced >= 0 && announced != m_bytesReceived) {
        return {Code::Network, Texts::tr("The connection broke before the answer was complete."),
                u"%1 of %2 bytes"_s.arg(m_bytesReceived).arg(announced), m_status};
    }
    return {};
}

SyncError HttpExchange::statusError() const
{
    const QString detail = Secrets::redact(QString::fromUtf8(m_errorBody).trimmed()).left(LongestDetail);
    if (m_status == 401) {
        return {Code::Unauthorized, Texts::tr("The server does not accept the access token."), detail, m_status};
    }
    return {Code::Http, Texts::tr("The server answered with status %1.").arg(m_status), detail, m_status};
}

// Seconds, or a date.
std::chrono::milliseconds HttpExchange::retryAfter() const
{
    const QByteArray value = m_reply->rawHeader("Retry-After").trimmed();
    bool isNumber = false;
    qint64 seconds = value.toLongLong(&isNumber);
    if (!isNumber) {
        QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(value), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        date.setTimeZone(QTimeZone::utc());
        seconds = date.isValid() ? QDateTime::currentDateTimeUtc().secsTo(date) : 0;
    }
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, LongestRetryAfter));
}

SyncError HttpExchange::redirectError() const
{
    // Qt's own reading leaves out addresses that are relative.
    const QByteArray location = m_reply->rawHeader("Location").trimmed();
    if (location.isEmpty())
        return {Code::Redirected, Texts::tr("The server redirects, and does not say where."), {}, m_status};
    const QUrl target = RemoteUrl::split(m_url.resolved(QUrl::fromEncoded(location)), m_request.path);
    return {Code::Redirected,
            Texts::tr("The server redirects to %1. If that is right, use it as the remote URL.")
                .arg(Secrets::redact(RemoteUrl::display(target))),
            {},
            m_status};
}

void HttpExchange::onConnectTimeout()
{
    if (m_awaited != Code::None) {
        fail({m_awaited, Texts::tr("The function for the URL or the token did not answer in time.")});
        return;
    }
    fail({Code::Timeout, Texts::tr("The connection to the server was not set up in time (connectTimeout).")});
}

void HttpExchange::onStallTimeout()
{
    fail({Code::Timeout, Texts::tr("The server sent nothing for too long (stallTimeout)."), {}, m_status});
}

void HttpExchange::fail(SyncError error)
{
    if (m_reply)
        m_reply->disconnect(this);
    finish(std::move(error));
}

void HttpExchange::finish(SyncError error)
{
    if (m_finished)
        return;
    m_finished = true;
    m_connectTimer.stop();
    m_stallTimer.stop();
    if (m_reply) {
        const HttpRequestInfo ended = info(error);
        qCDebug(logHttp) << ended;
        Q_EMIT requestFinished(ended);
    }
    Q_EMIT finished(error);
}

HttpRequestInfo HttpExchange::info(const SyncError &error) const
{
    return {.method = QString::fromLatin1(m_request.method),
            .url = m_url,
            .status = m_status,
            .bytesSent = m_bytesSent,
            .bytesReceived = m_bytesReceived,
            .duration = m_times.duration(),
            .retryAfter = retryAfter(),
            .error = error,
            .startTime = m_times.startTime(),
            .phases = m_times.phases(),
            .operation = m_request.operation,
            .attempt = m_request.attempt};
}

} // namespace TursoQt
