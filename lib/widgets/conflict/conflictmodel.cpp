// SPDX-License-Identifier: MIT
#include "conflict/conflictmodel.h"

#include "common/cellformat.h"
#include "common/tint.h"

#include <QtGui/QFont>
#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

// The names of columns in `table.first, table.second`.
QStringList columnsIn(const QString &constraint, const QString &table)
{
    QStringList columns;
    for (const QString &part : constraint.split(u", "_s)) {
        if (part.startsWith(table + u'.', Qt::CaseInsensitive))
            columns.append(part.mid(table.size() + 1));
    }
    return columns;
}

QFont boldFont()
{
    QFont font;
    font.setBold(true);
    return font;
}

} // namespace

void ConflictModel::setConflict(const SyncConflict &conflict)
{
    beginResetModel();
    // What the first of the pending changes has replaced is what came from the server.
    m_pulled = conflict.pendingChanges.isEmpty() ? QVariantMap() : conflict.pendingChanges.first().before;
    m_local = conflict.localRow;
    m_remote = conflict.remoteRow;
    m_result = m_local;
    m_violated = columnsIn(conflict.constraint, conflict.table);
    arrange();
    endResetModel();
}

void ConflictModel::setColumns(const QStringList &names, const QStringList &declaredTypes)
{
    beginResetModel();
    m_order = names;
    m_types = declaredTypes;
    arrange();
    endResetModel();
}

void ConflictModel::clear()
{
    setConflict({});
}

void ConflictModel::arrange()
{
    QVariantMap all = m_pulled;
    all.insert(m_local);
    all.insert(m_remote);
    m_names.clear();
    for (const QString &name : std::as_const(m_order)) {
        if (all.remove(name) > 0)
            m_names.append(name);
    }
    m_names += all.keys();
}

const QVariantMap &ConflictModel::rowOf(int column) const
{
    switch (column) {
    case Pulled:
        return m_pulled;
    case Local:
        return m_local;
    case Remote:
        return m_remote;
    default:
        return m_result;
    }
}

bool ConflictModel::choose(const QModelIndex &index)
{
    const QString name = m_names.value(index.row());
    const bool isSource = index.column() == Pulled || index.column() == Local || index.column() == Remote;
    if (!isSource || m_local.isEmpty() || !rowOf(index.column()).contains(name))
        return false;
    setResult(index.row(), rowOf(index.column()).value(name));
    return true;
}

void ConflictModel::chooseAll(Column column)
{
    for (int row = 0; row < rowCount(); ++row)
        choose(index(row, column));
}

void ConflictModel::chooseNull(int row)
{
    setResult(row, QVariant());
}

void ConflictModel::setResult(int row, const QVariant &value)
{
    m_result[m_names.at(row)] = value;
    Q_EMIT dataChanged(index(row, 0), index(row, Result));
}

QVariantMap ConflictModel::newValues() const
{
    QVariantMap values;
    for (auto value = m_result.begin(); value != m_result.end(); ++value) {
        if (!m_local.contains(value.key()) || m_local.value(value.key()) != value.value())
            values.insert(value.key(), value.value());
    }
    return values;
}

int ConflictModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_names.size());
}

int ConflictModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool ConflictModel::isChosen(const QModelIndex &index) const
{
    const QString &name = m_names.at(index.row());
    const QVariantMap &row = rowOf(index.column());
    return index.column() != Result && !m_local.isEmpty() && row.contains(name)
        && row.value(name) == m_result.value(name);
}

QVariant ConflictModel::background(const QModelIndex &index) const
{
    const QPalette palette = QGuiApplication::palette();
    const QString &name = m_names.at(index.row());
    if (index.column() == Result && m_result.value(name) != m_local.value(name))
        return Tint::wash(Tint::Meaning::Good, palette);
    if (index.column() == Name && m_violated.contains(name, Qt::CaseInsensitive))
        return Tint::wash(Tint::Meaning::Error, palette);
    const bool isKnown = m_local.contains(name) && m_remote.contains(name);
    if (index.column() != Result && isKnown && m_local.value(name) != m_remote.value(name))
        return Tint::wash(Tint::Meaning::Warning, palette);
    return {};
}

QVariant ConflictModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString &name = m_names.at(index.row());
    if (role == Qt::BackgroundRole)
        return background(index);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (index.column() == Name)
        return role == Qt::DisplayRole ? QVariant(name) : QVariant();
    if (role == Qt::FontRole && isChosen(index))
        return boldFont();
    const QVariantMap &row = rowOf(index.column());
    if (!row.contains(name))
        return role == Qt::DisplayRole ? QVariant(u"—"_s) : QVariant();
    const QVariant value = row.value(name);
    if (role == Qt::DisplayRole && isChosen(index))
        return QString(u"✓ "_s + CellFormat::text(value));
    return role == Qt::EditRole ? value : CellFormat::data(value, role);
}

bool ConflictModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const qsizetype place = m_order.indexOf(m_names.at(index.row()));
    setResult(index.row(), CellFormat::parse(value.toString(), m_types.value(place)));
    return true;
}

QVariant ConflictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Column", "of a table");
    case Pulled:
        return tr("As last pulled");
    case Local:
        return tr("Here");
    case Remote:
        return tr("On the server");
    case Result:
        return tr("To be sent");
    default:
        return {};
    }
}

Qt::ItemFlags ConflictModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Result && !m_local.isEmpty() ? flags | Qt::ItemIsEditable : flags;
}

} // namespace TursoQt::Widgets
