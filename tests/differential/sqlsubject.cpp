// SPDX-License-Identifier: MIT
#include "sqlsubject.h"

#include "randomstatement.h"
#include "sqlhistory.h"

#include <QtSql/QSqlDriver>
#include <QtSql/QSqlField>
#include <QtSql/QSqlIndex>
#include <QtSql/QSqlRecord>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;
using Kind = SqlOperation::Kind;

namespace {

bool isModelOperation(Kind kind)
{
    return kind >= Kind::ModelSelect;
}

QStringList fieldsOf(const QSqlRecord &record)
{
    QStringList facts;
    for (int i = 0; i < record.count(); ++i)
        facts.append(u"field %1: %2"_s.arg(record.fieldName(i), QLatin1StringView(record.field(i).metaType().name())));
    return facts;
}

QStringList contentOf(const QAbstractItemModel &model)
{
    QStringList rows{u"%1 rows"_s.arg(model.rowCount())};
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList values;
        for (int column = 0; column < model.columnCount(); ++column)
            values.append(describeValue(model.index(row, column).data()));
        rows.append(values.join(", "_L1));
    }
    return rows;
}

bool isChange(const QString &sql)
{
    static const QStringList verbs{u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s, u"REPLACE"_s};
    return std::any_of(verbs.begin(), verbs.end(), [&sql](const QString &verb) { return sql.startsWith(verb); });
}

bool isInsert(const QString &sql)
{
    return sql.startsWith("INSERT"_L1) || sql.startsWith("REPLACE"_L1);
}

bool isExecution(Kind kind)
{
    return kind == Kind::Execute || kind == Kind::ExecuteText || kind == Kind::ExecuteBatch;
}

// The engine's own tables in a synchronised database, and the one that the server has.
bool isOfSynchronisation(const QString &table)
{
    return table.contains("turso"_L1) || table == "item"_L1;
}

QString yes(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

// QSQLITE reports many failures of statements as those of connections, and some without a code.
QString errorFact(const QSqlError &error)
{
    return u"error: "_s + (error.isValid() ? error.nativeErrorCode() : u"none"_s);
}

} // namespace

SqlSubject::SqlSubject(const QString &driver, const QString &connectOptions)
    : m_database(std::make_unique<SqlTestDatabase>(driver, connectOptions))
{
}

SqlSubject::~SqlSubject()
{
    m_queries.clear();
    m_tableModel.reset();
    m_queryModel.reset();
}

bool SqlSubject::begin()
{
    // So that others can write while one reads, as with the engine.
    bool done = (*m_database)->driverName() != "QSQLITE"_L1 || m_database->execute(u"PRAGMA journal_mode = WAL"_s);
    done = done && m_database->execute(u"PRAGMA foreign_keys = ON"_s);
    const QStringList schema = differentialSchema();
    for (const QString &sql : schema)
        done = done && m_database->execute(sql);
    renewQueries();
    makeModels();
    return done;
}

void SqlSubject::renewQueries()
{
    m_queries.clear();
    for (int i = 0; i < SqlHistory::Queries; ++i)
        m_queries.push_back(std::make_unique<QSqlQuery>(**m_database));
}

// Sorted by a column without an index: the rows are those of the first moment.
void SqlSubject::makeModels()
{
    m_queryModel = std::make_unique<QSqlQueryModel>();
    m_tableModel = std::make_unique<QSqlTableModel>(nullptr, **m_database);
    m_tableModel->setEditStrategy(QSqlTableModel::OnManualSubmit);
    m_tableModel->setTable(u"m"_s);
    m_tableModel->setSort(1, Qt::AscendingOrder);
}

SqlObservation SqlSubject::perform(const SqlOperation &operation)
{
    switch (operation.kind) {
    case Kind::Transaction:
    case Kind::Commit:
    case Kind::Rollback:
        return performTransaction(operation);
    case Kind::Reopen:
        return reopen();
    case Kind::Describe:
        return describe(operation.sql);
    case Kind::ReadBeside:
        return readBeside(operation);
    default:
        return isModelOperation(operation.kind) ? performModel(operation) : performQuery(operation);
    }
}

SqlObservation SqlSubject::performTransaction(const SqlOperation &operation)
{
    QSqlDatabase &database = **m_database;
    const bool done = operation.kind == Kind::Transaction ? database.transaction()
        : operation.kind == Kind::Commit                  ? database.commit()
                                                          : database.rollback();
    return {done, done ? QSqlError() : database.lastError(), {}};
}

SqlObservation SqlSubject::reopen()
{
    m_tableModel.reset();
    m_queryModel.reset();
    (*m_database)->close();
    const bool done = (*m_database)->open() && m_database->execute(u"PRAGMA foreign_keys = ON"_s);
    renewQueries();
    makeModels();
    return {done, (*m_database)->lastError(), content()};
}

