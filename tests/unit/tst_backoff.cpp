// SPDX-License-Identifier: MIT
#include "io/backoff.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace TursoQt;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToTheLongest();
    void neverShrinksBeforeTheLongest();
    void differsByChance();
    void atLeast();
    void limit();
};

void TestBackoff::doublesUpToTheLongest()
{
    Backoff backoff(1s, 60s);
    for (const milliseconds whole : {1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s, 60s}) {
        const milliseconds pause = *backoff.next();
        QVERIFY2(pause >= whole / 2 && pause <= whole, QByteArray::number(qint64(pause.count())));
    }
}

void TestBackoff::neverShrinksBeforeTheLongest()
{
    for (int round = 0; round < 100; ++round) {
        Backoff backoff(10ms, 100h);
        milliseconds before = 0ms;
        for (int failure = 0; failure < 12; ++failure) {
            const milliseconds pause = *backoff.next();
            QVERIFY(pause >= before);
            before = pause;
        }
    }
}

void TestBackoff::differsByChance()
{
    QSet<qint64> pauses;
    for (int client = 0; client < 20; ++client)
        pauses.insert(Backoff(1h, 1h).next()->count());
    QVERIFY(pauses.size() > 15);
}

void TestBackoff::atLeast()
{
    Backoff backoff(10ms, 20ms);
    QCOMPARE(*backoff.next(5s), 5s);
    QVERIFY(*backoff.next() <= 20ms);
}

void TestBackoff::limit()
{
    Backoff backoff(10ms, 10s, 1h);
    QVERIFY(backoff.next());
    QVERIFY(!backoff.next(2h));
    QVERIFY(*backoff.next(30min) == 30min);
    QVERIFY(!Backoff(10ms, 10s, 0ms).next());
    // The last pause ends with the limit.
    QVERIFY(*Backoff(1h, 1h, 10min).next() <= 10min);
}

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
