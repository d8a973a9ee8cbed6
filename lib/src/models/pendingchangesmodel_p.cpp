// SPDX-License-Identifier: MIT
#include "models/pendingchangesmodel_p.h"

#include "connection/syncconnection_p.h"
#include "models/rowdiff.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <utility>

namespace TursoQt {

namespace {

constexpr int BatchSize = 256;
constexpr int ColumnCount = 10; // of the query

QList<int> allColumns()
{
    QList<int> columns;
    for (int column = 0; column < ColumnCount; ++column)
        columns.append(column);
    return columns;
}

QList<QByteArray> keysOf(const QList<PendingChangesModelPrivate::Row> &rows)
{
    QList<QByteArray> keys;
    for (const auto &row : rows)
        keys.append(row.key);
    return keys;
}

} // namespace

PendingChangesModelPrivate::PendingChangesModelPrivate(PendingChangesModel *model)
    : runner(this)
    , q(model)
{
    connect(&runner, &QueryRunner::due, this, &PendingChangesModelPrivate::execute);
    connect(&runner, &QueryRunner::succeeded, this, &PendingChangesModelPrivate::onSucceeded);
    connect(&runner, &QueryRunner::closed, this, &PendingChangesModelPrivate::clear);
    connect(&runner, &QueryRunner::tablesChanged, this, &PendingChangesModelPrivate::refresh);
    connect(&runner, &QueryRunner::synchronised, this, &PendingChangesModelPrivate::refresh);
    connect(&runner, &QueryRunner::connectionChanged, model, &PendingChangesModel::connectionChanged);
    connect(&runner, &QueryRunner::loadingChanged, model, &PendingChangesModel::loadingChanged);
    connect(&runner, &QueryRunner::errorChanged, model, &PendingChangesModel::errorChanged);
}

void PendingChangesModelPrivate::refresh()
{
    m_refresh = true;
    runner.schedule();
}

void PendingChangesModelPrivate::fetchMore()
{
    const bool fetching = m_fetchMore || (m_step == Step::Append && runner.isRunning());
    if (!more || fetching)
        return;
    m_fetchMore = true;
    runner.schedule();
}

void PendingChangesModelPrivate::execute()
{
    if (!m_recorded) {
        m_step = Step::Existence;
        runner.execute(PendingChangeQuery::existence(), {});
        return;
    }
    const bool refreshing = std::exchange(m_refresh, false);
    const bool fetching = std::exchange(m_fetchMore, false);
    m_step = fetching && !refreshing ? Step::Append : Step::Replace;
    const int loaded = m_step == Step::Append ? 0 : int(rows.size());
    m_requestedRows = more && !fetching ? std::max(loaded, BatchSize) : loaded + BatchSize;
    const PushPosition pushed = pushedPosition();
    m_generation = pushed.generation;
    const qint64 after = m_step == Step::Append ? m_lastRead : pushed.changeId;
    runner.execute(PendingChangeQuery::sql(), QVariantList{after, m_requestedRows + 1});
}

PushPosition PendingChangesModelPrivate::pushedPosition() const
{
    const std::shared_ptr<PushedChanges> changes = runner.connection()->d->pushedChanges;
    return changes ? changes->position() : PushPosition();
}

void PendingChangesModelPrivate::clear()
{
    m_recorded = false;
    m_refresh = false;
    m_fetchMore = false;
    more = false;
    m_clearAfterUpdate = m_updating;
    if (m_updating || rows.isEmpty())
        return;
    const QPointer<PendingChangesModelPrivate> guard(this);
    q->beginResetModel();
    rows.clear();
    q->endResetModel();
    if (guard)
        announceCount();
}

void PendingChangesModelPrivate::onSucceeded(const SqlResult &result)
{
    const QPointer<PendingChangesModelPrivate> guard(this);
    if (m_step == Step::Existence) {
        m_recorded = result.rows.value(0).value(0).toLongLong() > 0;
        if (m_recorded)
            refresh();
    } else {
        m_updating = true;
        take(result.rows);
        if (!guard)
            return;
        m_updating = false;
        if (m_clearAfterUpdate)
            clear();
    }
    if (guard)
        runner.setError({});
    if (guard)
        announceCount();
}

void PendingChangesModelPrivate::take(QList<QVariantList> values)
{
    more = values.size() > m_requestedRows;
    if (more)
        values.removeLast();
    if (!values.isEmpty())
        m_lastRead = values.last().value(0).toLongLong();
    if (m_step == Step::Replace)
        m_keys = RowKeys(allColumns());
    QList<Row> newRows;
    for (const QVariantList &row : std::as_const(values)) {
        if (auto record = PendingChangeQuery::read(row, m_generation))
            newRows.append({m_keys.next(row) + QByteArray::number(m_generation), std::move(*record)});
    }
    if (m_step == Step::Replace)
        replace(newRows);
    else
        append(newRows);
}

void PendingChangesModelPrivate::replace(const QList<Row> &newRows)
{
    // Nothing is ever moved: both lists are in the order of the changes.
    const RowDiff diff = diffRows(keysOf(rows), keysOf(newRows), 0);
    const QPointer<PendingChangesModelPrivate> guard(this);
    for (const RowDiff::Range &range : diff.removed) {
        q->beginRemoveRows({}, range.first, range.last);
        rows.remove(range.first, range.size());
        q->endRemoveRows();
        if (!guard)
            return;
    }
    for (const RowDiff::Range &range : diff.inserted) {
        q->beginInsertRows({}, range.first, range.last);
        rows.insert(range.first, range.size(), {});
        std::copy_n(newRows.begin() + range.first, range.size(), rows.begin() + range.first);
        q->endInsertRows();
        if (!guard)
            return;
    }
}

void PendingChangesModelPrivate::append(const QList<Row> &newRows)
{
    if (newRows.isEmpty())
        return;
    q->beginInsertRows({}, int(rows.size()), int(rows.size() + newRows.size()) - 1);
    rows.append(newRows);
    q->endInsertRows();
}

void PendingChangesModelPrivate::announceCount()
{
    if (std::exchange(m_count, int(rows.size())) != rows.size())
        Q_EMIT q->countChanged();
}

} // namespace TursoQt
