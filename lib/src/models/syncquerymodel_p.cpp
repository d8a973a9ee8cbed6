// SPDX-License-Identifier: MIT
#include "models/syncquerymodel_p.h"

#include "sql/sqltext.h"
#include "support/texts.h"

#include <QtCore/QPointer>
#include <QtCore/QSet>

#include <algorithm>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

// Beyond this many a single signal, that all rows have another order, costs views less.
constexpr int MaximumMoves = 100;

QStringList namesOf(const QList<SqlColumn> &columns)
{
    QStringList names;
    for (const SqlColumn &column : columns)
        names.append(column.name);
    return names;
}

/// QVariant takes 1 and 1.0 for equal; they are not shown alike.
bool isSame(const QVariant &a, const QVariant &b)
{
    return a.typeId() == b.typeId() && a == b;
}

bool isSameList(const QVariantList &a, const QVariantList &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), isSame);
}

template <class Rows>
QList<QByteArray> keysOf(const Rows &rows)
{
    QList<QByteArray> keys;
    keys.reserve(rows.size());
    for (const auto &row : rows)
        keys.append(row.key);
    return keys;
}

/// @a sql in a form that can stand in parentheses.
QString batchOf(const QString &sql, int rows, int offset)
{
    return "SELECT * FROM ("_L1 + withoutEnd(sql) + ") LIMIT "_L1 + QString::number(rows) + " OFFSET "_L1
        + QString::number(offset);
}

} // namespace

SyncQueryModelPrivate::SyncQueryModelPrivate(SyncQueryModel *model)
    : runner(this)
    , editor(this)
    , q(model)
    , m_tables(this)
{
    connect(&runner, &QueryRunner::due, this, &SyncQueryModelPrivate::execute);
    connect(&runner, &QueryRunner::succeeded, this, &SyncQueryModelPrivate::onSucceeded);
    connect(&runner, &QueryRunner::closed, this, &SyncQueryModelPrivate::clear);
    connect(&runner, &QueryRunner::tablesChanged, this, &SyncQueryModelPrivate::onTablesChanged);
    connect(&runner, &QueryRunner::connectionChanged, model, &SyncQueryModel::connectionChanged);
    connect(&runner, &QueryRunner::loadingChanged, model, &SyncQueryModel::loadingChanged);
    connect(&runner, &QueryRunner::errorChanged, model, &SyncQueryModel::errorChanged);
    connect(&runner, &QueryRunner::connectionChanged, &editor, &RowEditor::forget);
    connect(&editor, &RowEditor::errorChanged, model, &SyncQueryModel::errorChanged);
    connect(&editor, &RowEditor::failed, model, &SyncQueryModel::editFailed);
    connect(&editor, &RowEditor::succeeded, this, &SyncQueryModelPrivate::onEdited);
}

// What is read, and when

void SyncQueryModelPrivate::restart()
{
    m_restart = true;
    m_tables.forget();
    runner.discard();
    runner.schedule();
}

void SyncQueryModelPrivate::refresh()
{
    m_refresh = true;
    runner.schedule();
}

void SyncQueryModelPrivate::fetchMore()
{
    const bool fetching = m_fetchMore || (m_appending && runner.isRunning());
    if (!more || fetching)
        return;
    m_fetchMore = true;
    runner.schedule();
}

void SyncQueryModelPrivate::setLive(bool value)
{
    live = value;
    // What has changed meanwhile went unnoticed.
    if (live)
        refresh();
}

void SyncQueryModelPrivate::setKeyColumns(const QStringList &names)
{
    keyColumns = names;
    m_keys = RowKeys(findKeyColumns(columns));
    for (Row &row : m_rows)
        row.key = m_keys.next(row.values);
}

void SyncQueryModelPrivate::onTablesChanged(const QStringList &tables)
{
    const bool onlyRows = !tables.isEmpty() && !tables.contains("sqlite_schema"_L1);
    if (!onlyRows)
        m_tables.forget();
    if (!live || !m_tables.mayConcern(tables))
        return;
    const bool hasRun = !m_restart && !columns.isEmpty() && !runner.error();
    if (onlyRows && hasRun)
        m_tables.find(runner.connection(), withoutEnd(sql), parameters);
    refresh();
}

