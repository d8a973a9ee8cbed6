// SPDX-License-Identifier: MIT
#include <TursoQt/stringsource.h>

#include <QtCore/QPromise>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using TursoQt::StringSource;

namespace {

QString plainFunction()
{
    return u"from a function"_s;
}

} // namespace

class TestStringSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noneByDefault();
    void fixedText();
    void emptyTextIsNone();
    void emptyFunctionIsNone();
    void functionIsCalledEachTime();
    void functionMayGiveNull();
    void futureIsHandedOn();
    void functionPointer();
    void copiesShareTheFunction();
    void debugOutputHidesTheText();
};

void TestStringSource::noneByDefault()
{
    const StringSource source;
    QVERIFY(source.isNull());
    QVERIFY(!source.isFixed());
    QVERIFY(source.text().isEmpty());
    QVERIFY(source.fetch().isFinished());
    QVERIFY(source.fetch().result().isNull());
}

void TestStringSource::fixedText()
{
    const StringSource fromString = u"text"_s;
    const StringSource fromLiteral = u"text";
    for (const StringSource &source : {fromString, fromLiteral}) {
        QVERIFY(!source.isNull());
        QVERIFY(source.isFixed());
        QCOMPARE(source.text(), u"text"_s);
        QVERIFY(source.fetch().isFinished());
        QCOMPARE(source.fetch().result(), u"text"_s);
    }
}

void TestStringSource::emptyTextIsNone()
{
    QVERIFY(StringSource(QString()).isNull());
    QVERIFY(StringSource(u""_s).isNull());
}

void TestStringSource::emptyFunctionIsNone()
{
    QVERIFY(StringSource(StringSource::Function()).isNull());
    QVERIFY(StringSource(StringSource::AsyncFunction()).isNull());
}

void TestStringSource::functionIsCalledEachTime()
{
    int calls = 0;
    const StringSource source([&calls] { return QString::number(++calls); });
    QVERIFY(!source.isNull());
    QVERIFY(!source.isFixed());
    QVERIFY(source.text().isEmpty());
    QCOMPARE(calls, 0);
    QCOMPARE(source.fetch().result(), u"1"_s);
    QCOMPARE(source.fetch().result(), u"2"_s);
}

void TestStringSource::functionMayGiveNull()
{
    const StringSource source([] { return QString(); });
    QVERIFY(!source.isNull());
    QVERIFY(source.fetch().result().isNull());
}

void TestStringSource::futureIsHandedOn()
{
    QPromise<QString> promise;
    promise.start();
    const StringSource source([&promise] { return promise.future(); });
    QVERIFY(!source.isNull());
    QVERIFY(!source.isFixed());
    const QFuture<QString> text = source.fetch();
    QVERIFY(!text.isFinished());
    promise.addResult(u"late"_s);
    promise.finish();
    QCOMPARE(text.result(), u"late"_s);
}

void TestStringSource::functionPointer()
{
    QCOMPARE(StringSource(plainFunction).fetch().result(), u"from a function"_s);
}

void TestStringSource::copiesShareTheFunction()
{
    const auto calls = std::make_shared<int>(0);
    const StringSource source([calls] { return QString::number(++*calls); });
    const StringSource copy = source;
    StringSource assigned;
    assigned = copy;
    QCOMPARE(assigned.fetch().result(), u"1"_s);
    QCOMPARE(copy.fetch().result(), u"2"_s);
    QCOMPARE(*calls, 2);
}

void TestStringSource::debugOutputHidesTheText()
{
    QString fixed;
    QDebug(&fixed) << StringSource(u"very-secret"_s);
    QVERIFY2(!fixed.contains(u"very-secret"_s), qPrintable(fixed));

    bool called = false;
    QString function;
    QDebug(&function) << StringSource([&called] {
        called = true;
        return u"very-secret"_s;
    });
    QVERIFY2(!function.contains(u"very-secret"_s), qPrintable(function));
    QVERIFY(!called);
    QVERIFY(fixed != function);
}

QTEST_GUILESS_MAIN(TestStringSource)
#include "tst_stringsource.moc"
