// SPDX-License-Identifier: MIT
#include "memory.h"

#include <QtCore/QFile>

#include <malloc.h>

namespace Memory {

namespace {

double status(const char *name)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("/proc/self/status cannot be read");
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    qFatal("/proc/self/status has no %s", name);
}

} // namespace

double current()
{
    return status("VmRSS:");
}

double peak()
{
    return status("VmHWM:");
}

// What was freed before must not hide what is needed now.
void forgetPeak()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write("5") != 1)
        qFatal("/proc/self/clear_refs cannot be written");
}

} // namespace Memory
