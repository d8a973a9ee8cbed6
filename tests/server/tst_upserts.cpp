// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/pendingchangesmodel.h>
#include <TursoQt/syncconnection.h>

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Rows = QList<QVariantList>;

// INSERT ... ON CONFLICT DO UPDATE on a synchronised database: the record of the local changes holds the old row as it
// was and the new one as it is, whatever values replace which.
class TestUpserts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairs_data();
    void pairs();
};

void TestUpserts::pairs_data()
{
    QTest::addColumn<QVariant>("before");
    QTest::addColumn<QVariant>("after");
    const QList<std::pair<const char *, QVariant>> values{
        {"NULL", QVariant()},
        {"integer", 1LL},
        {"large integer", 1LL << 40},
        {"real", 1.5},
        {"short text", u"short"_s},
        {"long text", QString(3'000, u'x')},
        {"blob", QByteArray(300, '\x7')},
    };
    for (const auto &[oldName, before] : values) {
        for (const auto &[newName, after] : values)
            QTest::addRow("%s to %s", oldName, newName) << before << after;
    }
}

void TestUpserts::pairs()
{
    QFETCH(QVariant, before);
    QFETCH(QVariant, after);
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    QVERIFY(remote.server().execute(u"CREATE TABLE note(id INTEGER PRIMARY KEY, a, b)"_s));
    QVERIFY(remote.server().execute(u"INSERT INTO note VALUES (1, 'a', ?)"_s, {before}));
    TemporaryDatabase database;
    SyncConnection connection(remote.config(database));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO note VALUES (1, 'b', ?) "
                                      "ON CONFLICT(id) DO UPDATE SET a = excluded.a, b = excluded.b"_s,
                                      {after}));
    const Rows changed{{1LL, u"b"_s, after}};
    QCOMPARE(rowsOf(connection, u"SELECT * FROM note"_s), changed);

    PendingChangesModel changes;
    changes.setConnection(&connection);
    QTRY_COMPARE(changes.rowCount(), 1);
    const QModelIndex change = changes.index(0, 0);
    const QVariantMap oldRow{{u"id"_s, 1LL}, {u"a"_s, u"a"_s}, {u"b"_s, before}};
    QCOMPARE(change.data(PendingChangesModel::BeforeRole).toMap(), oldRow);

    VERIFY_SUCCESS(connection.discardPendingChanges({change.data(PendingChangesModel::ChangeIdRole).toLongLong()}));
    QCOMPARE(rowsOf(connection, u"SELECT * FROM note"_s), (Rows{{1LL, u"a"_s, before}}));
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO note VALUES (1, 'b', ?) "
                                      "ON CONFLICT(id) DO UPDATE SET a = excluded.a, b = excluded.b"_s,
                                      {after}));
    VERIFY_SUCCESS(connection.push());
    QCOMPARE(remote.server().query(u"SELECT * FROM note"_s), changed);
    VERIFY_SUCCESS(connection.pull());
    QCOMPARE(rowsOf(connection, u"SELECT * FROM note"_s), changed);
}

QTEST_GUILESS_MAIN(TestUpserts)
#include "tst_upserts.moc"
