// SPDX-License-Identifier: MIT
#include "rows/stagededits.h"

#include "common/cellformat.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

QString StagedEdits::Statement::text() const
{
    // Names may contain question marks, but only in quotation marks, which are skipped.
    QString text;
    qsizetype parameter = 0;
    bool isQuoted = false;
    for (const QChar c : sql) {
        isQuoted = c == u'"' ? !isQuoted : isQuoted;
        text += c == u'?' && !isQuoted ? CellFormat::literal(parameters.value(parameter++)) : QString(c);
    }
    return text + u';';
}

void StagedEdits::setTable(const TableInfo &table, const QStringList &keyColumns)
{
    m_table = table;
    m_keyColumns = keyColumns;
    clear();
}

void StagedEdits::clear()
{
    while (!m_inserted.isEmpty())
        removeInserted(m_inserted.size() - 1);
    m_rows.clear();
    Q_EMIT changed();
}

bool StagedEdits::isEmpty() const
{
    return m_rows.isEmpty() && m_inserted.isEmpty();
}

StagedEdits::Row *StagedEdits::find(const Key &key)
{
    return const_cast<Row *>(std::as_const(*this).find(key));
}

const StagedEdits::Row *StagedEdits::find(const Key &key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.key == key; });
    return found == m_rows.end() ? nullptr : &*found;
}

StagedEdits::Row &StagedEdits::rowFor(const Key &key)
{
    if (Row *row = find(key))
        return *row;
    m_rows.append({key, {}, false});
    return m_rows.last();
}

void StagedEdits::dropIfUnchanged(const Key &key)
{
    m_rows.removeIf([&](const Row &row) { return row.key == key && row.edits.isEmpty() && !row.isDeleted; });
}

std::optional<QVariant> StagedEdits::value(const Key &key, const QString &column) const
{
    const Row *row = find(key);
    if (!row || !row->edits.contains(column))
        return std::nullopt;
    return row->edits.value(column).value;
}

void StagedEdits::setValue(const Key &key, const QString &column, const std::optional<QVariant> &value,
                           const QVariant &before)
{
    Row &row = rowFor(key);
    if (value && *value != before)
        row.edits.insert(column, {*value, before});
    else
        row.edits.remove(column);
    dropIfUnchanged(key);
    Q_EMIT changed();
}

bool StagedEdits::isDeleted(const Key &key) const
{
    const Row *row = find(key);
    return row && row->isDeleted;
}

void StagedEdits::setDeleted(const Key &key, bool deleted)
{
    rowFor(key).isDeleted = deleted;
    dropIfUnchanged(key);
    Q_EMIT changed();
}

void StagedEdits::insert(qsizetype place, const QVariantMap &row)
{
    Q_EMIT insertedAboutToBeAdded(place);
    m_inserted.insert(place, row);
    Q_EMIT insertedAdded();
    Q_EMIT changed();
}

void StagedEdits::removeInserted(qsizetype place)
{
    Q_EMIT insertedAboutToBeRemoved(place);
    m_inserted.removeAt(place);
    Q_EMIT insertedRemoved();
    Q_EMIT changed();
}

void StagedEdits::setInserted(qsizetype place, const QVariantMap &row)
{
    m_inserted[place] = row;
    Q_EMIT changed();
}

QString StagedEdits::condition() const
{
    QStringList conditions;
    for (const QString &column : m_keyColumns)
        conditions.append(TableInfo::quoted(column) + u" IS ?"_s);
    return conditions.join(" AND "_L1);
}

// The old values are part of the condition: what somebody else has changed meanwhile is not overwritten unseen.
StagedEdits::Statement StagedEdits::updateOf(const Row &row) const
{
    QStringList assignments;
    QVariantList parameters;
    QString guards;
    QVariantList guarded;
    for (auto edit = row.edits.begin(); edit != row.edits.end(); ++edit) {
        assignments.append(TableInfo::quoted(edit.key()) + u" = ?"_s);
        parameters.append(edit->value);
        if (m_keyColumns.contains(edit.key(), Qt::CaseInsensitive))
            continue;
        guards += u" AND %1 IS ?"_s.arg(TableInfo::quoted(edit.key()));
        guarded.append(edit->before);
    }
    return {u"UPDATE %1 SET %2 WHERE %3%4"_s.arg(TableInfo::quoted(m_table.name), assignments.join(", "_L1),
                                                 condition(), guards),
            parameters + row.key + guarded};
}

StagedEdits::Statement StagedEdits::deleteOf(const Row &row) const
{
    return {u"DELETE FROM %1 WHERE %2"_s.arg(TableInfo::quoted(m_table.name), condition()), row.key};
}

StagedEdits::Statement StagedEdits::insertOf(const QVariantMap &row) const
{
    const QString table = TableInfo::quoted(m_table.name);
    if (row.isEmpty())
        return {u"INSERT INTO %1 DEFAULT VALUES"_s.arg(table), {}};
    QStringList names;
    QVariantList values;
    for (auto value = row.begin(); value != row.end(); ++value) {
        names.append(TableInfo::quoted(value.key()));
        values.append(value.value());
    }
    const QString places = QStringList(names.size(), u"?"_s).join(", "_L1);
    return {u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, names.join(", "_L1), places), values};
}

// What is deleted first makes room for what has the same key.
QList<StagedEdits::Statement> StagedEdits::statements() const
{
    QList<Statement> statements;
    for (const Row &row : m_rows) {
        if (row.isDeleted)
            statements.append(deleteOf(row));
    }
    for (const Row &row : m_rows) {
        if (!row.isDeleted)
            statements.append(updateOf(row));
    }
    for (const QVariantMap &row : m_inserted)
        statements.append(insertOf(row));
    return statements;
}

} // namespace TursoQt::Widgets
