// SPDX-License-Identifier: MIT
#include "conflict/conflictview_p.h"

#include "common/datatable.h"
#include "common/emptynote.h"
#include "common/icon.h"
#include "common/tableinfo.h"
#include "conflict/conflictmodel.h"

#include <TursoQt/syncerrorbar.h>

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace TursoQt {

using namespace Widgets;

namespace {

bool travels(Operation operation)
{
    return operation == Operation::Push || operation == Operation::Pull || operation == Operation::Sync;
}

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ConflictViewPrivate::ConflictViewPrivate(ConflictView *view, SyncConnection *connection)
    : q(view)
    , m_connection(connection)
    , m_model(new ConflictModel(this))
    , m_summary(makeLabel(q))
    , m_explanation(makeLabel(q))
    , m_table(new DataTable(q))
    , m_error(new SyncErrorBar(q))
    , m_send(new QPushButton(icon(IconName::Push), tr("Send this ro&w"), q))
    , m_keepRemote(new QPushButton(tr("Keep &theirs"), q))
    , m_renumber(new QPushButton(tr("Give a new nu&mber"), q))
    , m_again(new QPushButton(icon(IconName::Sync), tr("T&ry again"), q))
    , m_goesOn(new QCheckBox(tr("The&n go on synchronising"), q))
{
    m_summary->setObjectName(u"summary"_s);
    m_send->setObjectName(u"send"_s);
    m_keepRemote->setObjectName(u"keepRemote"_s);
    m_renumber->setObjectName(u"renumber"_s);
    m_renumber->setToolTip(tr("Both rows stay: the one from here gets a number that nobody uses"));
    m_again->setObjectName(u"again"_s);
    m_again->setToolTip(tr("Push and pull once more; the server may take the row by now"));
    m_goesOn->setToolTip(tr("Push and pull after the decision; the next conflict is shown then"));
    m_goesOn->setChecked(true);
    makeTable();
    makeLayout();
    connectAll();
    handleState();
    updateButtons();
}

ConflictViewPrivate::~ConflictViewPrivate() = default;

void ConflictViewPrivate::makeTable()
{
    m_table->setObjectName(u"rows"_s);
    m_table->setAccessibleName(tr("The row on both sides"));
    m_table->setModel(m_model);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_note = new EmptyNote(m_table);
}

void ConflictViewPrivate::makeLayout()
{
    QFont bold = m_summary->font();
    bold.setBold(true);
    m_summary->setFont(bold);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_send);
    buttons->addWidget(m_keepRemote);
    buttons->addWidget(m_renumber);
    buttons->addStretch();
    buttons->addWidget(m_goesOn);
    buttons->addWidget(m_again);
    auto *layout = new QVBoxLayout(q);
    layout->addWidget(m_summary);
    layout->addWidget(m_explanation);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
}

void ConflictViewPrivate::connectAll()
{
    connect(m_table, &QTableView::clicked, this, &ConflictViewPrivate::choose);
    connect(m_table, &QTableView::activated, this, &ConflictViewPrivate::choose);
    m_table->horizontalHeader()->setSectionsClickable(true);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this,
            [this](int section) { m_model->chooseAll(ConflictModel::Column(section)); });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ConflictViewPrivate::updateButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { m_table->fitColumns(); });
    connect(m_send, &QPushButton::clicked, this, [this] { resolve(Resolution::rewrite(m_model->newValues())); });
    connect(m_keepRemote, &QPushButton::clicked, this, [this] { resolve(Resolution::keepRemote()); });
    connect(m_renumber, &QPushButton::clicked, this, [this] { resolve(Resolution::renumber()); });
    connect(m_again, &QPushButton::clicked, this, &ConflictViewPrivate::goOn);
    if (!m_connection)
        return;
    connect(m_connection, &SyncConnection::stateChanged, this, &ConflictViewPrivate::handleState);
    connect(m_connection, &SyncConnection::operationFailed, this, &ConflictViewPrivate::handleFailure);
    connect(m_connection, &SyncConnection::pushFinished, this, [this] { setConflict(std::nullopt); });
    connect(m_connection, &SyncConnection::currentOperationChanged, this, &ConflictViewPrivate::updateButtons);
    connect(m_connection, &QObject::destroyed, this, [this] { setConflict(std::nullopt); });
}

void ConflictViewPrivate::handleState()
{
    if (m_connection && m_connection->state() == SyncConnection::State::Open)
        find(); // It may be known from another day.
    else
        setConflict(std::nullopt);
}

void ConflictViewPrivate::handleFailure(Operation operation, const SyncError &error)
{
    if (travels(operation) && error.code == SyncError::Code::Constraint)
        find();
}

