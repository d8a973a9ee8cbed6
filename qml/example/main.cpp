// SPDX-License-Identifier: MIT
#include "options.h"
#include "screenshot.h"
#include "startup.h"

#include <QtCore/QDir>
#include <QtCore/QLibraryInfo>
#include <QtCore/QTextStream>
#include <QtCore/QTranslator>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickWindow>
#include <QtQuickControls2/QQuickStyle>

using namespace Qt::StringLiterals;

namespace {

void addImportPaths(QQmlEngine &engine)
{
    const QDir folder(QCoreApplication::applicationDirPath());
    for (const QString &path : {QStringLiteral(TURSOQT_BUILT_MODULES), QStringLiteral(TURSOQT_INSTALLED_MODULES)})
        engine.addImportPath(QDir::cleanPath(folder.filePath(path)));
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    // Only when the window and the local server are gone.
    application.setQuitOnLastWindowClosed(false);
    application.setApplicationName(u"turso-qt-qml-demo"_s);

    QTranslator qtTranslator;
    if (qtTranslator.load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(&qtTranslator);
    QTranslator translator;
    if (translator.load(QLocale(), u"turso-qt-qml-example"_s, u"_"_s, u":/i18n"_s))
        application.installTranslator(&translator);

    Example::Options options;
    if (!options.parse(application.arguments())) {
        QTextStream(stderr) << options.errorText << Qt::endl;
        return 1;
    }
    if (!qEnvironmentVariableIsSet("QT_QUICK_CONTROLS_STYLE"))
        QQuickStyle::setStyle(u"Basic"_s);

    Example::Startup startup(options);
    QQmlApplicationEngine engine;
    addImportPaths(engine);
    engine.setInitialProperties({{u"startup"_s, QVariant::fromValue(&startup)}});
    engine.load(QUrl(u"qrc:/qt-project.org/imports/TursoQtExample/Main.qml"_s));
    if (engine.rootObjects().isEmpty())
        return 1;

    const Example::Screenshot *screenshot = nullptr;
    if (!options.screenshotFile.isEmpty()) {
        auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
        screenshot = new Example::Screenshot(options.screenshotFile, window);
    }
    QObject::connect(&application, &QGuiApplication::lastWindowClosed, &startup, &Example::Startup::stop);
    QObject::connect(&startup, &Example::Startup::stopped, &application, &QCoreApplication::quit, Qt::QueuedConnection);
    startup.start();
    const int status = application.exec();
    return screenshot && !screenshot->succeeded() ? 1 : status;
}
