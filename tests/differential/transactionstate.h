// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace TursoQt::Test {

/// Whether a connection has a transaction open, from what it has done. For the few forms of statements that random
/// histories have.
class TransactionState
{
public:
    bool isOpen() const { return m_begun || !m_savepoints.isEmpty(); }
    void reset();
    /// @a sql was executed.
    void noteSuccess(const QString &sql);
    /// It failed with a code of SQLite.
    void noteFailure(const QString &sql, int code);

private:
    bool m_begun = false;
    QStringList m_savepoints;
};

} // namespace TursoQt::Test
