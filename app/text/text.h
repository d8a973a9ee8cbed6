// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

namespace Demo {

/// What the form calls the properties of SyncConfig, in the language of the user.
class Text
{
    Q_DECLARE_TR_FUNCTIONS(Demo::Text)

public:
    /// What the form calls a property of SyncConfig, with a colon; empty when it does not show it.
    static QString label(QStringView property);
    /// The error's message, in which properties of SyncConfig have the names that the form gives them.
    static QString message(const TursoQt::SyncError &error);
};

} // namespace Demo
