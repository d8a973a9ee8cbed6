// SPDX-License-Identifier: MIT
#include "sqlerrors.h"

#include <QtCore/QMetaEnum>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;

namespace {

// The engine gives one code for all constraints; its text begins with the words SQLite has for each.
int constraintCode(const QString &text)
{
    if (text.contains("UNIQUE constraint failed"_L1))
        return 2067;
    if (text.contains("NOT NULL constraint failed"_L1))
        return 1299;
    if (text.contains("CHECK constraint failed"_L1))
        return 275;
    if (text.contains("FOREIGN KEY constraint failed"_L1))
        return 787;
    return 19;
}

// 0: SQLite has no code for it.
int sqliteCode(const SyncError &error)
{
    switch (error.code) {
    case Code::Sql:
        return error.detail.contains("in query_only mode"_L1) ? 8 : 1;
    case Code::Busy:
        return 5;
    case Code::ReadOnly:
        return 8;
    case Code::Interrupted:
    case Code::Cancelled:
        return 9;
    case Code::Io:
        return 10;
    case Code::Corrupt:
        return 11;
    case Code::DatabaseFull:
        return 13;
    case Code::Constraint:
        return constraintCode(error.detail);
    case Code::Misuse:
        return 21;
    case Code::NotADatabase:
        return 26;
    default:
        return 0;
    }
}

QString nativeCode(const SyncError &error)
{
    if (const int code = sqliteCode(error))
        return QString::number(code);
    return QLatin1StringView(QMetaEnum::fromType<Code>().valueToKey(int(error.code)));
}

// The words of the engine about a statement say it all; about everything else they do not say what to do.
QString databaseText(const SyncError &error)
{
    if (error.detail.isEmpty())
        return error.message;
    if (error.code == Code::Sql || error.code == Code::Constraint)
        return error.detail;
    return error.message + " ("_L1 + error.detail + u')';
}

} // namespace

QSqlError toSqlError(const SyncError &error, const QString &driverText, QSqlError::ErrorType type)
{
    return {driverText, databaseText(error), type, nativeCode(error)};
}

} // namespace TursoQt
