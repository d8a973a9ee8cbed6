// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <optional>
#include <vector>

namespace TursoQt {

/// How far a server has come with the changes of this copy, as it records it itself.
struct PushPosition {
    qint64 pullGeneration = 0;
    qint64 changeId = 0;

    friend bool operator==(const PushPosition &, const PushPosition &) = default;
};

/// On what terms a push is to be done.
struct PushTerms {
    bool isPositionKnown = false;
    std::optional<PushPosition> position{}; ///< where the server must still be; none: it must not know this copy yet
    bool isRehearsal = false; ///< everything is rolled back in the end
};

/**
 * Turns the engine's push into one that is done as a whole or not at all, and only once.
 *
 * The engine sends a push as one batch of steps, BEGIN to COMMIT, and each step runs as long as a transaction is open.
 * So when the server refuses one row, the others are still committed, together with the mark that all were sent: the
 * refused row would never be sent again, and the next pull would remove it here. With this, each step needs the one
 * before to have succeeded, and a batch that was not committed is rolled back, which is always an error.
 *
 * The step that records how far the server has come fails when the server is elsewhere than the engine thought: an
 * earlier try, whose answer was lost, was still being done.
 *
 * Any other body stays as it is. Nothing is copied; the result is given piece by piece.
 */
class AtomicBatch
{
public:
    /// @a body must stay valid.
    explicit AtomicBatch(QByteArrayView body, const PushTerms &terms = {});

    static bool isBatch(QByteArrayView body);

    qint64 size() const { return m_size; }
    /// The next piece, valid until the next call; empty at the end.
    QByteArrayView nextPiece();

    /// Steps of the engine: 0 is BEGIN, the last one COMMIT. Those that are added here follow them.
    int stepCount() const { return int(m_steps.size()) + 1; }
    /// The step that records how far the server has come; -1 when there is none.
    int recordStep() const { return m_recordStep; }
    /// A step as JSON, as the engine wrote it; not for BEGIN.
    QByteArrayView step(int index) const;

private:
    struct Step {
        qsizetype condition; ///< offset of its condition in the body
        int previous; ///< the step that must have succeeded
    };
    struct Replacement {
        qsizetype offset;
        qsizetype size;
        QByteArray text;
    };

    void findSteps();
    void demandPosition(const PushTerms &terms);
    void endWithRollback();
    void replace(int step, QByteArrayView text, const QByteArray &by);
    QByteArrayView viewTo(qsizetype end);
    QByteArrayView give(qsizetype size, const QByteArray &instead);

    const QByteArrayView m_body;
    std::vector<Step> m_steps;
    std::vector<Replacement> m_replacements; ///< in order
    QByteArray m_rollback;
    int m_recordStep = -1;
    qint64 m_size = 0;

    qsizetype m_position = 0; ///< in the body
    std::size_t m_nextStep = 0;
    std::size_t m_nextReplacement = 0;
    bool m_rollbackGiven = false;
    QByteArray m_inserted;
};

} // namespace TursoQt
