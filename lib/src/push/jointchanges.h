// SPDX-License-Identifier: MIT
#pragma once

#include "push/foreignkeys.h"
#include "push/pendingrecords.h"
#include "push/tablelayout.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QVariantMap>

#include <optional>
#include <utility>

namespace TursoQt {

class SqlSession;

/**
 * Finds what one statement changed together with a row.
 *
 * The engine records a changed key as a delete and an insert that can be told from others, the rows that a REPLACE
 * removed as deletes before the insert, and what a foreign key's action did as changes of their own. It does not record
 * which changes a statement made. So they are known by what they have in common: the transaction, and values that could
 * not stand beside each other, or that refer to the row. A pull records all that is unsent anew, as one transaction, in
 * which a changed key looks like any other delete and insert: there a delete right before an insert is taken for its
 * other half in any case, since the row would be lost if it was.
 */
class JointChanges
{
public:
    using Record = PendingRecords::Record;

    JointChanges(SqlSession &session, PendingRecords &records, TableLayouts &layouts);

    struct Found {
        QList<Record> records{}; ///< of other rows
        /// Why they cannot be taken back together; empty when they can.
        QString obstacle{};
    };
    /// Together with these, which are all of one row.
    Found with(const QList<Record> &ofRow);

private:
    struct UniqueKeys {
        QList<QStringList> columns{};
        bool hasExpressions = false; ///< there are others, and nobody knows their values
    };

    void addRemovedBy(const Record &insert);
    void addInsertedAfter(const Record &removal);
    std::optional<Record> insertedFor(const Record &removal);
    void addRemoval(const Record &removal);
    void addFollowers(const Record &record);
    static bool isFollower(const ForeignKey &reference, const Record &record, const Record &followed);
    bool isLastOfRow(const Record &record);
    bool mayBeMoved(const Record &removal, const Record &insert);
    bool isSameRow(const Record &removal, const Record &insert);
    bool sharesUniqueValue(const Record &removal, const Record &insert);
    const UniqueKeys &uniqueKeys(const QString &table);
    UniqueKeys readUniqueKeys(const QString &table);
    const QList<ForeignKey> &referencesTo(const QString &table);
    void refuse(const Record &record);

    SqlSession &m_session;
    PendingRecords &m_records;
    TableLayouts &m_layouts;
    QHash<QString, QList<ForeignKey>> m_references; ///< once they were asked for
    QHash<QString, UniqueKeys> m_uniqueKeys; ///< once they were asked for
    Found m_found;
};

} // namespace TursoQt
