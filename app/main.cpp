// SPDX-License-Identifier: MIT
#include "appearance/appearance.h"
#include "commandline/commandline.h"
#include "headless/headlessrun.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/windowlist.h"
#include "screenshot/screenshottour.h"
#include "termination/terminationsignals.h"

#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtCore/QTranslator>
#include <QtGui/QIcon>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace Demo;

namespace {

void installTranslator(const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, name, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
}

void installTranslators()
{
    // Numbers and units are of the language of the texts.
    const bool isTranslated = QTranslator().load(QLocale(), u"turso-qt-demo"_s, u"_"_s, u":/i18n"_s);
    if (!isTranslated && QLocale().language() != QLocale::English)
        QLocale::setDefault(QLocale(QLocale::English));
    installTranslator(QLocale(), u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    installTranslator(QLocale(), u"tursoqt"_s, u":/turso/i18n"_s);
    installTranslator(QLocale(), u"tursoqtwidgets"_s, u":/turso/i18n"_s);
    installTranslator(QLocale(), u"turso-qt-demo"_s, u":/i18n"_s);
}

int runHeadless(const CommandLine &commandLine)
{
    TerminationSignals terminationSignals;
    HeadlessRun run(commandLine);
    QObject::connect(&terminationSignals, &TerminationSignals::received, &run, &HeadlessRun::interrupt);
    QObject::connect(&run, &HeadlessRun::finished, QCoreApplication::instance(), &QCoreApplication::exit,
                     Qt::QueuedConnection);
    QMetaObject::invokeMethod(&run, &HeadlessRun::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

int runWindow(const CommandLine &commandLine)
{
    QApplication::setWindowIcon(QIcon(u":/icons/turso-qt-demo.png"_s));
    // Closing the window ends the connection and the playground first.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TerminationSignals terminationSignals;
    Appearance::initialise();
    WindowList windows;
    MainWindow *window = windows.add(commandLine);
    QObject::connect(&terminationSignals, &TerminationSignals::received, &windows, &WindowList::closeAll);

    if (!commandLine.screenshotFolder.isEmpty()) {
        ScreenshotTour tour(window, commandLine.screenshotFolder);
        QObject::connect(&tour, &ScreenshotTour::finished, &windows, &WindowList::closeAll);
        QObject::connect(&windows, &WindowList::finished, QCoreApplication::instance(),
                         [&tour] { QCoreApplication::exit(tour.exitCode()); });
        tour.start();
        return QCoreApplication::exec();
    }
    Appearance::apply(Appearance::Scheme(QSettings().value(u"window/colours"_s, 0).toInt()));
    QObject::connect(&windows, &WindowList::finished, QCoreApplication::instance(), &QCoreApplication::quit);
    window->show();
    window->start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"turso-qt-demo"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TURSOQT_DEMO_VERSION));
    QCoreApplication::setOrganizationName(u"turso-qt"_s);
    QGuiApplication::setDesktopFileName(u"io.github.turso_qt.Demo"_s);

    const bool needsWindow = CommandLine::needsWindow(argc, argv);
    const auto application =
        needsWindow ? std::make_unique<QApplication>(argc, argv) : std::make_unique<QCoreApplication>(argc, argv);
    installTranslators();

    CommandLine commandLine;
    if (!commandLine.parse(QCoreApplication::arguments())) {
        std::fprintf(stderr, "turso-qt-demo: %s\n", qPrintable(commandLine.errorText()));
        return EXIT_FAILURE;
    }
    return commandLine.headless ? runHeadless(commandLine) : runWindow(commandLine);
}
