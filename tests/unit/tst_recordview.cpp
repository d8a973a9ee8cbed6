// SPDX-License-Identifier: MIT
#include "sql/databaserecord.h"
#include "sql/recordview.h"
#include "sql/recordwriter.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QtEndian>
#include <QtTest/QTest>

#include <bit>
#include <limits>
#include <list>
#include <vector>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using Type = RecordView::Value::Type;

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

QByteArray randomBytes(QRandomGenerator &random, int maximum)
{
    QByteArray bytes(random.bounded(maximum), '\0');
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

} // namespace

// Rows in SQLite's record format, and what is damaged in them.
class TestRecordView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void whatIsWrittenIsRead();
    void manyColumns();
    void damaged_data();
    void damaged();
    void anyBytes();
    void withInteger();
    void withIntegerOfDamaged_data();
    void withIntegerOfDamaged();
    void equality();
};

// As SQLite writes them.
void TestRecordView::values_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QVariantList>("expected");
    const auto row = [](const char *name, const char *record, const QVariantList &expected) {
        QTest::newRow(name) << hex(record) << expected;
    };
    row("no column", "01", {});
    row("NULL", "0200", {QVariant()});
    row("0 and 1", "030809", {0LL, 1LL});
    row("one byte", "0301017fff", {127LL, -1LL});
    row("two bytes", "03020280007fff", {-32768LL, 32767LL});
    row("three bytes", "0303038000007fffff", {-8388608LL, 8388607LL});
    row("four bytes", "0304047fffffff80000000", {2147483647LL, -2147483648LL});
    row("six bytes",
        "030505800000000000"
        "7fffffffffff",
        {-140737488355328LL, 140737488355327LL});
    row("eight bytes",
        "0306068000000000000000"
        "7fffffffffffffff",
        {std::numeric_limits<qlonglong>::min(), std::numeric_limits<qlonglong>::max()});
    row("REAL",
        "03070740091eb851eb851f"
        "8000000000000000",
        {3.14, -0.0});
    row("text", "030d1361c3a4", {u""_s, u"a\u00e4"_s});
    row("blob", "030c1000ff", {QByteArray(), QByteArray("\0\xff", 2)});
    row("reserved types", "040a0b09", {QVariant(), QVariant(), 1LL});
}

void TestRecordView::values()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QVariantList, expected);
    const QVariantList read = readRecord(record);
    QCOMPARE(read, expected);
    for (int column = 0; column < read.size(); ++column)
        QCOMPARE(read.at(column).typeId(), expected.at(column).typeId());
}

