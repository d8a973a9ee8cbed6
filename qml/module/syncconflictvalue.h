// SPDX-License-Identifier: MIT
#pragma once

#include "sqlvalues.h"

#include <TursoQt/syncconflict.h>

#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>

namespace TursoQt::Qml {

/**
 * A SyncConflict in QML. The values of its rows are those of execute(): integers beyond 2^53 - 1 are decimal strings,
 * so that Resolution.Rewrite can put them into other columns as they are.
 */
class SyncConflictValue
{
    Q_GADGET
    QML_FOREIGN(TursoQt::SyncConflict)
    QML_VALUE_TYPE(syncConflict)
    QML_EXTENDED(TursoQt::Qml::SyncConflictValue)
    Q_PROPERTY(QString table READ table FINAL)
    Q_PROPERTY(QVariant rowId READ rowId FINAL)
    Q_PROPERTY(QString constraint READ constraint FINAL)
    Q_PROPERTY(QList<TursoQt::PendingChange> pendingChanges READ pendingChanges FINAL)
    Q_PROPERTY(QVariant localRow READ localRow FINAL)
    Q_PROPERTY(QVariant remoteRow READ remoteRow FINAL)

public:
    QString table() const { return m_conflict.table; }
    QVariant rowId() const { return exactValue(m_conflict.rowId); }
    QString constraint() const { return m_conflict.constraint; }
    QList<PendingChange> pendingChanges() const { return m_conflict.pendingChanges; }
    QVariant localRow() const { return exactValue(m_conflict.localRow); }
    QVariant remoteRow() const { return exactValue(m_conflict.remoteRow); }

private:
    SyncConflict m_conflict; ///< alone: QML takes a SyncConflict for one of these
};

} // namespace TursoQt::Qml
