// SPDX-License-Identifier: MIT
#pragma once

#include "sqlsubject.h"

namespace TursoQt::Test {

// Where QTURSO may differ from QSQLITE, all in one place. docs/engine.md has a reproduction of each that is the
// engine's.
//
// Some differences are not looked at, since the programs are made so that they do not come about, or SqlSubject does
// not ask:
// - What is not defined: rows that are changed while they are read; numRowsAffected() of a query that changes nothing;
// what
//   a query is after an execution that failed; a new row id after the largest one.
// - QSQLITE: RETURNING is not over, and not counted, before its last row; float and unsigned 64 bit numbers become
// texts;
//   last() finds a row where there are none; setForwardOnly() after the execution; the column of REAL in RETURNING *;
//   a table cannot be dropped while a model reads any; the type of errors.
// - The engine: the last insert id after an upsert that updates; INSERT OR ROLLBACK rolls back for a value of a wrong
// type.
// - QTURSO: readers get an error when what they read is rolled back; a statement that fails while it runs, by anything
// else
//   than a constraint, ends the transaction, and all that follows is refused until it is ended by hand.

/// One fact that was observed of both.
bool isKnownDifference(const QString &expected, const QString &actual);

} // namespace TursoQt::Test
