// SPDX-License-Identifier: MIT
#include "log/synclogview_p.h"

#include "common/datatable.h"
#include "common/emptynote.h"
#include "common/icon.h"
#include "common/syncsentence.h"
#include "common/text.h"
#include "log/logfilter.h"

#include <TursoQt/autosync.h>

#include <QtCore/QJsonDocument>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace TursoQt {

using namespace Widgets;

namespace {

constexpr qsizetype MostHeld = 5000;
// Columns grow with the first rows; later ones do not move them under somebody's eyes.
constexpr int RowsToFit = 20;

} // namespace

SyncLogViewPrivate::SyncLogViewPrivate(SyncLogView *view, SyncConnection *connection)
    : q(view)
    , m_connection(connection)
    , m_log(new LogModel(this))
    , m_filter(new LogFilter(this))
    , m_category(new QComboBox(q))
    , m_level(new QComboBox(q))
    , m_search(new QLineEdit(q))
    , m_pause(new QPushButton(icon(IconName::Pause), tr("Pa&use"), q))
    , m_clear(new QPushButton(tr("&Clear"), q))
    , m_diagnostics(new QPushButton(icon(IconName::Copy), tr("Copy &diagnostics"), q))
    , m_table(new DataTable(q))
{
    m_filter->setSourceModel(m_log);
    m_table->setObjectName(u"log"_s);
    m_table->setAccessibleName(tr("Log"));
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    (new EmptyNote(m_table))->setNote(tr("Nothing happened yet, or nothing that the filters let through."));
    m_pause->setCheckable(true);
    m_pause->setToolTip(tr("Let nothing move; what happens meanwhile is listed afterwards"));
    m_diagnostics->setObjectName(u"copyDiagnostics"_s);
    m_diagnostics->setToolTip(
        tr("Versions, configuration, state, requests and sizes of files as JSON, without secrets, for a bug report"));
    makeFilters();
    makeLayout();
    connectConnection();
}

SyncLogViewPrivate::~SyncLogViewPrivate() = default;

void SyncLogViewPrivate::makeFilters()
{
    m_category->addItem(tr("All categories"));
    for (const Category category : {Category::Operation, Category::Request, Category::Automatic, Category::Program})
        m_category->addItem(LogModel::name(category), int(category));
    m_category->setAccessibleName(tr("Category"));
    m_level->addItems({tr("Everything"), tr("Without details"), tr("Errors")});
    m_level->setAccessibleName(tr("Level"));
    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    connect(m_category, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter->setCategory(index > 0 ? std::optional(Category(m_category->itemData(index).toInt())) : std::nullopt);
    });
    connect(m_level, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter->setLeastLevel(Level(index)); });
    connect(m_search, &QLineEdit::textChanged, m_filter, &LogFilter::setSearch);
    connect(m_pause, &QPushButton::toggled, this, &SyncLogViewPrivate::setPaused);
    connect(m_clear, &QPushButton::clicked, m_log, &LogModel::clear);
    connect(m_diagnostics, &QPushButton::clicked, this, &SyncLogViewPrivate::copyDiagnostics);
}

void SyncLogViewPrivate::makeLayout()
{
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_category);
    bar->addWidget(m_level);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_pause);
    bar->addWidget(m_clear);
    bar->addWidget(m_diagnostics);
    auto *layout = new QVBoxLayout(q);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);
}

