// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QCoreApplication>

namespace TursoQt {

/// The translation context of all messages of the library.
class Texts
{
    Q_DECLARE_TR_FUNCTIONS(TursoQt::Texts)
};

} // namespace TursoQt
