// SPDX-License-Identifier: MIT
#include "transactionstate.h"

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

void TransactionState::reset()
{
    m_begun = false;
    m_savepoints.clear();
}

void TransactionState::noteFailure(const QString &sql, int code)
{
    constexpr int Constraint = 19; // in the lower byte
    constexpr int ForeignKey = 787; // no conflict clause is for it
    if (sql.startsWith("INSERT OR ROLLBACK"_L1) && (code & 0xff) == Constraint && code != ForeignKey)
        reset();
}

void TransactionState::noteSuccess(const QString &sql)
{
    const QStringList words = sql.split(u' ', Qt::SkipEmptyParts);
    const QString verb = words.value(0);
    const QString name = words.value(words.size() - 1);
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