SqlObservation SqlSubject::describe(const QString &table)
{
    const QSqlDatabase &database = **m_database;
    QStringList facts = database.tables(QSql::AllTables);
    facts.removeIf([](const QString &name) { return name.startsWith("sqlite_"_L1) || isOfSynchronisation(name); });
    facts.sort();
    facts += fieldsOf(database.record(table));
    facts += fieldsOf(database.primaryIndex(table));
    return {true, {}, facts};
}

bool SqlSubject::act(QSqlQuery &query, const SqlOperation &operation)
{
    switch (operation.kind) {
    case Kind::Prepare:
        return query.prepare(operation.sql);
    case Kind::BindPosition:
        query.bindValue(operation.number, operation.values.at(0));
        return true;
    case Kind::BindName:
        query.bindValue(operation.sql, operation.values.at(0));
        return true;
    case Kind::AddBind:
        query.addBindValue(operation.values.at(0));
        return true;
    case Kind::Execute:
        return query.exec();
    case Kind::ExecuteText:
        return query.exec(operation.sql);
    case Kind::ExecuteBatch:
        return query.execBatch();
    case Kind::Next:
        return query.next();
    case Kind::Previous:
        return query.previous();
    case Kind::First:
        return query.first();
    case Kind::Last:
        return query.last();
    case Kind::Seek:
        return query.seek(operation.number);
    case Kind::SeekRelative:
        return query.seek(operation.number, true);
    case Kind::Finish:
        query.finish();
        return true;
    case Kind::Clear:
        query.clear();
        return true;
    case Kind::ForwardOnly:
        query.setForwardOnly(operation.number);
        return true;
    default:
        return true;
    }
}

// QSQLITE says that it has found the last one of no rows, or of those that it has left behind for good.
bool SqlSubject::isUndefined(const SqlOperation &operation) const
{
    static const QList<Kind> kinds{Kind::Last, Kind::Previous, Kind::Seek, Kind::SeekRelative};
    return kinds.contains(operation.kind) && m_ended.contains(operation.query);
}

void SqlSubject::noteRows(const SqlOperation &operation, const QSqlQuery &query)
{
    const bool isAtEnd = query.isActive() && query.isSelect() && query.at() == QSql::AfterLastRow;
    bool hasEnded = m_ended.contains(operation.kind == Kind::Copy ? operation.number : operation.query);
    if (isExecution(operation.kind))
        hasEnded = isAtEnd;
    else if (query.isForwardOnly())
        hasEnded = hasEnded || isAtEnd || operation.kind == Kind::Last;
    if (hasEnded)
        m_ended.insert(operation.query);
    else
        m_ended.remove(operation.query);
}

SqlObservation SqlSubject::performQuery(const SqlOperation &operation)
{
    std::unique_ptr<QSqlQuery> &slot = m_queries[std::size_t(operation.query)];
    if (operation.kind == Kind::Renew)
        slot = std::make_unique<QSqlQuery>(**m_database);
    if (operation.kind == Kind::Copy) {
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        slot = std::make_unique<QSqlQuery>(*m_queries[std::size_t(operation.number)]);
        QT_WARNING_POP
    }
    SqlObservation observation;
    if (isUndefined(operation))
        return observation;
    observation.done = act(*slot, operation);
    noteRows(operation, *slot);
    if (observation.done && (operation.kind == Kind::ReadAll || operation.readsAll) && operation.kind != Kind::Prepare)
        observation.facts += readAll(*slot);
    if (!observation.done)
        observation.error = slot->lastError();
    // What is left of a query that could not be executed depends on what it did before.
    if (isExecution(operation.kind) && !observation.done) {
        observation.facts.append(errorFact(observation.error));
        slot->finish();
    } else {
        observation.facts += factsOf(*slot, operation);
    }
    return observation;
}

QStringList SqlSubject::factsOf(QSqlQuery &query, const SqlOperation &operation) const
{
    QStringList facts{u"active: "_s + yes(query.isActive()), u"valid: "_s + yes(query.isValid()),
                      errorFact(query.lastError())};
    if (query.isActive())
        facts.append(u"select: "_s + yes(query.isSelect()));
    if (query.isActive() && query.isSelect())
        facts.append(u"at: %1"_s.arg(query.at()));
    if (query.isValid())
        facts += rowOf(query);
    if (operation.kind == Kind::Fields)
        facts += fieldsOf(query.record());
    if (operation.kind == Kind::BoundValues)
        facts.append(describeValue(query.boundValues()));
    const QString sql = query.lastQuery();
    if (isExecution(operation.kind) && operation.kind != Kind::ExecuteBatch && query.isActive() && isChange(sql)) {
        facts.append(u"rows affected: %1"_s.arg(query.numRowsAffected()));
        // The engine takes a row that an upsert updates for one that it inserts.
        if (isInsert(sql) && !sql.contains("ON CONFLICT"_L1) && query.numRowsAffected() > 0)
            facts.append(u"last id: "_s + describeValue(query.lastInsertId()));
    }
    return facts;
}