void SyncQueryModelPrivate::execute()
{
    const bool restarting = std::exchange(m_restart, false);
    const bool refreshing = std::exchange(m_refresh, false);
    const bool fetching = std::exchange(m_fetchMore, false);
    if (withoutEnd(sql).isEmpty())
        return showNothing();
    m_appending = fetching && !restarting && !refreshing;
    m_extending = restarting || fetching || !more;
    // A batch more than there were: rows inserted before the last one must not push it out.
    m_requestedRows = (restarting || m_appending ? 0 : rowCount()) + batchSize;
    runner.execute(batchOf(sql, m_requestedRows + 1, m_appending ? rowCount() : 0), parameters);
}

void SyncQueryModelPrivate::showNothing()
{
    more = false;
    const QPointer<SyncQueryModelPrivate> guard(this);
    reset({}, {});
    if (guard)
        runner.setError({});
    if (guard)
        announceCount();
}

void SyncQueryModelPrivate::clear()
{
    m_tables.forget();
    m_restart = false;
    m_refresh = false;
    m_fetchMore = false;
    more = false;
    m_clearAfterUpdate = m_updating;
    if (m_updating || m_rows.isEmpty())
        return;
    const QPointer<SyncQueryModelPrivate> guard(this);
    reset(columns, {});
    if (guard)
        announceCount();
}

// What was read

void SyncQueryModelPrivate::onSucceeded(const SqlResult &result)
{
    const QPointer<SyncQueryModelPrivate> guard(this);
    m_updating = true;
    take(result);
    if (!guard)
        return;
    m_updating = false;
    if (m_clearAfterUpdate)
        clear();
    if (guard)
        runner.setError(keyError());
    if (guard)
        announceCount();
}

void SyncQueryModelPrivate::take(const SqlResult &result)
{
    QList<QVariantList> values = result.rows;
    const bool hasMore = values.size() > m_requestedRows;
    if (hasMore)
        values.removeLast();
    const QStringList names = namesOf(result.columns);
    if (!m_appending) {
        more = hasMore;
        replace(names, values);
    } else if (names == columns) {
        more = hasMore;
        append(values);
    } else {
        refresh();
    }
}

void SyncQueryModelPrivate::append(const QList<QVariantList> &values)
{
    if (values.isEmpty())
        return;
    const QList<Row> rows = keyed(values, m_keys);
    q->beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
    m_rows.append(rows);
    q->endInsertRows();
}

void SyncQueryModelPrivate::replace(const QStringList &names, const QList<QVariantList> &values)
{
    const QList<int> keyPlaces = findKeyColumns(names);
    RowKeys keys(keyPlaces);
    QList<Row> rows = keyed(values, keys);
    if (!m_extending && rows.size() > m_rows.size()) {
        cutBehindKnown(rows);
        keys = RowKeys(keyPlaces);
        for (const Row &row : std::as_const(rows))
            keys.next(row.values);
    }
    m_keys = keys;
    if (names == columns && !keyPlaces.isEmpty())
        change(rows);
    else if (names != columns || !isSameContent(rows))
        reset(names, rows);
}

// Not everything was read before: rows that were must not be pushed out by new ones, and the rest can wait.
void SyncQueryModelPrivate::cutBehindKnown(QList<Row> &rows)
{
    QSet<QByteArray> known;
    for (const Row &row : std::as_const(m_rows))
        known.insert(row.key);
    while (rows.size() > m_rows.size() && !known.contains(rows.last().key)) {
        rows.removeLast();
        more = true;
    }
}

bool SyncQueryModelPrivate::isSameContent(const QList<Row> &rows) const
{
    return std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                      [](const Row &a, const Row &b) { return isSameList(a.values, b.values); });
}

void SyncQueryModelPrivate::reset(const QStringList &names, const QList<Row> &rows)
{
    q->beginResetModel();
    columns = names;
    m_rows = rows;
    q->endResetModel();
}

void SyncQueryModelPrivate::change(const QList<Row> &rows)
{
    const RowDiff diff = diffRows(keysOf(m_rows), keysOf(rows), MaximumMoves);
    const QPointer<SyncQueryModelPrivate> guard(this);
    remove(diff.removed);
    if (guard)
        move(diff.moved);
    if (guard && !diff.order.isEmpty())
        reorder(diff.order);
    if (guard)
        insert(diff.inserted, rows);
    if (guard)
        changeCells(rows);
}

void SyncQueryModelPrivate::remove(const QList<RowDiff::Range> &ranges)
{
    const QPointer<SyncQueryModelPrivate> guard(this);
    for (const RowDiff::Range &range : ranges) {
        q->beginRemoveRows({}, range.first, range.last);
        m_rows.remove(range.first, range.size());
        q->endRemoveRows();
        if (!guard)
            return;
    }
}

