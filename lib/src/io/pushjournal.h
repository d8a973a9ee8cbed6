// SPDX-License-Identifier: MIT
#pragma once

#include "io/atomicbatch.h"
#include "io/steperrorfinder.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QString>

#include <optional>

namespace TursoQt {

/// Follows the requests of one push and their answers: knows how far the server has come, and what it refuses.
class PushJournal
{
public:
    /// The change that the server refuses.
    struct Refusal {
        qint64 changeId = 0; ///< the changes of that request are those after this one
        int number = 0; ///< the how manieth of them, from 0; -1 when the server refused them all together
        QString reason; ///< the server's words

        friend bool operator==(const Refusal &, const Refusal &) = default;
    };

    PushJournal() = default;
    /// Of a rehearsal the server keeps nothing, and the engine always takes it for a failure.
    explicit PushJournal(bool isRehearsal);

    /// For the request that comes next.
    const PushTerms &terms() const { return m_terms; }
    /// @a body must stay valid until endRequest().
    void beginRequest(QByteArrayView body);
    void addAnswer(QByteArrayView data);
    /// The answer is complete. Gives the error that it means, where that is ours to name.
    SyncError endRequest();

    const std::optional<Refusal> &refusal() const { return m_refusal; }

private:
    void readPosition();
    SyncError judgeBatch();
    void advance(const AtomicBatch &batch);

    PushTerms m_terms;
    QByteArrayView m_request;
    bool m_isBatch = false;
    QByteArray m_answer; ///< about the position
    StepErrorFinder m_finder;
    std::optional<Refusal> m_refusal;
};

} // namespace TursoQt
