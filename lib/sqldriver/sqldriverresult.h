// SPDX-License-Identifier: MIT
#pragma once

#include "sql/sqltext.h"

#include <TursoQt/syncerror.h>

#include <QtSql/QSqlError>
#include <QtSql/QSqlRecord>
#include <QtSql/QSqlResult>

#include <memory>
#include <optional>

namespace TursoQt {

class SqlDriver;
class SqlStatement;

/**
 * A query of Qt SQL: a statement of the driver's session.
 *
 * The rows of a forward-only query are read where the engine keeps them, value by value; those of any other are kept as
 * they come. The statement is reset with its last row, by QSqlQuery::finish(), or when the query goes away.
 */
class SqlDriverResult : public QSqlResult
{
public:
    explicit SqlDriverResult(const SqlDriver *driver);
    ~SqlDriverResult() override;

    /// The database is being closed: this query is over.
    void close();
    /// The driver goes away.
    void forgetDriver();

protected:
    bool savePrepare(const QString &query) override;
    bool prepare(const QString &query) override;
    bool exec() override;
    bool execBatch(bool arrayBind) override;
    bool reset(const QString &query) override;
    void bindValue(int index, const QVariant &value, QSql::ParamType type) override;
    void bindValue(const QString &placeholder, const QVariant &value, QSql::ParamType type) override;

    QVariant data(int column) override;
    bool isNull(int column) override;
    bool fetch(int row) override;
    bool fetchFirst() override;
    bool fetchLast() override;
    bool fetchNext() override;
    bool fetchPrevious() override;
    void detachFromResultSet() override;

    int size() override;
    int numRowsAffected() override;
    QVariant lastInsertId() const override;
    QSqlRecord record() const override;

private:
    bool fail(const SyncException &exception, const QString &driverText);
    void prepareStatement();
    void mapParameters();
    void bindValues();
    void run();
    void lookUpTables();
    void forgetRows();
    bool advance();
    bool keepNextRow();
    bool fetchForward(int row);
    bool fetchLastForward();
    QVariant value(int column) const;
    void noteTypes();
    QMetaType typeOfFirstRow(int column) const;
    QSqlRecord describe() const;
    QStringList tablesOfColumns(int count) const;

    SqlDriver *m_driver; ///< null after forgetDriver()
    QString m_sql; ///< as it was given, with its own placeholders
    std::unique_ptr<SqlStatement> m_statement; ///< null until it was prepared
    int m_parameterCount = 0;
    QList<int> m_positions; ///< the statement's parameter for each bound value, 0 for none; empty: they are the same
    int m_namedCount = 0; ///< parameters that m_positions holds

    StatementKind m_kind = StatementKind::Empty;
    int m_columnCount = 0;
    bool m_mayGrow = false; ///< a change of the schema may change the number of columns
    bool m_forwardOnly = false; ///< since exec()
    QVariantList m_values; ///< of the rows that are kept, one after the other
    std::optional<bool> m_isTyped; ///< all columns have declared types; none until somebody wants to know
    QList<QMetaType> m_types; ///< of the first row of a forward-only query that has other columns
    int m_firstKeptRow = 0;
    int m_keptRows = 0;
    mutable std::optional<QSqlRecord> m_record;
    mutable QStringList m_tables; ///< of the columns; empty until somebody wants to know
    bool m_failed = false; ///< lastError() is set
};

} // namespace TursoQt
