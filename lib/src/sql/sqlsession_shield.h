// SPDX-License-Identifier: MIT
#pragma once

#include "sql/sqlsession.h"

namespace TursoQt {

/// While it lives, interrupt() ends nothing. What it is called for meanwhile is interrupted afterwards.
class SqlSession::Shield
{
public:
    explicit Shield(SqlSession &session)
        : m_session(session)
    {
        const QMutexLocker locker(&m_session.m_workMutex);
        if (m_session.m_shields++ == 0)
            m_session.m_interruptedMeanwhile = m_session.m_interrupted.exchange(false);
    }
    ~Shield()
    {
        const QMutexLocker locker(&m_session.m_workMutex);
        if (--m_session.m_shields == 0)
            m_session.m_interrupted = m_session.m_interruptedMeanwhile;
    }
    Q_DISABLE_COPY_MOVE(Shield)

private:
    SqlSession &m_session;
};

} // namespace TursoQt
