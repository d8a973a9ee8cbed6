// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtCore/QFuture>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QObject>

namespace TursoQt {

/// Keeps the last requests of a connection, and tells of all that a report of a defect should contain.
class Diagnostics : public QObject
{
    Q_OBJECT

public:
    explicit Diagnostics(SyncConnection *connection);

    /// @a autoSync is null when nobody has asked for it.
    QFuture<QJsonObject> collect(const AutoSync *autoSync) const;

private:
    QJsonObject snapshot(const AutoSync *autoSync) const;

    const SyncConnection *const m_connection;
    QList<HttpRequestInfo> m_requests;
};

} // namespace TursoQt
