// SPDX-License-Identifier: MIT
#pragma once

#include "common/tint.h"

#include <TursoQt/httprequestinfo.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QList>

namespace TursoQt::Widgets {

/// The parts of a request that took place, with names and colours.
class RequestPhases
{
    Q_DECLARE_TR_FUNCTIONS(TursoQt::Widgets::RequestPhases)

public:
    struct Phase {
        QString name;
        std::chrono::microseconds duration;
        Tint::Meaning meaning;
    };

    static QList<Phase> of(const HttpRequestInfo &info);
};

} // namespace TursoQt::Widgets
