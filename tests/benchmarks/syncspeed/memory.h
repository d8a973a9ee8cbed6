// SPDX-License-Identifier: MIT
#pragma once

/// Resident memory of this process, in MiB.
namespace Memory {

double current();
/// The most since the last call of forgetPeak().
double peak();
void forgetPeak();

} // namespace Memory
