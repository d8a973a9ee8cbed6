// SPDX-License-Identifier: MIT
#include "push/schemastatement.h"

#include "sql/sqltokenizer.h"

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

using Tokenizer = SqlTokenizer<QStringView>;
using Token = Tokenizer::Token;

bool isCreatable(const Token &token)
{
    return token.is("TABLE"_L1) || token.is("INDEX"_L1) || token.is("VIEW"_L1) || token.is("TRIGGER"_L1);
}

} // namespace

std::optional<ColumnAddition> columnAddition(QStringView sql)
{
    Tokenizer tokens(sql);
    if (!tokens.next().is("ALTER"_L1) || !tokens.next().is("TABLE"_L1))
        return std::nullopt;
    Token table = tokens.next();
    Token token = tokens.next();
    if (token.isSymbol('.')) {
        table = tokens.next();
        token = tokens.next();
    }
    if (!token.is("ADD"_L1))
        return std::nullopt;
    Token column = tokens.next();
    if (column.is("COLUMN"_L1))
        column = tokens.next();
    return ColumnAddition{unquotedName(table), unquotedName(column)};
}

QString createIfNotExists(const QString &sql)
{
    Tokenizer tokens(sql);
    if (!tokens.next().is("CREATE"_L1))
        return sql;
    // UNIQUE, MATERIALIZED and the like stand between.
    for (int count = 0; count < 4; ++count) {
        if (!isCreatable(tokens.next()))
            continue;
        const qsizetype position = tokens.position();
        if (tokens.next().is("IF"_L1))
            return sql;
        return sql.first(position) + " IF NOT EXISTS"_L1 + sql.sliced(position);
    }
    return sql;
}

} // namespace TursoQt
