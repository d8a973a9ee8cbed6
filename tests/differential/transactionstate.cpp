// SPDX-License-Identifier: MIT
#include "transactionstate.h"

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

void TransactionState::reset()
{
    m_begun = false;
    m_savepoints.clear();
}

void TransactionState::note(const QString &sql, bool done)
{
    const QStringList words = sql.split(u' ', Qt::SkipEmptyParts);
    const QString verb = words.value(0);
    if (!done) {
        if (verb == "INSERT"_L1 && words.value(2) == "ROLLBACK"_L1)
            reset();
        return;
    }
    const QString name = words.constLast();
    if (verb == "BEGIN"_L1) {
        m_begun = true;
    } else if (verb == "COMMIT"_L1 || verb == "END"_L1) {
        reset();
    } else if (verb == "SAVEPOINT"_L1) {
        m_savepoints.append(name);
    } else if (verb == "RELEASE"_L1) {
        m_savepoints.resize(m_savepoints.lastIndexOf(name));
    } else if (verb == "ROLLBACK"_L1) {
        if (words.contains(u"TO"_s))
            m_savepoints.resize(m_savepoints.lastIndexOf(name) + 1);
        else
            reset();
    }
}

} // namespace TursoQt::Test
