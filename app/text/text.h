// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/operation.h>
#include <TursoQt/syncerror.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

namespace Demo {

/// How values are written for people, in the language of the user.
class Text
{
    Q_DECLARE_TR_FUNCTIONS(Demo::Text)

public:
    static QString bytes(qint64 count);
    static QString operation(TursoQt::Operation operation);

    /// What the form calls a property of SyncConfig, with a colon; empty when it does not show it.
    static QString label(QStringView property);
    /// The error's message, in which properties of SyncConfig have the names that the form gives them.
    static QString message(const TursoQt::SyncError &error);
};

} // namespace Demo
