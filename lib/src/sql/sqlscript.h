// SPDX-License-Identifier: MIT
#pragma once

#include "sql/sqltokenizer.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <functional>
#include <utility>

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

namespace TursoQt {

/**
 * The statements of a script, one after the other. Of a device no more is kept than the statement that is just read, so
 * that a script may be larger than the memory.
 */
class SqlScript
{
public:
    explicit SqlScript(const QString &text);
    /// UTF-8. The device is open for reading, and lives as long as this.
    explicit SqlScript(QIODevice &device);

    /// @a check is called before each piece that is read from the device, and may throw to end it.
    void setCheck(std::function<void()> check) { m_check = std::move(check); }

    /// Moves to the next statement; false at the end. Throws SyncException when it cannot be read.
    bool next();
    QString statement() const;
    /// The line where the statement begins, from 1.
    qint64 line() const { return m_line; }
    /// Bytes up to the end of the statement.
    qint64 position() const { return m_dropped + m_end; }

private:
    using Tokenizer = SqlTokenizer<QLatin1StringView>;

    /// Of the statement that is read: only a trigger holds semicolons of its own.
    enum class Progress { Start, Explain, Create, Normal, Trigger, TriggerSemicolon, TriggerEnd };

    Tokenizer::Token takeToken();
    bool readMore();
    void drop(qsizetype bytes);
    void begin(qsizetype position);
    static Progress advance(Progress progress, const Tokenizer::Token &token);

    std::function<void()> m_check;
    QIODevice *m_device = nullptr; ///< null when all of it was read
    QByteArray m_text; ///< what was read, without what is over
    qint64 m_dropped = 0; ///< bytes before m_text
    qsizetype m_begin = 0; ///< of the statement
    qsizetype m_end = 0;
    qsizetype m_scanned = 0; ///< up to here there are whole tokens
    qsizetype m_counted = 0; ///< up to here the lines are counted
    qint64 m_line = 1;
};

} // namespace TursoQt
