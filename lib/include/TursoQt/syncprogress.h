// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/operation.h>

#include <QtCore/QObject>

namespace TursoQt {

/**
 * How far the running operation is.
 *
 * Bytes are those of database pages for a bootstrap, of bodies for everything else. The expected amount comes from the
 * header of the server's answer; it is -1 while nobody knows it. When nothing runs (Phase::Idle) the values are those
 * of the last operation: the amounts received and expected are equal, and the fraction is 1, when it was done; they are
 * what they were when it failed, or lets others go first. Since 0.1.
 */
struct TURSOQT_EXPORT SyncProgress {
    Q_GADGET
    Q_PROPERTY(TursoQt::Operation operation MEMBER operation)
    Q_PROPERTY(TursoQt::Phase phase MEMBER phase)
    Q_PROPERTY(qint64 bytesReceived MEMBER bytesReceived)
    Q_PROPERTY(qint64 bytesExpected MEMBER bytesExpected)
    Q_PROPERTY(qint64 bytesSent MEMBER bytesSent)
    Q_PROPERTY(double fraction MEMBER fraction)

public:
    Operation operation = Operation::None;
    Phase phase = Phase::Idle;
    qint64 bytesReceived = 0;
    qint64 bytesExpected = -1; ///< -1: unknown
    qint64 bytesSent = 0;
    double fraction = -1; ///< 0 to 1; -1: unknown

    friend bool operator==(const SyncProgress &, const SyncProgress &) = default;
};

TURSOQT_EXPORT QDebug operator<<(QDebug debug, const SyncProgress &progress);

} // namespace TursoQt

Q_DECLARE_TYPEINFO(TursoQt::SyncProgress, Q_RELOCATABLE_TYPE);
