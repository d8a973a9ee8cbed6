// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>
#include <QtCore/QVariant>

namespace TursoQt::Test {

/// One call of Qt SQL, or a few that belong together. There are some queries and models, named by their number.
struct SqlOperation {
    enum class Kind {
        Prepare,
        BindPosition,
        BindName,
        AddBind,
        Execute, ///< what was prepared
        ExecuteText,
        ExecuteBatch, ///< lists are bound
        Next,
        Previous,
        First,
        Last,
        Seek,
        SeekRelative,
        ReadAll,
        Finish,
        Clear,
        ForwardOnly,
        Copy, ///< of another query, whose number is `number`
        Renew, ///< another query object
        Fields,
        BoundValues,
        Transaction,
        Commit,
        Rollback,
        Reopen,
        Describe, ///< tables, and the columns and the key of the one named `sql`
        ReadBeside, ///< the query `sql`, while others are executed (`values`) and another connection commits
        ModelSelect,
        ModelFilter,
        ModelSet, ///< row `number`, column `column`
        ModelInsert,
        ModelRemove,
        ModelSubmit, ///< in a transaction of its own when `flag` is set
        ModelRevert,
        ModelFetchMore,
        QueryModelSet,
        QueryModelFetchMore,
    };

    Kind kind = Kind::Next;
    int query = 0;
    QString sql{}; ///< or the name of a parameter or table
    QVariantList values{};
    int number = 0;
    int column = 0;
    bool flag = false;

    /// Its rows are read at once: others may change what it reads, and what is seen of that is not defined.
    bool readsAll = false;
    /// Readers end before it: SQLite locks a table for them.
    bool endsReaders = false;
    /// It rolls back, or may fail so that the engine does.
    bool mayRollBack = false;
};

/// As somebody would write it down who has to do it by hand.
QString toString(const SqlOperation &operation);

/// Type and exact value.
QString describeValue(const QVariant &value);

} // namespace TursoQt::Test
