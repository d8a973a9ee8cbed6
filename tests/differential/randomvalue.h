// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QRandomGenerator>
#include <QtCore/QVariant>

namespace TursoQt::Test {

/// A value to be bound: often one of few, so that they meet, at times one from the edge of its type.
QVariant randomValue(QRandomGenerator &random);

/// The same as SQL text.
QString randomLiteral(QRandomGenerator &random);

} // namespace TursoQt::Test
