// SPDX-License-Identifier: MIT
#pragma once

#include "knowntables.h"

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
 * dbmsType() is QSqlDriver::SQLite where the library was built with Qt's private headers, and runs with the same Qt;
 * otherwise QSqlDriver::UnknownDbms, since it can only be set through QSqlDriver's private class. Everything else uses
 * Qt's public classes, and fits every Qt 6 from 6.4 on.
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

    /// notification() then comes after each commit, of whatever connection, that changed the table @a name, and after
    /// each pull that brought something (QSqlDriver::OtherSource); also when it is not known which tables those were,
    /// as in a database without a remote. It names no row.
    bool subscribeToNotification(const QString &name) override;
    bool unsubscribeFromNotification(const QString &name) override;
    QStringList subscribedToNotifications() const override;

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
        const bool m_wasRunning;
    };

    // For SqlDriverResult.
    SqlSession *session() const { return m_session.get(); }
    /// A query begins: a cancelQuery() meant for an earlier one does not concern it.
    void beginQuery();
    void setDbmsType();
    void keepReadOnly(const QString &executed);
    void openSession(const QString &databaseName, const ConnectOptions &options);
    /// Runs @a work on the session; false, and lastError(), when it throws or there is no session.
    bool attempt(const QString &driverText, QSqlError::ErrorType type, const std::function<void(SqlSession &)> &work);
    bool attempt(const QString &driverText, QSqlError::ErrorType type,
                 const std::function<void(SqlSession &)> &work) const;

    void notify(const QStringList &tables, NotificationSource source);

    const std::shared_ptr<SessionSource> m_given; ///< null: open() opens a file
    std::unique_ptr<OpenFile> m_file;
    std::shared_ptr<SqlSession> m_session; ///< null while closed
    bool m_readOnly = false;
    mutable QSet<SqlDriverResult *> m_results;
    KnownTables m_knownTables;
    /// A statement has been about temporary tables or views. A session that looks at their schema needs ten times as
    /// long for each small statement from then on.
    bool m_mayHaveTemporaries = false;
    qint64 m_rowsAffected = 0; ///< by the last statement that was not a mere query
    QStringList m_subscriptions;
    std::unique_ptr<QObject> m_watcher; ///< receives what the database tells while there are subscriptions

    QMutex m_mutex; ///< for m_session, between cancelQuery() and this object's thread
    std::atomic_bool m_running = false;
    std::atomic_bool m_cancelled = false; ///< since the last query began
};

} // namespace TursoQt
