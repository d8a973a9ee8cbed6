// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QHash>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

#include <limits>

namespace TursoQt {

class SqlSession;

/// The tables of a database and their columns, remembered for as long as the schema stays the same.
class KnownTables
{
public:
    struct Table {
        QString name; ///< as the schema has it; empty for what is not a table
        QStringList columns{};
    };

    /// Call before table(), to find out whether the schema has changed. Throws SyncException.
    void update(SqlSession &session);
    /// Throws SyncException.
    Table table(SqlSession &session, const QString &name);
    void forget() { m_tables.clear(); }

private:
    QHash<QString, Table> m_tables;
    QVariant m_schemaVersion;
    quint64 m_commits = std::numeric_limits<quint64>::max(); ///< that the version is known for
};

} // namespace TursoQt
