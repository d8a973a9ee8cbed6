// SPDX-License-Identifier: MIT
#pragma once

#include "push/schemachange.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QVariantMap>

#include <vector>

namespace TursoQt {

/// How tables looked before the recorded changes of the schema.
class SchemaHistory
{
public:
    /// All that are recorded.
    explicit SchemaHistory(const QList<SchemaChange> &changes);

    struct Change {
        qint64 changeId = 0; ///< 0: there is none
        bool isDrop = false;
        QString before{}; ///< the statement that makes the table as it was
        QString statement{}; ///< what was done; empty when it was dropped
    };

    /// The first one after @a changeId that dropped the table or took one of its columns away. Of others a row need not
    /// know: a column that is added comes after the ones it has.
    Change nextOf(const QString &table, qint64 changeId) const;

    /// The columns that the table had when the change with this number was recorded; @a present when they are the same.
    QStringList columnsAt(const QString &table, qint64 changeId, const QStringList &present) const;
    /// What is left today of the values of a row by that time: those of columns that were not dropped since.
    QVariantMap carriedOver(const QString &table, qint64 changeId, QVariantMap values) const;

private:
    QHash<QString, std::vector<Change>> m_changes; ///< by table, in order
};

} // namespace TursoQt
