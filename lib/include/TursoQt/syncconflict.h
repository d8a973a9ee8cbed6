// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/pendingchange.h>
#include <TursoQt/tursoqtexport.h>

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QVariant>

#include <optional>
#include <utility>

namespace TursoQt {

/**
 * A local change that the server refuses, which keeps push() and pull() from succeeding until it is resolved.
 *
 * Given by SyncConnection::conflict() and wanted by SyncConnection::resolveConflict(). Since 0.1.
 */
struct TURSOQT_EXPORT SyncConflict {
    Q_GADGET
    Q_PROPERTY(QString table MEMBER table)
    Q_PROPERTY(qint64 rowId MEMBER rowId)
    Q_PROPERTY(QString constraint MEMBER constraint)
    Q_PROPERTY(QList<TursoQt::PendingChange> pendingChanges MEMBER pendingChanges)
    Q_PROPERTY(QVariantMap localRow MEMBER localRow)
    Q_PROPERTY(QVariantMap remoteRow MEMBER remoteRow)

public:
    QString table; ///< empty when the server does not say which row it is, as for a deferred constraint
    qint64 rowId = 0; ///< here; the server's row may have another one
    /// What is violated, as SQLite names it: `table.column` of UNIQUE and NOT NULL, the expression of CHECK, `FOREIGN
    /// KEY`; or the table or the column that the server has not.
    QString constraint{};
    /// Of this row, in order. Then those of other rows that were changed together with it, and are taken back together:
    /// the other half of a changed key, rows that INSERT OR REPLACE removed, and what foreign keys did (ON DELETE and
    /// ON UPDATE). The engine does not record which changes a statement made. A DELETE right before an INSERT in one
    /// transaction may be a changed key, and is among them.
    QList<PendingChange> pendingChanges{};
    QVariantMap localRow{}; ///< as it is here now; empty when it was deleted
    /// The server's row that holds the key: of UNIQUE the one with the same values, else the one with the same primary
    /// key. Empty when there is none.
    QVariantMap remoteRow{};

    friend bool operator==(const SyncConflict &, const SyncConflict &) = default;
};

/// Without the values of the rows.
TURSOQT_EXPORT QDebug operator<<(QDebug debug, const SyncConflict &conflict);

/// What SyncConnection::resolveConflict() does with the pending changes of a row. The triggers of the database do not
/// run for it, and what they did before stays. Since 0.1.
class TURSOQT_EXPORT Resolution
{
    Q_GADGET

public:
    /// Which of the functions below made it. Since 0.2.
    enum class Kind { KeepRemote, Rewrite, Renumber };
    Q_ENUM(Kind)

    /// Takes them all back: an inserted row goes away, a changed or deleted one is again what it was. The remote row
    /// comes with the next pull(). A change of the key is undone whole: the row has its old number again,
    /// and so have rows that followed it by a foreign key. Fails with SyncError::Code::Misuse when such a row was
    /// changed again since, or another one has the number by now.
    static Resolution keepRemote();
    /// Puts one change in their place: the row as it is here, with these values in the named columns.
    /// When it was inserted here and gets another INTEGER PRIMARY KEY, pending rows that refer to it follow as in
    /// renumber().
    static Resolution rewrite(QVariantMap newValues);
    /// Gives a row that was inserted here, in a table with an INTEGER PRIMARY KEY, a number that neither side uses, and
    /// lets pending rows that refer to it by a declared foreign key follow, in one transaction. Fails with
    /// SyncError::Code::Misuse for other rows. Since 0.2.
    static Resolution renumber();

    void swap(Resolution &other) noexcept
    {
        std::swap(m_kind, other.m_kind);
        m_newValues.swap(other.m_newValues);
    }

    Kind kind() const { return m_kind; }
    /// Of rewrite(); none for the others.
    const std::optional<QVariantMap> &newValues() const { return m_newValues; }

private:
    Resolution(Kind kind, std::optional<QVariantMap> newValues);

    Kind m_kind;
    std::optional<QVariantMap> m_newValues;
};

/// The columns that rewrite() names, without their values.
TURSOQT_EXPORT QDebug operator<<(QDebug debug, const Resolution &resolution);

} // namespace TursoQt

Q_DECLARE_TYPEINFO(TursoQt::SyncConflict, Q_RELOCATABLE_TYPE);
Q_DECLARE_SHARED(TursoQt::Resolution)
