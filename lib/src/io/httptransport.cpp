// SPDX-License-Identifier: MIT
#include "io/httptransport.h"

#include "io/protobufreader.h"
#include "io/pullmessages.h"
#include "support/errors.h"
#include "support/secrets.h"
#include "support/texts.h"

#include <QtCore/QThread>
#include <QtNetwork/QNetworkAccessManager>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void failWithoutManager(const QString &message, const QString &detail = {})
{
    throw SyncException(SyncError{SyncError::Code::InvalidConfig, message, Secrets::redact(detail)});
}

std::unique_ptr<QNetworkAccessManager> makeManager(const SyncConfig &config)
{
    const SyncConfig::NetworkAccessManagerFactory factory = config.networkAccessManagerFactory();
    if (!factory)
        return std::make_unique<QNetworkAccessManager>();
    std::unique_ptr<QNetworkAccessManager> manager;
    try {
        manager.reset(factory());
    } catch (...) {
        failWithoutManager(Texts::tr("networkAccessManagerFactory threw an exception."), textOfCurrentException());
    }
    if (!manager)
        failWithoutManager(Texts::tr("networkAccessManagerFactory returned no manager."));
    if (manager->thread() != QThread::currentThread()) {
        manager.release(); // whose it is, nobody here knows
        failWithoutManager(
            Texts::tr("networkAccessManagerFactory returned a manager of another thread. It must make one itself."));
    }
    return manager;
}

} // namespace

HttpTransport::HttpTransport(const SyncConfig &config, QObject *parent)
    : QObject(parent)
    , m_config(config)
    , m_manager(makeManager(config))
{
}

HttpTransport::~HttpTransport() = default;

HttpExchange::Request HttpTransport::requestOf(const Ffi::IoItem &item, QIODevice &body)
{
    const Ffi::IoItem::HttpRequest request = item.httpRequest();
    HttpExchange::Request result{
        request.method.toByteArray(), QString::fromUtf8(request.path), &body, {}, QString::fromUtf8(request.url)};
    for (const auto &[name, value] : request.headers)
        result.headers.emplace_back(name.toByteArray(), value.toByteArray());
    return result;
}

HttpExchange::Request HttpTransport::pipelineRequest(QIODevice &body) const
{
    HttpExchange::Request request{
        .method = "POST", .path = u"/v2/pipeline"_s, .body = &body, .headers = {{"content-type", "application/json"}}};
    if (const auto encryption = m_config.remoteEncryption())
        request.headers.emplace_back("x-turso-encryption-key", encryption->key);
    return request;
}

HttpExchange *HttpTransport::exchange(HttpExchange::Request request, QObject *parent)
{
    if (request.recordedUrl.isEmpty())
        request.recordedUrl = m_recordedUrl;
    auto *exchange = new HttpExchange(*m_manager, m_config, std::move(request), m_buffer, parent);
    connect(exchange, &HttpExchange::requestFinished, this, &HttpTransport::requestFinished);
    connect(exchange, &HttpExchange::requestFinished, this, &HttpTransport::take);
    ++m_exchanges;
    connect(exchange, &HttpExchange::connectionLeft, this, [this] { m_hasUnusedConnection = true; });
    connect(exchange, &QObject::destroyed, this, [this] {
        --m_exchanges;
        closeUnusedConnections();
    });
    return exchange;
}

// A server that serves one connection after the other waits for the request of one that a cancelled operation has
// opened, and answers nobody meanwhile. Qt can only close all of them, which must not hit a request.
void HttpTransport::closeUnusedConnections()
{
    if (m_hasUnusedConnection && m_exchanges == 0) {
        m_hasUnusedConnection = false;
        m_manager->clearConnectionCache();
    }
}

// When a field comes twice in a protobuf message, the last one counts.
QByteArray HttpTransport::longPollSuffix() const
{
    if (!m_longPollLimit)
        return {};
    // A number: its type is 0.
    return char(PullMessages::RequestField::LongPollTimeout << 3)
        + ProtobufReader::varint(quint64(m_longPollLimit->count()));
}

void HttpTransport::take(const HttpRequestInfo &info)
{
    m_sentBytes += info.bytesSent;
    m_receivedBytes += info.bytesReceived;
    const bool unreachable = info.error.code == SyncError::Code::Network || info.error.code == SyncError::Code::Timeout;
    Q_EMIT reachabilityFound(!unreachable);
}

} // namespace TursoQt
