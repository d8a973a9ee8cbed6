// SPDX-License-Identifier: MIT
#include "push/stepwriter.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using Condition = StepWriter::Condition;
using Type = RecordView::Value::Type;
using Value = RecordView::Value;

Q_DECLARE_METATYPE(TursoQt::RecordView::Value)
Q_DECLARE_METATYPE(TursoQt::StepWriter::Condition)

namespace {

QByteArray step(const QByteArray &sql, const QByteArray &arguments, const QByteArray &condition = "null")
{
    return R"({"condition":)" + condition + R"(,"stmt":{"sql":")" + sql + R"(","args":[)" + arguments
        + R"(],"named_args":[],"want_rows":false}})";
}

QByteArray repeated(char c, int count)
{
    return QByteArray(count, c);
}

} // namespace

// The JSON of one step, to the letter.
class TestStepWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void conditions_data();
    void conditions();
    void namesAndTexts();
    void escaping();
    void beginsAnew();
    void countsArguments();
};

void TestStepWriter::values_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("arguments");
    const auto row = [](const char *name, const Value &value, const QByteArray &sql, const QByteArray &arguments = {}) {
        QTest::newRow(name) << value << sql << arguments;
    };
    const auto integer = [](qint64 value) { return Value{.type = Type::Integer, .integer = value}; };
    const auto real = [](double value) { return Value{.type = Type::Real, .real = value}; };
    const auto text = [](QByteArrayView bytes) { return Value{.type = Type::Text, .bytes = bytes}; };
    const auto blob = [](QByteArrayView bytes) { return Value{.type = Type::Blob, .bytes = bytes}; };
    row("NULL", {}, "NULL");
    row("integer", integer(-42), "-42");
    row("greatest integer", integer(std::numeric_limits<qint64>::max()), "9223372036854775807");
    row("least integer", integer(std::numeric_limits<qint64>::min()), "(-9223372036854775807-1)");
    row("real", real(1.5), "?", R"({"type":"float","value":1.5})");
    row("whole real", real(-3), "?", R"({"type":"float","value":-3})");
    row("zero", real(0.0), "0.0");
    row("negative zero", real(-0.0), "-0.0");
    row("real of many digits", real(1.0 / 3), "(6004799503160661*1.0/18014398509481984)");
    row("real with an exponent", real(0x1p100), "(4503599627370496*1.0*281474976710656)");
    row("infinite", real(std::numeric_limits<double>::infinity()), "9e999");
    row("negative infinite", real(-std::numeric_limits<double>::infinity()), "-9e999");
    row("text", text("it's"), "'it''s'");
    row("empty text", text(""), "''");
    row("text beyond ASCII", text("\xc3\xa4\xf0\x9f\x8c\x8d"), "'\xc3\xa4\xf0\x9f\x8c\x8d'");
    row("text to escape", text("a\"b\\c\n\x01\x1f\x7f"),
        R"('a\"b\\c\u000a\u0001\u001f)"
        "\x7f'");
    row("text with NUL", text({"a\0\"b", 4}), "?", R"({"type":"text","value":"a\u0000\"b"})");
    row("text that is no UTF-8", text("a\xff"), "CAST(? AS TEXT)", R"({"type":"blob","base64":"Yf8"})");
    row("blob", blob({"\0\xff", 2}), "?", R"({"type":"blob","base64":"AP8"})");
    row("empty blob", blob(""), "?", R"({"type":"blob","base64":""})");

    static const QByteArray literal = repeated('x', 4096);
    static const QByteArray longer = repeated('x', 4097);
    row("longest text in SQL", text(literal), "'" + literal + "'");
    row("longer text", text(longer), "?", R"({"type":"text","value":")" + longer + R"("})");
}

void TestStepWriter::values()
{
    QFETCH(const Value, value);
    QFETCH(const QByteArray, sql);
    QFETCH(const QByteArray, arguments);
    StepWriter writer;
    const QByteArray written = writer.value(value).take(0, Condition::Always);
    QCOMPARE(written, step(sql, arguments));
    QJsonParseError error;
    QJsonDocument::fromJson(written, &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
}

void TestStepWriter::conditions_data()
{
    QTest::addColumn<Condition>("condition");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("always") << Condition::Always << QByteArray("null");
    QTest::newRow("after the one before") << Condition::AfterPrevious << QByteArray(R"({"type":"ok","step":6})");
    QTest::newRow("in a transaction") << Condition::InTransaction
                                      << QByteArray(R"({"type":"not","cond":{"type":"is_autocommit"}})");
}

void TestStepWriter::conditions()
{
    QFETCH(const Condition, condition);
    QFETCH(const QByteArray, expected);
    StepWriter writer;
    QCOMPARE(writer.sql("COMMIT").take(7, condition), step("COMMIT", {}, expected));
}

void TestStepWriter::namesAndTexts()
{
    StepWriter writer;
    writer.sql("UPDATE ").name(u"a \"b\""_s).sql(" SET ").name(u"\u00e4"_s).sql("=").value(u"it's \"\u20ac\""_s);
    QCOMPARE(
        writer.sql(" WHERE id=").value(qint64(5)).take(0, Condition::Always),
        step("UPDATE \\\"a \\\"\\\"b\\\"\\\"\\\" SET \\\"\xc3\xa4\\\"='it''s \\\"\xe2\x82\xac\\\"' WHERE id=5", {}));
}

// Whatever is in a text: a reader of JSON gets it back.
void TestStepWriter::escaping()
{
    QString all;
    for (char16_t c = 0; c < 0x300; ++c)
        all.append(QChar(c));
    StepWriter writer;
    const QJsonObject statement =
        QJsonDocument::fromJson(writer.sql(all.sliced(1).toUtf8()).value(all).take(0, Condition::Always))["stmt"_L1]
            .toObject();
    QCOMPARE(statement["sql"_L1].toString(), all.sliced(1) + u'?');
    QCOMPARE(statement["args"_L1][0]["value"_L1].toString(), all);
}

void TestStepWriter::beginsAnew()
{
    StepWriter writer;
    writer.sql("SELECT ").value(Value{.type = Type::Blob, .bytes = "a"}).take(0, Condition::Always);
    QCOMPARE(writer.size(), qsizetype(0));
    QCOMPARE(writer.argumentCount(), 0);
    QCOMPARE(writer.sql("COMMIT").take(0, Condition::Always), step("COMMIT", {}));
}

void TestStepWriter::countsArguments()
{
    StepWriter writer;
    const Value real{.type = Type::Real, .real = 0.5};
    const Value blob{.type = Type::Blob, .bytes = "a"};
    writer.value(real).sql(",").value(blob).sql(",").value(qint64(1)).sql(",").value(real);
    QCOMPARE(writer.argumentCount(), 3);
    QVERIFY(writer.size() > 7);
    QCOMPARE(
        writer.take(0, Condition::Always),
        step("?,?,1,?", R"({"type":"float","value":0.5},{"type":"blob","base64":"YQ"},{"type":"float","value":0.5})"));
}

QTEST_GUILESS_MAIN(TestStepWriter)
#include "tst_stepwriter.moc"
