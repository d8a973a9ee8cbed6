// SPDX-License-Identifier: MIT
#include "requests/requestsview_p.h"

#include "common/datatable.h"
#include "common/emptynote.h"
#include "common/icon.h"
#include "common/text.h"
#include "common/textfile.h"
#include "requests/hararchive.h"
#include "requests/phasesdelegate.h"
#include "requests/requestphases.h"
#include "requests/requestsmodel.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace TursoQt {

using namespace Widgets;

namespace {

// Columns grow with the first rows; later ones do not move them under somebody's eyes.
constexpr int RowsToFit = 20;

} // namespace

RequestsViewPrivate::RequestsViewPrivate(RequestsView *view, SyncConnection *connection)
    : requests(new RequestsModel(this))
    , q(view)
    , m_filtered(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(q))
    , m_table(new DataTable(q))
    , m_details(new QPlainTextEdit(q))
    , m_clear(new QPushButton(tr("&Clear"), q))
    , m_save(new QPushButton(icon(IconName::Save), tr("Save as HAR…"), q))
{
    m_filter->setObjectName(u"filter"_s);
    m_filter->setPlaceholderText(tr("Filter: a path, a status, an operation"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter of the requests"));
    m_save->setObjectName(u"saveHar"_s);
    m_save->setToolTip(tr("Save all requests as browsers do, without headers and bodies"));
    makeTable();
    makeLayout();
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RequestsViewPrivate::showDetails);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        requests->clear();
        updateButtons();
    });
    connect(m_save, &QPushButton::clicked, this, &RequestsViewPrivate::chooseFile);
    if (connection)
        connect(connection, &SyncConnection::requestFinished, this, &RequestsViewPrivate::add);
    updateButtons();
}

RequestsViewPrivate::~RequestsViewPrivate() = default;

void RequestsViewPrivate::makeTable()
{
    m_filtered->setSourceModel(requests);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"requests"_s);
    m_table->setAccessibleName(tr("Requests"));
    m_table->setModel(m_filtered);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setShowGrid(false);
    m_table->setItemDelegateForColumn(RequestsModel::Phases, new PhasesDelegate(m_table));
    m_note = new EmptyNote(m_table);
    m_note->setNote(tr("No requests.\nThey are listed here from the moment on that this view was opened."));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setObjectName(u"details"_s);
    m_details->setAccessibleName(tr("Details of the request"));
    m_details->setPlaceholderText(tr("Select a request to see its details."));
}

void RequestsViewPrivate::makeLayout()
{
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_clear);
    bar->addWidget(m_save);
    auto *splitter = new QSplitter(Qt::Vertical, q);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(q);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);
}

void RequestsViewPrivate::add(const HttpRequestInfo &info)
{
    const QScrollBar *bar = m_table->verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    requests->add(info);
    if (requests->rowCount() <= RowsToFit)
        m_table->fitColumns();
    if (isAtEnd)
        m_table->scrollToBottom();
    updateButtons();
}

void RequestsViewPrivate::showDetails()
{
    const QVariant info = m_table->currentIndex().data(RequestsModel::InfoRole);
    m_details->setPlainText(info.isValid() ? details(info.value<HttpRequestInfo>()) : QString());
}

QString RequestsViewPrivate::details(const HttpRequestInfo &info) const
{
    QStringList lines{u"%1 %2"_s.arg(info.method, info.url.toDisplayString())};
    lines.append(tr("For: %1, try %2").arg(Text::operation(info.operation), Text::number(info.attempt)));
    lines.append(tr("Begun: %1").arg(Text::time(info.startTime)));
    lines.append(tr("Status: %1").arg(info.status));
    lines.append(tr("Bodies: %1 sent, %2 received").arg(Text::bytes(info.bytesSent), Text::bytes(info.bytesReceived)));
    QStringList parts;
    for (const RequestPhases::Phase &phase : RequestPhases::of(info))
        parts.append(u"%1 %2"_s.arg(phase.name, Text::duration(phase.duration)));
    lines.append(tr("Time: %1 (%2)").arg(Text::duration(info.duration), parts.join(", "_L1)));
    if (info.retryAfter.count() > 0)
        lines.append(tr("The server asks for a pause of %1.").arg(Text::duration(info.retryAfter)));
    if (info.error)
        lines << info.error.message << info.error.detail;
    return lines.join(u'\n');
}

void RequestsViewPrivate::chooseFile()
{
    auto *dialog = new QFileDialog(q, tr("Save requests"), u"requests.har"_s, tr("HTTP archives (*.har)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"har"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &RequestsViewPrivate::save);
    dialog->open();
}

void RequestsViewPrivate::save(const QString &path)
{
    saveText(
        path, [all = requests->requests()] { return QJsonDocument(toHar(all)).toJson(); }, q);
}

void RequestsViewPrivate::updateButtons()
{
    m_clear->setEnabled(requests->rowCount() > 0);
    m_save->setEnabled(requests->rowCount() > 0);
}

RequestsView::RequestsView(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<RequestsViewPrivate>(this, connection))
{
}

RequestsView::~RequestsView() = default;

QJsonObject RequestsView::har() const
{
    return toHar(d->requests->requests());
}

} // namespace TursoQt
