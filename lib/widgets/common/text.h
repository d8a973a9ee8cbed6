// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/operation.h>
#include <TursoQt/pendingchange.h>
#include <TursoQt/syncconnection.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QString>

#include <chrono>

namespace TursoQt::Widgets {

/// How values are written for people, in the language of the user.
class Text
{
    Q_DECLARE_TR_FUNCTIONS(TursoQt::Widgets::Text)

public:
    /// The user's when these texts are translated into its language; else English, so that units and words agree.
    static QLocale locale();

    static QString number(qint64 number);
    static QString bytes(qint64 count);
    static QString bytesPerSecond(double rate);
    static QString duration(std::chrono::microseconds duration);
    /// Hours, minutes and seconds, without a fraction: for what lasts.
    static QString roughDuration(std::chrono::seconds duration);
    /// In local time; "never" for an invalid one.
    static QString time(const QDateTime &time);
    static QString timeOfDay(const QDateTime &time);

    static QString operation(Operation operation);
    static QString phase(Phase phase);
    static QString state(SyncConnection::State state);
    static QString kind(PendingChange::Kind kind);
    /// What a change is a change of: `sqlite_schema` is the engine's word for it.
    static QString table(const QString &name);
};

} // namespace TursoQt::Widgets
