// SPDX-License-Identifier: MIT
#pragma once

#include "push/pendingchangequery.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QVariant>

#include <functional>
#include <optional>

namespace TursoQt {

class SqlSession;
class TableLayouts;

/// Reads the recorded changes that the server does not have, those of the user's tables and of the schema.
/// Blocks the calling thread, as the session does; throws SyncException.
class PendingRecords
{
public:
    using Record = PendingChangeQuery::Record;

    PendingRecords(SqlSession &session, TableLayouts &layouts);

    /// By its number in the record, whether the server has it or not.
    std::optional<Record> find(qint64 id);
    /// In order.
    QList<Record> ofRow(const QString &table, qint64 rowId);
    /// Those of one transaction and one table, in order, one after the other.
    void forEach(qint64 transaction, const QString &table, const std::function<void(Record)> &read);
    /// Up to this number a pull has recorded them anew, and nobody knows any more how they were made.
    qint64 replayed();
    /// Up to this number the server has them.
    qint64 pushed() const;

private:
    QList<Record> read(const QString &sql, const QVariantList &parameters);
    void readEach(const QString &sql, const QVariantList &parameters, const std::function<void(Record)> &read);

    SqlSession &m_session;
    TableLayouts &m_layouts;
    std::optional<qint64> m_replayed; ///< once it was asked for
};

} // namespace TursoQt
