// SPDX-License-Identifier: MIT
#include "futures.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QRandomGenerator>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

using namespace Qt::StringLiterals;
using namespace TursoQt;

// A program that does everything a user's program does with its database, so that it can be killed anywhere in it:
//
//     crashclient PATH URL SEED STEPS FIRST
//
// Every step is announced by a line `> NAME` and ended by `< NAME`, or by `! NAME: CODE MESSAGE` when it failed. The
// commit with the number N adds N % MaximumParts + 1 rows to `entry` and as many to `keyless`, and sets the only row of
// `latest` to N; its lines are `> commit N` and `< commit N`. The step `remote` waits for a line on standard input:
// whoever started the program then changes the server.
namespace {

constexpr int MaximumParts = 4;
constexpr int BodySizes[] = {20, 200, 3000, 12000};

void say(const QString &line)
{
    const QByteArray text = line.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
    std::fflush(stdout);
}

template <class T>
bool report(const QString &step, const QFuture<T> &future)
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
    return !error;
}

class Client
{
public:
    Client(const SyncConfig &config, quint32 seed, int firstCommit)
        : m_connection(config)
        , m_random(seed)
        , m_commit(firstCommit)
    {
    }

    bool open()
    {
        say(u"> open"_s);
        return report(u"open"_s, m_connection.open());
    }

    void step()
    {
        const int choice = m_random.bounded(100);
        if (choice < 50)
            commit();
        else if (choice < 65)
            push();
        else if (choice < 80)
            pull();
        else if (choice < 90)
            checkpoint();
        else
            changeRemote();
    }

    void close()
    {
        say(u"> close"_s);
        report(u"close"_s, m_connection.close());
    }

private:
    void commit()
    {
        const int number = m_commit++;
        const QString name = u"commit %1"_s.arg(number);
        const int bodySize = BodySizes[m_random.bounded(int(std::size(BodySizes)))];
        say(u"> "_s + name);
        report(name, m_connection.transaction([number, bodySize](SqlTransaction &transaction) {
            for (int part = 0; part <= number % MaximumParts; ++part) {
                const QVariantList values{number, part, QByteArray(bodySize, char('a' + part))};
                transaction.execute(u"INSERT INTO entry(number, part, body) VALUES (?, ?, ?)"_s, values);
                transaction.execute(u"INSERT INTO keyless(number, part, body) VALUES (?, ?, ?)"_s, values);
            }
            transaction.execute(u"UPDATE latest SET number = ? WHERE id = 1"_s, {number});
        }));
    }

    void push()
    {
        say(u"> push"_s);
        report(u"push"_s, m_connection.push());
    }

    void pull()
    {
        say(u"> pull"_s);
        report(u"pull"_s, m_connection.pull());
    }

    void checkpoint()
    {
        say(u"> checkpoint"_s);
        report(u"checkpoint"_s, m_connection.checkpoint());
    }

    void changeRemote()
    {
        say(u"> remote"_s);
        std::string line;
        if (!std::getline(std::cin, line))
            std::exit(0);
        say(u"< remote"_s);
        pull();
    }

    SyncConnection m_connection;
    QRandomGenerator m_random;
    int m_commit;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 6)
        return 2;
    Client client(SyncConfig().setPath(arguments[1]).setRemoteUrl(arguments[2]), arguments[3].toUInt(),
                  arguments[5].toInt());
    if (!client.open())
        return 1;
    for (int step = arguments[4].toInt(); step > 0; --step)
        client.step();
    client.close();
    return 0;
}
