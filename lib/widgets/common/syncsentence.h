// SPDX-License-Identifier: MIT
#pragma once

#include "common/tint.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QPointer>

namespace TursoQt {
class SyncConnection;
}

namespace TursoQt::Widgets {

/// What a connection is doing, in a sentence with a colour.
class SyncSentence
{
    Q_DECLARE_TR_FUNCTIONS(TursoQt::Widgets::SyncSentence)

public:
    /// @a isRefused: the server has refused a row, and has not taken it yet.
    explicit SyncSentence(const SyncConnection *connection, bool isRefused = false);

    /// Of the connection, whatever does the synchronising.
    QString state() const;
    Tint::Meaning meaning() const;
    /// Of automatic synchronisation alone. @a lastAsked is when the last pull ended.
    QString automatic(const QDateTime &lastAsked) const;
    /// How far what runs is: bytes of how many, and the time that is left when it is known.
    QString progress(double bytesPerSecond) const;

private:
    QString idle(const QDateTime &lastAsked) const;

    const QPointer<const SyncConnection> m_connection;
    const bool m_isRefused;
};

} // namespace TursoQt::Widgets
