// SPDX-License-Identifier: MIT
#include "seeds.h"

#include <QtCore/QDebug>
#include <QtCore/QElapsedTimer>

namespace TursoQt::Test {

int numberFromEnvironment(const char *variable, int otherwise)
{
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : otherwise;
}

int failuresOfSeeds(int histories, const std::function<bool(quint32)> &run)
{
    const quint32 first = quint32(numberFromEnvironment("TURSOQT_DIFFERENTIAL_SEED", 1));
    const int seconds = numberFromEnvironment("TURSOQT_DIFFERENTIAL_SECONDS", 0);
    const int count = numberFromEnvironment("TURSOQT_DIFFERENTIAL_HISTORIES", histories);
    QElapsedTimer timer;
    timer.start();
    int failures = 0;
    int number = 0;
    for (; seconds > 0 ? timer.elapsed() < qint64(seconds) * 1000 : number < count; ++number)
        failures += !run(first + quint32(number));
    qInfo() << number << "histories from TURSOQT_DIFFERENTIAL_SEED" << first << "on," << failures << "failed";
    return failures;
}

} // namespace TursoQt::Test
