// SPDX-License-Identifier: MIT
#include "sqlerrors.h"

#include "sql/sqlstatement.h"
#include "support/names.h"
#include "tablecolumns.h"

#include <QtCore/QMetaEnum>
#include <QtCore/QSet>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;

namespace {

// The engine's text names what exists already: `table.column`, or `table.(column, column)`.
int uniqueCode(const QString &columns, SqlSession *session)
{
    const qsizetype list = columns.indexOf(".("_L1);
    const qsizetype dot = list < 0 ? columns.lastIndexOf(u'.') : list;
    const QString table = columns.left(dot);
    const QString inTable = list < 0 ? columns.sliced(dot + 1) : columns.sliced(list + 2).chopped(1);
    const QStringList columnNames = foldedName(inTable).split(", "_L1);
    const QSet<QString> names(columnNames.begin(), columnNames.end());
    if (names.contains(u"rowid"_s))
        return 2579;
    QSet<QString> keyNames;
    try {
        const QSqlIndex key = session ? primaryKey(*session, table) : QSqlIndex();
        for (int i = 0; i < key.count(); ++i)
            keyNames.insert(foldedName(key.fieldName(i)));
    } catch (const SyncException &) {
        // Then it stays unknown; the error has a text of its own.
    }
    return names == keyNames ? 1555 : 2067;
}

// The engine gives one code for all constraints; its text begins with the words SQLite has for each.
int constraintCode(const QString &text, SqlSession *session)
{
    if (const auto unique = "UNIQUE constraint failed: "_L1; text.startsWith(unique))
        return uniqueCode(text.sliced(unique.size()), session);
    if (text.contains("NOT NULL constraint failed"_L1))
        return 1299;
    if (text.contains("CHECK constraint failed"_L1))
        return 275;
    if (text.contains("FOREIGN KEY constraint failed"_L1))
        return 787;
    if (text.contains("datatype mismatch"_L1))
        return 20;
    return 19;
}

// 0: SQLite has no code for it.
int sqliteCode(const SyncError &error, SqlSession *session)
{
    switch (error.code) {
    case Code::Sql:
        return error.detail.contains("in query_only mode"_L1) ? 8 : 1;
    case Code::Busy:
        return 5;
    case Code::ReadOnly:
        return 8;
    case Code::Interrupted:
        return error == SqlStatement::lostRowsError() ? 516 : 9;
    case Code::Cancelled:
        return 9;
    case Code::Io:
        return 10;
    case Code::Corrupt:
        return 11;
    case Code::DatabaseFull:
        return 13;
    case Code::Constraint:
        return constraintCode(error.detail, session);
    case Code::Misuse:
        return 21;
    case Code::NotADatabase:
        return 26;
    default:
        return 0;
    }
}

QString nativeCode(const SyncError &error, SqlSession *session)
{
    if (const int code = sqliteCode(error, session))
        return QString::number(code);
    return QLatin1StringView(QMetaEnum::fromType<Code>().valueToKey(int(error.code)));
}

// The engine's words about a statement say everything; its other messages do not say what to do.
QString databaseText(const SyncError &error)
{
    if (error.detail.isEmpty())
        return error.message;
    if (error.code == Code::Sql || error.code == Code::Constraint)
        return error.detail;
    return error.message + " ("_L1 + error.detail + u')';
}

} // namespace

QSqlError toSqlError(const SyncError &error, const QString &driverText, QSqlError::ErrorType type, SqlSession *session)
{
    return {driverText, databaseText(error), type, nativeCode(error, session)};
}

} // namespace TursoQt
