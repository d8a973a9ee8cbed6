// SPDX-License-Identifier: MIT
#include <TursoQt/AutoSync>
#include <TursoQt/PendingChange>
#include <TursoQt/SqlCursor>
#include <TursoQt/SyncConfig>
#include <TursoQt/SyncConnection>
#include <TursoQt/SyncError>
#include <TursoQt/version.h>

#include <QtCore/QVersionNumber>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;

class TestVersion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void libraryIsThatOfTheHeaders();
    void classesHaveHeadersOfTheirNames();
};

void TestVersion::libraryIsThatOfTheHeaders()
{
    QCOMPARE(version(), QStringLiteral(TURSOQT_VERSION_STR));
    const QVersionNumber number = QVersionNumber::fromString(version());
    QCOMPARE(TURSOQT_VERSION, QT_VERSION_CHECK(number.majorVersion(), number.minorVersion(), number.microVersion()));
}

void TestVersion::classesHaveHeadersOfTheirNames()
{
    const SyncConnection connection(SyncConfig().setPath(u":memory:"_s));
    QCOMPARE(connection.lastError(), SyncError());
    QVERIFY(SqlCursor().columns().isEmpty());
    QCOMPARE(PendingChange().changeId, 0);
    QVERIFY(!connection.autoSync()->enabled());
}

QTEST_GUILESS_MAIN(TestVersion)
#include "tst_version.moc"
