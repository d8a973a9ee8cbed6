// SPDX-License-Identifier: MIT
#include "push/recordedchange.h"

#include "sql/sqlsession.h"

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

enum Column { Id, Transaction, Type, Table, RowId, Before, After, Updates };

} // namespace

RecordedChanges::RecordedChanges(SqlSession &session, qint64 changeId, qint64 end)
    : m_statement(session,
                  u"SELECT change_id, change_txn_id, change_type, table_name, id, before, after, updates FROM turso_cdc "
                  "WHERE change_id > ? AND change_id < ? ORDER BY change_id"_s)
{
    m_statement.setReadAhead(false);
    m_statement.execute(QVariantList{changeId, end});
}

bool RecordedChanges::next()
{
    if (!m_statement.next())
        return false;
    const Ffi::Statement &row = m_statement.row();
    const auto bytes = [&row](Column column) {
        return row.type(column) == Ffi::Statement::Type::Null ? QByteArrayView() : row.bytes(column);
    };
    m_change = {row.integer(Id),  row.integer(Transaction), RecordedChange::Type(row.integer(Type)),
                bytes(Table),     row.integer(RowId),       bytes(Before),
                bytes(After),     bytes(Updates)};
    return true;
}

bool RecordedChanges::exist(SqlSession &session)
{
    const QString query = u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'turso_cdc'"_s;
    return session.execute(query).rows.value(0).value(0).toInt() > 0;
}

} // namespace TursoQt
