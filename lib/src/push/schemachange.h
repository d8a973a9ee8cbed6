// SPDX-License-Identifier: MIT
#pragma once

#include "push/recordedchange.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QVariant>

namespace TursoQt {

class SqlSession;

/// A recorded change of the schema.
struct SchemaChange {
    qint64 id = 0;
    RecordedChange::Type type = RecordedChange::Type::Update;
    QByteArray before{}; ///< see SchemaRecord; empty when there is none
    QByteArray after{};
    QByteArray updates{}; ///< see SchemaUpdate

    /// What it is about, as it was before where it was there before.
    const QByteArray &object() const { return before.isEmpty() ? after : before; }
};

/// The query for those after an id, its parameter, in order.
QString schemaChangesSql();

/// A row of its result.
SchemaChange schemaChangeOf(const QVariantList &row);

/// Those after @a changeId, in order. Changes of the schema are few, and their records short.
QList<SchemaChange> schemaChanges(SqlSession &session, qint64 changeId = 0);

} // namespace TursoQt
