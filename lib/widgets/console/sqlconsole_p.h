// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/sqlconsole.h>
#include <TursoQt/syncconnection.h>

#include <QtCore/QPointer>

class QMenu;
class QTabWidget;
class QToolButton;

namespace TursoQt {

namespace Widgets {
class ConsolePage;
class SchemaWords;
} // namespace Widgets

class SqlConsolePrivate : public QObject
{
    Q_OBJECT

public:
    SqlConsolePrivate(SqlConsole *console, SyncConnection *connection);
    ~SqlConsolePrivate() override;

    Widgets::ConsolePage *page() const;
    void remember(const QString &sql);

    QStringList history;

private:
    void makeCorner();
    void addPage();
    void closePage(int index);
    void fillHistory();

    SqlConsole *const q;
    QPointer<SyncConnection> m_connection;
    Widgets::SchemaWords *m_words;
    QTabWidget *m_tabs;
    QMenu *m_historyMenu;
    int m_pageNumber = 0;
};

} // namespace TursoQt
