// SPDX-License-Identifier: MIT
#include "knowntables.h"

#include "sql/quotedname.h"
#include "sql/sqlsession.h"
#include "support/names.h"

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

// Temporary tables are left out: a session that looks at their schema is slower from then on.
QString nameInTheSchema(SqlSession &session, const QString &name)
{
    const SqlResult found = session.execute(
        u"SELECT name FROM sqlite_schema WHERE name = ? COLLATE NOCASE AND type = 'table'"_s, QVariantList{name});
    return found.rows.value(0).value(0).toString();
}

} // namespace

void KnownTables::update(SqlSession &session)
{
    const CommitCounter &counter = session.commits();
    if (!counter.mayHaveChanged(m_commits))
        return;
    m_commits = counter.commits();
    const QVariant version = session.execute(u"PRAGMA schema_version"_s).rows.value(0).value(0);
    if (std::exchange(m_schemaVersion, version) != version)
        forget();
}

KnownTables::Table KnownTables::table(SqlSession &session, const QString &name)
{
    const QString key = foldedName(name);
    if (const auto known = m_tables.constFind(key); known != m_tables.constEnd())
        return *known;
    Table table{nameInTheSchema(session, name)};
    if (!table.name.isEmpty()) {
        const SqlResult info = session.execute("PRAGMA table_info("_L1 + quotedName(table.name) + u')');
        for (const QVariantList &row : info.rows)
            table.columns.append(row.at(1).toString());
    }
    m_tables.insert(key, table);
    return table;
}

} // namespace TursoQt
