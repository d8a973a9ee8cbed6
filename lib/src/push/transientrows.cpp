// SPDX-License-Identifier: MIT
#include "push/transientrows.h"

#include "push/recordedchange.h"
#include "push/tablelayout.h"
#include "sql/internaltables.h"
#include "sql/sqlsession.h"
#include "sql/sqlstatement.h"
#include "support/names.h"

#include <algorithm>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Type = RecordedChange::Type;

namespace {

const QString DeletesAndUpdates =
    u"SELECT id, change_id, before, after FROM turso_cdc WHERE table_name = ? AND change_id > ? AND change_id <= ? "
    "AND change_type IN (-1, 0)"_s;

bool changesKey(const RecordedChange &change, const TableLayout &layout)
{
    const RecordView before(change.before);
    const RecordView after(change.after);
    return std::any_of(layout.key.begin(), layout.key.end(), [&](int column) {
        return column >= before.size() || column >= after.size() || before[column] != after[column];
    });
}

} // namespace

TransientRows::TransientRows(SqlSession &session, TableLayouts &layouts, qint64 after, qint64 upTo)
{
    const QSet<Row> rows = candidates(session, layouts, after, upTo);
    if (rows.isEmpty())
        return;
    QHash<Row, std::vector<qint64>> inserted; // what was done to rows that nobody else has seen
    RecordedChanges changes(session, after, upTo == std::numeric_limits<qint64>::max() ? upTo : upTo + 1);
    while (changes.next()) {
        const RecordedChange &change = changes.change();
        const QString table = QString::fromUtf8(change.table);
        const Row row(foldedName(table), change.rowId);
        if (change.type == Type::Commit || !rows.contains(row))
            continue;
        const auto known = inserted.find(row);
        if (change.type == Type::Insert) {
            inserted.insert(row, {change.id});
        } else if (known != inserted.end() && change.type == Type::Delete) {
            known->push_back(change.id);
            passOver(*known, change.id);
            inserted.erase(known);
        } else if (known != inserted.end() && changesKey(change, layouts.layoutAt(table, change.id))) {
            passOver(*known, change.id);
            *known = {change.id};
            m_inserts.insert(change.id);
        } else if (known != inserted.end()) {
            known->push_back(change.id);
        }
    }
}

// Those that were deleted or got another key, whoever inserted them. Rows without a key are known by their values.
QSet<TransientRows::Row> TransientRows::candidates(SqlSession &session, TableLayouts &layouts, qint64 after,
                                                   qint64 upTo)
{
    QSet<Row> rows;
    for (const QString &table : RecordedChanges::tables(session, after)) {
        const TableLayout layout = layouts.layoutOf(table);
        // An INTEGER PRIMARY KEY that the server has is a conflict, and told.
        if (isSchemaTable(table) || layout.key.isEmpty() || layout.hasRowIdKey())
            continue;
        const QString name = foldedName(table);
        SqlStatement statement(session, DeletesAndUpdates);
        statement.execute(QVariantList{table, after, upTo});
        while (statement.next()) {
            const QByteArray oldValues = statement.value(2).toByteArray();
            const QByteArray newValues = statement.value(3).toByteArray();
            const RecordedChange change{.before = oldValues, .after = newValues};
            if (newValues.isEmpty() || changesKey(change, layouts.layoutAt(table, statement.value(1).toLongLong())))
                rows.insert({name, statement.value(0).toLongLong()});
        }
    }
    return rows;
}

void TransientRows::passOver(std::vector<qint64> &changes, qint64 end)
{
    for (const qint64 change : changes) {
        m_endOf.insert(change, end);
        m_inserts.remove(change);
    }
}

} // namespace TursoQt
