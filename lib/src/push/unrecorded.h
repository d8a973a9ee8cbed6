// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <functional>

namespace TursoQt {

class SqlSession;

/// While it lives, the engine does not record what the session changes.
class Unrecorded
{
public:
    explicit Unrecorded(SqlSession &session);
    ~Unrecorded();
    Q_DISABLE_COPY_MOVE(Unrecorded)

private:
    SqlSession &m_session;
};

/// Runs @a work, inside a transaction of the caller, while the database has no triggers on tables: what takes changes
/// back must not set off others.
void withoutTriggers(SqlSession &session, const std::function<void()> &work);

} // namespace TursoQt
