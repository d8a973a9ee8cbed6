// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace TursoQt::Test {

/// A statement on the table `entry(token TEXT PRIMARY KEY, n INTEGER)`, or several of them inside a savepoint.
struct ConnectionStep {
    enum class Kind {
        Insert, ///< of `token`
        InsertSlowly,
        InsertSeveral, ///< `token` with 0 to 9 behind it
        Increment, ///< n, of all rows of the connection
        Remove, ///< `token`, whether it is there or not
        Replace, ///< the same
        Upsert, ///< the same
        Begin,
        Commit,
        Rollback,
        Twice, ///< a token that is there already
        SecondTwice, ///< the second of two rows, after `token`
        FailingQuery, ///< at run time
        FailingInsert, ///< at run time, after some rows
        NoStatement, ///< an error of syntax
        Nested, ///< only in the function of a transaction
    };

    Kind kind = Kind::Insert;
    QString token{};
    QList<ConnectionStep> steps{}; ///< of Nested
    bool throws = false; ///< at the end of Nested
};

QString sqlOf(const ConnectionStep &step);

QString toString(const ConnectionStep &step);
QString toString(const QList<ConnectionStep> &steps);

} // namespace TursoQt::Test
