// SPDX-License-Identifier: MIT
#pragma once

#include "sqloperation.h"
#include "sqltestdatabase.h"

#include <QtCore/QSet>
#include <QtSql/QSqlQueryModel>
#include <QtSql/QSqlTableModel>

#include <memory>
#include <vector>

namespace TursoQt::Test {

/// What a program sees of an operation.
struct SqlObservation {
    bool done = false;
    QSqlError error; ///< when it is not done
    QStringList facts;
};

/// A database of one driver, with queries and models, that does what a history says.
class SqlSubject
{
public:
    explicit SqlSubject(const QString &driver, const QString &connectOptions = {});
    ~SqlSubject();

    bool begin();
    SqlObservation perform(const SqlOperation &operation);

    /// The rows that a reader has still to get; `failed` when they end with an error.
    struct Rest {
        QStringList rows;
        bool failed = false;
    };
    Rest readRest(int query);
    void endReaders();

    /// The rows of all tables, and the schema.
    QStringList content();
    bool rollback() { return (*m_database)->rollback(); }
    /// Whether statements are refused.
    bool isRefused();
    bool commit() { return (*m_database)->commit(); }

private:
    SqlObservation performQuery(const SqlOperation &operation);
    SqlObservation performModel(const SqlOperation &operation);
    SqlObservation performTransaction(const SqlOperation &operation);
    SqlObservation reopen();
    SqlObservation describe(const QString &table);
    SqlObservation readBeside(const SqlOperation &operation);
    bool isUndefined(const SqlOperation &operation) const;
    void noteRows(const SqlOperation &operation, const QSqlQuery &query);
    bool act(QSqlQuery &query, const SqlOperation &operation);
    QStringList factsOf(QSqlQuery &query, const SqlOperation &operation) const;
    QStringList rowOf(const QSqlQuery &query) const;
    QStringList readAll(QSqlQuery &query) const;
    bool submit(bool inTransaction);
    void makeModels();
    void renewQueries();

    std::unique_ptr<SqlTestDatabase> m_database;
    std::vector<std::unique_ptr<QSqlQuery>> m_queries;
    QSet<int> m_ended; ///< queries without rows, and those that can only go forward and are at their end
    std::unique_ptr<QSqlTableModel> m_tableModel;
    std::unique_ptr<QSqlQueryModel> m_queryModel;
};

} // namespace TursoQt::Test
