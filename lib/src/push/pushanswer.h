// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace TursoQt {

struct PushBatch;

/// Collects and checks the answer to a batch. Throws SyncException for what is none.
class PushAnswer
{
public:
    explicit PushAnswer(const PushBatch &batch);

    /// An error when there is more of it than any answer to this batch can have.
    SyncError consume(QByteArrayView data);
    /// Call when all is there.
    void read();

    /// The step that failed; -1 when none did.
    int failedStep() const { return m_failedStep; }
    /// The server's words.
    QString message() const { return m_message; }
    /// The same without what they are wrapped in.
    QString reason() const;

private:
    const PushBatch &m_batch;
    QByteArray m_body;
    int m_failedStep = -1;
    QString m_message;
};

} // namespace TursoQt
