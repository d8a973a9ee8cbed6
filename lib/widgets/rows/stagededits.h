// SPDX-License-Identifier: MIT
#pragma once

#include "common/tableinfo.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QVariant>

namespace TursoQt::Widgets {

/// Changes of a table's rows that were made here, and not written to the database yet.
class StagedEdits : public QObject
{
    Q_OBJECT

public:
    /// The values of the key, in the order of keyColumns(); they name a row of the database.
    using Key = QVariantList;

    struct Statement {
        QString sql;
        QVariantList parameters;
        /// As one would type it, for people.
        QString text() const;
    };

    using QObject::QObject;

    /// Forgets all edits. Without key columns, rows can be inserted only.
    void setTable(const TableInfo &table, const QStringList &keyColumns);
    void clear();
    bool isEmpty() const;
    QStringList keyColumns() const { return m_keyColumns; }

    /// Nothing when the column of the row is not edited.
    std::optional<QVariant> value(const Key &key, const QString &column) const;
    /// No value takes the edit back. @a before is what the database has.
    void setValue(const Key &key, const QString &column, const std::optional<QVariant> &value, const QVariant &before);
    bool isDeleted(const Key &key) const;
    void setDeleted(const Key &key, bool deleted);

    qsizetype insertedCount() const { return m_inserted.size(); }
    QVariantMap inserted(qsizetype place) const { return m_inserted.at(place); }
    /// Columns that are not named get their default.
    void insert(qsizetype place, const QVariantMap &row);
    void removeInserted(qsizetype place);
    void setInserted(qsizetype place, const QVariantMap &row);

    /// What writes the edits, in an order that works.
    QList<Statement> statements() const;

Q_SIGNALS:
    void changed();
    void insertedAboutToBeAdded(qsizetype place);
    void insertedAdded();
    void insertedAboutToBeRemoved(qsizetype place);
    void insertedRemoved();

private:
    struct Edit {
        QVariant value;
        QVariant before;
    };

    struct Row {
        Key key;
        QMap<QString, Edit> edits;
        bool isDeleted = false;
    };

    Row *find(const Key &key);
    const Row *find(const Key &key) const;
    Row &rowFor(const Key &key);
    void dropIfUnchanged(const Key &key);
    Statement updateOf(const Row &row) const;
    Statement deleteOf(const Row &row) const;
    Statement insertOf(const QVariantMap &row) const;
    QString condition() const;

    TableInfo m_table;
    QStringList m_keyColumns;
    QList<Row> m_rows;
    QList<QVariantMap> m_inserted;
};

} // namespace TursoQt::Widgets
