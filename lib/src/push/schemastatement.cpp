// SPDX-License-Identifier: MIT
#include "push/schemastatement.h"

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

/// The words of a statement, without the white space and the comments between them.
class Words
{
public:
    explicit Words(QStringView sql)
        : m_sql(sql)
    {
    }

    /// The next word, quotation marks included; empty at the end.
    QStringView next()
    {
        skipBlanks();
        const qsizetype begin = m_position;
        if (m_position < m_sql.size())
            skipWord();
        return m_sql.sliced(begin, m_position - begin);
    }
    bool nextIs(QLatin1StringView word) { return next().compare(word, Qt::CaseInsensitive) == 0; }
    qsizetype position() const { return m_position; }

private:
    void skipBlanks()
    {
        for (;;) {
            while (m_position < m_sql.size() && m_sql[m_position].isSpace())
                ++m_position;
            if (rest().startsWith("--"_L1))
                skipBehind("\n"_L1);
            else if (rest().startsWith("/*"_L1))
                skipBehind("*/"_L1);
            else
                return;
        }
    }
    void skipBehind(QLatin1StringView end)
    {
        const qsizetype found = m_sql.indexOf(end, m_position + 2);
        m_position = found < 0 ? m_sql.size() : found + end.size();
    }
    void skipWord()
    {
        const QChar first = m_sql[m_position++];
        if (first == u'"' || first == u'`' || first == u'\'' || first == u'[') {
            skipQuoted(first == u'[' ? u']' : first);
            return;
        }
        const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'$' || c.isSurrogate(); };
        if (!isWord(first))
            return;
        while (m_position < m_sql.size() && isWord(m_sql[m_position]))
            ++m_position;
    }
    // A quotation mark inside is written twice.
    void skipQuoted(QChar end)
    {
        while (m_position < m_sql.size()) {
            if (m_sql[m_position++] != end)
                continue;
            if (end == u']' || m_position == m_sql.size() || m_sql[m_position] != end)
                return;
            ++m_position;
        }
    }
    QStringView rest() const { return m_sql.sliced(m_position); }

    const QStringView m_sql;
    qsizetype m_position = 0;
};

QString plainName(QStringView word)
{
    if (word.size() < 2)
        return word.toString();
    const QChar first = word.front();
    const QString inner = word.sliced(1, word.size() - 2).toString();
    if (first == u'[')
        return inner;
    if (first == u'"' || first == u'`' || first == u'\'')
        return QString(inner).replace(QString(2, first), QString(first));
    return word.toString();
}

bool isCreatable(QStringView word)
{
    for (const auto kind : {"TABLE"_L1, "INDEX"_L1, "VIEW"_L1, "TRIGGER"_L1}) {
        if (word.compare(kind, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

std::optional<ColumnAddition> columnAddition(QStringView sql)
{
    Words words(sql);
    if (!words.nextIs("ALTER"_L1) || !words.nextIs("TABLE"_L1))
        return std::nullopt;
    QStringView table = words.next();
    QStringView word = words.next();
    if (word == u".") {
        table = words.next();
        word = words.next();
    }
    if (word.compare("ADD"_L1, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    QStringView column = words.next();
    if (column.compare("COLUMN"_L1, Qt::CaseInsensitive) == 0)
        column = words.next();
    return ColumnAddition{plainName(table), plainName(column)};
}

QString createIfNotExists(const QString &sql)
{
    Words words(sql);
    if (!words.nextIs("CREATE"_L1))
        return sql;
    // UNIQUE, MATERIALIZED and the like stand between.
    for (int count = 0; count < 4; ++count) {
        if (!isCreatable(words.next()))
            continue;
        const qsizetype position = words.position();
        if (words.nextIs("IF"_L1))
            return sql;
        return sql.first(position) + " IF NOT EXISTS"_L1 + sql.sliced(position);
    }
    return sql;
}

} // namespace TursoQt
