// SPDX-License-Identifier: MIT
#include <TursoQt/SyncConnection>
#include <TursoQt/SyncInspector>

#include <QtWidgets/QApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    TursoQt::SyncConnection connection(TursoQt::SyncConfig().setPath(QStringLiteral(":memory:")));
    TursoQt::SyncInspector inspector(&connection);
    inspector.show();
    connection.open().then(&application, [&] {
        std::printf("inspected: %d x %d\n", inspector.width(), inspector.height());
        application.quit();
    });
    return application.exec();
}
