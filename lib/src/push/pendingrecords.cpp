// SPDX-License-Identifier: MIT
#include "push/pendingrecords.h"

#include "push/recordedchange.h"
#include "push/schemachange.h"
#include "sql/sqlsession.h"
#include "sql/sqlstatement.h"

#include <utility>

namespace TursoQt {

namespace {

QVariantList rowOf(const SqlStatement &statement)
{
    QVariantList row;
    for (int column = 0; column < statement.columnCount(); ++column)
        row.append(statement.value(column));
    return row;
}

} // namespace

PendingRecords::PendingRecords(SqlSession &session)
    : m_session(session)
{
}

QList<PendingRecords::Record> PendingRecords::read(const QString &sql, const QVariantList &parameters)
{
    QList<Record> records;
    if (!RecordedChanges::exist(m_session))
        return records;
    const qint64 generation = m_session.pushedPosition().generation;
    const SchemaHistory &history = schemaHistory();
    SqlStatement statement(m_session, sql);
    statement.execute(parameters);
    while (statement.next()) {
        if (auto record = PendingChangeQuery::read(rowOf(statement), generation, history))
            records.append(std::move(*record));
    }
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

QList<PendingRecords::Record> PendingRecords::ofTransaction(qint64 transaction)
{
    return read(PendingChangeQuery::sqlOfTransaction(), {pushed(), transaction});
}

qint64 PendingRecords::pushed() const
{
    return m_session.pushedPosition().changeId;
}

const SchemaHistory &PendingRecords::schemaHistory()
{
    if (!m_schemaHistory)
        m_schemaHistory.emplace(schemaChanges(m_session));
    return *m_schemaHistory;
}

} // namespace TursoQt
