// SPDX-License-Identifier: MIT
#include "identifier.h"

#include "sql/quotedname.h"

#include <optional>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

QChar closingQuote(QChar opening)
{
    if (opening == u'[')
        return u']';
    return opening == u'"' || opening == u'`' ? opening : QChar();
}

// Takes a quoted name from the front of the text; none when the text does not begin with one.
std::optional<QString> takeQuoted(QStringView &text)
{
    const QChar quote = text.isEmpty() ? QChar() : closingQuote(text.front());
    if (quote.isNull())
        return std::nullopt;
    QString name;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] != quote) {
            name += text[i];
            continue;
        }
        // Doubled, it stands for itself; brackets have nothing like that.
        if (quote != u']' && i + 1 < text.size() && text[i + 1] == quote) {
            name += text[i++];
            continue;
        }
        text = text.sliced(i + 1);
        return name;
    }
    return std::nullopt;
}

QString takeUnquoted(QStringView &text)
{
    const qsizetype dot = text.indexOf(u'.');
    const QString name = (dot < 0 ? text : text.first(dot)).toString();
    text = text.sliced(name.size());
    return name;
}

} // namespace

Identifier Identifier::fromDotted(QStringView text)
{
    Identifier identifier;
    identifier.m_quoted = !text.isEmpty();
    for (QStringView rest = text; !rest.isEmpty();) {
        const std::optional<QString> quoted = takeQuoted(rest);
        identifier.m_names.append(quoted ? *quoted : takeUnquoted(rest));
        identifier.m_quoted = identifier.m_quoted && quoted;
        const bool atDot = rest.size() > 1 && rest.front() == u'.';
        if (!rest.isEmpty() && !atDot)
            return fromSingle(text);
        rest = atDot ? rest.sliced(1) : QStringView();
    }
    return identifier;
}

Identifier Identifier::fromSingle(QStringView text)
{
    Identifier identifier;
    QStringView rest = text;
    const std::optional<QString> quoted = takeQuoted(rest);
    identifier.m_quoted = quoted && rest.isEmpty();
    if (!text.isEmpty())
        identifier.m_names.append(identifier.m_quoted ? *quoted : text.toString());
    return identifier;
}

QString Identifier::toSql() const
{
    QString sql;
    for (const QString &name : m_names) {
        if (!sql.isEmpty())
            sql += u'.';
        sql += quotedName(name);
    }
    return sql;
}

} // namespace TursoQt
