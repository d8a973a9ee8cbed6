// SPDX-License-Identifier: MIT
#include "push/schemahistory.h"

#include "push/recordedchange.h"
#include "push/schemarecord.h"
#include "push/schemastatement.h"
#include "sql/sqlsession.h"
#include "support/names.h"

#include <algorithm>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

bool addsColumn(const QByteArray &updates)
{
    return columnAddition(SchemaUpdate(updates).statement()).has_value();
}

} // namespace

SchemaHistory::SchemaHistory(SqlSession &session)
{
    if (!RecordedChanges::exist(session))
        return;
    const SqlResult changes = session.execute(
        u"SELECT change_id, change_type, before, updates FROM turso_cdc WHERE table_name = 'sqlite_schema' "
        "AND change_type IN (-1, 0) ORDER BY change_id"_s);
    for (const QVariantList &change : changes.rows) {
        const QByteArray record = change.at(2).toByteArray();
        const SchemaRecord before(record);
        const bool isDrop = change.at(1).toInt() < 0;
        if (before.type() == "table"_L1 && (isDrop || !addsColumn(change.at(3).toByteArray()))) {
            m_changes[foldedName(before.name())].push_back(
                {change.at(0).toLongLong(), isDrop, before.sql()});
        }
    }
}

SchemaHistory::Change SchemaHistory::nextOf(const QString &table, qint64 changeId) const
{
    if (m_changes.isEmpty())
        return {};
    const auto changes = m_changes.constFind(foldedName(table));
    if (changes == m_changes.constEnd())
        return {};
    const auto next = std::find_if(changes->begin(), changes->end(),
                                   [changeId](const Change &change) { return change.changeId > changeId; });
    return next == changes->end() ? Change() : *next;
}

} // namespace TursoQt
