// SPDX-License-Identifier: MIT
#include "push/pushanswer.h"
#include "push/pushbatch.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using Code = SyncError::Code;

namespace {

const QByteArray Done = R"({"cols":[],"rows":[],"affected_row_count":1,"last_insert_rowid":null})";

// BEGIN, the table of positions, a change, the position, COMMIT, ROLLBACK.
PushBatch batch()
{
    PushBatch batch;
    batch.steps.resize(6);
    batch.recordStep = 3;
    batch.commitStep = 4;
    return batch;
}

PushBatch rehearsal()
{
    PushBatch batch;
    batch.steps.resize(4);
    return batch;
}

QByteArray listOf(int count, const QByteArray &element, const QByteArray &rest = {})
{
    QByteArrayList elements(count, element);
    if (!rest.isEmpty())
        elements.append(rest);
    return elements.join(',');
}

QByteArray answer(const QByteArray &results, const QByteArray &errors)
{
    return R"({"baton":null,"base_url":null,"results":[{"type":"ok","response":{"type":"batch","result":{"step_results":[)"
        + results + R"(],"step_errors":[)" + errors + "]}}}]}";
}

QByteArray error(const QByteArray &message)
{
    return R"({"message":")" + message + R"(","code":"SQLITE_ERROR"})";
}

SyncError errorOf(const PushBatch &batch, const QByteArray &body)
{
    PushAnswer answer(batch);
    try {
        if (const SyncError error = answer.consume(body))
            return error;
        answer.read();
    } catch (const SyncException &exception) {
        return exception.error();
    }
    return {};
}

} // namespace

// What the server may answer to a batch, and what not.
class TestPushAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void success();
    void successOfRehearsal();
    void failure_data();
    void failure();
    void refusedAltogether();
    void unsound_data();
    void unsound();
    void anyPieces();
    void isBounded();
    void longErrorFits();
};

void TestPushAnswer::success()
{
    const PushBatch batch = ::batch();
    PushAnswer answer(batch);
    QVERIFY(!answer.consume(::answer(listOf(5, Done, "null"), listOf(6, "null"))));
    answer.read();
    QCOMPARE(answer.failedStep(), -1);
    QCOMPARE(answer.message(), QString());
}

void TestPushAnswer::successOfRehearsal()
{
    const PushBatch batch = rehearsal();
    PushAnswer answer(batch);
    QVERIFY(!answer.consume(::answer(listOf(4, Done), listOf(4, "null"))));
    answer.read();
    QCOMPARE(answer.failedStep(), -1);
}

void TestPushAnswer::failure_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("reason");
    const QString unique = u"UNIQUE constraint failed: t.k"_s;
    QTest::newRow("plain") << QByteArray("UNIQUE constraint failed: t.k") << unique;
    QTest::newRow("Runtime error") << QByteArray("Runtime error: UNIQUE constraint failed: t.k (19)") << unique;
    QTest::newRow("SQLite error") << QByteArray("SQLite error: UNIQUE constraint failed: t.k") << unique;
    QTest::newRow("Parse error") << QByteArray("Parse error: no such table: t") << u"no such table: t"_s;
    QTest::newRow("number within") << QByteArray("CHECK constraint failed: n IN (1) AND b")
                                   << u"CHECK constraint failed: n IN (1) AND b"_s;
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestPushAnswer::failure()
{
    QFETCH(const QByteArray, message);
    const PushBatch batch = ::batch();
    PushAnswer answer(batch);
    QVERIFY(!answer.consume(
        ::answer(listOf(2, Done, listOf(3, "null", Done)), listOf(2, "null", error(message) + ",null,null,null"))));
    answer.read();
    QCOMPARE(answer.failedStep(), 2);
    QCOMPARE(answer.message(), QString::fromUtf8(message));
    QTEST(answer.reason(), "reason");
}

void TestPushAnswer::refusedAltogether()
{
    const SyncError refused =
        errorOf(batch(), R"({"results":[{"type":"error","error":{"message":"SQLite error: no batches today"}}]})");
    QCOMPARE(refused.code, Code::Sql);
    QVERIFY2(refused.message.contains(u": no batches today"_s), qPrintable(refused.message));
}

void TestPushAnswer::unsound_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray sound = answer(listOf(5, Done, "null"), listOf(6, "null"));
    const auto row = [](const char *name, const QByteArray &body) { QTest::newRow(name) << body; };
    row("nothing", {});
    row("no JSON", "<html>");
    row("half", sound.chopped(1));
    row("two", sound + sound);
    row("a list", "[]");
    row("a list of it", '[' + sound + ']');
    row("a number", "1");
    row("no results", R"({"results":[]})");
    row("results that are no list", R"({"results":{"type":"ok"}})");
    row("two results", R"({"results":[{"type":"ok"},{"type":"ok"}]})");
    row("another type", R"({"results":[{"type":"none"}]})");
    row("error without words", R"({"results":[{"type":"error"}]})");
    row("error that is a text", R"({"results":[{"type":"error","error":"no"}]})");
    row("answer to something else", QByteArray(sound).replace(R"("type":"batch")", R"("type":"execute")"));
    row("no step", answer({}, {}));
    row("too few steps", answer(listOf(4, Done), listOf(4, "null")));
    row("not committed, and no error", answer(listOf(4, Done, "null,null"), listOf(6, "null")));
    row("nothing done, and no error", answer(listOf(6, "null"), listOf(6, "null")));
    row("committed without a change", answer(listOf(2, Done, "null," + listOf(2, Done, "null")), listOf(6, "null")));
    row("error beyond the end", answer(listOf(6, Done), listOf(6, "null", error("no"))));
    row("error that is a number", answer(listOf(5, Done, "null"), listOf(2, "null", "7,null,null,null")));
    row("result that is a text", answer(listOf(4, Done, R"("done",null)"), listOf(6, "null")));
}

void TestPushAnswer::unsound()
{
    QFETCH(const QByteArray, body);
    const SyncError error = errorOf(batch(), body);
    QCOMPARE(error.code, Code::Protocol);
}

void TestPushAnswer::anyPieces()
{
    const PushBatch batch = ::batch();
    const QByteArray body = answer(listOf(5, Done, "null"), listOf(6, "null"));
    PushAnswer answer(batch);
    for (const char &byte : body)
        QVERIFY(!answer.consume({&byte, 1}));
    answer.read();
    QCOMPARE(answer.failedStep(), -1);
}

void TestPushAnswer::isBounded()
{
    const PushBatch batch = ::batch();
    PushAnswer answer(batch);
    const QByteArray piece(1000, ' ');
    SyncError error;
    int count = 0;
    for (; count < 10'000 && !error; ++count)
        error = answer.consume(piece);
    QCOMPARE(error.code, Code::Protocol);
    QVERIFY2(count < 1000, qPrintable(QString::number(count)));
}

// A message may quote the statement.
void TestPushAnswer::longErrorFits()
{
    const PushBatch batch = ::batch();
    PushAnswer answer(batch);
    QVERIFY(!answer.consume(::answer(listOf(2, Done, listOf(3, "null", Done)),
                                     listOf(2, "null", error(QByteArray(130'000, 'x')) + ",null,null,null"))));
    answer.read();
    QCOMPARE(answer.failedStep(), 2);
}

QTEST_GUILESS_MAIN(TestPushAnswer)
#include "tst_pushanswer.moc"
