// SPDX-License-Identifier: MIT
#include "headless/peakmemory.h"

#include <QtCore/QFile>

using namespace Qt::StringLiterals;

namespace Demo {

qint64 peakResidentBytes()
{
    constexpr qint64 kibibyte = 1024;
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    // The file says that it is empty, so atEnd() is of no use.
    for (QByteArray line = status.readLine(); !line.isEmpty(); line = status.readLine()) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong() * kibibyte;
    }
    return -1;
}

} // namespace Demo
