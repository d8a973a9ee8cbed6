// SPDX-License-Identifier: MIT
#pragma once

#include "sql/recordview.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

namespace TursoQt {

/// A row of sqlite_schema as a change records it. @a record must stay valid.
class SchemaRecord
{
public:
    explicit SchemaRecord(QByteArrayView record)
        : m_row(record)
    {
    }

    QString type() const { return textOf(0); }
    QString name() const { return textOf(1); }
    /// Of an index too.
    QString tableName() const { return textOf(2); }
    QString sql() const { return textOf(4); }

private:
    QString textOf(qsizetype column) const
    {
        return column < m_row.size() ? QString::fromUtf8(m_row[column].bytes) : QString();
    }

    RecordView m_row;
};

/// What an update has changed in a row of sqlite_schema: a flag for each column, then a value for each, of which the last
/// is the statement that made the change. @a record must stay valid.
class SchemaUpdate
{
public:
    explicit SchemaUpdate(QByteArrayView record)
        : m_updates(record)
    {
    }

    bool isComplete() const { return m_updates.size() == 10; }
    /// Otherwise it is the engine's doing, such as the number of a page.
    bool changesSql() const { return isComplete() && m_updates[4].integer != 0; }
    QString statement() const { return isComplete() ? QString::fromUtf8(m_updates[9].bytes) : QString(); }

private:
    RecordView m_updates;
};

} // namespace TursoQt
