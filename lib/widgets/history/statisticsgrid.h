// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include <array>

class QLabel;

namespace TursoQt::Widgets {

/// The state and the statistics of a connection in words, kept up to date.
class StatisticsGrid : public QWidget
{
    Q_OBJECT

public:
    enum Fact { State, Server, Unsent, MainWal, RevertWal, LastPull, LastPush, Sent, Received, Revision, FactCount };

    explicit StatisticsGrid(SyncConnection *connection, QWidget *parent = nullptr);

    QString value(Fact fact) const;

private:
    static QString name(Fact fact);
    void handleState();
    void handleRequest(const HttpRequestInfo &info);
    void update();
    void setValue(Fact fact, const QString &value);
    QString serverText() const;

    QPointer<SyncConnection> m_connection;
    std::array<QLabel *, FactCount> m_values;
    bool m_hasAnswered = false; ///< the server, since the database was opened
};

} // namespace TursoQt::Widgets
