// SPDX-License-Identifier: MIT
#include "io/pagerequest.h"

#include "io/httpexchange.h"
#include "io/httptransport.h"
#include "io/missingpages.h"
#include "support/databasefile.h"
#include "support/texts.h"

#include <algorithm>

namespace TursoQt {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds FirstRetryDelay = 100ms;
constexpr std::chrono::milliseconds LastRetryDelay = 5s;

// An empty protobuf message: the header of a database with no pages.
constexpr QByteArrayView EmptyHeader("\0", 1);

} // namespace

PageRequest::PageRequest(Ffi::IoItem item, HttpTransport &transport, std::shared_ptr<DatabaseFile> file,
                         QObject *parent)
    : QObject(parent)
    , m_item(std::move(item))
    , m_transport(transport)
    , m_file(std::move(file))
    , m_backoff(FirstRetryDelay, LastRetryDelay)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &PageRequest::fetch);
}

void PageRequest::start()
{
    fetch();
}

void PageRequest::fetch()
{
    m_body.clear();
    m_requestBody = std::make_unique<RequestBody>(m_item.httpRequest().body);
    HttpExchange::Request request = HttpTransport::requestOf(m_item, *m_requestBody);
    request.operation = Operation::Execute;
    request.attempt = ++m_attempts;
    m_exchange = m_transport.exchange(std::move(request), this);
    m_validator.emplace(m_item.httpRequest().body);
    m_validator->allowMissingPages();
    connect(m_exchange, &HttpExchange::dataReceived, this, &PageRequest::take);
    connect(m_exchange, &HttpExchange::finished, this, &PageRequest::end);
    m_exchange->start();
}

void PageRequest::end(const SyncError &exchangeError)
{
    m_exchange->deleteLater();
    m_exchange = nullptr;
    const SyncError error = exchangeError ? exchangeError : check();
    if (!error) {
        serve(m_body);
        return;
    }
    m_retryTimer.start(*m_backoff.next());
    Q_EMIT failed(error);
}

void PageRequest::take(QByteArrayView data)
{
    // Reserved, so that it is not copied while it grows; a server's word is not trusted beyond this.
    constexpr qint64 LargestReserve = 16 * 1024 * 1024;
    if (m_body.isEmpty())
        m_body.reserve(qsizetype(std::clamp<qint64>(m_exchange->announcedSize(), 0, LargestReserve)));
    if (const SyncError error = m_validator->consume(data))
        m_exchange->refuse(error);
    else
        m_body += data;
}

SyncError PageRequest::check()
{
    if (const SyncError error = m_validator->finish())
        return error;
    // Only a file has pages that were put there by a checkpoint.
    return m_file ? leaveOutPresentPages() : SyncError();
}

SyncError PageRequest::leaveOutPresentPages()
{
    try {
        std::optional<QByteArray> missing = MissingPages(*m_file, m_item.httpRequest().body).of(m_body);
        if (!missing)
            return {SyncError::Code::Protocol,
                    Texts::tr("The server's answer does not hold the pages that were asked for.")};
        m_body = std::move(*missing);
        return {};
    } catch (const SyncException &exception) {
        return exception.error();
    }
}

void PageRequest::giveUp()
{
    if (m_exchange)
        m_exchange->cancel();
    m_retryTimer.stop();
    serve(EmptyHeader);
}

void PageRequest::serve(QByteArrayView body)
{
    m_item.setStatus(200);
    m_item.pushBuffer(body);
    m_item.done();
    Q_EMIT served();
}

} // namespace TursoQt
