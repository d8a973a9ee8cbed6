// SPDX-License-Identifier: MIT
#include <TursoQt/TursoQt>

#include <QtCore/QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);

    TursoQt::SyncConfig config;
    // Made and destroyed, so that a static library has to bring the engine with it.
    TursoQt::SyncConnection connection(config);

    std::printf("client name: %s\n", qPrintable(config.clientName()));
    return connection.state() == TursoQt::SyncConnection::State::Closed ? 0 : 1;
}
