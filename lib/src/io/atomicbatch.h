// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <vector>

namespace TursoQt {

/**
 * Turns the engine's push into one that is done as a whole or not at all.
 *
 * The engine sends a push as one batch of steps, BEGIN to COMMIT, and each step runs as long as a transaction is open.
 * So when the server refuses one row, the others are still committed, together with the mark that all were sent: the
 * refused row would never be sent again, and the next pull would remove it here. With this, each step needs the one
 * before to have succeeded, and a batch that was not committed is rolled back, which is always an error.
 *
 * Any other body stays as it is. Nothing is copied; the result is given piece by piece.
 */
class AtomicBatch
{
public:
    /// @a body must stay valid.
    explicit AtomicBatch(QByteArrayView body);

    qint64 size() const { return m_size; }
    /// The next piece, valid until the next call; empty at the end.
    QByteArrayView nextPiece();

private:
    struct Step {
        qsizetype condition; ///< offset of its condition in the body
        int previous; ///< the step that must have succeeded
    };

    void findSteps();
    QByteArrayView viewTo(qsizetype end);

    const QByteArrayView m_body;
    std::vector<Step> m_steps;
    qint64 m_size = 0;

    qsizetype m_position = 0; ///< in the body
    std::size_t m_nextStep = 0;
    bool m_rollbackGiven = false;
    QByteArray m_inserted;
};

} // namespace TursoQt
