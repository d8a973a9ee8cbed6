// SPDX-License-Identifier: MIT
#include "sqlhistory.h"

#include "randomstatement.h"
#include "randomvalue.h"

#include <QtCore/QStringList>

#include <utility>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;
using Kind = SqlOperation::Kind;
using Placeholders = RandomStatement::Placeholders;

SqlHistory::SqlHistory(quint32 seed)
    : m_random(seed)
    , m_prepared(Queries)
{
}

QList<SqlOperation> SqlHistory::make(int length)
{
    while (m_operations.size() < length)
        step();
    return m_operations;
}

void SqlHistory::step()
{
    m_query = m_random.bounded(Queries);
    const int choice = m_random.bounded(100);
    if (choice < 25)
        execute();
    else if (choice < 40)
        executePrepared();
    else if (choice < 43)
        executeBatch();
    else if (choice < 48)
        executeAgain();
    else if (choice < 70)
        navigate();
    else if (choice < 76)
        changeQuery();
    else if (choice < 87)
        transaction();
    else if (choice < 94)
        useTableModel();
    else if (choice < 97)
        useQueryModel();
    else if (choice < 98)
        readBeside();
    else if (choice < 99)
        append({.kind = Kind::Describe, .query = m_query, .sql = differentialTables().at(m_random.bounded(7))});
    else
        append(Kind::Reopen);
}

void SqlHistory::append(SqlOperation operation)
{
    // What exec() without a text would do, and that nothing is left that values could be bound to.
    if (operation.kind == Kind::ExecuteText) {
        m_prepared[operation.query] = operation;
        m_prepared[operation.query].sql.clear();
    } else if (operation.kind == Kind::Clear || operation.kind == Kind::Renew) {
        m_prepared[operation.query] = {};
    } else if (operation.kind == Kind::Copy) {
        m_prepared[operation.query] = m_prepared.at(operation.number);
        m_prepared[operation.query].flag = false;
    }
    m_operations.append(std::move(operation));
}

void SqlHistory::append(Kind kind, int number)
{
    append({.kind = kind, .query = m_query, .number = number});
}

SqlOperation SqlHistory::operationOf(Kind kind, const RandomStatement &statement) const
{
    SqlOperation operation{.kind = kind, .query = m_query, .sql = statement.sql()};
    operation.readsAll = statement.readsAll();
    operation.endsReaders = statement.endsReaders();
    operation.mayRollBack = statement.mayRollBack();
    return operation;
}

void SqlHistory::makeAny(RandomStatement &statement)
{
    const int choice = m_random.bounded(100);
    if (choice < 40)
        statement.query(Placeholders::None);
    else if (choice < 75)
        statement.change(Placeholders::None);
    else if (choice < 79)
        statement.changeOfSchema();
    else if (choice < 92)
        statement.transactionControl();
    else
        statement.failure();
}

void SqlHistory::execute()
{
    RandomStatement statement(m_random);
    makeAny(statement);
    append(operationOf(Kind::ExecuteText, statement));
}

void SqlHistory::bind(const RandomStatement &statement)
{
    const QStringList names = statement.names();
    for (int i = 0; i < names.size(); ++i) {
        // Seldom one too few.
        if (chance(3))
            continue;
        const QVariant value = randomValue(m_random);
        if (!names.at(i).isEmpty())
            append({.kind = Kind::BindName, .query = m_query, .sql = names.at(i), .values = {value}});
        else if (m_operations.constLast().kind == Kind::AddBind || (i == 0 && chance(50)))
            append({.kind = Kind::AddBind, .query = m_query, .values = {value}});
        else
            append({.kind = Kind::BindPosition, .query = m_query, .values = {value}, .number = i});
    }
}

void SqlHistory::executePrepared()
{
    RandomStatement statement(m_random);
    const Placeholders placeholders = chance(50) ? Placeholders::Positions : Placeholders::Names;
    if (chance(45))
        statement.query(placeholders);
    else
        statement.change(placeholders);
    append(operationOf(Kind::Prepare, statement));
    bind(statement);
    m_prepared[m_query] = operationOf(Kind::Execute, statement);
    m_prepared[m_query].sql.clear();
    append(m_prepared.at(m_query));
    m_prepared[m_query].flag = placeholders == Placeholders::Positions && !statement.names().isEmpty();
}

void SqlHistory::executeAgain()
{
    SqlOperation operation = m_prepared.at(m_query);
    operation.kind = Kind::Execute;
    operation.query = m_query;
    const bool hasValues = std::exchange(operation.flag, false);
    if (hasValues && chance(50))
        append({.kind = Kind::BindPosition, .query = m_query, .values = {randomValue(m_random)}, .number = 0});
    append(operation);
}

