// SPDX-License-Identifier: MIT
#include "push/recordedchange.h"

#include "push/pendingchangequery.h"
#include "sql/internaltables.h"
#include "sql/recordview.h"
#include "sql/sqlsession.h"

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

enum Column { Id, Transaction, Type, Table, RowId, Before, After, Updates };

} // namespace

QList<int> changedColumns(const RecordedChange &change)
{
    QList<int> columns;
    const RecordView before(change.before);
    const RecordView after(change.after);
    const RecordView updates(change.updates);
    for (int column = 0; column < after.size(); ++column) {
        const bool isChanged = !updates.isEmpty() ? column < updates.size() && updates[column].integer == 1
                                                  : column >= before.size() || !(before[column] == after[column]);
        if (isChanged)
            columns.append(column);
    }
    return columns;
}

RecordedChanges::RecordedChanges(SqlSession &session, qint64 changeId, qint64 end)
    : m_statement(session,
                  u"SELECT change_id, change_txn_id, change_type, table_name, id, before, after, updates FROM turso_cdc "
                  "WHERE change_id > ? AND change_id < ? ORDER BY change_id"_s)
{
    m_statement.execute(QVariantList{changeId, end});
}

bool RecordedChanges::next()
{
    if (!m_statement.next())
        return false;
    const auto integer = [this](Column column) { return m_statement.value(column).toLongLong(); };
    m_table = m_statement.value(Table).toString().toUtf8();
    m_before = m_statement.value(Before).toByteArray();
    m_after = m_statement.value(After).toByteArray();
    m_updates = m_statement.value(Updates).toByteArray();
    m_change = {integer(Id), integer(Transaction), RecordedChange::Type(integer(Type)), m_table, integer(RowId),
                m_before,    m_after,              m_updates};
    return true;
}

QStringList RecordedChanges::tables(SqlSession &session, qint64 changeId)
{
    QStringList tables;
    if (!exist(session))
        return tables;
    const SqlResult names =
        session.execute(u"SELECT DISTINCT table_name FROM turso_cdc WHERE change_id > ?"_s, QVariantList{changeId});
    for (const QVariantList &row : names.rows) {
        if (const QString name = row.first().toString(); !isInternalTable(name))
            tables.append(name);
    }
    return tables;
}

bool RecordedChanges::exist(SqlSession &session)
{
    return session.execute(PendingChangeQuery::existence()).rows.value(0).value(0).toInt() > 0;
}

} // namespace TursoQt
