// SPDX-License-Identifier: MIT
#pragma once

#include "playground/localserver.h"
#include "playground/playgroundfolder.h"
#include "playground/sampledata.h"
#include "playground/sqlpipeline.h"
#include "playground/troubledgateway.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtCore/QUrl>

namespace Demo {

/// A server with sample data on this computer, and a place for a copy of its database. Both are gone when it ends.
class Playground : public QObject
{
    Q_OBJECT

public:
    explicit Playground(qint64 rows, QObject *parent = nullptr);

    /// Ends with ready() or failed().
    void start();
    /// Ends with stopped().
    void stop();

    QUrl url() const;
    /// The same server, behind gateway().
    QUrl troubledUrl() const { return m_gateway.url(); }
    TroubledGateway &gateway() { return m_gateway; }
    bool isReady() const { return m_isReady; }
    bool isServerRunning() const { return m_server.isRunning(); }
    /// Where a copy may be kept: another place for each call, but for the first one always the same.
    QString databasePath();

    /// Writes something on the server, as if somebody else had. Ends with serverChanged() or failed().
    void changeServer();
    /// The same again and again.
    void setChangesContinuously(bool changes);
    bool changesContinuously() const { return m_repetition.isActive(); }
    /// Puts another customer there under the number that one has here. Ends with serverChanged() or failed().
    void takeCustomerNumber(qint64 number);

Q_SIGNALS:
    /// Before ready().
    void progressed(qint64 rows, qint64 allRows);
    void ready();
    void serverChanged();
    void failed(const QString &message, const QString &detail);
    void stopped();

private:
    void fill();
    void continueFilling();
    void write(const QString &sql);

    SampleData m_sampleData;
    qint64 m_rows;
    PlaygroundFolder m_folder;
    LocalServer m_server;
    SqlPipeline m_pipeline;
    qint64 m_filledParts = 0;
    TroubledGateway m_gateway;
    QTimer m_repetition;
    int m_changes = 0;
    int m_copies = 0;
    bool m_isWriting = false;
    bool m_isReady = false;
};

} // namespace Demo