void TestRecordView::whatIsWrittenIsRead()
{
    QRandomGenerator random(1);
    for (int count = 0; count < 1000; ++count) {
        RecordWriter writer;
        std::vector<RecordView::Value> written;
        std::list<QByteArray> bytes;
        for (int column = random.bounded(20); column > 0; --column) {
            RecordView::Value value{.type = Type(random.bounded(5))};
            if (value.type == Type::Text || value.type == Type::Blob)
                value.bytes = bytes.emplace_back(randomBytes(random, random.bounded(10) ? 20 : 20'000));
            switch (value.type) {
            case Type::Null:
                writer.raw(0, {});
                break;
            case Type::Integer:
                value.integer = qint64(random.generate64()) >> random.bounded(64);
                writer.integer(value.integer);
                break;
            case Type::Real: {
                value.real = random.generateDouble();
                quint64 bits = qToBigEndian(std::bit_cast<quint64>(value.real));
                writer.raw(7, QByteArrayView(reinterpret_cast<const char *>(&bits), sizeof bits));
                break;
            }
            case Type::Text:
                writer.text(value.bytes);
                break;
            case Type::Blob:
                writer.blob(value.bytes);
                break;
            }
            written.push_back(value);
        }
        const QByteArray record = writer.record();
        const RecordView view(record);
        QCOMPARE(view.size(), qsizetype(written.size()));
        for (qsizetype column = 0; column < view.size(); ++column)
            QVERIFY(view[column] == written.at(std::size_t(column)));
    }
}

// The length of the header is part of the header: around 128 and 16384 it needs another byte.
void TestRecordView::manyColumns()
{
    for (const int columns : {1, 125, 126, 127, 128, 16'380, 16'381, 16'382, 16'383, 20'000}) {
        RecordWriter writer;
        for (int column = 0; column < columns; ++column)
            writer.integer(column);
        const QByteArray record = writer.record();
        const RecordView view(record);
        QCOMPARE(view.size(), qsizetype(columns));
        QCOMPARE(view[columns - 1].integer, qint64(columns - 1));
    }
}

// The values before the damage are there.
void TestRecordView::damaged_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<int>("columns");
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("header of no length") << hex("00") << 0;
    QTest::newRow("header longer than the record") << hex("0509") << 0;
    QTest::newRow("endless length") << hex("ffffffffffffffffff") << 0;
    QTest::newRow("length cut") << hex("81") << 0;
    QTest::newRow("type cut") << hex("030981") << 1;
    QTest::newRow("content cut") << hex("04010204"
                                        "7f"
                                        "0001"
                                        "0000")
                                 << 2;
    QTest::newRow("text cut") << hex("03091361") << 1;
    QTest::newRow("huge blob") << hex("0b09fffffffffffffffffe") << 1;
    QTest::newRow("content too long") << hex("0209616263") << 1;
}

void TestRecordView::damaged()
{
    QFETCH(const QByteArray, record);
    QTEST(int(readRecord(record).size()), "columns");
}

void TestRecordView::anyBytes()
{
    QRandomGenerator random(2);
    for (int count = 0; count < 100'000; ++count) {
        const QByteArray bytes = randomBytes(random, 24);
        const RecordView view(bytes);
        for (qsizetype column = 0; column < view.size(); ++column) {
            if (!view[column].bytes.isEmpty())
                QVERIFY(view[column].bytes.begin() >= bytes.begin() && view[column].bytes.end() <= bytes.end());
        }
        RecordView::withInteger(bytes, random.bounded(4), 7);
    }
}

void TestRecordView::withInteger()
{
    RecordWriter writer;
    writer.text("a").integer(5).raw(0, {}).raw(9, {}).blob("b");
    const QByteArray record = writer.record();
    QVariantList values = readRecord(record);
    for (int column = 0; column < values.size(); ++column) {
        QVariantList expected = values;
        expected[column] = -9'000'000'000LL;
        QCOMPARE(readRecord(RecordView::withInteger(record, column, -9'000'000'000)), expected);
    }
    QCOMPARE(RecordView::withInteger(record, 5, 1), record);
    QCOMPARE(RecordView::withInteger(record, -1, 1), record);
}

void TestRecordView::withIntegerOfDamaged_data()
{
    damaged_data();
}

// It stays as it is, or keeps what can be read of it.
void TestRecordView::withIntegerOfDamaged()
{
    QFETCH(const QByteArray, record);
    QFETCH(const int, columns);
    const QByteArray changed = RecordView::withInteger(record, 0, 7);
    if (columns == 0)
        QCOMPARE(changed, record);
    else
        QCOMPARE(readRecord(changed).value(0), QVariant(7LL));
}

void TestRecordView::equality()
{
    const RecordView::Value zero{.type = Type::Real, .real = 0.0};
    const RecordView::Value negativeZero{.type = Type::Real, .real = -0.0};
    const RecordView::Value text{.type = Type::Text, .bytes = "a"};
    const RecordView::Value blob{.type = Type::Blob, .bytes = "a"};
    QVERIFY(zero == zero);
    QVERIFY(!(zero == negativeZero));
    QVERIFY(!(text == blob));
    QVERIFY(text == (RecordView::Value{.type = Type::Text, .bytes = "a"}));
    QVERIFY(
        !(RecordView::Value{.type = Type::Integer, .integer = 1} == RecordView::Value{.type = Type::Real, .real = 1}));
}

QTEST_GUILESS_MAIN(TestRecordView)
#include "tst_recordview.moc"
