// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace TursoQt::Widgets {

/// The words, texts, comments and signs of SQL, one after the other.
class SqlScanner
{
public:
    enum class Kind { End, Space, Comment, Word, Number, Text, Name, Sign };

    struct Token {
        Kind kind = Kind::End;
        qsizetype position = 0;
        qsizetype length = 0;
        bool isOpen = false; ///< a comment, text or name that does not end
    };

    explicit SqlScanner(QStringView text, qsizetype position = 0)
        : m_text(text)
        , m_position(position)
    {
    }

    Token next();
    QStringView textOf(const Token &token) const { return m_text.mid(token.position, token.length); }

private:
    Token quoted(Kind kind, QChar end);
    Token until(Kind kind, QStringView end, qsizetype from);
    template <class Accept>
    Token run(Kind kind, Accept accept);
    Token token(Kind kind, qsizetype end, bool isOpen = false);

    QStringView m_text;
    qsizetype m_position;
};

} // namespace TursoQt::Widgets
