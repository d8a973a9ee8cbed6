// SPDX-License-Identifier: MIT
#include "futures.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

using namespace Qt::StringLiterals;
using namespace TursoQt;

// A program that does everything a user's program does with its database, so that it can be killed anywhere in it:
//
//     crashclient PATH URL PREFIX FIRST STEP...
//
// The copy holds the first PREFIX bytes and fetches others when it needs them; 0 makes it a full copy.
//
// A step is `commit`, `push`, `pull`, `checkpoint` or `remote`; `open` goes before them and `close` after them. Each is
// announced by a line `> STEP`, and ended by `< STEP` or by `! STEP: CODE TEXT`. Commits are numbered, beginning with
// FIRST: `> commit N`, `< commit N`. A commit adds N % MaximumParts + 1 rows to `entry` and as many to `keyless`, and
// sets the only row of `latest` to N. In `remote` the program waits for a line on standard input; whoever started it
// changes the server meanwhile. When the engine has failed, the connection is closed and opened again.
namespace {

constexpr int MaximumParts = 4;
constexpr int BodySizes[] = {20, 200, 3000, 12000};
constexpr int MaximumOpens = 3;

void say(const QString &line)
{
    const QByteArray text = line.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
    std::fflush(stdout);
}

template <class T>
SyncError::Code report(const QString &step, const QFuture<T> &future)
{
    const SyncError error = Test::errorOf(future, std::chrono::seconds(30));
    if (error.code == Test::NoSyncError) {
        say(u"! %1: hang"_s.arg(step));
        std::_Exit(3);
    }
    if (error) {
        QString text = Test::describe(error);
        text.replace(u'\n', u' ');
        say(u"! %1: %2 %3"_s.arg(step, QVariant::fromValue(error.code).toString(), text));
    } else {
        say(u"< "_s + step);
    }
    return error.code;
}

class Client
{
public:
    Client(const SyncConfig &config, int firstCommit)
        : m_connection(config)
        , m_commit(firstCommit)
    {
    }

    bool open()
    {
        for (int attempt = 0; attempt < MaximumOpens; ++attempt) {
            say(u"> open"_s);
            if (report(u"open"_s, m_connection.open()) == SyncError::Code::None)
                return true;
        }
        return false;
    }

    bool perform(const QString &step)
    {
        if (perform(step, step == u"commit"_s) != SyncError::Code::EngineFailure)
            return true;
        close();
        return open();
    }

    void close()
    {
        say(u"> close"_s);
        report(u"close"_s, m_connection.close());
    }

private:
    SyncError::Code perform(const QString &step, bool isCommit)
    {
        if (isCommit)
            return commit(m_commit++);
        say(u"> "_s + step);
        if (step == u"push"_s)
            return report(step, m_connection.push());
        if (step == u"pull"_s)
            return report(step, m_connection.pull());
        if (step == u"checkpoint"_s)
            return report(step, m_connection.checkpoint());
        waitForInput();
        say(u"< "_s + step);
        return SyncError::Code::None;
    }

    SyncError::Code commit(int number)
    {
        const QString name = u"commit %1"_s.arg(number);
        const int bodySize = BodySizes[number / MaximumParts % int(std::size(BodySizes))];
        say(u"> "_s + name);
        return report(name, m_connection.transaction([number, bodySize](SqlTransaction &transaction) {
            for (int part = 0; part <= number % MaximumParts; ++part) {
                const QVariantList values{number, part, QByteArray(bodySize, char('a' + part))};
                transaction.execute(u"INSERT INTO entry(number, part, body) VALUES (?, ?, ?)"_s, values);
                transaction.execute(u"INSERT INTO keyless(number, part, body) VALUES (?, ?, ?)"_s, values);
            }
            transaction.execute(u"UPDATE latest SET number = ? WHERE id = 1"_s, {number});
        }));
    }

    void waitForInput()
    {
        std::string line;
        if (!std::getline(std::cin, line))
            std::exit(0);
    }

    SyncConnection m_connection;
    int m_commit;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5)
        return 2;
    SyncConfig config = SyncConfig().setPath(arguments[1]).setRemoteUrl(arguments[2]);
    if (const qint64 prefix = arguments[3].toLongLong(); prefix > 0)
        config.setPartialSync(PartialSync{.strategy = PrefixBootstrap{prefix}});
    Client client(config, arguments[4].toInt());
    if (!client.open())
        return 1;
    for (const QString &step : arguments.mid(5)) {
        if (!client.perform(step))
            return 1;
    }
    client.close();
    return 0;
}
