// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QVariant>

namespace TursoQt::Test {

/// The fields of a protobuf message by their numbers: qulonglong for numbers, QByteArray for everything with a length.
/// What is not understood ends the map.
QMap<int, QVariant> protobufFields(const QByteArray &message);

} // namespace TursoQt::Test