void SyncLogViewPrivate::connectConnection()
{
    if (!m_connection) {
        m_diagnostics->setEnabled(false);
        return;
    }
    SyncConnection *connection = m_connection;
    connect(connection, &SyncConnection::currentOperationChanged, this, &SyncLogViewPrivate::noteOperation);
    connect(connection, &SyncConnection::opened, this, [this] { appendFinished(tr("Opened")); });
    connect(connection, &SyncConnection::closed, this,
            [this] { append(Category::Operation, Level::Information, tr("Closed")); });
    connect(connection, &SyncConnection::pullFinished, this, [this](bool changed) {
        appendFinished(changed ? tr("Pulled: there were changes") : tr("Pulled: nothing new"));
    });
    connect(connection, &SyncConnection::pushFinished, this, [this] { appendFinished(tr("Pushed")); });
    connect(connection, &SyncConnection::checkpointFinished, this, [this] { appendFinished(tr("Checkpoint made")); });
    connect(connection, &SyncConnection::operationFailed, this, &SyncLogViewPrivate::appendFailure);
    connect(connection, &SyncConnection::requestFinished, this, &SyncLogViewPrivate::appendRequest);
    connect(connection->autoSync(), &AutoSync::stateChanged, this,
            [this] { append(Category::Automatic, Level::Detail, SyncSentence(m_connection).automatic({})); });
    connect(connection, &QObject::destroyed, this, [this] { m_diagnostics->setEnabled(false); });
}

void SyncLogViewPrivate::append(Category category, Level level, const QString &message)
{
    if (m_pause->isChecked()) {
        m_held.append({category, level, message});
        if (m_held.size() > MostHeld)
            m_held.removeFirst();
        return;
    }
    const QScrollBar *bar = m_table->verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    m_log->append(category, level, message);
    if (m_log->rowCount() <= RowsToFit)
        m_table->fitColumns();
    if (isAtEnd)
        m_table->scrollToBottom();
}

QString SyncLogViewPrivate::text() const
{
    QStringList lines;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        lines.append(m_filter->index(row, LogModel::Time).data().toString() + u"  "_s
                     + m_filter->index(row, LogModel::Message).data().toString());
    }
    return lines.join(u'\n');
}

void SyncLogViewPrivate::noteOperation()
{
    if (m_connection->currentOperation() != Operation::None)
        m_operationClock.start();
}

void SyncLogViewPrivate::appendFinished(const QString &what)
{
    const QString time = Text::duration(std::chrono::milliseconds(m_operationClock.elapsed()));
    append(Category::Operation, Level::Information, tr("%1 (%2)").arg(what, time));
}

void SyncLogViewPrivate::appendFailure(Operation operation, const SyncError &error)
{
    append(Category::Operation, Level::Error, tr("%1 failed: %2").arg(Text::operation(operation), error.message));
}

void SyncLogViewPrivate::appendRequest(const HttpRequestInfo &info)
{
    const QString request = u"%1 %2"_s.arg(info.method, info.url.toDisplayString());
    const QString answer = tr("status %1, %2 sent, %3 received, %4")
                               .arg(QString::number(info.status), Text::bytes(info.bytesSent),
                                    Text::bytes(info.bytesReceived), Text::duration(info.duration));
    const QString line = tr("%1: %2").arg(request, answer);
    if (info.error)
        append(Category::Request, Level::Error, line + u", "_s + info.error.message);
    else
        append(Category::Request, Level::Detail, line);
}

void SyncLogViewPrivate::setPaused(bool paused)
{
    if (paused)
        return;
    const QList<Line> held = std::exchange(m_held, {});
    for (const Line &line : held)
        append(line.category, line.level, line.message);
}

void SyncLogViewPrivate::copyDiagnostics()
{
    if (!m_connection)
        return;
    m_connection->diagnostics().then(this, [this](const QJsonObject &report) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(QJsonDocument(report).toJson()));
        append(Category::Program, Level::Information, tr("The diagnostics are in the clipboard."));
    });
}

SyncLogView::SyncLogView(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<SyncLogViewPrivate>(this, connection))
{
}

SyncLogView::~SyncLogView() = default;

void SyncLogView::append(const QString &text, bool isError)
{
    using Level = SyncLogViewPrivate::Level;
    d->append(SyncLogViewPrivate::Category::Program, isError ? Level::Error : Level::Information, text);
}

QString SyncLogView::text() const
{
    return d->text();
}

} // namespace TursoQt
