// SPDX-License-Identifier: MIT
#include "connection/backoff.h"

#include <QtCore/QList>
#include <QtTest/QTest>

#include <limits>

using namespace TursoQt;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToTheMaximum();
    void chanceTakesUpToAQuarter();
    void growsWhateverTheChance();
    void beginsAnewAfterASuccess();
    void limits();
    void doesNotOverflow();

private:
    static QList<milliseconds> pauses(Backoff backoff, int count, double chance);
};

QList<milliseconds> TestBackoff::pauses(Backoff backoff, int count, double chance)
{
    QList<milliseconds> pauses;
    for (int failure = 0; failure < count; ++failure)
        pauses.append(backoff.next(chance));
    return pauses;
}

void TestBackoff::doublesUpToTheMaximum()
{
    QCOMPARE(pauses(Backoff(), 9, 0), (QList<milliseconds>{1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s, 60s}));
}

void TestBackoff::chanceTakesUpToAQuarter()
{
    QCOMPARE(pauses(Backoff(), 8, 1), (QList<milliseconds>{750ms, 1500ms, 3s, 6s, 12s, 24s, 45s, 45s}));
    QCOMPARE(pauses(Backoff(), 2, 0.5), (QList<milliseconds>{875ms, 1750ms}));
    QCOMPARE(pauses(Backoff(), 2, 7), (QList<milliseconds>{750ms, 1500ms}));
    QCOMPARE(pauses(Backoff(), 2, -7), (QList<milliseconds>{1s, 2s}));
}

void TestBackoff::growsWhateverTheChance()
{
    Backoff backoff;
    milliseconds before = 0ms;
    // The least chance, then the greatest: the smallest step there can be.
    for (int failure = 0; failure < 6; ++failure) {
        const milliseconds pause = backoff.next(failure % 2);
        QVERIFY(pause > before);
        before = pause;
    }
}

void TestBackoff::beginsAnewAfterASuccess()
{
    Backoff backoff;
    for (int failure = 0; failure < 4; ++failure)
        backoff.next(0);
    backoff.reset();
    QCOMPARE(backoff.next(0), 1s);
    QCOMPARE(backoff.next(0), 2s);
}

void TestBackoff::limits()
{
    Backoff backoff;
    backoff.setMinimum(0ms);
    QCOMPARE(backoff.minimum(), 10ms);
    backoff.setMinimum(-5s);
    QCOMPARE(backoff.minimum(), 10ms);
    backoff.setMinimum(5s);
    backoff.setMaximum(2s);
    QCOMPARE(pauses(backoff, 3, 0), (QList<milliseconds>{5s, 5s, 5s}));
    backoff.setMaximum(12s);
    QCOMPARE(pauses(backoff, 3, 0), (QList<milliseconds>{5s, 10s, 12s}));
    backoff.setMaximum(5s);
    QCOMPARE(pauses(backoff, 3, 0), (QList<milliseconds>{5s, 5s, 5s}));
}

void TestBackoff::doesNotOverflow()
{
    Backoff backoff;
    backoff.setMaximum(milliseconds::max());
    milliseconds before = 0ms;
    for (int failure = 0; failure < 200; ++failure) {
        const milliseconds pause = backoff.next(0.5);
        QVERIFY(pause > 0ms);
        QVERIFY(pause >= before);
        before = pause;
    }
}

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
