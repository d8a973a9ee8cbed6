// SPDX-License-Identifier: MIT
#pragma once

#include "sqlvalues.h"

#include <TursoQt/pendingchange.h>

#include <QtCore/QDateTime>
#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>

namespace TursoQt::Qml {

/**
 * A PendingChange in QML, with exact numbers: integers beyond 2^53 - 1 are decimal strings, as execute() gives them.
 * discardPendingChanges() takes both.
 */
class PendingChangeValue
{
    Q_GADGET
    QML_FOREIGN(TursoQt::PendingChange)
    QML_VALUE_TYPE(pendingChange)
    QML_EXTENDED(TursoQt::Qml::PendingChangeValue)
    Q_PROPERTY(QVariant changeId READ changeId FINAL)
    Q_PROPERTY(QDateTime time READ time FINAL)
    Q_PROPERTY(TursoQt::PendingChange::Kind kind READ kind FINAL)
    Q_PROPERTY(QString table READ table FINAL)
    Q_PROPERTY(QVariant rowId READ rowId FINAL)
    Q_PROPERTY(QVariant before READ before FINAL)
    Q_PROPERTY(QVariant after READ after FINAL)

public:
    QVariant changeId() const { return exactValue(m_change.changeId); }
    QDateTime time() const { return m_change.time; }
    PendingChange::Kind kind() const { return m_change.kind; }
    QString table() const { return m_change.table; }
    QVariant rowId() const { return exactValue(m_change.rowId); }
    QVariant before() const { return exactValue(m_change.before); }
    QVariant after() const { return exactValue(m_change.after); }

private:
    PendingChange m_change; ///< alone: QML takes a PendingChange for one of these
};

} // namespace TursoQt::Qml
