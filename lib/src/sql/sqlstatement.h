// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/connection.h"
#include "ffi/statement.h"
#include "sql/rowbuffer.h"
#include "sql/sqltext.h"

#include <TursoQt/sqlresult.h>
#include <TursoQt/syncerror.h>
#include <TursoQt/tursoqtexport.h>

#include <QtCore/QVarLengthArray>
#include <QtCore/QVariant>

#include <functional>
#include <memory>
#include <optional>

namespace TursoQt {

class CommitCounter;
class SqlSession;

/**
 * A prepared statement of a session; it must not outlive the session, and is used by the session's thread alone.
 * Failures are thrown as SyncException.
 *
 * It is open from execute() until next() gives false, reset(), or the destructor. As long as the engine has rows left
 * to give, remote changes cannot be applied. The engine would roll a transaction back that began meanwhile, so what is
 * left is read and kept when one begins; the rows of a statement that writes are read when it is executed.
 */
class TURSOQT_EXPORT SqlStatement
{
public:
    enum class Reuse {
        Likely, ///< the session keeps the prepared statement for the next one of the same text
        Unlikely,
    };

    /// Prepares the first statement of @a sql. Throws for a text without a statement.
    SqlStatement(SqlSession &session, const QString &sql, Reuse reuse = Reuse::Likely);
    ~SqlStatement();
    Q_DISABLE_COPY_MOVE(SqlStatement)

    QString sql() const { return m_sql; }
    /// What follows the statement in the text it was made from.
    QString tail() const { return m_tail; }
    int parameterCount() const;
    /// Position (from 1) of a named parameter, prefix included; 0 when there is none.
    int parameterPosition(const QString &name) const;
    int columnCount() const;
    QList<SqlColumn> columns() const;

    /// Runs it with a QVariantList for positional, or a QVariantMap for named parameters. A statement without columns
    /// has ended when this returns.
    void execute(const QVariant &parameters);
    /// The same for values that are in no list: @a bindAll calls bind() for each parameter. It is called again when the
    /// statement has to begin anew.
    void run(const std::function<void()> &bindAll);
    void bind(int position, const QVariant &value);
    /// Moves to the next row; false at the end.
    bool next();
    /// A value of the current row.
    QVariant value(int column) const;
    bool isNull(int column) const;
    /// The type of a value of the current row, after value() gave it.
    Ffi::Statement::Type lastType(int column) const;
    /// Ends the execution.
    void reset();

    bool isOpen() const { return m_running || keptRow() != nullptr; }
    /// Rows changed by the last execution.
    qint64 rowsAffected() const { return m_rowsAffected; }

    /// What a reader gets whose remaining rows were lost when a transaction was rolled back.
    static SyncError lostRowsError();

private:
    friend class SqlSession;

    // For the session.
    /// Ends it; its reader gets the rows that are kept, and then @a error.
    void endWith(const SyncError &error);
    /// Reads the rows that the engine has not given yet, as long as what is kept takes less than so many bytes. False
    /// when there are more.
    bool keepRemainingRows(qint64 maximumBytes);

    void start(const std::function<void()> &bindAll);
    void startBesideOthers(const std::function<void()> &bindAll);
    bool disturbsOthers() const;
    void keepRow();
    const QVariantList *keptRow() const;
    void prepare();
    bool step();
    bool stepAlone();
    bool stepOn(Ffi::Status status, quint64 seen);
    bool beginAnew();
    void finish();
    void endOfItself();
    bool isOfTheConnection() const;
    void endRun(const SyncError *failure = nullptr);
    void beginWrite();
    void endWrite();
    Ffi::Statement::Type &typeAt(int column) const;
    void park(const SyncError &failure);

    class InWait;

    SqlSession &m_session;
    QString m_sql;
    QString m_tail;
    const StatementKind m_kind;
    const Reuse m_reuse;
    std::optional<Ffi::Statement> m_statement; ///< none after an execution that could not be ended properly
    int m_connectionNumber = 0; ///< the session's one when it was prepared
    int m_schemaNumber = 0; ///< the same
    bool m_running = false; ///< the engine has not said yet that there are no more rows
    bool m_hasRow = false; ///< the engine has given a row that next() has not told of yet
    bool m_onRow = false; ///< the engine holds the current row
    const std::function<void()> *m_bindAll = nullptr; ///< until the first row
    std::shared_ptr<CommitCounter> m_commits; ///< while it may commit
    qint64 m_rowsAffected = 0;
    std::optional<QVariantList> m_current; ///< the current row, when it is one of those kept
    RowBuffer m_kept;
    QList<SqlColumn> m_keptColumns; ///< of the rows that are kept, which may outlive the connection
    std::optional<SyncError> m_failure; ///< what comes after the rows that are kept
    mutable QVarLengthArray<Ffi::Statement::Type, 16> m_types; ///< of the columns, as they were last
};

} // namespace TursoQt
