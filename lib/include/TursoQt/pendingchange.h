// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtexport.h>

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QVariant>

namespace TursoQt {

/**
 * A local change of one row that the remote does not have yet.
 *
 * A change of the schema is a change of the table `sqlite_schema`. Since 0.1.
 */
struct TURSOQT_EXPORT PendingChange {
    Q_GADGET
    Q_PROPERTY(qint64 changeId MEMBER changeId)
    Q_PROPERTY(QDateTime time MEMBER time)
    Q_PROPERTY(Kind kind MEMBER kind)
    Q_PROPERTY(QString table MEMBER table)
    Q_PROPERTY(qint64 rowId MEMBER rowId)
    Q_PROPERTY(QVariantMap before MEMBER before)
    Q_PROPERTY(QVariantMap after MEMBER after)

public:
    enum class Kind { Insert, Update, Delete };
    Q_ENUM(Kind)

    qint64 changeId = 0; ///< in the order of the changes; a pull may number anew what is still pending
    QDateTime time; ///< UTC
    Kind kind = Kind::Insert;
    QString table;
    qint64 rowId = 0;
    QVariantMap before; ///< old values by column name, as SqlResult has them; empty for an insert
    QVariantMap after; ///< new values by column name; empty for a delete

    friend bool operator==(const PendingChange &, const PendingChange &) = default;
};

/// Without the values of the row.
TURSOQT_EXPORT QDebug operator<<(QDebug debug, const PendingChange &change);

} // namespace TursoQt

Q_DECLARE_TYPEINFO(TursoQt::PendingChange, Q_RELOCATABLE_TYPE);