void SyncQueryModelPrivate::move(const QList<RowDiff::Move> &moves)
{
    const QPointer<SyncQueryModelPrivate> guard(this);
    for (const RowDiff::Move &move : moves) {
        q->beginMoveRows({}, move.from, move.from, {}, move.to);
        m_rows.move(move.from, move.to > move.from ? move.to - 1 : move.to);
        q->endMoveRows();
        if (!guard)
            return;
    }
}

void SyncQueryModelPrivate::reorder(const QList<int> &order)
{
    Q_EMIT q->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    QList<Row> rows;
    rows.reserve(order.size());
    QList<int> places(order.size());
    for (int row = 0; row < order.size(); ++row) {
        rows.append(m_rows.at(order.at(row)));
        places[order.at(row)] = row;
    }
    m_rows = rows;
    const QModelIndexList before = q->persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(q->index(places.at(index.row()), index.column()));
    q->changePersistentIndexList(before, after);
    Q_EMIT q->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void SyncQueryModelPrivate::insert(const QList<RowDiff::Range> &ranges, const QList<Row> &rows)
{
    const QPointer<SyncQueryModelPrivate> guard(this);
    for (const RowDiff::Range &range : ranges) {
        q->beginInsertRows({}, range.first, range.last);
        m_rows.insert(range.first, range.size(), {});
        std::copy_n(rows.begin() + range.first, range.size(), m_rows.begin() + range.first);
        q->endInsertRows();
        if (!guard)
            return;
    }
}

void SyncQueryModelPrivate::changeCells(const QList<Row> &rows)
{
    QList<Cells> changed;
    for (int row = 0; row < rows.size(); ++row) {
        const QVariantList &values = rows.at(row).values;
        const QVariantList before = std::exchange(m_rows[row].values, values);
        for (int left = 0; left < values.size(); ++left) {
            if (isSame(before.at(left), values.at(left)))
                continue;
            int right = left;
            while (right + 1 < values.size() && !isSame(before.at(right + 1), values.at(right + 1)))
                ++right;
            add(changed, {row, row, left, right});
            left = right;
        }
    }
    const QPointer<SyncQueryModelPrivate> guard(this);
    for (const Cells &cells : std::as_const(changed)) {
        announceCells(cells);
        if (!guard)
            return;
    }
}

void SyncQueryModelPrivate::add(QList<Cells> &changed, const Cells &cells)
{
    const bool continues = !changed.isEmpty() && changed.last().bottom + 1 == cells.top
        && changed.last().left == cells.left && changed.last().right == cells.right;
    if (continues)
        changed.last().bottom = cells.bottom;
    else
        changed.append(cells);
}

void SyncQueryModelPrivate::announceCells(const Cells &cells)
{
    QList<int> roles{Qt::DisplayRole, Qt::EditRole};
    for (int column = cells.left; column <= cells.right; ++column)
        roles.append(roleOf(column));
    Q_EMIT q->dataChanged(q->index(cells.top, cells.left), q->index(cells.bottom, cells.right), roles);
}

void SyncQueryModelPrivate::announceCount()
{
    if (std::exchange(m_count, rowCount()) != rowCount())
        Q_EMIT q->countChanged();
}

// Keys

/// Empty without keyColumns, and when one of them is missing.
QList<int> SyncQueryModelPrivate::findKeyColumns(const QStringList &names) const
{
    QList<int> places;
    for (const QString &key : keyColumns) {
        const auto name = std::find_if(names.begin(), names.end(), [&key](const QString &candidate) {
            return candidate.compare(key, Qt::CaseInsensitive) == 0;
        });
        if (name == names.end())
            return {};
        places.append(int(name - names.begin()));
    }
    return places;
}

QList<SyncQueryModelPrivate::Row> SyncQueryModelPrivate::keyed(const QList<QVariantList> &values, RowKeys &keys)
{
    QList<Row> rows;
    rows.reserve(values.size());
    for (const QVariantList &row : values)
        rows.append({keys.next(row), row});
    return rows;
}

SyncError SyncQueryModelPrivate::keyError() const
{
    if (columns.isEmpty() || keyColumns.isEmpty() || !findKeyColumns(columns).isEmpty())
        return {};
    return {SyncError::Code::Misuse,
            Texts::tr("keyColumns: %1 is not among the columns of the query (%2).")
                .arg(keyColumns.join(", "_L1), columns.join(", "_L1))};
}

} // namespace TursoQt
