// SPDX-License-Identifier: MIT
#include "push/schemastatement.h"

#include "sql/sqltokenizer.h"

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

using Tokenizer = SqlTokenizer<QStringView>;
using Token = Tokenizer::Token;

bool isCreatable(const Token &token)
{
    return token.is("TABLE"_L1) || token.is("INDEX"_L1) || token.is("VIEW"_L1) || token.is("TRIGGER"_L1);
}

/// ALTER TABLE, as far as all its kinds are the same.
struct Alteration {
    QString table;
    Token verb;
    Tokenizer rest;
};

std::optional<Alteration> alterationOf(QStringView sql)
{
    Tokenizer tokens(sql);
    if (!tokens.next().is("ALTER"_L1) || !tokens.next().is("TABLE"_L1))
        return std::nullopt;
    Token table = tokens.next();
    Token verb = tokens.next();
    if (verb.isSymbol('.')) {
        table = tokens.next();
        verb = tokens.next();
    }
    return Alteration{unquotedName(table), verb, tokens};
}

// The word COLUMN may be left out.
Token columnNamedBy(Tokenizer &tokens)
{
    const Token token = tokens.next();
    return token.is("COLUMN"_L1) ? tokens.next() : token;
}

} // namespace

std::optional<TableColumn> columnAddition(QStringView sql)
{
    std::optional<Alteration> alteration = alterationOf(sql);
    if (!alteration || !alteration->verb.is("ADD"_L1))
        return std::nullopt;
    return TableColumn{alteration->table, unquotedName(columnNamedBy(alteration->rest))};
}

std::optional<TableColumn> columnRemoval(QStringView sql)
{
    std::optional<Alteration> alteration = alterationOf(sql);
    if (!alteration || !alteration->verb.is("DROP"_L1))
        return std::nullopt;
    return TableColumn{alteration->table, unquotedName(columnNamedBy(alteration->rest))};
}

// A column's definition begins with its name, a constraint of the table with a keyword.
QStringList createdColumns(QStringView sql)
{
    QStringList columns;
    Tokenizer tokens(sql);
    int depth = 0;
    bool isFirst = false;
    for (Token token = tokens.next(); token.kind != Tokenizer::Kind::End; token = tokens.next()) {
        if (depth == 1 && std::exchange(isFirst, false)) {
            if (token.isOneOf({"CONSTRAINT"_L1, "PRIMARY"_L1, "UNIQUE"_L1, "CHECK"_L1, "FOREIGN"_L1}))
                break;
            columns.append(unquotedName(token));
        }
        if (token.isSymbol('(')) {
            isFirst = ++depth == 1;
        } else if (token.isSymbol(')')) {
            if (--depth == 0)
                break;
        } else if (depth == 1 && token.isSymbol(',')) {
            isFirst = true;
        }
    }
    return columns;
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
