// SPDX-License-Identifier: MIT
#include "console/sqlstatements.h"

#include "console/sqlscanner.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

using Kind = SqlScanner::Kind;

bool isMeaningful(const SqlScanner::Token &token)
{
    return token.kind != Kind::Space && token.kind != Kind::Comment;
}

// Semicolons inside a trigger end its statements, and only `; END ;` ends the trigger.
class StatementEnd
{
public:
    bool isReached(const SqlScanner::Token &token, QStringView text)
    {
        const QString word = token.kind == Kind::Word ? text.toString().toUpper() : QString();
        const bool isSemicolon = token.kind == Kind::Sign && text == u";";
        if (m_words < MostWordsBeforeTrigger && token.kind == Kind::Word) {
            m_isCreate = m_words == 0 ? word == "CREATE"_L1 : m_isCreate;
            m_isTrigger = m_isTrigger || (m_isCreate && word == "TRIGGER"_L1);
            ++m_words;
        }
        const bool isEnd = isSemicolon && (!m_isTrigger || m_endsTrigger);
        m_endsTrigger = m_wasSemicolon && word == "END"_L1;
        m_wasSemicolon = isSemicolon;
        return isEnd;
    }

private:
    // CREATE TEMPORARY TRIGGER
    static constexpr int MostWordsBeforeTrigger = 3;

    int m_words = 0;
    bool m_isCreate = false;
    bool m_isTrigger = false;
    bool m_wasSemicolon = false;
    bool m_endsTrigger = false;
};

} // namespace

QString SqlPart::verb() const
{
    SqlScanner scanner(sql);
    for (auto token = scanner.next(); token.kind != Kind::End; token = scanner.next()) {
        if (isMeaningful(token))
            return scanner.textOf(token).toString().toUpper();
    }
    return {};
}

bool SqlPart::isQuery() const
{
    const QString first = verb();
    if (first == "SELECT"_L1 || first == "VALUES"_L1)
        return true;
    if (first != "WITH"_L1)
        return false;
    // What follows the definitions may change rows.
    SqlScanner scanner(sql);
    int depth = 0;
    for (auto token = scanner.next(); token.kind != Kind::End; token = scanner.next()) {
        const QStringView text = scanner.textOf(token);
        if (token.kind == Kind::Sign)
            depth += text == u"(" ? 1 : text == u")" ? -1 : 0;
        const QString word = token.kind == Kind::Word && depth == 0 ? text.toString().toUpper() : QString();
        if (QStringList{u"INSERT"_s, u"REPLACE"_s, u"UPDATE"_s, u"DELETE"_s}.contains(word))
            return false;
    }
    return true;
}

QList<SqlPart> splitSql(const QString &text)
{
    QList<SqlPart> parts;
    SqlScanner scanner(text);
    qsizetype begin = -1;
    qsizetype end = 0;
    StatementEnd statementEnd;
    for (auto token = scanner.next(); token.kind != Kind::End; token = scanner.next()) {
        if (!isMeaningful(token))
            continue;
        if (statementEnd.isReached(token, scanner.textOf(token))) {
            if (begin >= 0)
                parts.append({begin, text.mid(begin, end - begin)});
            begin = -1;
            statementEnd = {};
            continue;
        }
        begin = begin < 0 ? token.position : begin;
        end = token.position + token.length;
    }
    if (begin >= 0)
        parts.append({begin, text.mid(begin, end - begin)});
    return parts;
}

qsizetype placeOfError(const QString &sql, const QString &reason)
{
    static const QRegularExpression words(u"[\\w$]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList candidates;
    for (auto match = words.globalMatch(reason); match.hasNext();)
        candidates.prepend(match.next().captured());
    for (const QString &word : std::as_const(candidates)) {
        SqlScanner scanner(sql);
        for (auto token = scanner.next(); token.kind != Kind::End; token = scanner.next()) {
            const bool isName = token.kind == Kind::Word || token.kind == Kind::Name;
            if (isName && scanner.textOf(token).toString().remove(u'"').compare(word, Qt::CaseInsensitive) == 0)
                return token.position;
        }
    }
    return -1;
}

SqlPart wordAt(const QString &sql, qsizetype position)
{
    SqlScanner scanner(sql, position);
    const SqlScanner::Token token = scanner.next();
    return {token.position, scanner.textOf(token).toString()};
}

SqlPart statementAt(const QString &text, qsizetype position)
{
    SqlPart found;
    const QList<SqlPart> parts = splitSql(text);
    for (const SqlPart &part : parts) {
        if (part.position > position && !found.sql.isEmpty())
            break;
        found = part;
    }
    return found;
}

} // namespace TursoQt::Widgets
