// SPDX-License-Identifier: MIT
#include "journal.h"

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

void Journal::restart()
{
    m_running.clear();
    m_begun.clear();
    m_opened = false;
    m_failures.clear();
}

void Journal::add(const QString &line)
{
    const QString step = line.mid(2).section(u' ', 0, 0).remove(u':');
    const int commit = step == u"commit"_s ? line.section(u' ', 2, 2).remove(u':').toInt() : 0;
    if (line.startsWith(u'>')) {
        m_running = step;
        m_begun.append(step);
        if (commit > 0)
            m_nextCommit = commit + 1;
        return;
    }
    m_running.clear();
    if (line.startsWith(u'!')) {
        const QString text = line.section(u": "_s, 1);
        m_failures.append({step, text.section(u' ', 0, 0), text});
    } else if (commit > 0) {
        m_acknowledged.insert(commit);
    } else if (step == u"open"_s) {
        m_opened = true;
    }
}

} // namespace TursoQt::Test
