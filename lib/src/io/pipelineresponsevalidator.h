// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>

#include <QtCore/QByteArray>

namespace TursoQt {

/**
 * Collects and checks the body of a `/v2/pipeline` response before the engine sees it.
 *
 * The engine collects it, too, without a limit, asserts where the answer to its question has another form than it
 * expects, and takes what mentions no error for a push that was committed.
 */
class PipelineResponseValidator
{
public:
    /// @a request is the body of the request, as the engine made it.
    explicit PipelineResponseValidator(QByteArrayView request);

    SyncError consume(QByteArrayView data);
    SyncError finish() const;
    QByteArray body() const { return m_body; }

private:
    const qsizetype m_steps;
    const bool m_isPush;
    QByteArray m_body;
};

} // namespace TursoQt
