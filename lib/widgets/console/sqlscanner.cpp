// SPDX-License-Identifier: MIT
#include "console/sqlscanner.h"

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$';
}

} // namespace

SqlScanner::Token SqlScanner::token(Kind kind, qsizetype end, bool isOpen)
{
    const Token token{kind, m_position, end - m_position, isOpen};
    m_position = end;
    return token;
}

template <class Accept>
SqlScanner::Token SqlScanner::run(Kind kind, Accept accept)
{
    qsizetype end = m_position + 1;
    while (end < m_text.size() && accept(m_text.at(end)))
        ++end;
    return token(kind, end);
}

SqlScanner::Token SqlScanner::until(Kind kind, QStringView end, qsizetype from)
{
    const qsizetype found = m_text.indexOf(end, from);
    return found < 0 ? token(kind, m_text.size(), true) : token(kind, found + end.size());
}

// The sign itself, when it is doubled, does not end it.
SqlScanner::Token SqlScanner::quoted(Kind kind, QChar end)
{
    for (qsizetype at = m_position + 1; at < m_text.size(); ++at) {
        if (m_text.at(at) != end)
            continue;
        const bool isDoubled = end != u']' && at + 1 < m_text.size() && m_text.at(at + 1) == end;
        if (!isDoubled)
            return token(kind, at + 1);
        ++at;
    }
    return token(kind, m_text.size(), true);
}

SqlScanner::Token SqlScanner::next()
{
    if (m_position >= m_text.size())
        return {Kind::End, m_position, 0, false};
    const QChar c = m_text.at(m_position);
    const QStringView rest = m_text.mid(m_position);
    if (c.isSpace())
        return run(Kind::Space, [](QChar next) { return next.isSpace(); });
    if (rest.startsWith(u"--")) {
        const qsizetype end = m_text.indexOf(u'\n', m_position);
        return token(Kind::Comment, end < 0 ? m_text.size() : end);
    }
    if (rest.startsWith(u"/*"))
        return until(Kind::Comment, u"*/", m_position + 2);
    if (c == u'\'')
        return quoted(Kind::Text, c);
    if (c == u'"' || c == u'`')
        return quoted(Kind::Name, c);
    if (c == u'[')
        return quoted(Kind::Name, u']');
    if (c.isDigit())
        return run(Kind::Number, [](QChar next) { return isWordPart(next) || next == u'.'; });
    if (isWordPart(c))
        return run(Kind::Word, isWordPart);
    return token(Kind::Sign, m_position + 1);
}

} // namespace TursoQt::Widgets
