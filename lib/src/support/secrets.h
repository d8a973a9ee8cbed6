// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace TursoQt::Secrets {

/// Remembers a text that must never be shown; every copy of it in redact()'s input is replaced. Any thread.
/// Only a limited number is kept, the oldest go first.
void remember(const QString &secret);

/// @a text with remembered secrets and the values of bearer tokens replaced. Any thread.
QString redact(QString text);

} // namespace TursoQt::Secrets
