// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>

namespace TursoQt {

/// Of an operation that cancel(), close() or the destructor has ended.
SyncError cancelled();

/// Inside a catch block: what the exception says, without secrets; empty for one that says nothing.
QString textOfCurrentException();

/// To be called in a catch block. An exception that is not of this library comes from a function of the program.
SyncError errorOfCurrentException();

} // namespace TursoQt
