// SPDX-License-Identifier: MIT
#pragma once

#include "push/schemachange.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

namespace TursoQt {

class TableLayouts;

/// Changes of the schema that come to nothing: an index, or a table, that was created and dropped again before it was
/// sent. The server may refuse it, and then dropping it here must be enough.
class TransientObjects
{
public:
    TransientObjects() = default;
    /// Among those of the changes that follow the one with the number @a after.
    TransientObjects(const QList<SchemaChange> &changes, qint64 after);

    bool isEmpty() const { return m_dropOf.isEmpty(); }
    /// Also of rows of such a table.
    bool isAbout(const RecordedChange &change, TableLayouts &layouts) const;
    /// The change that drops what this one is about; 0 when it is none of these.
    qint64 dropOf(qint64 changeId) const { return m_dropOf.value(changeId); }

private:
    struct Created {
        QString table;
        QList<qint64> changes;
    };
    void drop(QHash<QString, Created> &created, const QString &name, qint64 dropId);

    QHash<qint64, qint64> m_dropOf;
};

} // namespace TursoQt
