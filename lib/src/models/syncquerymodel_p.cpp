// SPDX-License-Identifier: MIT
#include "models/syncquerymodel_p.h"

#include "sql/sqltext.h"
#include "support/texts.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

// For so long changes are told in one go: less than half a frame. Views do their own work meanwhile.
constexpr qint64 MillisecondsInOneGo = 6;

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

SyncQueryModelPrivate::~SyncQueryModelPrivate()
{
    ModelAccess::free(runner.connection(), std::move(m_rows));
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
    // What is being read will tell whether they are right.
    if (!runner.isLoading() && (!runner.error() || runner.error() == m_keyError))
        announceKeyError();
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
    const bool restarting = m_restart; // until it has succeeded: the rows that are shown are of another query
    const bool refreshing = std::exchange(m_refresh, false);
    const bool fetching = std::exchange(m_fetchMore, false);
    if (withoutEnd(sql).isEmpty())
        return showNothing();
    m_appending = fetching && !restarting && !refreshing;
    ShownResult shown;
    shown.columns = columns;
    shown.keyColumns = keyColumns;
    shown.appends = m_appending;
    shown.extends = restarting || fetching || !more;
    // A batch more than there were: rows inserted before the last one must not push it out.
    shown.requestedRows = (restarting || m_appending ? 0 : rowCount()) + batchSize;
    if (!m_appending)
        shown.rows = m_rows;
    m_change = std::make_shared<ResultChange>();
    const QString batch = batchOf(sql, shown.requestedRows + 1, m_appending ? rowCount() : 0);
    runner.execute(batch, parameters, [shown = std::move(shown), change = m_change](SqlResult &result) {
        *change = changeOf(shown, std::move(result));
    });
}

void SyncQueryModelPrivate::showNothing()
{
    more = false;
    m_restart = false;
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
    if (m_updating)
        return;
    m_telling = false;
    const QPointer<SyncQueryModelPrivate> guard(this);
    if (rowCount() > 0)
        reset(columns, {});
    if (guard)
        announceCount();
    if (guard)
        runner.release();
}

// What was read

void SyncQueryModelPrivate::onSucceeded()
{
    runner.hold();
    m_restart = false;
    m_telling = true;
    take(std::move(*std::exchange(m_change, nullptr)));
}

void SyncQueryModelPrivate::take(ResultChange result)
{
    using Kind = ResultChange::Kind;
    if (result.kind == Kind::Stale)
        refresh();
    else
        more = result.more;
    const QPointer<SyncQueryModelPrivate> guard(this);
    m_updating = true;
    if (result.kind == Kind::Append)
        append(std::move(result.rows));
    else if (result.kind == Kind::Reset)
        reset(result.columns, std::move(result.rows));
    else if (result.kind == Kind::Difference)
        change(std::move(result));
    if (!guard)
        return;
    m_updating = false;
    goOn();
}

void SyncQueryModelPrivate::append(QList<QVariantList> rows)
{
    if (rows.isEmpty())
        return;
    q->beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
    m_rows.append(std::move(rows));
    q->endInsertRows();
}

void SyncQueryModelPrivate::reset(const QStringList &names, QList<QVariantList> rows)
{
    q->beginResetModel();
    columns = names;
    if (m_transition)
        ModelAccess::free(runner.connection(), m_transition->takeAfter());
    m_transition.reset();
    m_diff = {};
    m_cells.clear();
    replaceRows(std::move(rows));
    q->endResetModel();
}

void SyncQueryModelPrivate::replaceRows(QList<QVariantList> rows)
{
    ModelAccess::free(runner.connection(), std::exchange(m_rows, std::move(rows)));
}

void SyncQueryModelPrivate::change(ResultChange change)
{
    m_cells = std::move(change.cells);
    m_diff = std::move(change.diff);
    if (m_diff.isEmpty())
        replaceRows(std::move(change.rows));
    else
        m_transition.emplace(std::exchange(m_rows, {}), std::move(change.rows));
}

