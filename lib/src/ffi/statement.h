// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/handle.h"
#include "ffi/status.h"

namespace TursoQt::Ffi {

/// A prepared statement. Columns count from 0, parameters from 1.
class Statement
{
public:
    enum class Type { Null, Integer, Real, Text, Blob };

    explicit Statement(const turso_statement_t *statement);

    int parameterCount() const;
    /// Position of a named parameter, prefix included; 0 when there is none.
    int parameterPosition(const QByteArray &name) const;
    /// With its prefix; empty for one without a name.
    QString parameterName(int position) const;

    void bindNull(int position);
    void bindInteger(int position, qint64 value);
    void bindReal(int position, double value);
    void bindText(int position, QByteArrayView utf8);
    void bindBlob(int position, QByteArrayView bytes);

    Status step();
    void runIo();
    /// Ends the execution; forgets the bindings.
    void reset();

    qint64 changes() const;
    int columnCount() const;
    QString columnName(int column) const;
    QString declaredType(int column) const;

    Type type(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    /// TEXT or BLOB, in the statement's own memory: valid until the next step.
    QByteArrayView bytes(int column) const;

    void abandon() { (void)m_handle.release(); }

private:
    Handle<turso_statement_t, tursoqt_statement_deinit> m_handle;
};

} // namespace TursoQt::Ffi
