// SPDX-License-Identifier: MIT
#include "io/httptransport.h"

#include "support/texts.h"

#include <QtNetwork/QNetworkAccessManager>

namespace TursoQt {

namespace {

std::unique_ptr<QNetworkAccessManager> makeManager(const SyncConfig &config)
{
    if (!config.networkAccessManagerFactory())
        return std::make_unique<QNetworkAccessManager>();
    std::unique_ptr<QNetworkAccessManager> manager(config.networkAccessManagerFactory()());
    if (!manager) {
        throw SyncException(
            SyncError{SyncError::Code::InvalidConfig, Texts::tr("networkAccessManagerFactory returned no manager.")});
    }
    return manager;
}

HttpExchange::Request requestOf(const Ffi::IoItem &item)
{
    const Ffi::IoItem::HttpRequest request = item.httpRequest();
    HttpExchange::Request result{request.method.toByteArray(), QString::fromUtf8(request.path), request.body, {},
                                 QString::fromUtf8(request.url)};
    for (const auto &[name, value] : request.headers)
        result.headers.emplace_back(name.toByteArray(), value.toByteArray());
    return result;
}

} // namespace

HttpTransport::HttpTransport(const SyncConfig &config, QObject *parent)
    : QObject(parent)
    , m_config(config)
    , m_manager(makeManager(config))
{
}

HttpTransport::~HttpTransport() = default;

HttpExchange *HttpTransport::exchange(const Ffi::IoItem &item, QObject *parent)
{
    auto *exchange = new HttpExchange(*m_manager, m_config, requestOf(item), m_buffer, parent);
    connect(exchange, &HttpExchange::requestFinished, this, &HttpTransport::requestFinished);
    connect(exchange, &HttpExchange::requestFinished, this, &HttpTransport::judgeReachability);
    return exchange;
}

void HttpTransport::judgeReachability(const HttpRequestInfo &info)
{
    const bool unreachable = info.error.code == SyncError::Code::Network || info.error.code == SyncError::Code::Timeout;
    Q_EMIT reachabilityFound(!unreachable);
}

} // namespace TursoQt