QStringList SqlSubject::rowOf(const QSqlQuery &query) const
{
    QStringList values;
    const int columns = query.record().count();
    // One beyond the last one, too.
    for (int column = 0; column <= columns; ++column)
        values.append(describeValue(query.value(column)) + (query.isNull(column) ? u" (NULL)"_s : QString()));
    return values;
}

QStringList SqlSubject::readAll(QSqlQuery &query) const
{
    QStringList rows;
    while (query.next())
        rows.append(rowOf(query).join(", "_L1));
    return rows;
}

SqlObservation SqlSubject::readBeside(const SqlOperation &operation)
{
    const QString name = (*m_database)->connectionName() + u" other"_s;
    SqlObservation observation;
    {
        QSqlDatabase other = QSqlDatabase::cloneDatabase(**m_database, name);
        const auto write = [&other] { return QSqlQuery(other).exec(u"INSERT INTO elsewhere VALUES (1)"_s); };
        QSqlQuery reader(**m_database);
        reader.setForwardOnly(operation.flag);
        observation.done = other.open() && reader.exec(operation.sql);
        reader.next();
        for (const QVariant &sql : operation.values) {
            observation.done = observation.done && write();
            QSqlQuery query(**m_database);
            query.exec(sql.toString());
            query.next();
        }
        observation.done = observation.done && write();
        observation.facts = readAll(reader);
        observation.facts.append(errorFact(reader.lastError()));
    }
    QSqlDatabase::removeDatabase(name);
    return observation;
}

SqlSubject::Rest SqlSubject::readRest(int number)
{
    QSqlQuery &query = *m_queries[std::size_t(number)];
    if (!query.isActive() || !query.isSelect() || query.at() == QSql::AfterLastRow)
        return {};
    Rest rest{readAll(query), false};
    rest.failed = query.lastError().isValid();
    return rest;
}

void SqlSubject::endReaders()
{
    renewQueries();
    makeModels();
}

bool SqlSubject::isRefused()
{
    QSqlQuery query(**m_database);
    return !query.exec(u"SELECT 1"_s);
}

bool SqlSubject::submit(bool inTransaction)
{
    QSqlDatabase &database = **m_database;
    const bool begun = inTransaction && database.transaction();
    const bool done = m_tableModel->submitAll();
    if (!begun)
        return done;
    return done ? database.commit() : !database.rollback();
}

SqlObservation SqlSubject::performModel(const SqlOperation &operation)
{
    bool done = true;
    switch (operation.kind) {
    case Kind::ModelSelect:
        done = m_tableModel->select();
        break;
    case Kind::ModelFilter:
        m_tableModel->setFilter(operation.sql);
        break;
    case Kind::ModelSet:
        done = m_tableModel->setData(m_tableModel->index(operation.number, operation.column), operation.values.at(0));
        break;
    case Kind::ModelInsert: {
        QSqlRecord record = m_tableModel->record();
        record.setValue(1, operation.values.at(0));
        record.setValue(2, operation.values.at(1));
        record.setGenerated(0, false);
        done = m_tableModel->insertRecord(-1, record);
        break;
    }
    case Kind::ModelRemove:
        done = m_tableModel->removeRow(operation.number);
        break;
    case Kind::ModelSubmit:
        done = submit(operation.flag);
        break;
    case Kind::ModelRevert:
        m_tableModel->revertAll();
        break;
    case Kind::ModelFetchMore:
        m_tableModel->fetchMore();
        break;
    case Kind::QueryModelSet:
        m_queryModel->setQuery(operation.sql, **m_database);
        while (operation.readsAll && m_queryModel->canFetchMore())
            m_queryModel->fetchMore();
        break;
    case Kind::QueryModelFetchMore:
        m_queryModel->fetchMore();
        break;
    default:
        break;
    }
    // QSQLITE finds more rows than there are when such a model fetches more.
    const QSqlError error = m_tableModel->lastError();
    if (operation.kind == Kind::ModelSubmit && !done)
        m_tableModel->select();
    const QSqlQueryModel &model = operation.kind >= Kind::QueryModelSet ? *m_queryModel : *m_tableModel;
    SqlObservation observation{done, done ? model.lastError() : error, contentOf(model)};
    observation.facts.append(errorFact(model.lastError()));
    return observation;
}

QStringList SqlSubject::content()
{
    QStringList facts;
    QSqlQuery query(**m_database);
    query.setForwardOnly(true);
    QStringList tables = differentialTables();
    tables.append(u"sqlite_schema"_s);
    for (const QString &table : std::as_const(tables)) {
        const bool isSchema = table.startsWith("sqlite"_L1);
        const QString sql = isSchema
            ? u"SELECT type, name, tbl_name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' AND "
              "name NOT LIKE '%turso%' AND name <> 'item' "
              "ORDER BY name, type"_s
            : u"SELECT rowid, * FROM %1 ORDER BY rowid"_s.arg(table);
        facts.append(table + u": "_s + yes(query.exec(sql)));
        facts += readAll(query);
        if (query.lastError().isValid())
            facts.append(Test::describe(query.lastError()));
    }
    return facts;
}

} // namespace TursoQt::Test
