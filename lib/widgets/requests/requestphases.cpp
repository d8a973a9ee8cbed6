// SPDX-License-Identifier: MIT
#include "requests/requestphases.h"

namespace TursoQt::Widgets {

QList<RequestPhases::Phase> RequestPhases::of(const HttpRequestInfo &info)
{
    const QList<Phase> all{
        {tr("queued"), info.phases.queued, Tint::Meaning::Neutral},
        {tr("connecting"), info.phases.connecting, Tint::Meaning::Warning},
        {tr("sending"), info.phases.sending, Tint::Meaning::Error},
        {tr("waiting"), info.phases.waiting, Tint::Meaning::Busy},
        {tr("receiving"), info.phases.receiving, Tint::Meaning::Good},
    };
    QList<Phase> phases;
    for (const Phase &phase : all) {
        if (phase.duration.count() >= 0)
            phases.append(phase);
    }
    return phases;
}

} // namespace TursoQt::Widgets
