// SPDX-License-Identifier: MIT
#include "models/pendingchangesmodel_p.h"

#include "models/rowkeys.h"
#include "sql/pushedchanges.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

constexpr int BatchSize = 256;

// Nothing is ever moved: both lists are in the order of the changes. Beyond so many ranges the model is reset.
constexpr RowDiff::Limits Limits{.moves = 0, .ranges = 256};
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
    m_isSchemaChecked = false;
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

// The columns that tables had earlier are read only when the schema has changed: the record may be long.
void PendingChangesModelPrivate::execute()
{
    if (!m_recorded)
        begin(Step::Existence, PendingChangeQuery::existence());
    else if (!m_isSchemaChecked)
        begin(Step::SchemaVersion, u"PRAGMA schema_version"_s);
    else if (!m_schemaHistory)
        begin(Step::SchemaChanges, schemaChangesSql(), {0});
    else
        readRows();
}

void PendingChangesModelPrivate::begin(Step step, const QString &sql, const QVariantList &parameters)
{
    m_step = step;
    runner.execute(sql, parameters, {});
}

void PendingChangesModelPrivate::readRows()
{
    const bool refreshing = std::exchange(m_refresh, false);
    const bool fetching = std::exchange(m_fetchMore, false);
    m_step = fetching && !refreshing ? Step::Append : Step::Replace;
    const int loaded = m_step == Step::Append ? 0 : int(rows.size());
    const int requested = more && !fetching ? std::max(loaded, BatchSize) : loaded + BatchSize;
    const PushPosition pushed = pushedPosition();
    const qint64 after = m_step == Step::Append ? m_lastRead : pushed.changeId;
    m_change = std::make_shared<Change>();
    const QList<Row> before = m_step == Step::Append ? QList<Row>() : rows;
    runner.execute(
        PendingChangeQuery::sql(), QVariantList{after, requested + 1},
        [=, generation = pushed.generation, change = m_change, history = m_schemaHistory](SqlResult &result) {
            *change = changeOf(before, std::move(result), requested, generation, *history);
        });
}

PushPosition PendingChangesModelPrivate::pushedPosition() const
{
    const std::shared_ptr<PushedChanges> changes = ModelAccess::pushedChanges(*runner.connection());
    return changes ? changes->position() : PushPosition();
}

PendingChangesModelPrivate::Change PendingChangesModelPrivate::changeOf(const QList<Row> &before, SqlResult result,
                                                                        int requestedRows, qint64 generation,
                                                                        const SchemaHistory &history)
{
    Change change;
    change.more = result.rows.size() > requestedRows;
    if (change.more)
        result.rows.removeLast();
    if (!result.rows.isEmpty())
        change.lastRead = result.rows.last().value(0).toLongLong();
    RowKeys keys(allColumns());
    for (const QVariantList &row : std::as_const(result.rows)) {
        if (auto record = PendingChangeQuery::read(row, generation, history))
            change.rows.append({keys.next(row) + QByteArray::number(generation), std::move(*record)});
    }
    change.diff = diffRows(keysOf(before), keysOf(change.rows), Limits);
    return change;
}

void PendingChangesModelPrivate::clear()
{
    m_recorded = false;
    m_schemaVersion = {-1, -1};
    m_schemaHistory.reset();
    m_refresh = false;
    m_fetchMore = false;
    more = false;
    m_clearAfterUpdate = m_updating;
    if (m_updating || rows.isEmpty())
        return;
    const QPointer<PendingChangesModelPrivate> guard(this);
    reset({});
    if (guard)
        announceCount();
}

void PendingChangesModelPrivate::reset(const QList<Row> &newRows)
{
    q->beginResetModel();
    rows = newRows;
    q->endResetModel();
}

void PendingChangesModelPrivate::onSucceeded(const SqlResult &result)
{
    const QPointer<PendingChangesModelPrivate> guard(this);
    switch (m_step) {
    case Step::Existence:
        m_recorded = result.rows.value(0).value(0).toLongLong() > 0;
        if (m_recorded)
            refresh();
        break;
    case Step::SchemaVersion:
        onSchemaVersion(result.rows.value(0).value(0).toLongLong());
        break;
    case Step::SchemaChanges:
        onSchemaChanges(result);
        break;
    case Step::Replace:
    case Step::Append:
        onRows();
        break;
    }
    if (guard)
        runner.setError({});
    if (guard)
        announceCount();
}

void PendingChangesModelPrivate::onSchemaVersion(qint64 version)
{
    const std::pair known = std::exchange(m_schemaVersion, {pushedPosition().generation, version});
    if (m_schemaVersion != known)
        m_schemaHistory.reset();
    m_isSchemaChecked = true;
    runner.schedule();
}

void PendingChangesModelPrivate::onSchemaChanges(const SqlResult &result)
{
    QList<SchemaChange> changes;
    for (const QVariantList &row : result.rows)
        changes.append(schemaChangeOf(row));
    m_schemaHistory = std::make_shared<SchemaHistory>(changes);
    runner.schedule();
}

void PendingChangesModelPrivate::onRows()
{
    const QPointer<PendingChangesModelPrivate> guard(this);
    m_updating = true;
    take(*std::exchange(m_change, nullptr));
    if (!guard)
        return;
    m_updating = false;
    if (m_clearAfterUpdate)
        clear();
}

void PendingChangesModelPrivate::take(const Change &change)
{
    more = change.more;
    if (change.lastRead > 0)
        m_lastRead = change.lastRead;
    if (m_step == Step::Append)
        append(change.rows);
    else if (change.diff.settling.isEmpty() && change.diff.gathering.isEmpty())
        replace(change);
    else
        reset(change.rows);
}

void PendingChangesModelPrivate::replace(const Change &change)
{
    const QPointer<PendingChangesModelPrivate> guard(this);
    for (const RowDiff::Range &range : change.diff.removed) {
        q->beginRemoveRows({}, range.first, range.last);
        rows.remove(range.first, range.size());
        q->endRemoveRows();
        if (!guard)
            return;
    }
    for (const RowDiff::Range &range : change.diff.inserted) {
        q->beginInsertRows({}, range.first, range.last);
        rows.insert(range.first, range.size(), {});
        std::copy_n(change.rows.begin() + range.first, range.size(), rows.begin() + range.first);
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