/// Tells of changes as long as there are some, and gives way to the event loop now and then.
void SyncQueryModelPrivate::goOn()
{
    if (!m_telling || m_updating)
        return;
    const QPointer<SyncQueryModelPrivate> guard(this);
    QElapsedTimer clock;
    clock.start();
    bool isLeft = true;
    m_updating = true;
    while (isLeft && !m_clearAfterUpdate && !clock.hasExpired(MillisecondsInOneGo)) {
        isLeft = takeStep();
        if (!guard)
            return;
    }
    m_updating = false;
    if (std::exchange(m_clearAfterUpdate, false))
        return clear();
    if (!isLeft)
        return end();
    QMetaObject::invokeMethod(this, &SyncQueryModelPrivate::goOn, Qt::QueuedConnection);
    announceCount();
}

/// False when there is nothing left to tell.
bool SyncQueryModelPrivate::takeStep()
{
    if (takeStepOfRows())
        return true;
    if (m_transition) {
        m_rows = m_transition->takeAfter();
        ModelAccess::free(runner.connection(), m_transition->takeBefore());
        m_transition.reset();
        return true;
    }
    if (m_cells.isEmpty())
        return false;
    announceCells(m_cells.takeFirst());
    return true;
}

bool SyncQueryModelPrivate::takeStepOfRows()
{
    if (!m_diff.gathering.isEmpty())
        reorder(std::exchange(m_diff.gathering, {}));
    else if (!m_diff.removed.isEmpty())
        remove(m_diff.removed.takeFirst());
    else if (!m_diff.moved.isEmpty())
        move(m_diff.moved.takeFirst());
    else if (!m_diff.order.isEmpty())
        reorder(std::exchange(m_diff.order, {}));
    else if (!m_diff.inserted.isEmpty())
        insert(m_diff.inserted.takeFirst(), m_diff.arrivals);
    else if (!m_diff.settling.isEmpty())
        reorder(std::exchange(m_diff.settling, {}));
    else
        return false;
    return true;
}

/// All of a result has been told.
void SyncQueryModelPrivate::end()
{
    const QPointer<SyncQueryModelPrivate> guard(this);
    m_telling = false;
    announceKeyError();
    if (guard)
        announceCount();
    if (guard)
        runner.release();
}

void SyncQueryModelPrivate::remove(const RowDiff::Range &range)
{
    q->beginRemoveRows({}, range.first, range.last);
    m_transition->remove(range);
    q->endRemoveRows();
}

void SyncQueryModelPrivate::move(const RowDiff::Move &move)
{
    q->beginMoveRows({}, move.from, move.from, {}, move.to);
    m_transition->move(move);
    q->endMoveRows();
}

void SyncQueryModelPrivate::reorder(const QList<int> &order)
{
    Q_EMIT q->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    m_transition->arrange(order);
    QList<int> places(order.size());
    for (int row = 0; row < order.size(); ++row)
        places[order.at(row)] = row;
    const QModelIndexList before = q->persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(q->index(places.at(index.row()), index.column()));
    q->changePersistentIndexList(before, after);
    Q_EMIT q->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void SyncQueryModelPrivate::insert(const RowDiff::Range &range, const QList<int> &arrivals)
{
    q->beginInsertRows({}, range.first, range.last);
    m_transition->insert(range, arrivals);
    q->endInsertRows();
}

void SyncQueryModelPrivate::announceCells(const CellRange &cells)
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

void SyncQueryModelPrivate::announceKeyError()
{
    m_keyError = keyError();
    runner.setError(m_keyError);
}

SyncError SyncQueryModelPrivate::keyError() const
{
    if (columns.isEmpty() || keyColumns.isEmpty() || !keyPlaces(keyColumns, columns).isEmpty())
        return {};
    return {SyncError::Code::Misuse,
            Texts::tr("keyColumns: %1 is not among the columns of the query (%2).")
                .arg(keyColumns.join(", "_L1), columns.join(", "_L1))};
}

} // namespace TursoQt
