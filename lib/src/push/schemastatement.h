// SPDX-License-Identifier: MIT
#pragma once

#include "support/names.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace TursoQt {

/// A column that a statement is about.
struct TableColumn {
    QString table;
    QString column;

    /// One text for both, the same in every letter case.
    QString key() const { return foldedName(table) + QChar(0) + foldedName(column); }
};

/// What ALTER TABLE ... ADD COLUMN adds; nothing for any other statement.
std::optional<TableColumn> columnAddition(QStringView sql);

/// What ALTER TABLE ... DROP COLUMN takes away; nothing for any other statement.
std::optional<TableColumn> columnRemoval(QStringView sql);

/// The columns of a CREATE TABLE statement as the engine keeps it, in order.
QStringList createdColumns(QStringView sql);

/// A CREATE statement that does nothing when there is such a thing already; any other statement as it is.
QString createIfNotExists(const QString &sql);

} // namespace TursoQt
