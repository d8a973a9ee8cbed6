// SPDX-License-Identifier: MIT
#include "models/querytables.h"

#include "models/modelaccess.h"
#include "sql/internaltables.h"
#include "support/names.h"

#include <algorithm>
#include <optional>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

int columnOf(const SqlResult &result, QLatin1StringView name)
{
    for (int column = 0; column < result.columns.size(); ++column) {
        if (result.columns.at(column).name == name)
            return column;
    }
    return -1;
}

/// None when the program reads something else than tables of the main database.
std::optional<QSet<qint64>> rootPagesOf(const SqlResult &program)
{
    const int opcode = columnOf(program, "opcode"_L1);
    const int page = columnOf(program, "p2"_L1);
    const int database = columnOf(program, "p3"_L1);
    if (opcode < 0 || page < 0 || database < 0)
        return std::nullopt;
    QSet<qint64> pages;
    for (const QVariantList &row : program.rows) {
        const QString name = row.at(opcode).toString();
        if (name.startsWith(u'V') && name != "Variable"_L1)
            return std::nullopt;
        if (name != "OpenRead"_L1)
            continue;
        if (row.at(database).toLongLong() != 0)
            return std::nullopt;
        pages.insert(row.at(page).toLongLong());
    }
    return pages;
}

} // namespace

QueryTables::QueryTables(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &QueryTables::onFinished);
}

void QueryTables::find(SyncConnection *connection, const QString &sql, const QVariant &parameters)
{
    if (m_step != Step::None)
        return;
    m_connection = connection;
    m_step = Step::Program;
    m_watcher.setFuture(ModelAccess::execute(*connection, u"EXPLAIN "_s + sql, parameters));
}

void QueryTables::forget()
{
    m_step = Step::None;
    m_names.clear();
}

bool QueryTables::mayConcern(const QStringList &changed) const
{
    if (m_names.isEmpty() || changed.isEmpty())
        return true;
    return std::any_of(changed.begin(), changed.end(), [this](const QString &table) {
        const QString name = foldedName(table);
        return isInternalTable(name) || m_names.contains(name);
    });
}

void QueryTables::onFinished()
{
    if (m_step != Step::Program && m_step != Step::Schema)
        return;
    const ModelAccess::Outcome outcome = ModelAccess::take(m_watcher.future());
    if (outcome.error || !m_connection)
        giveUp();
    else if (m_step == Step::Program)
        readProgram(outcome.result);
    else
        readSchema(outcome.result);
}

void QueryTables::readProgram(const SqlResult &program)
{
    const auto pages = rootPagesOf(program);
    if (!pages)
        return giveUp();
    m_rootPages = *pages;
    m_step = Step::Schema;
    m_watcher.setFuture(ModelAccess::execute(*m_connection, u"SELECT rootpage, tbl_name FROM sqlite_schema"_s, {}));
}

void QueryTables::readSchema(const SqlResult &schema)
{
    QSet<qint64> found;
    QSet<QString> names;
    for (const QVariantList &row : schema.rows) {
        const qint64 page = row.at(0).toLongLong();
        if (m_rootPages.contains(page)) {
            found.insert(page);
            names.insert(foldedName(row.at(1).toString()));
        }
    }
    if (found != m_rootPages || std::any_of(names.begin(), names.end(), isInternalTable))
        return giveUp();
    m_step = Step::Known;
    m_names = names;
}

void QueryTables::giveUp()
{
    m_step = Step::Known;
    m_names.clear();
}

} // namespace TursoQt
