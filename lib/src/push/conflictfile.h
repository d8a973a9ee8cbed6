// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

#include <optional>

namespace TursoQt {

/// Remembers, over restarts too, which row the server refused last. A small file beside the database.
class ConflictFile
{
public:
    struct Row {
        QString table{}; ///< empty when it is not known
        qint64 rowId = 0;
        QString constraint;
    };

    /// @a path is empty for a database without files: then it is kept in memory.
    explicit ConflictFile(const QString &path);

    const std::optional<Row> &row() const { return m_row; }
    void set(const Row &row);
    void clear();

private:
    void read();

    const QString m_path;
    std::optional<Row> m_row;
};

} // namespace TursoQt