void SqlHistory::executeBatch()
{
    static const QStringList texts{
        u"INSERT INTO plain VALUES (?, ?)"_s,
        u"INSERT INTO k(key, n) VALUES (?, ?)"_s,
        u"INSERT OR REPLACE INTO t(id, name) VALUES (?, ?)"_s,
        u"UPDATE t SET thing = ? WHERE id = ?"_s,
        u"DELETE FROM plain WHERE x = ? AND y = ?"_s,
    };
    append({.kind = Kind::Prepare, .query = m_query, .sql = texts.at(m_random.bounded(int(texts.size())))});
    const int rows = m_random.bounded(5);
    for (int column = 0; column < 2; ++column) {
        QVariantList values;
        for (int row = 0; row < rows; ++row)
            values.append(randomValue(m_random));
        append({.kind = Kind::AddBind, .query = m_query, .values = {values}});
    }
    append(Kind::ExecuteBatch);
    append(Kind::Clear);
}

void SqlHistory::readBeside()
{
    const auto query = [this] {
        RandomStatement statement(m_random);
        statement.query(Placeholders::None);
        return statement.sql();
    };
    SqlOperation operation{.kind = Kind::ReadBeside, .sql = query(), .flag = chance(50), .endsReaders = true};
    const int others = m_random.bounded(1, 4);
    for (int i = 0; i < others; ++i)
        operation.values.append(query());
    append(operation);
}

void SqlHistory::navigate()
{
    static const QList<Kind> kinds{Kind::Next,    Kind::Next,   Kind::Next,       Kind::Previous,
                                   Kind::First,   Kind::Last,   Kind::Seek,       Kind::SeekRelative,
                                   Kind::ReadAll, Kind::Fields, Kind::BoundValues};
    const int count = m_random.bounded(4) + 1;
    for (int i = 0; i < count; ++i) {
        const Kind kind = kinds.at(m_random.bounded(int(kinds.size())));
        const int number = kind == Kind::Seek ? m_random.bounded(-2, 60)
            : kind == Kind::SeekRelative      ? m_random.bounded(-5, 12)
                                              : 0;
        append(kind, number);
    }
}

void SqlHistory::changeQuery()
{
    switch (m_random.bounded(7)) {
    case 0:
        return append(Kind::Clear);
    case 1:
        return append(Kind::Copy, m_random.bounded(Queries));
    case 2:
        return append(Kind::Renew);
    case 3:
    case 4:
        append(Kind::Finish);
        return append(Kind::ForwardOnly, m_random.bounded(2));
    default:
        append(Kind::Finish);
    }
}

void SqlHistory::transaction()
{
    const int choice = m_random.bounded(10);
    SqlOperation operation{.kind = choice < 5 ? Kind::Transaction : choice < 8 ? Kind::Commit : Kind::Rollback};
    operation.mayRollBack = operation.kind == Kind::Rollback;
    append(operation);
}

void SqlHistory::useTableModel()
{
    if (chance(15))
        append({.kind = Kind::ModelFilter, .sql = chance(30) ? u""_s : u"id % %1 = 0"_s.arg(m_random.bounded(3) + 1)});
    if (chance(60))
        append({.kind = Kind::ModelSelect});
    const int edits = m_random.bounded(5);
    for (int i = 0; i < edits; ++i) {
        const int choice = m_random.bounded(6);
        const int row = m_random.bounded(40);
        if (choice < 4)
            append({.kind = Kind::ModelSet,
                    .values = {randomValue(m_random)},
                    .number = row,
                    .column = m_random.bounded(1, 4)});
        else if (choice < 5)
            append({.kind = Kind::ModelInsert, .values = {m_random.bounded(50), randomValue(m_random)}});
        else
            append({.kind = Kind::ModelRemove, .number = row});
    }
    const int choice = m_random.bounded(10);
    if (choice < 6)
        append({.kind = Kind::ModelSubmit, .flag = chance(60)});
    else if (choice < 8)
        append({.kind = Kind::ModelFetchMore});
    else
        append({.kind = Kind::ModelRevert});
}

void SqlHistory::useQueryModel()
{
    if (chance(60)) {
        RandomStatement statement(m_random);
        statement.query(Placeholders::None);
        SqlOperation operation = operationOf(Kind::QueryModelSet, statement);
        append(operation);
    } else {
        append({.kind = Kind::QueryModelFetchMore});
    }
}

} // namespace TursoQt::Test
