// SPDX-License-Identifier: MIT
#pragma once

#include "sql/sqlstatement.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QStringList>

namespace TursoQt {

/// A row of turso_cdc, the engine's record of local changes.
struct RecordedChange {
    enum class Type { Delete = -1, Update = 0, Insert = 1, Commit = 2 };

    qint64 id = 0;
    qint64 transaction = 0;
    Type type = Type::Commit;
    QByteArrayView table{}; ///< as the statement spelt it
    qint64 rowId = 0;
    // In SQLite's record format; empty when there is none.
    QByteArrayView before{};
    QByteArrayView after{};
    /// Of an update: a flag for each column, then a value for each. The engine writes none for an upsert.
    QByteArrayView updates{};
};

/// The columns that an update has changed, in order. Of an upsert, for which the engine records none, those whose values
/// differ.
QList<int> changedColumns(const RecordedChange &change);

/// Reads them one after the other, in order.
class RecordedChanges
{
public:
    /// Those after @a changeId and before @a end.
    RecordedChanges(SqlSession &session, qint64 changeId, qint64 end);

    bool next();
    /// Its views are valid until next().
    const RecordedChange &change() const { return m_change; }

    /// The tables of the user that those after @a changeId are about, as statements spelt them.
    static QStringList tables(SqlSession &session, qint64 changeId);
    /// False before the first local change ever.
    static bool exist(SqlSession &session);

private:
    SqlStatement m_statement;
    RecordedChange m_change;
    // What its views are of.
    QByteArray m_table;
    QByteArray m_before;
    QByteArray m_after;
    QByteArray m_updates;
};

} // namespace TursoQt
