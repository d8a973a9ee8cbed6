// SPDX-License-Identifier: MIT
#include "sql/sqltext.h"

#include "sql/sqltokenizer.h"
#include "support/names.h"

#include <array>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

using Tokenizer = SqlTokenizer<QStringView>;
using TokenKind = Tokenizer::Kind;
using Token = Tokenizer::Token;

struct Beginning {
    QLatin1StringView word;
    StatementKind kind;
};

constexpr std::array Beginnings{
    Beginning{"SELECT"_L1, StatementKind::Query},        Beginning{"INSERT"_L1, StatementKind::Write},
    Beginning{"UPDATE"_L1, StatementKind::Write},        Beginning{"DELETE"_L1, StatementKind::Write},
    Beginning{"REPLACE"_L1, StatementKind::Write},       Beginning{"VALUES"_L1, StatementKind::Query},
    Beginning{"BEGIN"_L1, StatementKind::Begin},         Beginning{"COMMIT"_L1, StatementKind::Commit},
    Beginning{"END"_L1, StatementKind::Commit},          Beginning{"ROLLBACK"_L1, StatementKind::Rollback},
    Beginning{"SAVEPOINT"_L1, StatementKind::Savepoint}, Beginning{"RELEASE"_L1, StatementKind::Release},
    Beginning{"PRAGMA"_L1, StatementKind::Pragma},       Beginning{"VACUUM"_L1, StatementKind::Vacuum},
    Beginning{"ATTACH"_L1, StatementKind::Attach},       Beginning{"DETACH"_L1, StatementKind::Attach},
};

StatementKind kindOfWord(const Token &token)
{
    for (const Beginning &beginning : Beginnings) {
        if (token.is(beginning.word))
            return beginning.kind;
    }
    return StatementKind::Other;
}

// The common table expressions stand in parentheses; the first verb outside them is the statement's own.
StatementKind kindAfterWith(Tokenizer &tokens)
{
    int depth = 0;
    for (Token token = tokens.next(); token.kind != TokenKind::End; token = tokens.next()) {
        if (token.isSymbol('('))
            ++depth;
        else if (token.isSymbol(')'))
            --depth;
        else if (depth == 0) {
            const StatementKind kind = kindOfWord(token);
            if (kind == StatementKind::Query || kind == StatementKind::Write)
                return kind;
        }
    }
    return StatementKind::Query;
}

// ROLLBACK [TRANSACTION] TO ...
StatementKind kindOfRollback(Tokenizer &tokens)
{
    Token token = tokens.next();
    if (token.is("TRANSACTION"_L1))
        token = tokens.next();
    return token.is("TO"_L1) ? StatementKind::RollbackTo : StatementKind::Rollback;
}

Token firstToken(Tokenizer &tokens)
{
    Token token = tokens.next();
    while (token.kind == TokenKind::Semicolon)
        token = tokens.next();
    return token;
}

} // namespace

StatementKind statementKind(QStringView sql)
{
    Tokenizer tokens(sql);
    const Token token = firstToken(tokens);
    if (token.kind == TokenKind::End)
        return StatementKind::Empty;
    if (token.is("WITH"_L1))
        return kindAfterWith(tokens);
    const StatementKind kind = kindOfWord(token);
    return kind == StatementKind::Rollback ? kindOfRollback(tokens) : kind;
}

bool isEmptySql(QStringView sql)
{
    Tokenizer tokens(sql);
    return firstToken(tokens).kind == TokenKind::End;
}

QString withoutEnd(QStringView sql)
{
    Tokenizer tokens(sql);
    qsizetype end = 0;
    for (Token token = tokens.next(); token.kind != TokenKind::End; token = tokens.next()) {
        if (token.kind != TokenKind::Semicolon)
            end = tokens.position();
    }
    return sql.first(end).toString();
}

QString savepointName(QStringView sql)
{
    Tokenizer tokens(sql);
    Token last;
    for (Token token = tokens.next(); token.kind != TokenKind::End && token.kind != TokenKind::Semicolon;
         token = tokens.next())
        last = token;
    return last.text.isEmpty() ? QString() : foldedName(unquotedName(last));
}

PragmaCall pragmaCall(QStringView sql)
{
    Tokenizer tokens(sql);
    if (!firstToken(tokens).is("PRAGMA"_L1))
        return {};
    PragmaCall call{unquotedName(tokens.next()).toLower(), {}};
    Token token = tokens.next();
    if (token.isSymbol('.')) {
        call.name = unquotedName(tokens.next()).toLower();
        token = tokens.next();
    }
    if (!token.isSymbol('=') && !token.isSymbol('('))
        return call;
    for (token = tokens.next(); token.kind != TokenKind::End && token.kind != TokenKind::Semicolon;
         token = tokens.next()) {
        if (!token.isSymbol(')'))
            call.value += unquotedName(token);
    }
    return call;
}

} // namespace TursoQt
