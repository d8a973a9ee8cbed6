// SPDX-License-Identifier: MIT
#include "eventtimes.h"

#include <QtCore/QThread>

#include <ctime>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

namespace {

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

void EventTimes::start()
{
    m_longest = {};
    m_longestOfLibrary = {};
}

QString EventTimes::toString() const
{
    return u"longest event %1, of the library %2"_s.arg(m_longest.toString(), m_longestOfLibrary.toString());
}

bool EventTimes::notify(QObject *receiver, QEvent *event)
{
    if (m_isInside || QThread::currentThread() != thread())
        return QGuiApplication::notify(receiver, event);
    // The receiver may be gone afterwards.
    const QString name = QLatin1StringView(receiver->metaObject()->className());
    m_isInside = true;
    const double began = threadMilliseconds();
    const bool isTaken = QGuiApplication::notify(receiver, event);
    const double milliseconds = threadMilliseconds() - began;
    m_isInside = false;
    m_longest.take(milliseconds, name);
    if (name.startsWith("TursoQt::"_L1) && receiver != this)
        m_longestOfLibrary.take(milliseconds, name);
    return isTaken;
}

void EventTimes::Longest::take(double other, const QString &name)
{
    if (other <= milliseconds)
        return;
    milliseconds = other;
    receiver = name;
}

QString EventTimes::Longest::toString() const
{
    return receiver.isEmpty() ? u"none"_s : u"%1 ms (%2)"_s.arg(milliseconds, 0, 'f', 1).arg(receiver);
}

} // namespace TursoQt::Test
