// SPDX-License-Identifier: MIT
#include "push/pendingrecords.h"

#include "push/recordedchange.h"
#include "push/tablelayout.h"
#include "sql/sqlsession.h"
#include "sql/sqlstatement.h"

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

QVariantList rowOf(const SqlStatement &statement)
{
    QVariantList row;
    for (int column = 0; column < statement.columnCount(); ++column)
        row.append(statement.value(column));
    return row;
}

} // namespace

PendingRecords::PendingRecords(SqlSession &session, TableLayouts &layouts)
    : m_session(session)
    , m_layouts(layouts)
{
}

void PendingRecords::readEach(const QString &sql, const QVariantList &parameters,
                              const std::function<void(Record)> &read)
{
    if (!RecordedChanges::exist(m_session))
        return;
    const qint64 generation = m_session.pushedPosition().generation;
    const SchemaHistory &history = m_layouts.schemaHistory();
    SqlStatement statement(m_session, sql);
    statement.execute(parameters);
    while (statement.next()) {
        if (auto record = PendingChangeQuery::read(rowOf(statement), generation, history))
            read(std::move(*record));
    }
}

QList<PendingRecords::Record> PendingRecords::read(const QString &sql, const QVariantList &parameters)
{
    QList<Record> records;
    readEach(sql, parameters, [&records](Record record) { records.append(std::move(record)); });
    return records;
}

std::optional<PendingRecords::Record> PendingRecords::find(qint64 id)
{
    const QList<Record> records = read(PendingChangeQuery::sql(), {id - 1, 1});
    return !records.isEmpty() && records.first().id == id ? std::optional(records.first()) : std::nullopt;
}

QList<PendingRecords::Record> PendingRecords::ofRow(const QString &table, qint64 rowId)
{
    return read(PendingChangeQuery::sqlOfRow(), {pushed(), table, rowId});
}

void PendingRecords::forEach(qint64 transaction, const QString &table, const std::function<void(Record)> &read)
{
    readEach(PendingChangeQuery::sqlOfTransaction(), {pushed(), transaction, table}, read);
}

// The engine ends its replay with a change of a table of its own.
qint64 PendingRecords::replayed()
{
    if (!m_replayed) {
        const SqlResult last =
            m_session.execute(u"SELECT max(change_id) FROM turso_cdc WHERE table_name = 'turso_sync_last_change_id'"_s);
        m_replayed = last.rows.value(0).value(0).toLongLong();
    }
    return *m_replayed;
}

qint64 PendingRecords::pushed() const
{
    return m_session.pushedPosition().changeId;
}

} // namespace TursoQt
