// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconfig.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

class QCommandLineOption;
class QCommandLineParser;

namespace Demo {

/// What the program was asked to do.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(Demo::CommandLine)

public:
    /// Decides before there is an application object which kind it must be: without a window no display is needed.
    static bool needsWindow(int argc, char **argv);

    /// False when something is wrong with @a arguments; errorText() says what. Ends the program after --help and
    /// --version.
    bool parse(const QStringList &arguments);
    QString errorText() const { return m_errorText; }

    TursoQt::SyncConfig config;
    bool playground = false;
    qint64 rows = 64000;
    bool headless = false;
    bool json = false;
    QString screenshotFolder;

private:
    bool readPartialSync(const QCommandLineParser &parser);
    bool readToken(const QString &path);
    bool readRows(const QCommandLineParser &parser);
    bool checkCombination(const QCommandLineParser &parser);
    std::optional<qint64> readNumber(const QCommandLineParser &parser, const QString &option, qint64 smallest);
    bool fail(const QString &errorText);

    QString m_errorText;
};

} // namespace Demo
