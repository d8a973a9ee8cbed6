// SPDX-License-Identifier: MIT
#include "columntables.h"

#include "knowntables.h"
#include "sql/sqltokenizer.h"
#include "support/names.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

using Tokenizer = SqlTokenizer<QStringView>;
using Token = Tokenizer::Token;
using Kind = Tokenizer::Kind;
using Tokens = QList<Token>;

struct Source {
    QString alias; ///< what the query calls it
    KnownTables::Table table{};
};

/// The parts of a SELECT that matter here.
struct Select {
    QList<Tokens> columns; ///< each an expression, perhaps with an alias
    QList<Tokens> sources; ///< what stands between the commas and joins of FROM
    bool isSimple = false;
};

bool endsFrom(const Token &token)
{
    return token.kind == Kind::End || token.kind == Kind::Semicolon
        || token.isOneOf({"WHERE"_L1, "GROUP"_L1, "HAVING"_L1, "WINDOW"_L1, "ORDER"_L1, "LIMIT"_L1});
}

bool joins(const Token &token)
{
    return token.isOneOf(
        {"JOIN"_L1, "NATURAL"_L1, "LEFT"_L1, "RIGHT"_L1, "FULL"_L1, "INNER"_L1, "CROSS"_L1, "OUTER"_L1});
}

Select parse(const QString &sql)
{
    enum class Part { Columns, From, Condition, Rest };

    Select select;
    Tokenizer tokenizer(sql);
    if (!tokenizer.next().is("SELECT"_L1))
        return select;
    Part part = Part::Columns;
    int depth = 0;
    Tokens piece;
    const auto endPiece = [&] {
        if (!piece.isEmpty())
            (part == Part::Columns ? select.columns : select.sources).append(std::exchange(piece, {}));
    };
    for (;;) {
        const Token token = tokenizer.next();
        depth += token.isSymbol('(') ? 1 : 0;
        depth -= token.isSymbol(')') ? 1 : 0;
        const bool isOutside = depth == 0 && !token.isSymbol(')');
        if (isOutside && token.isOneOf({"UNION"_L1, "INTERSECT"_L1, "EXCEPT"_L1}))
            return {};
        if (token.kind == Kind::End)
            break;
        if (part == Part::Columns && isOutside && token.is("FROM"_L1)) {
            endPiece();
            part = Part::From;
        } else if (part != Part::Rest && isOutside && token.isSymbol(',')) {
            endPiece();
            part = part == Part::Columns ? Part::Columns : Part::From;
        } else if (part != Part::Columns && part != Part::Rest && isOutside && joins(token)) {
            endPiece();
            part = Part::From;
        } else if (part == Part::From && isOutside && token.isOneOf({"ON"_L1, "USING"_L1})) {
            endPiece();
            part = Part::Condition;
        } else if (part != Part::Columns && isOutside && endsFrom(token)) {
            endPiece();
            part = Part::Rest;
        } else if (part == Part::Columns || part == Part::From) {
            piece.append(token);
        }
    }
    endPiece();
    if (!select.columns.isEmpty() && select.columns.constFirst().constFirst().isOneOf({"DISTINCT"_L1, "ALL"_L1}))
        select.columns.first().removeFirst();
    select.isSimple = true;
    return select;
}

/// Takes `name` or `name.name` from the front; no names when something else stands there.
QStringList takeNames(Tokens &tokens)
{
    QStringList names;
    while (!tokens.isEmpty() && tokens.constFirst().isName()) {
        names.append(unquotedName(tokens.takeFirst()));
        if (tokens.isEmpty() || !tokens.constFirst().isSymbol('.'))
            break;
        tokens.removeFirst();
    }
    return names;
}

/// The rest of a piece may only be an alias. Gives @a name when there is none.
std::optional<QString> takeAlias(Tokens tokens, const QString &name)
{
    const bool hasAs = !tokens.isEmpty() && tokens.constFirst().is("AS"_L1);
    if (hasAs)
        tokens.removeFirst();
    if (tokens.isEmpty() && !hasAs)
        return name;
    if (tokens.size() != 1 || tokens.constFirst().isOneOf({"ISNULL"_L1, "NOTNULL"_L1})
        || !(tokens.constFirst().isName() || tokens.constFirst().kind == Kind::String))
        return std::nullopt;
    return unquotedName(tokens.constFirst());
}

class Resolver
{
public:
    Resolver(SqlSession &session, KnownTables &known, const QList<Tokens> &sources)
    {
        for (const Tokens &tokens : sources)
            m_sources.append(sourceOf(session, known, tokens));
    }

    /// The tables of the columns that one column of the text stands for; null when that cannot be said.
    std::optional<QStringList> tablesOf(Tokens tokens) const
    {
        if (tokens.size() == 1 && tokens.constFirst().isSymbol('*'))
            return tablesOfAll(m_sources);
        const bool isStar =
            tokens.size() >= 3 && tokens.constLast().isSymbol('*') && tokens.at(tokens.size() - 2).isSymbol('.');
        const QStringList names = takeNames(tokens);
        if (isStar && tokens.size() == 1) {
            const Source *source = find(names.value(names.size() - 1));
            return source ? tablesOfAll({*source}) : std::nullopt;
        }
        if (names.isEmpty() || names.constLast().isEmpty() || !takeAlias(tokens, {}))
            return QStringList{QString()};
        if (names.size() > 1) {
            const Source *source = find(names.at(names.size() - 2));
            return QStringList{source ? source->table.name : QString()};
        }
        return QStringList{ownerOf(names.constFirst())};
    }

private:
    static Source sourceOf(SqlSession &session, KnownTables &known, Tokens tokens)
    {
        const QStringList names = takeNames(tokens);
        const std::optional<QString> alias = takeAlias(tokens, names.isEmpty() ? QString() : names.constLast());
        if (names.isEmpty() || !alias)
            return {};
        return {*alias, known.table(session, names.constLast())};
    }

    static std::optional<QStringList> tablesOfAll(const QList<Source> &sources)
    {
        QStringList tables;
        for (const Source &source : sources) {
            if (source.table.name.isEmpty())
                return std::nullopt;
            tables.append(QStringList(source.table.columns.size(), source.table.name));
        }
        return tables;
    }

    const Source *find(const QString &alias) const
    {
        const auto found = std::find_if(m_sources.begin(), m_sources.end(),
                                        [&alias](const Source &source) { return isSameName(source.alias, alias); });
        return found == m_sources.end() ? nullptr : &*found;
    }

    QString ownerOf(const QString &column) const
    {
        for (const Source &source : m_sources) {
            if (source.table.name.isEmpty())
                return {}; // it may be in there
            if (containsName(source.table.columns, column))
                return source.table.name;
        }
        const bool isRowId = containsName({u"rowid"_s, u"oid"_s, u"_rowid_"_s}, column);
        return isRowId && m_sources.size() == 1 ? m_sources.constFirst().table.name : QString();
    }

    QList<Source> m_sources;
};

} // namespace

QStringList columnTables(SqlSession &session, KnownTables &known, const QString &sql, int columnCount)
{
    const QStringList unknown(columnCount);
    const Select select = parse(sql);
    if (!select.isSimple || select.sources.isEmpty())
        return unknown;
    known.update(session);
    const Resolver resolver(session, known, select.sources);
    QStringList tables;
    for (const Tokens &column : select.columns) {
        const std::optional<QStringList> found = resolver.tablesOf(column);
        if (!found)
            return unknown;
        tables.append(*found);
    }
    // NATURAL and USING leave columns out.
    return tables.size() == columnCount ? tables : unknown;
}

} // namespace TursoQt
