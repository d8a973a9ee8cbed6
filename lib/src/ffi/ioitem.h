// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/handle.h"
#include "ffi/status.h"

#include <QtCore/QList>

#include <utility>

namespace TursoQt::Ffi {

/// A request of the engine to the outside: HTTP, or a whole file. It must end with done() or poison(), else the
/// operation behind it never ends.
class IoItem
{
public:
    enum class Kind { None, Http, FullRead, FullWrite };

    /// Views into the item, valid as long as it lives.
    struct HttpRequest {
        QByteArrayView url; ///< as configured or recorded in the metadata; may be empty
        QByteArrayView method;
        QByteArrayView path;
        QByteArrayView body;
        QList<std::pair<QByteArrayView, QByteArrayView>> headers;
    };

    struct FullWrite {
        QString path;
        QByteArrayView content;
    };

    explicit IoItem(const turso_sync_io_item_t *item);

    Kind kind() const;
    HttpRequest httpRequest() const;
    QString fullReadPath() const;
    FullWrite fullWrite() const;

    void setStatus(int status);
    void pushBuffer(QByteArrayView bytes); ///< copies
    void done();
    void poison(const QString &reason);

private:
    Handle<turso_sync_io_item_t, turso_sync_database_io_item_deinit> m_handle;
};

} // namespace TursoQt::Ffi
