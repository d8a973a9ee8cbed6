// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>

#include <array>

namespace Demo {

/// Turns Ctrl+C and SIGTERM into a Qt signal, so that the program ends as it always does. One object a process.
class TerminationSignals : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

Q_SIGNALS:
    void received();

private:
    std::array<int, 2> m_sockets{-1, -1};
};

} // namespace Demo
