// SPDX-License-Identifier: MIT
#include "models/editedtable.h"

#include "sql/quotedname.h"
#include "sql/sqltokenizer.h"
#include "support/names.h"
#include "support/texts.h"

#include <TursoQt/sqltransaction.h>
#include <TursoQt/syncerror.h>

#include <algorithm>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

using Tokenizer = SqlTokenizer<QStringView>;
using Token = Tokenizer::Token;
using Kind = Tokenizer::Kind;

QList<Token> tokensOf(const QString &sql)
{
    QList<Token> tokens;
    Tokenizer tokenizer(sql);
    for (Token token = tokenizer.next(); token.kind != Kind::End && token.kind != Kind::Semicolon;
         token = tokenizer.next())
        tokens.append(token);
    return tokens;
}

bool isNamed(const Token &token, const QString &name)
{
    return token.isName() && isSameName(unquotedName(token), name);
}

/// Rows of one SELECT without another one inside or beside it.
bool isPlainSelect(const QList<Token> &tokens)
{
    const auto isSelect = [](const Token &token) { return token.isOneOf({"SELECT"_L1, "VALUES"_L1}); };
    return !tokens.isEmpty() && tokens.first().is("SELECT"_L1)
        && std::count_if(tokens.begin(), tokens.end(), isSelect) == 1;
}

/// From the name of the first table to the end of the FROM clause.
QList<Token> fromClauseOf(const QList<Token> &tokens)
{
    const auto from =
        std::find_if(tokens.begin(), tokens.end(), [](const Token &token) { return token.is("FROM"_L1); });
    if (from == tokens.end())
        return {};
    const auto end = std::find_if(from, tokens.end(), [](const Token &token) {
        return token.isOneOf({"WHERE"_L1, "GROUP"_L1, "HAVING"_L1, "WINDOW"_L1, "ORDER"_L1, "LIMIT"_L1});
    });
    return {from + 1, end};
}

/// Nothing when there is more than one table, or something else.
std::optional<QString> singleTableOf(QList<Token> clause)
{
    if (clause.size() > 2 && clause.at(0).is("main"_L1) && clause.at(1).isSymbol('.'))
        clause.remove(0, 2);
    const bool hasSymbols =
        std::any_of(clause.begin(), clause.end(), [](const Token &token) { return token.kind == Kind::Symbol; });
    const bool joins =
        std::any_of(clause.begin(), clause.end(), [](const Token &token) { return token.is("JOIN"_L1); });
    if (clause.isEmpty() || hasSymbols || joins || !clause.first().isName())
        return std::nullopt;
    return unquotedName(clause.first());
}

bool beginsColumns(const Token &token)
{
    return token.isSymbol(',') || token.isOneOf({"SELECT"_L1, "DISTINCT"_L1, "ALL"_L1});
}

/// Whether an expression goes on after @a token; else it has ended, and its name follows.
bool goesOn(const Token &token)
{
    if (token.kind == Kind::Symbol)
        return !token.isSymbol(')');
    return beginsColumns(token)
        || token.isOneOf({"AND"_L1, "OR"_L1, "NOT"_L1, "IN"_L1, "IS"_L1, "LIKE"_L1, "GLOB"_L1, "BETWEEN"_L1, "CASE"_L1,
                          "WHEN"_L1, "THEN"_L1, "ELSE"_L1});
}

/// `name AS name` or `table.name AS name`; @a as is where AS stands.
bool namesItself(const QList<Token> &tokens, int as)
{
    int first = as - 1;
    while (first > 1 && tokens.at(first - 1).isSymbol('.'))
        first -= 2;
    return beginsColumns(tokens.at(first - 1)) && isNamed(tokens.at(as - 1), unquotedName(tokens.at(as + 1)));
}

/// Whether a column of the result is called @a name, and is something else than the column of that name.
bool hasAlias(const QList<Token> &tokens, const QString &name)
{
    for (int index = 2; index < tokens.size() && !tokens.at(index).is("FROM"_L1); ++index) {
        const Token &before = tokens.at(index - 1);
        const bool isOther = before.is("AS"_L1) ? !namesItself(tokens, index - 1) : !goesOn(before);
        if (isNamed(tokens.at(index), name) && isOther)
            return true;
    }
    return false;
}

} // namespace

std::optional<EditedTable> EditedTable::of(const QString &query, const QStringList &keyColumns)
{
    const QList<Token> tokens = tokensOf(query);
    const std::optional<QString> name = isPlainSelect(tokens) ? singleTableOf(fromClauseOf(tokens)) : std::nullopt;
    const bool hasAliases =
        std::any_of(keyColumns.begin(), keyColumns.end(), [&](const QString &key) { return hasAlias(tokens, key); });
    if (!name || hasAliases)
        return std::nullopt;
    return EditedTable(*name, keyColumns);
}

EditedTable::EditedTable(QString name, QStringList keyColumns)
    : m_name(quotedName(std::move(name)))
    , m_keyColumns(std::move(keyColumns))
{
}

void EditedTable::insert(SqlTransaction &transaction, const QVariantMap &values) const
{
    QStringList columns;
    for (auto value = values.keyBegin(); value != values.keyEnd(); ++value)
        columns.append(quotedName(*value));
    const QString places = QStringList(columns.size(), u"?"_s).join(", "_L1);
    const QString row =
        columns.isEmpty() ? u" DEFAULT VALUES"_s : " ("_L1 + columns.join(", "_L1) + ") VALUES ("_L1 + places + ')'_L1;
    transaction.execute("INSERT INTO "_L1 + m_name + row, values.values());
}

void EditedTable::update(SqlTransaction &transaction, const QVariantList &key, const QVariantMap &values) const
{
    QStringList assignments;
    for (auto value = values.keyBegin(); value != values.keyEnd(); ++value)
        assignments.append(quotedName(*value) + " = ?"_L1);
    QVariantList parameters = values.values();
    const QString row = condition(key, parameters);
    changeOne(transaction, "UPDATE "_L1 + m_name + " SET "_L1 + assignments.join(", "_L1) + row, parameters);
}

void EditedTable::remove(SqlTransaction &transaction, const QVariantList &key) const
{
    QVariantList parameters;
    const QString row = condition(key, parameters);
    changeOne(transaction, "DELETE FROM "_L1 + m_name + row, parameters);
}

QString EditedTable::condition(const QVariantList &key, QVariantList &parameters) const
{
    QStringList terms;
    for (qsizetype index = 0; index < key.size(); ++index) {
        // With its table a name is a column, or an error, and never a text in the wrong quotes.
        const QString column = m_name + '.'_L1 + quotedName(m_keyColumns.at(index));
        const QVariant &value = key.at(index);
        terms.append(column + (value.isValid() ? " = ?"_L1 : " IS NULL"_L1));
        if (value.isValid())
            parameters.append(value);
    }
    return " WHERE "_L1 + terms.join(" AND "_L1);
}

void EditedTable::changeOne(SqlTransaction &transaction, const QString &sql, const QVariantList &parameters)
{
    const qint64 rows = transaction.execute(sql, parameters).rowsAffected;
    if (rows == 0)
        throw SyncException({SyncError::Code::Misuse, Texts::tr("The row is no longer there, or has another key.")});
    if (rows > 1)
        throw SyncException(
            {SyncError::Code::Misuse, Texts::tr("keyColumns: several rows have the same values in them.")});
}

} // namespace TursoQt
