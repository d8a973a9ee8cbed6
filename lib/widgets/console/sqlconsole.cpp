// SPDX-License-Identifier: MIT
#include "console/sqlconsole_p.h"

#include "common/icon.h"
#include "common/text.h"
#include "console/consolepage.h"
#include "console/schemawords.h"
#include "console/sqleditor.h"

#include <QtGui/QAction>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace TursoQt {

using namespace Widgets;

namespace {

constexpr qsizetype LongestHistory = 200;
constexpr qsizetype StatementsInMenu = 30;
constexpr qsizetype LongestEntry = 80;

} // namespace

SqlConsolePrivate::SqlConsolePrivate(SqlConsole *console, SyncConnection *connection)
    : q(console)
    , m_connection(connection)
    , m_words(new SchemaWords(connection, this))
    , m_tabs(new QTabWidget(q))
    , m_historyMenu(new QMenu(q))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    makeCorner();
    auto *layout = new QVBoxLayout(q);
    layout->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &SqlConsolePrivate::closePage);
    connect(m_historyMenu, &QMenu::aboutToShow, this, &SqlConsolePrivate::fillHistory);
    connect(m_words, &SchemaWords::changed, this, [this] {
        for (int index = 0; index < m_tabs->count(); ++index)
            static_cast<ConsolePage *>(m_tabs->widget(index))->editor()->setNames(m_words->names());
    });
    auto *newTab = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_T), q);
    newTab->setContext(Qt::WidgetWithChildrenShortcut);
    connect(newTab, &QShortcut::activated, this, &SqlConsolePrivate::addPage);
    addPage();
}

SqlConsolePrivate::~SqlConsolePrivate() = default;

void SqlConsolePrivate::makeCorner()
{
    auto *corner = new QWidget(q);
    auto *layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 0, 0, 2);
    auto *add = new QToolButton(corner);
    add->setObjectName(u"newTab"_s);
    add->setIcon(icon(IconName::Add));
    add->setToolTip(tr("Another text (Ctrl+T)"));
    add->setAccessibleName(add->toolTip());
    connect(add, &QToolButton::clicked, this, &SqlConsolePrivate::addPage);
    auto *past = new QToolButton(corner);
    past->setObjectName(u"history"_s);
    past->setText(tr("History"));
    past->setPopupMode(QToolButton::InstantPopup);
    past->setMenu(m_historyMenu);
    layout->addWidget(add);
    layout->addWidget(past);
    m_tabs->setCornerWidget(corner);
}

ConsolePage *SqlConsolePrivate::page() const
{
    return static_cast<ConsolePage *>(m_tabs->currentWidget());
}

void SqlConsolePrivate::addPage()
{
    auto *page = new ConsolePage(m_connection, m_tabs);
    page->editor()->setNames(m_words->names());
    connect(page, &ConsolePage::started, q, &SqlConsole::started);
    connect(page, &ConsolePage::finished, q, &SqlConsole::finished);
    connect(page, &ConsolePage::statementStarted, this, &SqlConsolePrivate::remember);
    m_tabs->addTab(page, tr("Text %1").arg(Text::number(++m_pageNumber)));
    m_tabs->setCurrentWidget(page);
    page->editor()->setFocus();
}

void SqlConsolePrivate::closePage(int index)
{
    QWidget *page = m_tabs->widget(index);
    m_tabs->removeTab(index);
    page->deleteLater();
    if (m_tabs->count() == 0)
        addPage();
}

void SqlConsolePrivate::remember(const QString &sql)
{
    history.removeAll(sql);
    history.prepend(sql);
    if (history.size() > LongestHistory)
        history.removeLast();
    Q_EMIT q->historyChanged();
}

void SqlConsolePrivate::fillHistory()
{
    m_historyMenu->clear();
    for (const QString &sql : history.first(qMin(history.size(), StatementsInMenu))) {
        QString entry = sql.simplified();
        entry = entry.size() > LongestEntry ? entry.left(LongestEntry) + u'…' : entry;
        // An ampersand would be a mnemonic.
        QAction *action = m_historyMenu->addAction(entry.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, q, [this, sql] { q->setText(sql); });
    }
    if (history.isEmpty())
        m_historyMenu->addAction(tr("Nothing was run yet"))->setEnabled(false);
}

SqlConsole::SqlConsole(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<SqlConsolePrivate>(this, connection))
{
}

SqlConsole::~SqlConsole() = default;

QString SqlConsole::text() const
{
    return d->page()->editor()->toPlainText();
}

void SqlConsole::setText(const QString &sql)
{
    d->page()->editor()->setPlainText(sql);
}

QStringList SqlConsole::history() const
{
    return d->history;
}

void SqlConsole::setHistory(const QStringList &statements)
{
    d->history = statements;
}

void SqlConsole::run()
{
    d->page()->run();
}

void SqlConsole::runAll()
{
    d->page()->runAll();
}

void SqlConsole::runFile(const QString &path)
{
    d->page()->runFile(path);
}

void SqlConsole::cancel()
{
    d->page()->cancel();
}

} // namespace TursoQt
