// SPDX-License-Identifier: MIT

// Bootstraps databases of some sizes (64 and 512 MB, or as many as the arguments say), each in a process of its own,
// and prints peak memory, time, and the longest gap of the owner thread's event loop. The environment variable TURSODB
// names the real sync server.

#include "eventloopgap.h"
#include "futures.h"
#include "temporarydatabase.h"
#include "tursoserver.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

namespace {

constexpr std::chrono::minutes Timeout{10};
constexpr int RowsPerMegabyte = 1000;

double peakMemory() // MiB
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).chopped(3).trimmed().toDouble() / 1024;
    }
    return -1;
}

int bootstrap(const QString &url)
{
    const TemporaryDatabase database;
    SyncConnection connection(SyncConfig().setPath(database.path()).setRemoteUrl(url));
    EventLoopGap gap;
    QElapsedTimer clock;
    clock.start();
    gap.start();
    const SyncError error = errorOf(connection.open(), Timeout);
    gap.stop();
    if (error) {
        std::fprintf(stderr, "%s\n", qPrintable(describe(error)));
        return 1;
    }
    std::printf("%7.1f MiB received, %5.2f s, peak memory %5.1f MiB, %s\n",
                double(connection.progress().bytesReceived) / 1024 / 1024, double(clock.elapsed()) / 1000, peakMemory(),
                qPrintable(gap.toString()));
    return 0;
}

bool bootstrapInChild(int megabytes)
{
    TursoServer server;
    if (!server.start() || !server.seed(megabytes * RowsPerMegabyte))
        return false;
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QCoreApplication::applicationFilePath(), {u"--child"_s, server.url().toString()});
    return child.waitForFinished(-1) && child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) == u"--child"_s)
        return bootstrap(arguments.value(1));

    const QStringList sizes = arguments.isEmpty() ? QStringList{u"64"_s, u"512"_s} : arguments;
    for (const QString &size : sizes) {
        if (!bootstrapInChild(size.toInt()))
            return 1;
    }
    return 0;
}
