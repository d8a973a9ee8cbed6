// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QString>

namespace TursoQt {

class SqlSession;

/**
 * Remembers over a pull which pending rows were inserted here.
 *
 * Where the pull brings another row with the same INTEGER PRIMARY KEY, the engine puts ours over it and records that as
 * an update. mend() makes it an insert again, so that the push finds the number taken and says so.
 * Blocks the calling thread, as the session does; throws SyncException.
 */
class InsertedRows
{
public:
    InsertedRows() = default;
    explicit InsertedRows(const QJsonObject &kept);

    /// Before the pull.
    void collect(SqlSession &session);
    bool isEmpty() const { return m_rows.isEmpty(); }
    /// To be kept over a restart. Rows that follow each other share an entry.
    QJsonObject toJson() const;
    /// After it, among the changes that follow the one with the number @a after.
    void mend(SqlSession &session, qint64 after) const;

private:
    struct Range {
        qint64 first;
        qint64 last;
    };
    static QList<Range> rangesOf(QList<qint64> rows);
    bool contains(const QString &table, qint64 row) const;

    QHash<QString, QList<Range>> m_rows; ///< row ids by table, in order
};

} // namespace TursoQt
