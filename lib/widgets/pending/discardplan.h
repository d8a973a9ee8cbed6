// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/pendingchange.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QList>
#include <QtCore/QStringList>

namespace TursoQt::Widgets {

/// What happens when changes are discarded: which ones must go with them, which ones cannot, and what becomes of the
/// rows.
class DiscardPlan
{
    Q_DECLARE_TR_FUNCTIONS(TursoQt::Widgets::DiscardPlan)

public:
    /// @a all in their order; @a chosen are ids of some of them.
    DiscardPlan(const QList<PendingChange> &all, const QList<qint64> &chosen);

    bool isEmpty() const { return m_changes.isEmpty(); }
    QList<qint64> changeIds() const;
    /// Sentences for people, one a line.
    QString consequences() const;

private:
    QStringList fates() const;

    QList<PendingChange> m_changes;
    qsizetype m_followers = 0; ///< that were not chosen
    qsizetype m_schemaChanges = 0; ///< that were chosen, and stay
};

} // namespace TursoQt::Widgets
