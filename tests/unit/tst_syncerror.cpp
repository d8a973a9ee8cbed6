// SPDX-License-Identifier: MIT
#include <TursoQt/syncerror.h>

#include <QtCore/QFuture>
#include <QtCore/QMetaEnum>
#include <QtCore/QMetaProperty>
#include <QtCore/QPromise>
#include <QtTest/QTest>

#include <memory>
#include <stdexcept>

using namespace Qt::StringLiterals;
using TursoQt::SyncError;
using TursoQt::SyncException;
using Code = SyncError::Code;

class TestSyncError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noneByDefault();
    void transient_data();
    void transient();
    void equality();
    void propertiesForQml();
    void debugOutput();
    void exceptionKeepsTheError();
    void exceptionClonesAndRaises();
    void exceptionTravelsThroughAFuture();
    void ofAFuture();
    void ofAFutureWithAnExceptionOfTheProgram();
};

void TestSyncError::noneByDefault()
{
    const SyncError error;
    QCOMPARE(error.code, Code::None);
    QVERIFY(!error);
    QVERIFY(error.message.isEmpty());
    QVERIFY(error.detail.isEmpty());
    QCOMPARE(error.httpStatus, 0);
    QVERIFY(!error.isTransient());
}

void TestSyncError::transient_data()
{
    QTest::addColumn<Code>("code");
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<bool>("transient");
    const QMetaEnum codes = QMetaEnum::fromType<Code>();
    const QList<Code> transientCodes{Code::Busy, Code::Network, Code::Timeout, Code::PageUnavailable};
    for (int index = 0; index < codes.keyCount(); ++index) {
        const auto code = Code(codes.value(index));
        if (code != Code::Http)
            QTest::newRow(codes.key(index)) << code << 0 << transientCodes.contains(code);
    }
    const QList<int> transientStatuses{429, 502, 503, 504};
    for (const int status : {400, 403, 404, 409, 413, 429, 500, 501, 502, 503, 504, 505})
        QTest::addRow("Http %d", status) << Code::Http << status << transientStatuses.contains(status);
}

void TestSyncError::transient()
{
    QFETCH(Code, code);
    QFETCH(int, httpStatus);
    const SyncError error{code, u"message"_s, {}, httpStatus};
    QTEST(error.isTransient(), "transient");
    QCOMPARE(bool(error), code != Code::None);
}

void TestSyncError::equality()
{
    const SyncError error{Code::Http, u"message"_s, u"detail"_s, 500};
    QCOMPARE(error, (SyncError{Code::Http, u"message"_s, u"detail"_s, 500}));
    QVERIFY(error != (SyncError{Code::Network, u"message"_s, u"detail"_s, 500}));
    QVERIFY(error != (SyncError{Code::Http, u"other"_s, u"detail"_s, 500}));
    QVERIFY(error != (SyncError{Code::Http, u"message"_s, u"other"_s, 500}));
    QVERIFY(error != (SyncError{Code::Http, u"message"_s, u"detail"_s, 501}));
}

void TestSyncError::propertiesForQml()
{
    const SyncError error{Code::Http, u"message"_s, u"detail"_s, 503};
    const auto read = [&error](const char *name) {
        const QMetaObject &metaObject = SyncError::staticMetaObject;
        return metaObject.property(metaObject.indexOfProperty(name)).readOnGadget(&error);
    };
    QCOMPARE(read("code").value<Code>(), Code::Http);
    QCOMPARE(read("message"), QVariant(u"message"_s));
    QCOMPARE(read("detail"), QVariant(u"detail"_s));
    QCOMPARE(read("httpStatus"), QVariant(503));
    QCOMPARE(read("transient"), QVariant(true));
}

void TestSyncError::debugOutput()
{
    QString text;
    QDebug(&text) << SyncError{Code::Http, u"the message"_s, u"the detail"_s, 503};
    for (const QString &part : {u"Http"_s, u"the message"_s, u"the detail"_s, u"503"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void TestSyncError::exceptionKeepsTheError()
{
    const SyncError error{Code::Constraint, u"a message"_s, u"a detail"_s, 0};
    const SyncException exception(error);
    QCOMPARE(exception.error(), error);
    QCOMPARE(exception.what(), "a message");
}

void TestSyncError::exceptionClonesAndRaises()
{
    const SyncError error{Code::Busy, u"a message"_s, {}, 0};
    const std::unique_ptr<QException> clone(SyncException(error).clone());
    try {
        clone->raise();
        QFAIL("raise() threw nothing");
    } catch (const SyncException &exception) {
        QCOMPARE(exception.error(), error);
    }
}

void TestSyncError::exceptionTravelsThroughAFuture()
{
    const SyncError error{Code::Network, u"a message"_s, u"a detail"_s, 0};
    QPromise<int> promise;
    promise.start();
    promise.setException(SyncException(error));
    promise.finish();
    QFuture<int> future = promise.future();
    QVERIFY_EXCEPTION_THROWN(future.waitForFinished(), SyncException);

    SyncError received;
    future
        .onFailed([&received](const SyncException &exception) {
            received = exception.error();
            return 0;
        })
        .waitForFinished();
    QCOMPARE(received, error);
}

void TestSyncError::ofAFuture()
{
    QPromise<int> running;
    running.start();
    QCOMPARE(SyncError::of(running.future()).code, Code::Misuse);
    running.addResult(1);
    running.finish();
    QCOMPARE(SyncError::of(running.future()), SyncError());
    QCOMPARE(running.future().result(), 1);

    const SyncError error{Code::Network, u"a message"_s, u"a detail"_s, 0};
    QPromise<void> failed;
    failed.start();
    failed.setException(SyncException(error));
    failed.finish();
    QCOMPARE(SyncError::of(failed.future()), error);
    QCOMPARE(SyncError::of(failed.future()), error); // as often as one likes

    QPromise<int> cancelled;
    cancelled.start();
    cancelled.future().cancel();
    QCOMPARE(SyncError::of(cancelled.future()).code, Code::Cancelled);
    cancelled.finish();
    QCOMPARE(SyncError::of(cancelled.future()).code, Code::Cancelled);
}

void TestSyncError::ofAFutureWithAnExceptionOfTheProgram()
{
    QPromise<int> promise;
    promise.start();
    promise.setException(std::make_exception_ptr(std::runtime_error("the reason")));
    promise.finish();
    const SyncError error = SyncError::of(promise.future());
    QCOMPARE(error.code, Code::Interrupted);
    QCOMPARE(error.detail, u"the reason"_s);
}

QTEST_GUILESS_MAIN(TestSyncError)
#include "tst_syncerror.moc"
