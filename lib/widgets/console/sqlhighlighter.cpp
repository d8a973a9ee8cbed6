// SPDX-License-Identifier: MIT
#include "console/sqlhighlighter.h"

#include "common/tint.h"
#include "console/sqlkeywords.h"
#include "console/sqlscanner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

bool isKeyword(QStringView word)
{
    const QStringList &keywords = sqlKeywords();
    return std::binary_search(keywords.begin(), keywords.end(), word.toString().toUpper());
}

} // namespace

void SqlHighlighter::setPalette(const QPalette &palette)
{
    m_palette = palette;
    rehighlight();
}

void SqlHighlighter::highlightBlock(const QString &text)
{
    using Kind = SqlScanner::Kind;
    QTextCharFormat keyword;
    keyword.setForeground(Tint::ink(Tint::Meaning::Busy, m_palette));
    keyword.setFontWeight(QFont::Bold);
    const QColor textColour = Tint::ink(Tint::Meaning::Good, m_palette);
    const QColor numberColour = Tint::ink(Tint::Meaning::Warning, m_palette);
    const QColor commentColour = Tint::faint(m_palette);

    setCurrentBlockState(Outside);
    qsizetype begin = 0;
    if (previousBlockState() == InComment) {
        const qsizetype end = text.indexOf("*/"_L1);
        begin = end < 0 ? text.size() : end + 2;
        setFormat(0, int(begin), commentColour);
        setCurrentBlockState(end < 0 ? InComment : Outside);
    }
    SqlScanner scanner(text, begin);
    for (auto token = scanner.next(); token.kind != Kind::End; token = scanner.next()) {
        if (token.kind == Kind::Word && isKeyword(scanner.textOf(token)))
            setFormat(int(token.position), int(token.length), keyword);
        else if (token.kind == Kind::Text)
            setFormat(int(token.position), int(token.length), textColour);
        else if (token.kind == Kind::Number)
            setFormat(int(token.position), int(token.length), numberColour);
        else if (token.kind == Kind::Comment)
            setFormat(int(token.position), int(token.length), commentColour);
        if (token.kind == Kind::Comment && token.isOpen)
            setCurrentBlockState(InComment);
    }
}

} // namespace TursoQt::Widgets
