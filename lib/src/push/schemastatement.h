// SPDX-License-Identifier: MIT
#pragma once

#include "support/names.h"

#include <QtCore/QString>

#include <optional>

namespace TursoQt {

/// A column that a statement adds to a table.
struct ColumnAddition {
    QString table;
    QString column;

    /// One text for both, the same in every letter case.
    QString key() const { return foldedName(table) + QChar(0) + foldedName(column); }
};

/// What ALTER TABLE ... ADD COLUMN adds; nothing for any other statement.
std::optional<ColumnAddition> columnAddition(QStringView sql);

/// A CREATE statement that does nothing when there is such a thing already; any other statement as it is.
QString createIfNotExists(const QString &sql);

} // namespace TursoQt
