// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/connection.h"
#include "ffi/statement.h"

#include <TursoQt/sqlresult.h>
#include <TursoQt/tursoqtexport.h>

#include <QtCore/QVarLengthArray>
#include <QtCore/QVariant>

#include <functional>
#include <memory>
#include <optional>

namespace TursoQt {

class SqlSession;

/**
 * A prepared statement of a session; it must not outlive the session, and is used by the session's thread alone.
 * Failures are thrown as SyncException.
 *
 * It is open from execute() until next() gives false, reset(), or the destructor. While one is open, remote changes
 * cannot be applied.
 */
class TURSOQT_EXPORT SqlStatement
{
public:
    /// Prepares the first statement of @a sql. Throws for a text without a statement.
    SqlStatement(SqlSession &session, const QString &sql);
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
    /// The type of what value() gave last for this column.
    Ffi::Statement::Type lastType(int column) const { return m_types[column]; }
    /// Reads the current row straight from the statement's memory: valid until next().
    const Ffi::Statement &row() const { return *m_statement; }
    /// Ends the execution.
    void reset();

    bool isOpen() const { return m_open; }
    /// Rows changed by the last execution.
    qint64 rowsAffected() const { return m_rowsAffected; }

private:
    friend class SqlSession;

    /// The session was interrupted; the engine would end this statement, too.
    void interruptedBesideAnother();

    void prepare();
    bool step();
    bool stepOn(Ffi::Status status, quint64 seen);
    bool beginAnew();
    void finish();
    void park();

    class InWait;

    SqlSession &m_session;
    QString m_sql;
    QString m_tail;
    std::optional<Ffi::Statement> m_statement; ///< none after an execution that could not be ended properly
    int m_connectionNumber = 0; ///< the session's one when it was prepared
    bool m_open = false;
    bool m_hasRow = false; ///< run() has read the first row already
    bool m_interrupted = false; ///< by interruptedBesideAnother()
    const std::function<void()> *m_bindAll = nullptr; ///< until the first row
    qint64 m_rowsAffected = 0;
    mutable QVarLengthArray<Ffi::Statement::Type, 16> m_types; ///< see lastType()
};

} // namespace TursoQt
