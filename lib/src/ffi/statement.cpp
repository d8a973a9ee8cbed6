// SPDX-License-Identifier: MIT
#include "ffi/statement.h"

#include "ffi/engine.h"

#include <algorithm>

namespace TursoQt::Ffi {

using namespace Qt::StringLiterals;

Statement::Statement(const turso_statement_t *statement)
    : m_handle(statement)
{
}

int Statement::parameterCount() const
{
    return int(turso_statement_parameters_count(m_handle.get()));
}

int Statement::parameterPosition(const QByteArray &name) const
{
    return int(std::max<qint64>(turso_statement_named_position(m_handle.get(), name.constData()), 0));
}

QString Statement::parameterName(int position) const
{
    return takeString(turso_statement_parameter_name(m_handle.get(), position));
}

void Statement::bindNull(int position)
{
    checked(turso_statement_bind_positional_null(m_handle.get(), size_t(position)));
}

void Statement::bindInteger(int position, qint64 value)
{
    checked(turso_statement_bind_positional_int(m_handle.get(), size_t(position), value));
}

void Statement::bindReal(int position, double value)
{
    checked(turso_statement_bind_positional_double(m_handle.get(), size_t(position), value));
}

void Statement::bindText(int position, QByteArrayView utf8)
{
    const char *data = utf8.isNull() ? "" : utf8.data();
    checked(turso_statement_bind_positional_text(m_handle.get(), size_t(position), data, size_t(utf8.size())));
}

void Statement::bindBlob(int position, QByteArrayView bytes)
{
    const char *data = bytes.isNull() ? "" : bytes.data();
    checked(turso_statement_bind_positional_blob(m_handle.get(), size_t(position), data, size_t(bytes.size())));
}

Status Statement::step()
{
    ErrorText error;
    const tursoqt_status_t status = tursoqt_statement_step(m_handle.get(), error.out());
    if (status == TURSO_ROW)
        return Status::Row;
    if (status == TURSO_BUSY_SNAPSHOT)
        return Status::Stale;
    // A connection that is in its own way is busy, too, but the engine words that differently.
    if (status == TURSO_BUSY && error.text() == "database is locked"_L1)
        return Status::Locked;
    return checked(status, error, Subject::Statement);
}

void Statement::runIo()
{
    ErrorText error;
    checked(tursoqt_statement_run_io(m_handle.get(), error.out()), error, Subject::Statement);
}

void Statement::reset()
{
    followLogCategory(); // here and not in step(): a statement that is used again and again need not be prepared
    ErrorText error;
    checked(tursoqt_statement_reset(m_handle.get(), error.out()), error, Subject::Statement);
}

qint64 Statement::changes() const
{
    return turso_statement_n_change(m_handle.get());
}

int Statement::columnCount() const
{
    return int(turso_statement_column_count(m_handle.get()));
}

QString Statement::columnName(int column) const
{
    return takeString(turso_statement_column_name(m_handle.get(), size_t(column)));
}

QString Statement::declaredType(int column) const
{
    return takeString(turso_statement_column_decltype(m_handle.get(), size_t(column)));
}

Statement::Type Statement::type(int column) const
{
    switch (turso_statement_row_value_kind(m_handle.get(), size_t(column))) {
    case TURSO_TYPE_INTEGER:
        return Type::Integer;
    case TURSO_TYPE_REAL:
        return Type::Real;
    case TURSO_TYPE_TEXT:
        return Type::Text;
    case TURSO_TYPE_BLOB:
        return Type::Blob;
    case TURSO_TYPE_NULL:
    case TURSO_TYPE_UNKNOWN:
        break;
    }
    return Type::Null;
}

qint64 Statement::integer(int column) const
{
    return turso_statement_row_value_int(m_handle.get(), size_t(column));
}

double Statement::real(int column) const
{
    return turso_statement_row_value_double(m_handle.get(), size_t(column));
}

QByteArrayView Statement::bytes(int column) const
{
    const qint64 size = turso_statement_row_value_bytes_count(m_handle.get(), size_t(column));
    const char *data = turso_statement_row_value_bytes_ptr(m_handle.get(), size_t(column));
    // An empty value has a pointer that must not be dereferenced, and is still not NULL.
    return size > 0 ? QByteArrayView(data, size) : QByteArrayView("", 0);
}

} // namespace TursoQt::Ffi
