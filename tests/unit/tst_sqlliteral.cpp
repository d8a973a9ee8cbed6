// SPDX-License-Identifier: MIT
#include "push/sqlliteral.h"
#include "recordeddatabase.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <bit>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Type = RecordView::Value::Type;
using Limits = std::numeric_limits<double>;

namespace {

constexpr int RandomValues = 5000;

RecordView::Value valueOf(double real)
{
    return {.type = Type::Real, .real = real};
}

} // namespace

// What the engine makes of a literal.
class TestSqlLiteral : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void integers_data();
    void integers();
    void randomIntegers();
    void reals_data();
    void reals();
    void randomReals();
    void decimalFractions();
    void texts_data();
    void texts();
    void blobs();
    void null();

private:
    QVariant read(const QByteArray &literal);
    QString typeOf(const QByteArray &literal);
    bool isExact(double value);
    bool isExact(qint64 value);

    RecordedDatabase m_database;
};

QVariant TestSqlLiteral::read(const QByteArray &literal)
{
    return m_database.run(u"SELECT "_s + QString::fromUtf8(literal)).rows.first().first();
}

QString TestSqlLiteral::typeOf(const QByteArray &literal)
{
    return m_database.run(u"SELECT typeof(%1)"_s.arg(QString::fromUtf8(literal))).rows.first().first().toString();
}

bool TestSqlLiteral::isExact(double value)
{
    const QVariant read = this->read(SqlLiteral::of(valueOf(value)));
    return read.typeId() == QMetaType::Double
        && std::bit_cast<quint64>(read.toDouble()) == std::bit_cast<quint64>(value);
}

bool TestSqlLiteral::isExact(qint64 value)
{
    const QVariant read = this->read(SqlLiteral::of(value));
    return read.typeId() == QMetaType::LongLong && read.toLongLong() == value;
}

void TestSqlLiteral::integers_data()
{
    QTest::addColumn<qint64>("value");
    for (const qint64 value : {qint64(0), qint64(1), qint64(-1), std::numeric_limits<qint64>::max(),
                               std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::min() + 1})
        QTest::addRow("%lld", qlonglong(value)) << value;
}

void TestSqlLiteral::integers()
{
    QFETCH(const qint64, value);
    QVERIFY(isExact(value));
}

void TestSqlLiteral::randomIntegers()
{
    QRandomGenerator random(1);
    for (int count = 0; count < RandomValues; ++count) {
        const qint64 value = qint64(random.generate64()) >> random.bounded(64);
        QVERIFY2(isExact(value), qPrintable(QString::number(value)));
    }
}

void TestSqlLiteral::reals_data()
{
    QTest::addColumn<double>("value");
    const auto row = [](const char *name, double value) { QTest::newRow(name) << value; };
    row("zero", 0.0);
    row("negative zero", -0.0);
    row("one", 1.0);
    row("0.1", 0.1);
    row("2^53", 9007199254740992.0);
    row("2^63", 9223372036854775808.0);
    row("largest", Limits::max());
    row("lowest", Limits::lowest());
    row("smallest normal", Limits::min());
    row("largest subnormal", std::nextafter(Limits::min(), 0.0));
    row("smallest", Limits::denorm_min());
    row("smallest negative", -Limits::denorm_min());
    row("infinite", Limits::infinity());
    row("negative infinite", -Limits::infinity());
    row("next to one", std::nextafter(1.0, 2.0));
}

void TestSqlLiteral::reals()
{
    QFETCH(const double, value);
    QVERIFY2(isExact(value), SqlLiteral::of(valueOf(value)).constData());
}

// Of all exponents alike.
void TestSqlLiteral::randomReals()
{
    QRandomGenerator random(2);
    for (int count = 0; count < RandomValues; ++count) {
        const double value = std::bit_cast<double>(random.generate64());
        if (!std::isnan(value))
            QVERIFY2(isExact(value), SqlLiteral::of(valueOf(value)).constData());
    }
}

void TestSqlLiteral::decimalFractions()
{
    for (int count = 0; count < RandomValues; ++count) {
        const double value = count / 100.0;
        QVERIFY2(isExact(value), SqlLiteral::of(valueOf(value)).constData());
    }
}

void TestSqlLiteral::texts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("quotes") << QByteArray("it's '' \"x\" `y` [z]");
    QTest::newRow("only a quote") << QByteArray("'");
    QTest::newRow("backslash and line ends") << QByteArray("\\n\\'\n\r\n\t");
    QTest::newRow("parameters and comments") << QByteArray("? ?1 :a @b $c -- d /* e");
    QTest::newRow("beyond ASCII") << QByteArray("\xc3\xa4\xe2\x82\xac\xf0\x9f\x8c\x8d e\xcc\x81");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("looks like a number") << QByteArray("1.0");
}

void TestSqlLiteral::texts()
{
    QFETCH(const QByteArray, text);
    const QByteArray literal = SqlLiteral::of({.type = Type::Text, .bytes = text});
    QCOMPARE(typeOf(literal), u"text"_s);
    QCOMPARE(read("CAST(" + literal + " AS BLOB)").toByteArray(), text);
}

void TestSqlLiteral::blobs()
{
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all.append(char(byte));
    for (const QByteArray &bytes : {QByteArray(), QByteArray("\0", 1), all}) {
        const QByteArray literal = SqlLiteral::of({.type = Type::Blob, .bytes = bytes});
        QCOMPARE(typeOf(literal), u"blob"_s);
        QCOMPARE(read(literal).toByteArray(), bytes);
    }
}

void TestSqlLiteral::null()
{
    QCOMPARE(typeOf(SqlLiteral::of(RecordView::Value())), u"null"_s);
}

QTEST_GUILESS_MAIN(TestSqlLiteral)
#include "tst_sqlliteral.moc"
