// SPDX-License-Identifier: MIT
#include "push/pushidentity.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QFile>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace {

// With a number of more than 53 bits.
const QByteArray Metadata = R"({"client_unique_id":"me","last_pull_unix_time":9007199254740993,"revision":null})";

} // namespace

// A mark tells a push of this copy from every other one, after a restart, too.
class TestPushIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsKnownAtFirst();
    void meantMarksOutliveTheProgram();
    void confirmedMarkOutlivesTheProgram();
    void onlyTheLastConfirmedMarkIsKnown();
    void withdrawn();
    void withoutFile();
    void cleared();
    void replaying();
    void engineWrites();
    void engineFindsItsOwn();
    void damagedPart_data();
    void damagedPart();
    void damagedFile_data();
    void damagedFile();
    void newMarks();

private:
    QString path() const { return m_folder->filePath(u"copy-info"_s); }
    bool write(const QByteArray &content);
    QByteArray content() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPushIdentity::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(write(Metadata));
}

bool TestPushIdentity::write(const QByteArray &content)
{
    QFile file(path());
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray TestPushIdentity::content() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestPushIdentity::nothingIsKnownAtFirst()
{
    const PushIdentity identity(path());
    QVERIFY(!identity.isKnown(1));
    QVERIFY(!identity.isKnown(0));
    QCOMPARE(content(), Metadata);
}

// The program may end while the request is on its way.
void TestPushIdentity::meantMarksOutliveTheProgram()
{
    PushIdentity(path()).intend(5);
    PushIdentity(path()).intend(9'000'000'000'000'000'001);
    PushIdentity identity(path());
    QVERIFY(identity.isKnown(5));
    QVERIFY(identity.isKnown(9'000'000'000'000'000'001));
    QVERIFY(!identity.isKnown(6));
}

void TestPushIdentity::confirmedMarkOutlivesTheProgram()
{
    {
        PushIdentity identity(path());
        identity.intend(5);
        identity.confirm(5);
    }
    QVERIFY(PushIdentity(path()).isKnown(5));
    PushIdentity(path()).intend(6);
    QVERIFY(PushIdentity(path()).isKnown(5));
}

// What was meant before finds the server elsewhere and fails.
void TestPushIdentity::onlyTheLastConfirmedMarkIsKnown()
{
    PushIdentity identity(path());
    identity.intend(5);
    identity.intend(6);
    identity.confirm(6);
    QVERIFY(!identity.isKnown(5));
    QVERIFY(identity.isKnown(6));
    identity.intend(7);
    identity.confirm(7);
    QVERIFY(!identity.isKnown(6));
    identity.intend(8);
    const PushIdentity restarted(path());
    QVERIFY(!restarted.isKnown(5));
    QVERIFY(!restarted.isKnown(6));
    QVERIFY(restarted.isKnown(7));
    QVERIFY(restarted.isKnown(8));
}

void TestPushIdentity::withdrawn()
{
    PushIdentity identity(path());
    identity.intend(5);
    identity.intend(6);
    identity.withdraw(6);
    QVERIFY(identity.isKnown(5));
    QVERIFY(!identity.isKnown(6));
    identity.intend(7);
    QVERIFY(!PushIdentity(path()).isKnown(6));
}

void TestPushIdentity::withoutFile()
{
    PushIdentity identity{QString()};
    identity.intend(5);
    identity.confirm(5);
    identity.beginReplay({});
    QVERIFY(identity.isKnown(5));
    QVERIFY(identity.isReplaying());
    identity.clear();
    QVERIFY(!identity.isKnown(5));
}

void TestPushIdentity::cleared()
{
    PushIdentity identity(path());
    identity.intend(5);
    identity.confirm(5);
    identity.intend(6);
    identity.clear();
    QVERIFY(!identity.isKnown(5));
    QVERIFY(!identity.isKnown(6));
    QVERIFY(!PushIdentity(path()).isKnown(5));
    QVERIFY(!PushIdentity(path()).isKnown(6));
}

void TestPushIdentity::replaying()
{
    PushIdentity identity(path());
    identity.intend(5);
    identity.beginReplay({});
    QVERIFY(PushIdentity(path()).isReplaying());
    QVERIFY(PushIdentity(path()).isKnown(5));
    identity.endReplay();
    QVERIFY(!PushIdentity(path()).isReplaying());
    QVERIFY(PushIdentity(path()).isKnown(5));
}

// The engine writes its metadata anew with each of its operations.
void TestPushIdentity::engineWrites()
{
    PushIdentity identity(path());
    QCOMPARE(identity.addTo(Metadata), Metadata);
    identity.intend(5);
    identity.confirm(5);
    identity.intend(6);
    QVERIFY(write(identity.addTo(R"({"client_unique_id":"me","revision":"7"})")));
    QVERIFY(content().startsWith(R"({"client_unique_id":"me","revision":"7",)"));
    QVERIFY(PushIdentity(path()).isKnown(5));
    QVERIFY(PushIdentity(path()).isKnown(6));
    QCOMPARE(identity.addTo("no JSON"), QByteArray("no JSON"));
}

void TestPushIdentity::engineFindsItsOwn()
{
    PushIdentity(path()).intend(5);
    QVERIFY(content().contains(R"("client_unique_id":"me")"));
    QVERIFY(content().contains(R"("last_pull_unix_time":9007199254740993)"));
    QVERIFY(content().contains(R"("revision":null)"));
}

void TestPushIdentity::damagedPart_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("a list") << QByteArray(R"(["5"])");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("other types") << QByteArray(R"({"confirmed":["5"],"intended":"6","replaying":"yes"})");
    QTest::newRow("no numbers") << QByteArray(R"({"confirmed":"five","intended":["six",{},null]})");
    QTest::newRow("huge numbers") << QByteArray(R"({"confirmed":"99999999999999999999","intended":["-1e5"]})");
}

// Nothing is taken for known that is not.
void TestPushIdentity::damagedPart()
{
    QFETCH(const QByteArray, part);
    QVERIFY(write(Metadata.chopped(1) + R"(,"turso_qt":)" + part + '}'));
    PushIdentity identity(path());
    for (const qint64 mark : {0, 5, 6})
        QVERIFY(!identity.isKnown(mark));
    QVERIFY(!identity.isReplaying());
    identity.intend(7);
    QVERIFY(PushIdentity(path()).isKnown(7));
}

void TestPushIdentity::damagedFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half") << Metadata.chopped(1);
    QTest::newRow("zeros") << QByteArray(100, '\0');
}

// A push whose mark is nowhere must not begin, and what is there is left to whoever mends it.
void TestPushIdentity::damagedFile()
{
    QFETCH(const QByteArray, content);
    QVERIFY(write(content));
    PushIdentity identity(path());
    QVERIFY(!identity.isKnown(0));
    QVERIFY_EXCEPTION_THROWN(identity.intend(5), SyncException);
    QCOMPARE(this->content(), content);
}

void TestPushIdentity::newMarks()
{
    QSet<qint64> marks;
    for (int count = 0; count < 10'000; ++count) {
        const qint64 mark = PushIdentity::newMark();
        QVERIFY(mark > 0);
        marks.insert(mark);
    }
    QCOMPARE(marks.size(), qsizetype(10'000));
}

QTEST_GUILESS_MAIN(TestPushIdentity)
#include "tst_pushidentity.moc"
