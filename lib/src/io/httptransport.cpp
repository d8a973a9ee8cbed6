// SPDX-License-Identifier: MIT
#include "io/httptransport.h"

#include "support/secrets.h"
#include "support/texts.h"

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
    } catch (const std::exception &exception) {
        failWithoutManager(Texts::tr("networkAccessManagerFactory threw an exception."),
                           QString::fromUtf8(exception.what()));
    } catch (...) {
        failWithoutManager(Texts::tr("networkAccessManagerFactory threw an exception."));
    }
    if (!manager)
        failWithoutManager(Texts::tr("networkAccessManagerFactory returned no manager."));
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

// Of a field that comes twice in a protobuf message the last one counts.
QByteArray HttpTransport::longPollSuffix() const
{
    if (!m_longPollLimit)
        return {};
    constexpr char LongPollTimeoutField = 4 << 3;
    QByteArray suffix(1, LongPollTimeoutField);
    auto rest = quint32(m_longPollLimit->count());
    for (; rest >= 0x80; rest >>= 7)
        suffix.append(char(rest | 0x80));
    suffix.append(char(rest));
    return suffix;
}

void HttpTransport::take(const HttpRequestInfo &info)
{
    m_sentBytes += info.bytesSent;
    m_receivedBytes += info.bytesReceived;
    const bool unreachable = info.error.code == SyncError::Code::Network || info.error.code == SyncError::Code::Timeout;
    Q_EMIT reachabilityFound(!unreachable);
}

} // namespace TursoQt
