// SPDX-License-Identifier: MIT
#include "push/serverlayouts.h"

#include "io/remotequery.h"
#include "sql/quotedname.h"

#include <TursoQt/syncerror.h>

#include <algorithm>

namespace TursoQt {

using namespace Qt::StringLiterals;

ServerLayouts::ServerLayouts(HttpTransport &transport)
    : m_transport(transport)
{
}

Task<> ServerLayouts::read(QStringList tables)
{
    constexpr qsizetype TablesPerQuery = 50;
    m_columns.clear();
    for (qsizetype begin = 0; begin < tables.size(); begin += TablesPerQuery) {
        const QStringList part = tables.mid(begin, TablesPerQuery);
        if (co_await ask(part))
            continue;
        // One name that the server does not understand must not hide the others.
        for (const QString &table : part) {
            const QStringList alone{table};
            co_await ask(alone);
        }
    }
}

// False when the server cannot run the query.
Task<bool> ServerLayouts::ask(QStringList tables)
{
    QStringList selects;
    for (qsizetype index = 0; index < tables.size(); ++index) {
        selects.append(u"SELECT %1 AS number, cid, name FROM pragma_table_info(%2)"_s.arg(
            QString::number(index), quotedText(tables.at(index))));
    }
    const QString sql = selects.join(" UNION ALL "_L1) + " ORDER BY 1, 2"_L1;
    const QVariantList noParameters;
    std::optional<QList<QVariantMap>> rows;
    try {
        rows = co_await queryRemote(m_transport, sql, noParameters);
    } catch (const SyncException &exception) {
        if (exception.error().code != SyncError::Code::Sql)
            throw;
    }
    if (!rows)
        co_return false;
    for (const QVariantMap &row : std::as_const(*rows)) {
        const QString table = tables.value(row.value(u"number"_s).toLongLong());
        m_columns[foldedName(table)].append(foldedName(row.value(u"name"_s).toString()));
    }
    co_return true;
}

bool ServerLayouts::hasColumn(const QString &table, const QString &column) const
{
    return m_columns.value(foldedName(table)).contains(foldedName(column));
}

bool ServerLayouts::isOrderedOtherwise(const QString &table, const QStringList &columns) const
{
    const QStringList there = m_columns.value(foldedName(table));
    return !std::equal(columns.begin(), columns.begin() + std::min(columns.size(), there.size()), there.begin(),
                       there.begin() + std::min(columns.size(), there.size()),
                       [](const QString &here, const QString &other) { return foldedName(here) == other; });
}

} // namespace TursoQt
