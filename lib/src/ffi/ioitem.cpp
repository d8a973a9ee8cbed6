// SPDX-License-Identifier: MIT
#include "ffi/ioitem.h"

namespace TursoQt::Ffi {

IoItem::IoItem(const turso_sync_io_item_t *item)
    : m_handle(item)
{
}

IoItem::Kind IoItem::kind() const
{
    switch (turso_sync_database_io_request_kind(m_handle.get())) {
    case TURSO_SYNC_IO_HTTP:
        return Kind::Http;
    case TURSO_SYNC_IO_FULL_READ:
        return Kind::FullRead;
    case TURSO_SYNC_IO_FULL_WRITE:
        return Kind::FullWrite;
    case TURSO_SYNC_IO_NONE:
        break;
    }
    return Kind::None;
}

IoItem::HttpRequest IoItem::httpRequest() const
{
    turso_sync_io_http_request_t request = {};
    checked(turso_sync_database_io_request_http(m_handle.get(), &request));
    HttpRequest result{fromSlice(request.url), fromSlice(request.method), fromSlice(request.path),
                       fromSlice(request.body), {}};
    for (int index = 0; index < request.headers; ++index) {
        turso_sync_io_http_header_t header = {};
        checked(turso_sync_database_io_request_http_header(m_handle.get(), size_t(index), &header));
        result.headers.emplace_back(fromSlice(header.key), fromSlice(header.value));
    }
    return result;
}

QString IoItem::fullReadPath() const
{
    turso_sync_io_full_read_request_t request = {};
    checked(turso_sync_database_io_request_full_read(m_handle.get(), &request));
    return QString::fromUtf8(fromSlice(request.path));
}

IoItem::FullWrite IoItem::fullWrite() const
{
    turso_sync_io_full_write_request_t request = {};
    checked(turso_sync_database_io_request_full_write(m_handle.get(), &request));
    return {QString::fromUtf8(fromSlice(request.path)), fromSlice(request.content)};
}

void IoItem::setStatus(int status)
{
    checked(turso_sync_database_io_status(m_handle.get(), status));
}

void IoItem::pushBuffer(QByteArrayView bytes)
{
    turso_slice_ref_t slice = toSlice(bytes);
    checked(turso_sync_database_io_push_buffer(m_handle.get(), &slice));
}

void IoItem::done()
{
    checked(turso_sync_database_io_done(m_handle.get()));
}

void IoItem::poison(const QString &reason)
{
    const QByteArray text = reason.toUtf8();
    turso_slice_ref_t slice = toSlice(text);
    checked(turso_sync_database_io_poison(m_handle.get(), &slice));
}

} // namespace TursoQt::Ffi
