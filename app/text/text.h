// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/operation.h>
#include <TursoQt/syncconnection.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <chrono>

namespace Demo {

/// How values are written for people, in the language of the user.
class Text
{
    Q_DECLARE_TR_FUNCTIONS(Demo::Text)

public:
    static QString bytes(qint64 count);
    static QString bytesPerSecond(double rate);
    static QString duration(std::chrono::milliseconds duration);
    /// In local time; "never" for an invalid one.
    static QString time(const QDateTime &time);
    static QString number(qint64 number);

    static QString operation(TursoQt::Operation operation);
    static QString phase(TursoQt::Phase phase);
    static QString state(TursoQt::SyncConnection::State state);

    /// What the form calls a property of SyncConfig, with a colon; empty when it does not show it.
    static QString label(QStringView property);
    /// The error's message, in which properties of SyncConfig have the names that the form gives them.
    static QString message(const TursoQt::SyncError &error);
};

} // namespace Demo
