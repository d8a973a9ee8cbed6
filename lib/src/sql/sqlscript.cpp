// SPDX-License-Identifier: MIT
#include "sql/sqlscript.h"

#include "support/texts.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QIODevice>
#include <QtCore/QStringDecoder>

#include <algorithm>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void fail(SyncError::Code code, const QString &message, const QString &detail = {})
{
    throw SyncException(SyncError{code, message, detail});
}

} // namespace

SqlScript::SqlScript(const QString &text)
    : m_text(text.toUtf8())
{
}

SqlScript::SqlScript(QIODevice &device)
    : m_device(&device)
{
}

bool SqlScript::next()
{
    begin(m_end);
    m_scanned = m_end;
    Progress progress = Progress::Start;
    for (;;) {
        const Tokenizer::Token token = takeToken();
        if (token.kind == Tokenizer::Kind::End) {
            m_end = m_text.size();
            return progress != Progress::Start;
        }
        if (progress == Progress::Start) {
            begin(token.begin);
            if (token.kind == Tokenizer::Kind::Semicolon) {
                m_end = m_scanned;
                continue;
            }
        }
        const bool endsStatement = token.kind == Tokenizer::Kind::Semicolon && progress != Progress::Trigger
            && progress != Progress::TriggerSemicolon;
        if (endsStatement) {
            m_end = m_scanned;
            return true;
        }
        progress = advance(progress, token);
    }
}

SqlScript::Progress SqlScript::advance(Progress progress, const Tokenizer::Token &token)
{
    const bool isSemicolon = token.kind == Tokenizer::Kind::Semicolon;
    switch (progress) {
    case Progress::Start:
    case Progress::Explain:
        if (token.is("CREATE"_L1))
            return Progress::Create;
        if (token.is("EXPLAIN"_L1) || (progress == Progress::Explain && !isSemicolon))
            return Progress::Explain;
        return Progress::Normal;
    case Progress::Create:
        if (token.is("TEMP"_L1) || token.is("TEMPORARY"_L1))
            return Progress::Create;
        return token.is("TRIGGER"_L1) ? Progress::Trigger : Progress::Normal;
    case Progress::Normal:
        break;
    case Progress::Trigger:
    case Progress::TriggerEnd:
        return isSemicolon ? Progress::TriggerSemicolon : Progress::Trigger;
    case Progress::TriggerSemicolon:
        if (isSemicolon)
            return Progress::TriggerSemicolon;
        return token.is("END"_L1) ? Progress::TriggerEnd : Progress::Trigger;
    }
    return Progress::Normal;
}

// A token that reaches to the end of what was read may go on there.
SqlScript::Tokenizer::Token SqlScript::takeToken()
{
    for (;;) {
        Tokenizer tokens(QLatin1StringView(m_text.constData(), m_text.size()), m_scanned);
        const Tokenizer::Token token = tokens.next();
        if (tokens.position() < m_text.size() || !readMore()) {
            m_scanned = tokens.position();
            return token;
        }
    }
}

// As much again as is there already: a long literal is looked at anew each time. False when there was nothing left to
// ask.
bool SqlScript::readMore()
{
    constexpr qsizetype LeastBytes = 64 * 1024;
    if (!m_device)
        return false;
    if (m_check)
        m_check();
    drop(m_begin);
    const qsizetype size = m_text.size();
    const qsizetype wanted = std::max(LeastBytes, size);
    m_text.resize(size + wanted);
    const qint64 read = m_device->read(m_text.data() + size, wanted);
    m_text.resize(size + qsizetype(std::max<qint64>(read, 0)));
    if (read < 0 && !m_device->atEnd())
        fail(SyncError::Code::Io, Texts::tr("The script could not be read."), m_device->errorString());
    if (read <= 0)
        m_device = nullptr;
    return true;
}

void SqlScript::drop(qsizetype bytes)
{
    m_text.remove(0, bytes);
    m_dropped += bytes;
    for (qsizetype *position : {&m_begin, &m_end, &m_scanned, &m_counted})
        *position -= bytes;
}

void SqlScript::begin(qsizetype position)
{
    if (position > m_counted)
        m_line += std::count(m_text.cbegin() + m_counted, m_text.cbegin() + position, '\n');
    m_counted = std::max(m_counted, position);
    m_begin = position;
}

QString SqlScript::statement() const
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(QByteArrayView(m_text).sliced(m_begin, m_end - m_begin));
    if (decoder.hasError())
        fail(SyncError::Code::Sql, Texts::tr("The script is not valid UTF-8."));
    return text;
}

} // namespace TursoQt
