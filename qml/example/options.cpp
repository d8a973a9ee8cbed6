// SPDX-License-Identifier: MIT
#include "options.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFile>

namespace Example {

using namespace Qt::StringLiterals;

bool Options::parse(const QStringList &arguments)
{
    const QCommandLineOption database(u"database"_s, tr("Open or create the local database <path>."), tr("path"));
    const QCommandLineOption url(u"url"_s, tr("Synchronise with the remote database at <url>."), tr("url"));
    const QCommandLineOption tokenFile(u"token-file"_s, tr("Read the authentication token from <file>."), tr("file"));
    const QCommandLineOption withPlayground(u"playground"_s, tr("Start a local server with sample data, and use it."));
    const QCommandLineOption screenshot(
        u"screenshot"_s, tr("Save a picture of the window to the PNG <file> when the database is open, and quit."),
        tr("file"));

    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Shows the QML module TursoQt at work."));
    parser.addHelpOption();
    parser.addOptions({database, url, tokenFile, withPlayground, screenshot});
    if (!parser.parse(arguments)) {
        errorText = parser.errorText();
        return false;
    }
    if (parser.isSet(u"help"_s))
        parser.showHelp();

    databasePath = parser.value(database);
    remoteUrl = parser.value(url);
    playground = parser.isSet(withPlayground);
    screenshotFile = parser.value(screenshot);
    if (playground == !databasePath.isEmpty()) {
        errorText = tr("Give either --playground or --database.");
        return false;
    }
    if (playground && (parser.isSet(url) || parser.isSet(tokenFile))) {
        errorText = tr("--playground comes with a server of its own: give neither --url nor --token-file.");
        return false;
    }
    return !parser.isSet(tokenFile) || readToken(parser.value(tokenFile));
}

bool Options::readToken(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        errorText = tr("The token file cannot be read: %1").arg(file.errorString());
        return false;
    }
    authToken = QString::fromUtf8(file.readAll()).trimmed();
    if (authToken.isEmpty()) {
        errorText = tr("The token file is empty.");
        return false;
    }
    return true;
}

} // namespace Example
