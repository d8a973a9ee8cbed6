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
    void note(const QString &sql, bool done);

private:
    bool m_begun = false;
    QStringList m_savepoints;
};

} // namespace TursoQt::Test
