// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

#include <algorithm>
#include <initializer_list>

namespace TursoQt {

/**
 * Cuts SQL into tokens; white space and comments are skipped. @a View is QStringView, or QLatin1StringView for UTF-8:
 * all that has a meaning in SQL is ASCII, and every other letter belongs to a name or a literal.
 */
template <class View>
class SqlTokenizer
{
public:
    enum class Kind {
        End, ///< of the text
        Word, ///< a keyword or a name without quotes
        Name, ///< in double quotes, backticks or brackets
        String,
        Number,
        Semicolon,
        Symbol, ///< any other character
    };

    struct Token {
        Kind kind = Kind::End;
        qsizetype begin = 0;
        View text{}; ///< quotes included

        bool is(QLatin1StringView word) const
        {
            return kind == Kind::Word && text.size() == word.size() && text.compare(word, Qt::CaseInsensitive) == 0;
        }
        bool isOneOf(std::initializer_list<QLatin1StringView> words) const
        {
            return std::any_of(words.begin(), words.end(), [this](QLatin1StringView word) { return is(word); });
        }
        /// Also of a word that SQL keeps for itself.
        bool isName() const { return kind == Kind::Word || kind == Kind::Name; }
        bool isSymbol(char symbol) const { return kind == Kind::Symbol && text.front() == QLatin1Char(symbol); }
    };

    explicit SqlTokenizer(View sql, qsizetype position = 0)
        : m_sql(sql)
        , m_position(position)
    {
    }

    /// Where the next token is looked for.
    qsizetype position() const { return m_position; }
    Token next();

private:
    char16_t at(qsizetype position) const
    {
        return position < m_sql.size() ? QChar(m_sql.at(position)).unicode() : u'\0';
    }
    static bool isSpace(char16_t c) { return c == u' ' || (c >= u'\t' && c <= u'\r'); }
    static bool isDigit(char16_t c) { return c >= u'0' && c <= u'9'; }
    static bool isWord(char16_t c)
    {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || isDigit(c) || c == u'_' || c == u'$'
            || c >= 0x80;
    }
    void skipBlanks();
    void skipComment(char16_t first, char16_t second);
    void skipQuoted(char16_t quote);
    Kind skipToken(char16_t first);

    View m_sql;
    qsizetype m_position;
};

template <class View>
typename SqlTokenizer<View>::Token SqlTokenizer<View>::next()
{
    skipBlanks();
    const qsizetype begin = m_position;
    if (begin >= m_sql.size())
        return {Kind::End, begin};
    const Kind kind = skipToken(at(begin));
    return {kind, begin, m_sql.sliced(begin, m_position - begin)};
}

template <class View>
void SqlTokenizer<View>::skipBlanks()
{
    // A byte order mark at the beginning, in either encoding, is no part of the first word.
    constexpr char16_t Mark = 0xFEFF;
    if (m_position == 0 && at(0) == Mark)
        ++m_position;
    else if (m_position == 0 && at(0) == 0xEF && at(1) == 0xBB && at(2) == 0xBF)
        m_position += 3;
    for (;;) {
        const char16_t c = at(m_position);
        const char16_t following = at(m_position + 1);
        if (isSpace(c))
            ++m_position;
        else if ((c == u'-' && following == u'-') || (c == u'/' && following == u'*'))
            skipComment(c, following);
        else
            return;
    }
}

// A comment that is not closed reaches to the end of the text.
template <class View>
void SqlTokenizer<View>::skipComment(char16_t first, char16_t second)
{
    m_position += 2;
    const bool isLine = first == u'-';
    while (m_position < m_sql.size()) {
        const char16_t c = at(m_position++);
        if (isLine && c == u'\n')
            return;
        if (!isLine && c == second && at(m_position) == first) {
            ++m_position;
            return;
        }
    }
}

// A doubled quote stands for the quote itself; brackets know no such thing.
template <class View>
void SqlTokenizer<View>::skipQuoted(char16_t quote)
{
    const char16_t end = quote == u'[' ? u']' : quote;
    ++m_position;
    while (m_position < m_sql.size()) {
        if (at(m_position++) != end)
            continue;
        if (end == u']' || at(m_position) != end)
            return;
        ++m_position;
    }
}

template <class View>
typename SqlTokenizer<View>::Kind SqlTokenizer<View>::skipToken(char16_t first)
{
    if (first == u'\'' || first == u'"' || first == u'`' || first == u'[') {
        skipQuoted(first);
        return first == u'\'' ? Kind::String : Kind::Name;
    }
    ++m_position;
    if (first == u';')
        return Kind::Semicolon;
    if (!isWord(first))
        return Kind::Symbol;
    while (isWord(at(m_position)))
        ++m_position;
    return isDigit(first) ? Kind::Number : Kind::Word;
}

/// What a token stands for as a name: without its quotes.
inline QString unquotedName(const SqlTokenizer<QStringView>::Token &token)
{
    using Kind = SqlTokenizer<QStringView>::Kind;
    const QString text = token.text.toString();
    if (text.size() < 2 || (token.kind != Kind::Name && token.kind != Kind::String))
        return text;
    const QChar quote = text.back();
    return text.sliced(1).chopped(1).replace(QString(2, quote), QString(quote));
}

} // namespace TursoQt
