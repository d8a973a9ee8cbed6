// SPDX-License-Identifier: MIT
#include "push/foreignkeys.h"

#include "push/tablelayout.h"
#include "sql/quotedname.h"
#include "sql/sqlsession.h"
#include "support/names.h"

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

// Those that only forbid change nothing.
bool acts(const QVariant &action)
{
    return action.toString() != "NO ACTION"_L1 && action.toString() != "RESTRICT"_L1;
}

} // namespace

// One that names no columns refers to the primary key.
QList<ForeignKey> foreignKeysTo(SqlSession &session, const TableLayout &target)
{
    QList<ForeignKey> foreignKeys;
    const SqlResult tables = session.execute(u"SELECT name FROM sqlite_schema WHERE type = 'table'"_s);
    for (const QVariantList &table : tables.rows) {
        const QString name = table.first().toString();
        const SqlResult keys = session.execute(
            u"SELECT seq, \"table\", \"from\", \"to\", on_update, on_delete FROM pragma_foreign_key_list(%1) "
            "ORDER BY id, seq"_s.arg(quotedText(name)));
        for (const QVariantList &key : keys.rows) {
            if (!isSameName(key.at(1).toString(), target.name))
                continue;
            const int position = key.at(0).toInt();
            if (position == 0)
                foreignKeys.append({name, {}, acts(key.at(4)) || acts(key.at(5))});
            const QString named = key.at(3).toString();
            const int column = named.isEmpty() ? target.key.value(position, -1) : target.indexOf(named);
            foreignKeys.last().columns.append({key.at(2).toString(), target.columns.value(column)});
        }
    }
    return foreignKeys;
}

} // namespace TursoQt
