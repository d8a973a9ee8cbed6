// SPDX-License-Identifier: MIT
#pragma once

#include "playground/localserver.h"
#include "playground/playgroundfolder.h"
#include "playground/sampledata.h"
#include "playground/sqlpipeline.h"

#include <QtCore/QObject>
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
    /// Where the copy may be kept.
    QString databasePath() const;

    /// Writes something on the server, as if somebody else had. Ends with serverChanged() or failed().
    void changeServer();

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

    SampleData m_sampleData;
    qint64 m_rows;
    PlaygroundFolder m_folder;
    LocalServer m_server;
    SqlPipeline m_pipeline;
    qint64 m_filledParts = 0;
    int m_changes = 0;
    bool m_isReady = false;
};

} // namespace Demo
