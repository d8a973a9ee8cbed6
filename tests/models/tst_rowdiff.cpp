// SPDX-License-Identifier: MIT
#include "models/rowdiff.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace {

/// A row is a letter.
QList<QByteArray> rows(const QByteArray &letters)
{
    QList<QByteArray> keys;
    for (const char letter : letters)
        keys.append(QByteArray(1, letter));
    return keys;
}

QList<QByteArray> ordered(const QList<QByteArray> &rows, const QList<int> &order)
{
    if (order.isEmpty())
        return rows;
    QList<QByteArray> result;
    for (const int place : order)
        result.append(rows.at(place));
    return result;
}

QList<QByteArray> carriedOut(const RowDiff &diff, QList<QByteArray> rows, const QList<QByteArray> &after)
{
    rows = ordered(rows, diff.gathering);
    for (const auto &range : diff.removed)
        rows.remove(range.first, range.size());
    for (const auto &move : diff.moved)
        rows.move(move.from, move.to > move.from ? move.to - 1 : move.to);
    rows = ordered(rows, diff.order);
    for (const auto &range : diff.inserted) {
        for (int row = range.first; row <= range.last; ++row)
            rows.insert(row, after.at(diff.arrivals.isEmpty() ? row : diff.arrivals.at(row - range.first)));
    }
    return ordered(rows, diff.settling);
}

} // namespace

class TestRowDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steps_data();
    void steps();
    void manyMovesBecomeAnOrder();
    void manyRangesAreGathered();
    void equalKeys();
    void random();
};

void TestRowDiff::steps_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("removed");
    QTest::addColumn<int>("moved");
    QTest::addColumn<int>("inserted");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << 0 << 0 << 0;
    QTest::newRow("same") << QByteArray("abc") << QByteArray("abc") << 0 << 0 << 0;
    QTest::newRow("all new") << QByteArray() << QByteArray("abc") << 0 << 0 << 1;
    QTest::newRow("all gone") << QByteArray("abc") << QByteArray() << 1 << 0 << 0;
    QTest::newRow("all others") << QByteArray("abc") << QByteArray("xyz") << 1 << 0 << 1;
    QTest::newRow("one inserted") << QByteArray("ac") << QByteArray("abc") << 0 << 0 << 1;
    QTest::newRow("two ranges inserted") << QByteArray("ad") << QByteArray("xabcd") << 0 << 0 << 2;
    QTest::newRow("one removed") << QByteArray("abc") << QByteArray("ac") << 1 << 0 << 0;
    QTest::newRow("two ranges removed") << QByteArray("abcde") << QByteArray("ad") << 2 << 0 << 0;
    QTest::newRow("first to the end") << QByteArray("abcde") << QByteArray("bcdea") << 0 << 1 << 0;
    QTest::newRow("last to the beginning") << QByteArray("abcde") << QByteArray("eabcd") << 0 << 1 << 0;
    QTest::newRow("neighbours swapped") << QByteArray("abcde") << QByteArray("acbde") << 0 << 1 << 0;
    QTest::newRow("ends swapped") << QByteArray("abcde") << QByteArray("ebcda") << 0 << 2 << 0;
    QTest::newRow("reversed") << QByteArray("abcde") << QByteArray("edcba") << 0 << 4 << 0;
    QTest::newRow("everything at once") << QByteArray("abcdef") << QByteArray("xfaycz") << 2 << 1 << 3;
}

void TestRowDiff::steps()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const RowDiff diff = diffRows(rows(before), rows(after), {.moves = 100, .ranges = 100});
    QCOMPARE(carriedOut(diff, rows(before), rows(after)), rows(after));
    QTEST(int(diff.removed.size()), "removed");
    QTEST(int(diff.moved.size()), "moved");
    QTEST(int(diff.inserted.size()), "inserted");
    QVERIFY(diff.order.isEmpty());
}

void TestRowDiff::manyMovesBecomeAnOrder()
{
    const QList<QByteArray> before = rows("xabcdeyfgh");
    const QList<QByteArray> after = rows("hgfedcba");
    QCOMPARE(diffRows(before, after, {.moves = 7, .ranges = 2}).moved.size(), 7);
    const RowDiff diff = diffRows(before, after, {.moves = 6, .ranges = 2});
    QVERIFY(diff.moved.isEmpty());
    QCOMPARE(carriedOut(diff, before, after), after);
}

void TestRowDiff::manyRangesAreGathered()
{
    const QList<QByteArray> before = rows("abcdefgh");
    const QList<QByteArray> after = rows("xbydzfhw");
    QCOMPARE(diffRows(before, after, {.moves = 9, .ranges = 8}).inserted.size(), 4);
    const RowDiff diff = diffRows(before, after, {.moves = 9, .ranges = 7});
    QCOMPARE(diff.removed.size(), 1);
    QCOMPARE(diff.inserted.size(), 1);
    QVERIFY(diff.moved.isEmpty() && diff.order.isEmpty());
    QCOMPARE(carriedOut(diff, before, after), after);
    QCOMPARE(diff.sources, (QList<int>{-1, 1, -1, 3, -1, 5, 7, -1}));
}

void TestRowDiff::equalKeys()
{
    const QList<QVariantList> before{{u"a"_s, 1LL}, {u"a"_s, 2LL}, {QVariant(), 3LL}, {u"b"_s, 4LL}, {u"a"_s, 5LL}};
    const QList<QVariantList> after{{u"b"_s, 4LL}, {u"a"_s, 1LL}, {QVariant(), 3LL}, {1LL, 6LL}, {1.0, 7LL}};
    const RowDiff diff = diffRows(before, after, {0}, {.moves = 9, .ranges = 9});
    QCOMPARE(diff.sources, (QList<int>{3, 0, 2, -1, -1}));
}

void TestRowDiff::random()
{
    QRandomGenerator random(20240607);
    for (int round = 0; round < 3000; ++round) {
        QByteArray before("abcdefghijklmnopqrst");
        QByteArray after(before);
        std::shuffle(before.begin(), before.end(), random);
        if (round % 2 == 0)
            std::shuffle(after.begin(), after.end(), random);
        before.truncate(random.bounded(21));
        after.truncate(random.bounded(21));
        const RowDiff::Limits limits{.moves = round % 3 == 0 ? 4 : 100, .ranges = round % 5 == 0 ? 2 : 100};
        const RowDiff diff = diffRows(rows(before), rows(after), limits);
        for (int row = 0; row < after.size(); ++row)
            QCOMPARE(diff.sources.at(row), int(before.indexOf(after.at(row))));
        QCOMPARE(carriedOut(diff, rows(before), rows(after)), rows(after));
    }
}

QTEST_GUILESS_MAIN(TestRowDiff)
#include "tst_rowdiff.moc"
