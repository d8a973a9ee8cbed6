// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>
#include <QtGui/QGuiApplication>

namespace TursoQt::Test {

/// An application that measures the processor time of each event of its main thread. Other than the time from frame to
/// frame it does not depend on what else the machine has to do.
class EventTimes : public QGuiApplication
{
    Q_OBJECT

public:
    using QGuiApplication::QGuiApplication;

    void start();
    /// The longest event since start(), and the longest one that an object of the library received.
    QString toString() const;

    bool notify(QObject *receiver, QEvent *event) override;

private:
    struct Longest {
        double milliseconds = 0;
        QString receiver;

        void take(double other, const QString &name);
        QString toString() const;
    };

    bool m_isInside = false; ///< of an event that is measured as a whole
    Longest m_longest;
    Longest m_longestOfLibrary;
};

} // namespace TursoQt::Test
