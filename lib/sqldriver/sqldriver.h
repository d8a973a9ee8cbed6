// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>
#include <TursoQt/tursoqtsqlexport.h>

#include <QtCore/QMutex>
#include <QtCore/QSet>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>

#include <atomic>
#include <functional>
#include <memory>

namespace TursoQt {

class OpenFile;
class SessionSource;
class SqlDriverResult;
class SqlSession;
struct ConnectOptions;

/**
 * Qt SQL's driver for databases of this library. Each has an SQL session of its own; those on the same file share the
 * engine.
 *
 * Only Qt's public classes are used, so it fits every Qt 6 from 6.4 on. The price is that dbmsType() is
 * QSqlDriver::UnknownDbms: it can only be set through QSqlDriver's private class.
 */
class TURSOQT_SQL_EXPORT SqlDriver : public QSqlDriver
{
    Q_OBJECT

public:
    /// For a file of its own, which open() names.
    explicit SqlDriver(QObject *parent = nullptr);
    /// For a database that is open elsewhere.
    explicit SqlDriver(std::shared_ptr<SessionSource> source, QObject *parent = nullptr);
    ~SqlDriver() override;

    bool open(const QString &databaseName, const QString &user, const QString &password, const QString &host, int port,
              const QString &connectOptions) override;
    void close() override;
    bool hasFeature(DriverFeature feature) const override;
    QSqlResult *createResult() const override;

    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    /// For any thread.
    bool cancelQuery() override;

    QStringList tables(QSql::TableType type) const override;
    QSqlRecord record(const QString &table) const override;
    QSqlIndex primaryIndex(const QString &table) const override;

    QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;
    bool isIdentifierEscaped(const QString &identifier, IdentifierType type) const override;
    QString stripDelimiters(const QString &identifier, IdentifierType type) const override;
    QString formatValue(const QSqlField &field, bool trimStrings = false) const override;
    QString sqlStatement(StatementType type, const QString &table, const QSqlRecord &record,
                         bool preparedStatement) const override;

private:
    friend class SqlDriverResult;

    /// While it lives, cancelQuery() finds something to end.
    class Running
    {
    public:
        explicit Running(SqlDriver &driver);
        ~Running();
        Q_DISABLE_COPY_MOVE(Running)

    private:
        SqlDriver &m_driver;
    };

    // For SqlDriverResult.
    SqlSession *session() const { return m_session.get(); }
    /// A query begins: what an earlier one was told, this one was not.
    void beginQuery();
    void keepReadOnly(const QString &executed);
    void openSession(const QString &databaseName, const ConnectOptions &options);
    /// Runs @a work on the session; false, and lastError(), when it throws or there is no session.
    bool attempt(const QString &driverText, QSqlError::ErrorType type, const std::function<void(SqlSession &)> &work);
    bool attempt(const QString &driverText, QSqlError::ErrorType type,
                 const std::function<void(SqlSession &)> &work) const;

    const std::shared_ptr<SessionSource> m_given; ///< null: open() opens a file
    std::unique_ptr<OpenFile> m_file;
    std::shared_ptr<SqlSession> m_session; ///< null while closed
    bool m_readOnly = false;
    mutable QSet<SqlDriverResult *> m_results;

    QMutex m_mutex; ///< for m_session, between cancelQuery() and this object's thread
    std::atomic_bool m_running = false;
    std::atomic_bool m_cancelled = false; ///< since the last query began
};

} // namespace TursoQt
