// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace TursoQt {

/// Finds the first error of a batch in the JSON of its answer, however long that is, while it streams by.
class StepErrorFinder
{
public:
    void consume(QByteArrayView data);

    /// The number of the step that failed first; -1 when none did.
    int step() const { return m_found ? m_step : -1; }
    /// The server's words.
    QString message() const;

private:
    enum class State { Searching, Between, InError, Done };

    void search(char c);
    void between(char c);
    void collect(char c);

    State m_state = State::Searching;
    qsizetype m_matched = 0; ///< how much of the array's name the last characters are
    int m_step = 0;
    bool m_found = false;
    QByteArray m_error; ///< a JSON object
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
};

} // namespace TursoQt
