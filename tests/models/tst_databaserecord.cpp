// SPDX-License-Identifier: MIT
#include "sql/databaserecord.h"

#include <QtTest/QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace TursoQt;

class TestDatabaseRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void longText();
    void damaged_data();
    void damaged();
};

void TestDatabaseRecord::values_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QVariantList>("expected");
    QTest::newRow("nothing") << QByteArray("01") << QVariantList{};
    QTest::newRow("NULL") << QByteArray("0200") << QVariantList{QVariant()};
    QTest::newRow("zero and one") << QByteArray("030809") << QVariantList{0LL, 1LL};
    QTest::newRow("one byte") << QByteArray("0201fe") << QVariantList{-2LL};
    QTest::newRow("two bytes") << QByteArray("02020100") << QVariantList{256LL};
    QTest::newRow("three bytes") << QByteArray("0203800000") << QVariantList{-8388608LL};
    QTest::newRow("four bytes") << QByteArray("02047fffffff") << QVariantList{2147483647LL};
    QTest::newRow("six bytes") << QByteArray("0205ffffffffff00") << QVariantList{-256LL};
    QTest::newRow("eight bytes") << QByteArray("02060020000000000001") << QVariantList{(1LL << 53) + 1};
    QTest::newRow("smallest") << QByteArray("02068000000000000000")
                              << QVariantList{std::numeric_limits<qlonglong>::min()};
    QTest::newRow("real") << QByteArray("02073fb999999999999a") << QVariantList{0.1};
    QTest::newRow("text") << QByteArray("021378c3a4") << QVariantList{u"xä"_s};
    QTest::newRow("empty text") << QByteArray("020d") << QVariantList{QString()};
    QTest::newRow("blob") << QByteArray("021000ff") << QVariantList{QByteArray("\x00\xff", 2)};
    QTest::newRow("a row") << QByteArray("0501130f070778c3a4613fb999999999999a")
                           << QVariantList{7LL, u"xä"_s, u"a"_s, 0.1};
}

void TestDatabaseRecord::values()
{
    QFETCH(QByteArray, hex);
    QFETCH(QVariantList, expected);
    const QVariantList read = readRecord(QByteArray::fromHex(hex));
    QCOMPARE(read, expected);
    for (int column = 0; column < read.size(); ++column)
        QCOMPARE(read.at(column).typeId(), expected.at(column).typeId());
}

void TestDatabaseRecord::longText()
{
    const QByteArray text(1000, 'x');
    // 2 * 1000 + 13, in two bytes of seven bits
    const QByteArray record = QByteArray::fromHex("038f5d") + text;
    QCOMPARE(readRecord(record), QVariantList{QString::fromLatin1(text)});
}

void TestDatabaseRecord::damaged_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QVariantList>("expected");
    QTest::newRow("empty") << QByteArray() << QVariantList{};
    QTest::newRow("no header") << QByteArray("00") << QVariantList{};
    QTest::newRow("header too long") << QByteArray("0509") << QVariantList{};
    QTest::newRow("value cut off") << QByteArray("03090678") << QVariantList{1LL};
    QTest::newRow("type cut off") << QByteArray("038f") << QVariantList{};
    QTest::newRow("huge size") << QByteArray("0affffffffffffffffff") << QVariantList{};
}

void TestDatabaseRecord::damaged()
{
    QFETCH(QByteArray, hex);
    QTEST(readRecord(QByteArray::fromHex(hex)), "expected");
}

QTEST_GUILESS_MAIN(TestDatabaseRecord)
#include "tst_databaserecord.moc"
