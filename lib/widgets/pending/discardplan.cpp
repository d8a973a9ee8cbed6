// SPDX-License-Identifier: MIT
#include "pending/discardplan.h"

#include "common/text.h"

#include <QtCore/QSet>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

// More than that nobody reads.
constexpr qsizetype MostFates = 8;

using RowName = std::pair<QString, qint64>;

RowName rowOf(const PendingChange &change)
{
    return {change.table, change.rowId};
}

} // namespace

DiscardPlan::DiscardPlan(const QList<PendingChange> &all, const QList<qint64> &chosen)
{
    const QSet<qint64> wanted(chosen.begin(), chosen.end());
    QSet<RowName> rows;
    for (const PendingChange &change : all) {
        const bool isWanted = wanted.contains(change.changeId);
        if (change.table == "sqlite_schema"_L1) {
            m_schemaChanges += isWanted ? 1 : 0;
            continue;
        }
        // A change cannot be taken back from below a later one of the same row.
        if (!isWanted && !rows.contains(rowOf(change)))
            continue;
        m_followers += isWanted ? 0 : 1;
        rows.insert(rowOf(change));
        m_changes.append(change);
    }
}

QList<qint64> DiscardPlan::changeIds() const
{
    QList<qint64> ids;
    for (const PendingChange &change : m_changes)
        ids.append(change.changeId);
    return ids;
}

QString DiscardPlan::consequences() const
{
    QStringList lines = fates();
    if (m_followers > 0)
        lines.append(tr("Later changes of the same rows go with them: %1.").arg(Text::number(m_followers)));
    if (m_schemaChanges > 0) {
        lines.append(tr("Changes of the schema cannot be taken back and stay: %1.").arg(Text::number(m_schemaChanges)));
    }
    lines.append(tr("This cannot be undone."));
    return lines.join(u'\n');
}

// By the first change of each row: that is what decides what the row was before all of them.
QStringList DiscardPlan::fates() const
{
    QStringList lines;
    QSet<RowName> told;
    for (const PendingChange &change : m_changes) {
        if (told.contains(rowOf(change)))
            continue;
        told.insert(rowOf(change));
        const QString row = tr("%1, row %2").arg(change.table).arg(change.rowId);
        switch (change.kind) {
        case PendingChange::Kind::Insert:
            lines.append(tr("%1: goes away, it exists only here.").arg(row));
            break;
        case PendingChange::Kind::Update:
            lines.append(tr("%1: gets its former values back.").arg(row));
            break;
        case PendingChange::Kind::Delete:
            lines.append(tr("%1: comes back.").arg(row));
            break;
        }
    }
    if (lines.size() > MostFates) {
        const qsizetype others = lines.size() - MostFates;
        lines.resize(MostFates);
        lines.append(tr("Other rows in the same way: %1.").arg(Text::number(others)));
    }
    return lines;
}

} // namespace TursoQt::Widgets
