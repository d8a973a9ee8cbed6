// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

namespace Demo {

/// The most memory that this process has had resident, in bytes; -1 where the system does not tell.
qint64 peakResidentBytes();

} // namespace Demo