void ConflictViewPrivate::find()
{
    if (!m_connection)
        return;
    m_connection->conflict()
        .then(this,
              [this](const std::optional<SyncConflict> &found) {
                  m_error->clear();
                  setConflict(found);
              })
        .onFailed(this, [this](const SyncException &exception) {
            const bool isOpen = m_connection && m_connection->state() == SyncConnection::State::Open;
            if (isOpen && exception.error().code != SyncError::Code::Cancelled)
                m_error->showError(exception.error());
        });
}

void ConflictViewPrivate::setConflict(const std::optional<SyncConflict> &found)
{
    if (!found && !conflict) {
        updateButtons();
        return;
    }
    // What was chosen for a row stays when the same conflict is found again.
    if (found != conflict) {
        conflict = found;
        m_model->setConflict(found.value_or(SyncConflict()));
        if (found)
            findColumns(found->table);
    }
    updateButtons();
    Q_EMIT q->conflictChanged();
}

void ConflictViewPrivate::findColumns(const QString &table)
{
    if (table.isEmpty())
        return;
    TableInfo::load(*m_connection, table)
        .then(this,
              [this](const TableInfo &info) {
                  if (!conflict || conflict->table != info.name)
                      return;
                  QStringList types;
                  for (const TableInfo::Column &column : info.columns)
                      types.append(column.declaredType);
                  m_model->setColumns(info.columnNames(), types);
              })
        .onFailed(this, [](const SyncException &) {}); // Names in alphabetical order will do.
}

QString ConflictViewPrivate::summary() const
{
    if (!conflict)
        return {};
    if (conflict->table.isEmpty())
        return tr("The server refuses the changes: %1.").arg(conflict->constraint);
    return tr("The server refuses row %1 of %2, because of %3.")
        .arg(QString::number(conflict->rowId), conflict->table, conflict->constraint);
}

QString ConflictViewPrivate::explanation() const
{
    if (!conflict)
        return {};
    if (conflict->table.isEmpty())
        return tr("It does not say which row it is. Discard the changes that may be the reason under the unsent ones.");
    if (conflict->localRow.isEmpty())
        return tr("The row was deleted here. Keep what the server has, or try again.");
    return conflict->remoteRow.isEmpty()
        ? tr("Change a value under “To be sent”, or take the change back. Nothing is lost meanwhile.")
        : tr("Choose for each column by a click which value is to be sent, or type one. A click on a heading chooses "
             "the "
             "whole row. Nothing is lost meanwhile.");
}

QString ConflictViewPrivate::emptyText() const
{
    if (!m_connection || m_connection->state() != SyncConnection::State::Open)
        return tr("The database is not open.");
    if (conflict)
        return QString();
    return tr("There is no conflict.\nWhen the server refuses a row that was changed here, both sides of it are shown "
              "here, and you decide.");
}

void ConflictViewPrivate::updateButtons()
{
    const bool isFree = conflict && m_connection && m_connection->state() == SyncConnection::State::Open
        && !travels(m_connection->currentOperation());
    const bool hasRow = isFree && !conflict->table.isEmpty();
    const bool isInserted = hasRow && !conflict->pendingChanges.isEmpty()
        && conflict->pendingChanges.first().kind == PendingChange::Kind::Insert;
    const bool hasRemote = conflict && !conflict->remoteRow.isEmpty();
    m_send->setEnabled(hasRow && !conflict->localRow.isEmpty() && !m_model->newValues().isEmpty());
    m_send->setToolTip(m_send->isEnabled() ? tr("Send the row with the values of the last column")
                                           : tr("The server refuses the row as it is: choose or type a value first"));
    m_keepRemote->setEnabled(hasRow);
    m_keepRemote->setText(hasRemote ? tr("Keep &theirs") : tr("&Discard mine"));
    m_keepRemote->setToolTip(tr("Take the change of this row back"));
    m_renumber->setEnabled(isInserted);
    m_again->setEnabled(isFree);
    m_summary->setText(summary());
    m_explanation->setText(explanation());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_summary, m_explanation, m_send, m_keepRemote, m_renumber,
                                                            m_again, m_goesOn})
        widget->setVisible(conflict.has_value());
    m_note->setNote(emptyText());
}

void ConflictViewPrivate::choose(const QModelIndex &index)
{
    m_model->choose(index);
}

void ConflictViewPrivate::resolve(const Resolution &resolution)
{
    if (!m_connection || !conflict)
        return;
    m_error->clear();
    m_connection->resolveConflict(*conflict, resolution)
        .then(this,
              [this] {
                  setConflict(std::nullopt);
                  if (m_goesOn->isChecked())
                      goOn();
              })
        .onFailed(this, [this](const SyncException &exception) { m_error->showError(exception.error()); });
}

void ConflictViewPrivate::goOn()
{
    if (m_connection)
        m_connection->sync();
}

ConflictView::ConflictView(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<ConflictViewPrivate>(this, connection))
{
}

ConflictView::~ConflictView() = default;

bool ConflictView::hasConflict() const
{
    return d->conflict.has_value();
}

QString ConflictView::summary() const
{
    return d->summary();
}

} // namespace TursoQt
