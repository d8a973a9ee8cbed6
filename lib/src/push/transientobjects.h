// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QSet>

namespace TursoQt {

class SqlSession;

/// Changes of the schema that come to nothing: an index, or a table, that was created and dropped again before it was
/// sent. The server may refuse it, and then dropping it here must be enough.
class TransientObjects
{
public:
    /// Among the changes that follow this one.
    TransientObjects(SqlSession &session, qint64 after);

    bool isEmpty() const { return m_changes.isEmpty(); }
    bool contains(qint64 changeId) const { return m_changes.contains(changeId); }

private:
    QSet<qint64> m_changes;
};

} // namespace TursoQt
