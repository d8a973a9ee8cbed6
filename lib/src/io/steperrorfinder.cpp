// SPDX-License-Identifier: MIT
#include "io/steperrorfinder.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

// Quotation marks inside a JSON string have a backslash before them, so this is found nowhere else.
constexpr QByteArrayView ArrayName = R"("step_errors":[)";

constexpr qsizetype LongestError = 64 * 1024;

} // namespace

void StepErrorFinder::consume(QByteArrayView data)
{
    for (const char c : data) {
        switch (m_state) {
        case State::Searching:
            search(c);
            break;
        case State::Between:
            between(c);
            break;
        case State::InError:
            collect(c);
            break;
        case State::Done:
            return;
        }
    }
}

void StepErrorFinder::search(char c)
{
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t')
        return;
    // Its first character comes again only at the end of the name, which never begins another one.
    m_matched = c == ArrayName[m_matched] ? m_matched + 1 : (c == ArrayName.front() ? 1 : 0);
    if (m_matched == ArrayName.size())
        m_state = State::Between;
}

void StepErrorFinder::between(char c)
{
    if (c == ',') {
        ++m_step;
    } else if (c == ']') {
        m_state = State::Done;
    } else if (c == '{') {
        m_found = true;
        m_state = State::InError;
        collect(c);
    }
}

void StepErrorFinder::collect(char c)
{
    m_error.append(c);
    if (m_escaped)
        m_escaped = false;
    else if (m_inString && c == '\\')
        m_escaped = true;
    else if (c == '"')
        m_inString = !m_inString;
    else if (!m_inString && (c == '{' || c == '}'))
        m_depth += c == '{' ? 1 : -1;
    if (m_depth == 0 || m_error.size() > LongestError)
        m_state = State::Done;
}

QString StepErrorFinder::message() const
{
    return QJsonDocument::fromJson(m_error).object().value("message"_L1).toString();
}

} // namespace TursoQt
