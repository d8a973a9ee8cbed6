// SPDX-License-Identifier: MIT
#pragma once

#include "push/pushbatch.h"
#include "push/pushterms.h"
#include "sql/pushedchanges.h"
#include "sql/sessionwork.h"
#include "support/task.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QObject>

#include <memory>
#include <optional>

namespace TursoQt {

class HttpTransport;
class PushAnswer;
class PushBatchWriter;
class PushIdentity;
class TransientRows;

/// A local change that the server does not take. It has taken nothing then.
struct Refusal {
    PushPosition change{}; ///< no change id: the server refused them all together
    PushStep::Kind step = PushStep::Kind::Frame; ///< of the statement that was refused
    QString reason; ///< the server's words
    QString detail; ///< the same with what they came wrapped in
};

/// True when the server has refused a request without looking at what it is, as with a token that may only read.
bool isForbidden(const SyncError &error);

/**
 * Sends the local changes to the server, in as many requests as it takes, each of them once.
 *
 * 1. locate() asks the server how far it has come with this copy.
 * 2. run() writes the changes that follow as a batch (PushBatchWriter), notes on the disk that it will send it
 *    (PushIdentity), sends it, and reads the answer (PushAnswer).
 * 3. When a statement of several changes was refused, these are sent again one by one, so that the refusal names the
 *    change; what was a row of our own, whose answer was lost, passes then.
 *
 * No operation of the engine runs meanwhile. Lives on the sync thread; its tasks throw SyncException.
 */
class Push : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        HttpTransport &transport;
        PushIdentity &identity;
        QString client; ///< see PushTerms
        QString folder; ///< for temporary files
        int threshold = 0; ///< see PushTerms
        SyncConfig::KeyCollision keyCollision = SyncConfig::KeyCollision::Report;
        RunSessionWork run;
    };

    explicit Push(Setup setup);

    /// Must come first.
    Task<> locate();
    /// True when the server knows this copy by what another one did, which began as the same file. Nothing may be sent.
    bool isOtherCopy() const { return m_isOtherCopy; }

    /// Sends the changes that were there when locate() was called. What is refused comes back as the result; what came
    /// before it in requests of their own stays sent.
    Task<std::optional<Refusal>> run();
    /// Tables with changes whose columns are in another order on the server. Case folded.
    Task<QSet<QString>> reorderedTables();
    const MissingColumns &missingColumns() const { return m_missingColumns; }
    /// The same as run() without lasting effect: tells what it would meet.
    Task<std::optional<Refusal>> rehearse(qint64 upTo);
    /// Sees to it that no earlier request whose answer was lost is done from now on. After it position() is certain.
    Task<> fence();

    /// A table with a trigger whose rows were sent; empty when there was none.
    QString triggeredTable() const { return m_triggeredTable; }
    /// Up to where the server has the local changes.
    PushPosition position() const { return m_position; }

Q_SIGNALS:
    void requestStarted();
    void bytesSent(qint64 total);

private:
    Task<> readLocalState();
    Task<> findTransientRows();
    Task<> findServerColumns();
    PushTerms terms() const;
    Task<PushBatch> write(const PushTerms &terms, PushBatch (PushBatchWriter::*part)());
    Task<std::optional<Refusal>> send(const PushTerms &terms);
    Task<> exchange(PushBatch &batch, PushAnswer &answer);
    Task<> exchangeMarked(PushBatch &batch, PushAnswer &answer, qint64 mark);
    bool isServerElsewhere() const;

    const Setup m_setup;
    qint64 m_generation = 0;
    qint64 m_lastChange = 0; ///< recorded here
    QList<ChangeRange> m_separately;
    std::shared_ptr<const TransientRows> m_transientRows; ///< see PushTerms
    QSet<QString> m_serverColumns; ///< see PushTerms
    MissingColumns m_missingColumns;
    std::optional<PushPosition> m_serverPosition; ///< as the server keeps it
    std::optional<qint64> m_serverMark; ///< see PushIdentity
    PushPosition m_position;
    bool m_isOtherCopy = false;
    QString m_triggeredTable;
};

} // namespace TursoQt
