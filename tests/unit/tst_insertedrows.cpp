// SPDX-License-Identifier: MIT
#include "recordeddatabase.h"

#include "push/insertedrows.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

class TestInsertedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keptInRanges();
    void mendsWhatItKept();
    void leavesOtherRowsAlone();
    void damaged();

private:
    QVariantList typesOf(RecordedDatabase &database);
};

QVariantList TestInsertedRows::typesOf(RecordedDatabase &database)
{
    QVariantList types;
    for (const QVariantList &row : database
                                       .run(u"SELECT change_type FROM turso_cdc WHERE change_type <> 2 "
                                            "AND table_name = 't' ORDER BY change_id"_s)
                                       .rows)
        types.append(row.first());
    return types;
}

void TestInsertedRows::keptInRanges()
{
    RecordedDatabase database;
    database.prepare({u"CREATE TABLE t(id INTEGER PRIMARY KEY, a)"_s, u"INSERT INTO t VALUES (100, 'new, too')"_s});
    for (const QString &id : {u"3"_s, u"1"_s, u"2"_s, u"7"_s, u"-9223372036854775808"_s, u"9223372036854775807"_s})
        database.run(u"INSERT INTO t VALUES (%1, 'new')"_s.arg(id));
    InsertedRows rows;
    rows.collect(database.session());
    const QJsonObject kept = rows.toJson();
    QCOMPARE(kept.value(u"t"_s).toArray().size(), 5);
    QVERIFY(kept.value(u"t"_s).toArray().contains(u"1:3"_s));
    QCOMPARE(InsertedRows(kept).toJson(), kept);
}

// As the engine records it when it has put an inserted row over another one.
void TestInsertedRows::mendsWhatItKept()
{
    RecordedDatabase database;
    database.prepare({u"CREATE TABLE t(id INTEGER PRIMARY KEY, a)"_s, u"INSERT INTO t VALUES (100, 'there before')"_s});
    database.run(u"DELETE FROM turso_cdc"_s);
    database.run(u"INSERT INTO t VALUES (5, 'ours')"_s);
    InsertedRows rows;
    rows.collect(database.session());
    const InsertedRows kept(rows.toJson());
    database.run(
        u"UPDATE turso_cdc SET change_type = 0, before = x'030113' || x'00' WHERE table_name = 't' AND id = 5"_s);
    database.run(u"UPDATE t SET a = 'changed' WHERE id = 100"_s);
    kept.mend(database.session(), 0);
    QCOMPARE(typesOf(database), (QVariantList{1LL, 0LL}));
}

void TestInsertedRows::leavesOtherRowsAlone()
{
    RecordedDatabase database;
    database.prepare({u"CREATE TABLE t(id INTEGER PRIMARY KEY, a)"_s, u"INSERT INTO t VALUES (5, 'there before')"_s,
                      u"UPDATE t SET a = 'sent' WHERE id = 5"_s, u"DELETE FROM t WHERE id = 5"_s});
    const QVariantList sent = typesOf(database);
    const qint64 before = database.lastChange();
    database.run(u"INSERT INTO t VALUES (5, 'again')"_s);
    InsertedRows rows;
    rows.collect(database.session());
    // The pull did not come about.
    rows.mend(database.session(), before);
    QCOMPARE(typesOf(database), sent + QVariantList{1LL});
}

void TestInsertedRows::damaged()
{
    const QJsonObject damaged{{u"t"_s, QJsonArray{u"x"_s, u"5:y"_s, 7, QJsonValue(), u""_s, u"9:1"_s}}, {u"u"_s, 1}};
    RecordedDatabase database;
    database.prepare({u"CREATE TABLE t(id INTEGER PRIMARY KEY, a)"_s});
    const qint64 before = database.lastChange();
    database.run(u"INSERT INTO t VALUES (5, 'new')"_s);
    InsertedRows(damaged).mend(database.session(), before);
    QCOMPARE(typesOf(database).last(), QVariant(1LL));
}

QTEST_GUILESS_MAIN(TestInsertedRows)
#include "tst_insertedrows.moc"
