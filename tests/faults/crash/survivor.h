// SPDX-License-Identifier: MIT
#pragma once

#include "journal.h"
#include "tursoserver.h"

#include <TursoQt/syncconnection.h>

namespace TursoQt::Test {

/// The tables that `crashclient` works with, on a new server.
bool createCrashTables(TursoServer &server);
/// Adds a row on the server.
void changeRemote(TursoServer &server);

/// What was wrong with a database after its client had died.
struct Verdict {
    int lost = 0; ///< acknowledged commits that are not there
    int doubled = 0; ///< commits that are there more than once
    int torn = 0; ///< commits that are there in part
    int damaged = 0; ///< 1 when the integrity check finds something
    QStringList problems; ///< all of the above and everything else, in words

    Verdict &operator+=(const Verdict &other);
    bool isGood() const { return problems.isEmpty(); }
};

/// Opens the database as its owner would, and compares it with the journal; then synchronises, and compares it with
/// the journal and the server.
Verdict examine(const SyncConfig &config, const Journal &journal, TursoServer &server);

} // namespace TursoQt::Test
