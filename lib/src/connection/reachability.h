// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>

namespace TursoQt {

/// Tells when the system has a network again, where Qt has a backend that knows; never otherwise.
class Reachability : public QObject
{
    Q_OBJECT

public:
    /// Loads the backend. The first call must be made in the application's main thread; in another one only a backend
    /// that is there already is used.
    void watch();

Q_SIGNALS:
    void returned();

private:
    bool m_watching = false;
};

} // namespace TursoQt
