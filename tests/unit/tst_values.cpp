// SPDX-License-Identifier: MIT
#include <TursoQt/TursoQt>

#include <QtCore/QDebug>
#include <QtTest/QTest>

#include <type_traits>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace {

template <class... Values>
constexpr bool moveWithoutThrowing =
    ((std::is_nothrow_move_constructible_v<
          Values> && std::is_nothrow_move_assignable_v<Values> && std::is_nothrow_swappable_v<Values>)&&...);

template <class... Values>
constexpr bool areRelocatable = (QTypeInfo<Values>::isRelocatable && ...);

// A container that grows copies what might throw, and moves memory only of what says that it may.
static_assert(moveWithoutThrowing<HttpRequestInfo, PageRange, PartialSync, PendingChange, PrefixBootstrap,
                                  QueryBootstrap, RemoteEncryption, Resolution, SqlColumn, SqlCursor, SqlResult,
                                  StringSource, SyncConfig, SyncConflict, SyncError, SyncProgress, SyncStats>);
static_assert(areRelocatable<HttpRequestInfo, PageRange, PartialSync, PendingChange, PrefixBootstrap, QueryBootstrap,
                             RemoteEncryption, Resolution, SqlColumn, SqlCursor, SqlResult, SyncConfig, SyncConflict,
                             SyncError, SyncProgress, SyncStats>);

template <class Value>
QString debugText(const Value &value)
{
    QString text;
    QDebug(&text) << value;
    return text;
}

} // namespace

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void swapExchangesContents();
    void debugOutput_data();
    void debugOutput();
    void debugOutputOfRowsHasNoValues();
};

void TestValues::swapExchangesContents()
{
    SyncConfig left = SyncConfig().setPath(u"left"_s);
    SyncConfig right = SyncConfig().setPath(u"right"_s);
    left.swap(right);
    QCOMPARE(left.path(), u"right"_s);
    QCOMPARE(right.path(), u"left"_s);

    StringSource text(u"text"_s);
    StringSource none;
    using std::swap;
    swap(text, none);
    QVERIFY(text.isNull());
    QCOMPARE(none.text(), u"text"_s);

    Resolution remote = Resolution::keepRemote();
    Resolution rewrite = Resolution::rewrite({{u"a"_s, 1}});
    remote.swap(rewrite);
    QCOMPARE(remote.newValues(), QVariantMap({{u"a"_s, 1}}));
    QCOMPARE(rewrite.kind(), Resolution::Kind::KeepRemote);
    QVERIFY(!rewrite.newValues());
}

void TestValues::debugOutput_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts");
    SyncStats stats;
    stats.revision = u"r7"_s;
    HttpRequestInfo request;
    request.method = u"POST"_s;
    const RemoteEncryption encryption{"c2VjcmV0", Cipher::Aegis256X4};
    const PartialSync byPrefix{PrefixBootstrap{8192}, 4096, true};
    const PartialSync byQuery{QueryBootstrap{u"SELECT 1"_s}, 0, false};
    QTest::newRow("RemoteEncryption") << debugText(encryption) << QStringList{u"Aegis256X4"_s};
    QTest::newRow("PartialSync, prefix") << debugText(byPrefix) << QStringList{u"8192"_s, u"4096"_s, u"true"_s};
    QTest::newRow("PartialSync, query") << debugText(byQuery) << QStringList{u"SELECT 1"_s, u"false"_s};
    QTest::newRow("SyncConfig") << debugText(
        SyncConfig().setPartialSync(byPrefix).setRemoteEncryption(encryption).setAuthToken(u"c2VjcmV0"_s))
                                << QStringList{u"8192"_s, u"Aegis256X4"_s};
    QTest::newRow("SqlColumn") << debugText(SqlColumn{u"id"_s, u"INTEGER"_s}) << QStringList{u"id"_s, u"INTEGER"_s};
    QTest::newRow("SqlCursor") << debugText(SqlCursor()) << QStringList{u"closed"_s};
    QTest::newRow("Resolution") << debugText(Resolution::renumber()) << QStringList{u"Renumber"_s};
    QTest::newRow("SyncProgress") << debugText(SyncProgress()) << QStringList{u"Idle"_s};
    QTest::newRow("SyncStats") << debugText(stats) << QStringList{u"r7"_s};
    QTest::newRow("PageRange") << debugText(PageRange{3, 5}) << QStringList{u"3"_s, u"5"_s};
    QTest::newRow("HttpRequestInfo") << debugText(request) << QStringList{u"POST"_s};
}

void TestValues::debugOutput()
{
    QFETCH(QString, text);
    QFETCH(QStringList, parts);
    QVERIFY2(text.startsWith(QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0) + u'('),
             qPrintable(text));
    for (const QString &part : parts)
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY2(!text.contains("c2VjcmV0"_L1), qPrintable(text));
}

// What stands in a row may be private, and logs are shown to others.
void TestValues::debugOutputOfRowsHasNoValues()
{
    const QVariantMap row{{u"name"_s, u"private"_s}};
    PendingChange change;
    change.after = row;
    SyncConflict conflict;
    conflict.pendingChanges = {change};
    conflict.localRow = row;
    conflict.remoteRow = row;
    SqlResult result;
    result.rows = {{u"private"_s}};
    const Resolution resolution = Resolution::rewrite(row);
    QVERIFY(debugText(resolution).contains("name"_L1));
    for (const QString &text : {debugText(change), debugText(conflict), debugText(result), debugText(resolution)})
        QVERIFY2(!text.contains("private"_L1), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
