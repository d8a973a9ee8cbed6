// SPDX-License-Identifier: MIT
#include "commandline/commandline.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFile>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;
using namespace TursoQt;

namespace Demo {

namespace {

constexpr qint64 smallestPrefix = 4096;

} // namespace

bool CommandLine::needsWindow(int argc, char **argv)
{
    constexpr std::array withoutWindow{"--headless"sv, "--help"sv, "--help-all"sv, "-h"sv, "--version"sv, "-v"sv};
    return std::none_of(argv + 1, argv + argc, [&](std::string_view argument) {
        return std::find(withoutWindow.begin(), withoutWindow.end(), argument) != withoutWindow.end();
    });
}

bool CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Shows a database that synchronises with a remote one."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"database"_s, tr("The local database file. It is created when it is not there."), u"PATH"_s},
        {u"url"_s, tr("The remote database."), u"URL"_s},
        {u"token-file"_s, tr("A file whose first line is the token for the remote database."), u"FILE"_s},
        {u"client-name"_s, tr("The name under which the server knows this copy."), u"NAME"_s},
        {u"prefix"_s, tr("Copy only the first BYTES of the remote database at first; at least 4096."), u"BYTES"_s},
        {u"query"_s, tr("Copy only what the query SQL touches at first."), u"SQL"_s},
        {u"segment"_s, tr("With --prefix or --query: fetch missing parts in pieces of BYTES, a multiple of 4096."),
         u"BYTES"_s},
        {u"prefetch"_s, tr("With --prefix or --query: fetch related parts before they are asked for.")},
        {u"playground"_s, tr("Start a local server with sample data, and use it.")},
        {u"rows"_s, tr("With --playground: the number of sample orders, about 1 kB each (default: 64000)."), u"N"_s},
        {u"headless"_s, tr("Without a window: open, insert a row, push, pull and checkpoint, and say how it went.")},
        {u"json"_s, tr("With --headless: print one JSON object.")},
        {u"screenshot"_s, tr("Show every part of the window, save a picture of each to the folder DIR, and quit."),
         u"DIR"_s},
    });
    if (!parser.parse(arguments))
        return fail(parser.errorText());
    if (parser.isSet(u"help"_s) || parser.isSet(u"help-all"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();

    config.setPath(parser.value(u"database"_s)).setRemoteUrl(parser.value(u"url"_s));
    if (parser.isSet(u"client-name"_s))
        config.setClientName(parser.value(u"client-name"_s));
    playground = parser.isSet(u"playground"_s);
    headless = parser.isSet(u"headless"_s);
    json = parser.isSet(u"json"_s);
    screenshotFolder = parser.value(u"screenshot"_s);
    return checkCombination(parser) && readPartialSync(parser) && readRows(parser)
        && (!parser.isSet(u"token-file"_s) || readToken(parser.value(u"token-file"_s)));
}

bool CommandLine::checkCombination(const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return fail(tr("\"%1\" is not an option. See --help.").arg(parser.positionalArguments().constFirst()));
    if (playground && parser.isSet(u"url"_s))
        return fail(tr("--playground brings its own server: leave --url out."));
    if (headless && !playground && config.path().isEmpty())
        return fail(tr("--headless needs a database: add --database PATH, or --playground."));
    if (headless && !screenshotFolder.isEmpty())
        return fail(tr("--screenshot needs a window: leave --headless out."));
    if (json && !headless)
        return fail(tr("--json goes with --headless."));
    if (parser.isSet(u"rows"_s) && !playground)
        return fail(tr("--rows goes with --playground."));
    return true;
}

bool CommandLine::readPartialSync(const QCommandLineParser &parser)
{
    const bool prefix = parser.isSet(u"prefix"_s);
    const bool query = parser.isSet(u"query"_s);
    if (prefix && query)
        return fail(tr("--prefix and --query exclude each other: leave one of them out."));
    if (!prefix && !query) {
        if (parser.isSet(u"segment"_s) || parser.isSet(u"prefetch"_s))
            return fail(tr("--segment and --prefetch go with --prefix or --query."));
        return true;
    }

    PartialSync partialSync;
    if (prefix) {
        const auto length = readNumber(parser, u"prefix"_s, smallestPrefix);
        if (!length)
            return false;
        partialSync.strategy = PrefixBootstrap{*length};
    } else {
        partialSync.strategy = QueryBootstrap{parser.value(u"query"_s)};
    }
    if (parser.isSet(u"segment"_s)) {
        const auto size = readNumber(parser, u"segment"_s, 0);
        if (!size)
            return false;
        partialSync.segmentSize = *size;
    }
    partialSync.prefetch = parser.isSet(u"prefetch"_s);
    config.setPartialSync(partialSync);
    return true;
}

bool CommandLine::readRows(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"rows"_s))
        return true;
    const auto number = readNumber(parser, u"rows"_s, 1);
    rows = number.value_or(rows);
    return number.has_value();
}

bool CommandLine::readToken(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(tr("The token file %1 cannot be read: %2").arg(path, file.errorString()));
    const QString token = QString::fromUtf8(file.readLine()).trimmed();
    if (token.isEmpty())
        return fail(tr("The first line of the token file %1 is empty. Write the token there.").arg(path));
    config.setAuthToken(token);
    return true;
}

std::optional<qint64> CommandLine::readNumber(const QCommandLineParser &parser, const QString &option, qint64 smallest)
{
    bool isNumber = false;
    const qint64 number = parser.value(option).toLongLong(&isNumber);
    if (isNumber && number >= smallest)
        return number;
    fail(tr("--%1 needs a whole number, at least %2; \"%3\" is none.")
             .arg(option)
             .arg(smallest)
             .arg(parser.value(option)));
    return std::nullopt;
}

bool CommandLine::fail(const QString &errorText)
{
    m_errorText = errorText;
    return false;
}

} // namespace Demo
