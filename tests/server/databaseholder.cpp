// SPDX-License-Identifier: MIT

// A process that holds a database: opens the file named by its argument, says "open", and ends with its standard input.

#include <TursoQt/syncconnection.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QSocketNotifier>

#include <cstdio>

using TursoQt::SyncConfig;
using TursoQt::SyncConnection;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    SyncConnection connection(SyncConfig().setPath(QString::fromLocal8Bit(argv[1])));
    QObject::connect(&connection, &SyncConnection::opened, &application, [] {
        std::puts("open");
        std::fflush(stdout);
    });
    QObject::connect(&connection, &SyncConnection::operationFailed, &application,
                     [](TursoQt::Operation, const TursoQt::SyncError &error) {
                         std::puts(qPrintable(error.message));
                         QCoreApplication::exit(1);
                     });
    const QSocketNotifier input(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    connection.open();
    return QCoreApplication::exec();
}
