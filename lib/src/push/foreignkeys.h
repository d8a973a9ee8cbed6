// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

#include <utility>

namespace TursoQt {

class SqlSession;
struct TableLayout;

/// A foreign key that a table declares.
struct ForeignKey {
    QString table;
    QList<std::pair<QString, QString>> columns; ///< its own, and those that they refer to
    bool acts; ///< it follows what is done to the row that it refers to
};

/// Those of all tables that refer to this one.
QList<ForeignKey> foreignKeysTo(SqlSession &session, const TableLayout &target);

} // namespace TursoQt
