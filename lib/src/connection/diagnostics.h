// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtCore/QFuture>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPromise>

#include <map>

namespace TursoQt {

/// Keeps the last requests of a connection, and tells of all that a report of a defect should contain.
class Diagnostics : public QObject
{
    Q_OBJECT

public:
    explicit Diagnostics(SyncConnection *connection);
    /// Ends what is still being collected, as cancelled.
    ~Diagnostics() override;

    /// @a autoSync is null when nobody has asked for it.
    QFuture<QJsonObject> collect(const AutoSync *autoSync);

private:
    /// That waits for the file system.
    struct Report {
        QPromise<QJsonObject> promise{};
        QJsonObject content{};
    };

    QJsonObject snapshot(const AutoSync *autoSync) const;
    void finish(quint64 number, const QJsonObject &files);

    const SyncConnection *const m_connection;
    QList<HttpRequestInfo> m_requests;
    std::map<quint64, Report> m_reports;
    quint64 m_lastReport = 0;
};

} // namespace TursoQt
