// SPDX-License-Identifier: MIT
#pragma once

#include "httpreaction.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QList>

namespace TursoQt::Test {

/// A way in which networks and servers fail.
struct Fault {
    /// Which requests it can happen to.
    enum class Place {
        Anywhere,
        Pull, ///< it is about the messages of a pull
        Bootstrap, ///< it is about what every copy needs to begin with
        Push,
    };

    QByteArray name;
    Place place = Place::Anywhere;
    HttpReaction reaction;
    /// What an operation may end with; None is success.
    QList<SyncError::Code> expected;
    bool refusesConnections = false;
};

QList<Fault> faultCatalogue();

} // namespace TursoQt::Test
