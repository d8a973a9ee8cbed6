// SPDX-License-Identifier: MIT
#pragma once

#include "support/texts.h"

#include <TursoQt/syncerror.h>

namespace TursoQt {

/// Of an operation that cancel(), close() or the destructor has ended.
inline SyncError cancelled()
{
    return {SyncError::Code::Cancelled, Texts::tr("The operation was cancelled.")};
}

} // namespace TursoQt
