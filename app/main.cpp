// SPDX-License-Identifier: MIT
#include "commandline/commandline.h"
#include "headless/headlessrun.h"
#include "mainwindow/mainwindow.h"
#include "screenshot/screenshottour.h"
#include "termination/terminationsignals.h"

#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
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
    // English has texts too, for its plurals; they serve every language that has none of its own.
    installTranslator(QLocale(QLocale::English), u"turso-qt-demo"_s, u":/i18n"_s);
    installTranslator(QLocale(), u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    installTranslator(QLocale(), u"tursoqt"_s, u":/turso/i18n"_s);
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
    MainWindow window(commandLine);
    QObject::connect(&terminationSignals, &TerminationSignals::received, &window, &QWidget::close);

    if (!commandLine.screenshotFolder.isEmpty()) {
        ScreenshotTour tour(&window, commandLine.screenshotFolder);
        QObject::connect(&tour, &ScreenshotTour::finished, &window, &QWidget::close);
        QObject::connect(&window, &MainWindow::finished, QCoreApplication::instance(),
                         [&tour] { QCoreApplication::exit(tour.exitCode()); });
        tour.start();
        return QCoreApplication::exec();
    }
    QObject::connect(&window, &MainWindow::finished, QCoreApplication::instance(), &QCoreApplication::quit);
    window.show();
    window.start();
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
