// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>

namespace TursoQt {

/// Says when the system is online again, if Qt has a backend that knows; otherwise it never says anything.
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
