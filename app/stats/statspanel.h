// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtWidgets/QTableWidget>

namespace Demo {

/// The state and the statistics of a connection, kept up to date.
class StatsPanel : public QTableWidget
{
    Q_OBJECT

public:
    explicit StatsPanel(TursoQt::SyncConnection *connection, QWidget *parent = nullptr);

    QSize sizeHint() const override;

private:
    enum Row {
        State,
        Online,
        PendingChanges,
        MainWal,
        RevertWal,
        LastPull,
        LastPush,
        Sent,
        Received,
        Revision,
        RowCount
    };

    static QString name(Row row);
    void handleState();
    void handleRequest(const TursoQt::HttpRequestInfo &info);
    void updateValues();
    QString serverText() const;
    void setValue(Row row, const QString &value);

    TursoQt::SyncConnection *m_connection;
    bool m_hasAnswered = false; // the server, since the database was opened
};

} // namespace Demo
