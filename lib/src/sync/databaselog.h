// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QSet>
#include <QtCore/QString>

namespace TursoQt {

/// The write-ahead log of a database as it lies on the disk. Reads only what it is asked for.
class DatabaseLog
{
public:
    explicit DatabaseLog(const QString &path);

    bool exists() const { return m_file.exists(); }
    /// False when it begins with something else than the header of a log. An empty log is valid.
    bool isValid() const;
    /// How many frames fit into the file.
    qint64 frames() const;
    /// The two numbers that tell this log from its predecessors; empty when there is none.
    QJsonArray salt() const;
    /// The numbers, from 1, of the pages in it; only those of the frames after the first @a frames.
    QSet<quint32> pages(qint64 frames = 0);

private:
    QFile m_file;
    QByteArray m_header;
};

} // namespace TursoQt
