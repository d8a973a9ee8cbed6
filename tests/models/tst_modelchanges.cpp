// SPDX-License-Identifier: MIT
#include "futures.h"
#include "loading.h"
#include "localconnection.h"
#include "modelsignals.h"
#include "queries.h"

#include <TursoQt/syncquerymodel.h>

#include <QtCore/QItemSelectionModel>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

// How a SyncQueryModel tells what has changed.
class TestModelChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void oneStatement_data();
    void oneStatement();
    void rolesOfAChange();
    void typeOfAValueChanges();
    void reversedOrder();
    void withoutKeyTheModelIsReset();
    void withoutKeyNothingHappensWhenNothingChanged();
    void compositeKey();
    void equalAndMissingKeys();
    void keyThatIsNoColumn();
    void rightKeyAfterAWrongOne();
    void manyRowsComeAndGo();
    void manyCellsChange();
    void keySetLater();
    void letterCaseOfKeyColumns();
    void umlautsInKeyColumns();
    void otherColumnsResetTheModel();
    void selectionStaysWithItsRow();
    void sameColumnsOfAnotherQuery();

private:
    void start(const QString &sql, const QStringList &keys);
    void runAndWait(const QString &script);

    std::unique_ptr<LocalConnection> m_connection;
    std::unique_ptr<SyncQueryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<ModelSignals> m_signals;
};

void TestModelChanges::init()
{
    m_connection = std::make_unique<LocalConnection>();
    QVERIFY(m_connection->openWith(u"CREATE TABLE note(id INTEGER PRIMARY KEY, place INTEGER, title TEXT, text TEXT);"
                                   "INSERT INTO note VALUES (1, 10, 'a', 'A'), (2, 20, 'b', 'B'), (3, 30, 'c', 'C'),"
                                   " (4, 40, 'd', 'D'), (5, 50, 'e', 'E')"_s));
    m_model = std::make_unique<SyncQueryModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_signals = std::make_unique<ModelSignals>(*m_model);
}

void TestModelChanges::cleanup()
{
    m_signals.reset();
    m_tester.reset();
    m_model.reset();
    m_connection.reset();
}

void TestModelChanges::start(const QString &sql, const QStringList &keys)
{
    m_model->setConnection(m_connection.get());
    m_model->setSql(sql);
    m_model->setKeyColumns(keys);
    m_model->setLive(true);
    QVERIFY(waitUntilLoaded(*m_model));
    QVERIFY2(!m_model->error(), qPrintable(describe(m_model->error())));
    m_signals->clear();
}

void TestModelChanges::runAndWait(const QString &script)
{
    QVERIFY(m_connection->run(script));
    QVERIFY(waitUntilLoaded(*m_model));
    if (!m_model->error())
        QCOMPARE(contentOf(*m_model), rowsOf(*m_connection, m_model->sql()));
}

void TestModelChanges::oneStatement_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("signalText");
    QTest::newRow("nothing") << u"UPDATE note SET title = title"_s << QString();
    QTest::newRow("one cell") << u"UPDATE note SET title = 'x' WHERE id = 3"_s << u"changed 2:2-2:2"_s;
    QTest::newRow("to NULL") << u"UPDATE note SET title = NULL WHERE id = 3"_s << u"changed 2:2-2:2"_s;
    QTest::newRow("two cells side by side")
        << u"UPDATE note SET title = 'x', text = 'y' WHERE id = 3"_s << u"changed 2:2-2:3"_s;
    QTest::newRow("two cells apart") << u"UPDATE note SET place = 31, text = 'y' WHERE id = 3"_s
                                     << u"changed 2:1-2:1; changed 2:3-2:3"_s;
    QTest::newRow("a column") << u"UPDATE note SET title = 'x'"_s << u"changed 0:2-4:2"_s;
    QTest::newRow("cells of some rows") << u"UPDATE note SET title = 'x' WHERE id IN (1, 3, 4)"_s
                                        << u"changed 0:2-0:2; changed 2:2-3:2"_s;
    QTest::newRow("inserted in the middle") << u"INSERT INTO note VALUES (9, 25, 'n', 'N')"_s << u"inserted 2-2"_s;
    QTest::newRow("inserted first") << u"INSERT INTO note VALUES (9, 5, 'n', 'N')"_s << u"inserted 0-0"_s;
    QTest::newRow("inserted last") << u"INSERT INTO note VALUES (9, 55, 'n', 'N')"_s << u"inserted 5-5"_s;
    QTest::newRow("two inserted together")
        << u"INSERT INTO note VALUES (9, 25, 'n', 'N'), (8, 26, 'm', 'M')"_s << u"inserted 2-3"_s;
    QTest::newRow("removed") << u"DELETE FROM note WHERE id = 3"_s << u"removed 2-2"_s;
    QTest::newRow("two removed apart") << u"DELETE FROM note WHERE id IN (2, 4)"_s << u"removed 3-3; removed 1-1"_s;
    QTest::newRow("all removed") << u"DELETE FROM note"_s << u"removed 0-4"_s;
    QTest::newRow("moved up") << u"UPDATE note SET place = 15 WHERE id = 4"_s << u"moved 3-3 to 1; changed 1:1-1:1"_s;
    QTest::newRow("moved down") << u"UPDATE note SET place = 45 WHERE id = 2"_s << u"moved 1-1 to 4; changed 3:1-3:1"_s;
    QTest::newRow("moved to the end") << u"UPDATE note SET place = 99 WHERE id = 1"_s
                                      << u"moved 0-0 to 5; changed 4:1-4:1"_s;
    QTest::newRow("another key in its place")
        << u"UPDATE note SET id = 9 WHERE id = 3"_s << u"removed 2-2; inserted 2-2"_s;
    QTest::newRow("everything in one transaction")
        << u"BEGIN; DELETE FROM note WHERE id = 1; INSERT INTO note VALUES (9, 35, 'n', 'N');"
           " UPDATE note SET title = 'x' WHERE id = 5; UPDATE note SET place = 60 WHERE id = 2; COMMIT"_s
        << u"removed 0-0; moved 0-0 to 4; inserted 1-1; changed 3:2-3:2; changed 4:1-4:1"_s;
}

void TestModelChanges::oneStatement()
{
    QFETCH(QString, script);
    start(u"SELECT * FROM note ORDER BY place"_s, {u"id"_s});
    runAndWait(script);
    QTEST(m_signals->text(), "signalText");
}

void TestModelChanges::rolesOfAChange()
{
    start(u"SELECT * FROM note ORDER BY place"_s, {u"id"_s});
    QSignalSpy changed(m_model.get(), &SyncQueryModel::dataChanged);
    runAndWait(u"UPDATE note SET title = 'x' WHERE id = 3"_s);
    QCOMPARE(changed.size(), 1);
    const int titleRole = m_model->roleNames().key("title");
    QCOMPARE(changed.at(0).at(2).value<QList<int>>(), (QList<int>{Qt::DisplayRole, Qt::EditRole, titleRole}));
}

void TestModelChanges::typeOfAValueChanges()
{
    QVERIFY(m_connection->run(u"CREATE TABLE thing(id INTEGER PRIMARY KEY, value); INSERT INTO thing VALUES (1, 1)"_s));
    start(u"SELECT * FROM thing"_s, {u"id"_s});
    runAndWait(u"UPDATE thing SET value = 1.0"_s);
    QCOMPARE(m_signals->text(), u"changed 0:1-0:1"_s);
    QCOMPARE(m_model->index(0, 1).data().typeId(), int(QMetaType::Double));
}

void TestModelChanges::reversedOrder()
{
    QVERIFY(m_connection->run(
        u"DELETE FROM note; INSERT INTO note SELECT value, value, 't', 'T' FROM generate_series(1, 200)"_s));
    start(u"SELECT * FROM note ORDER BY place"_s, {u"id"_s});
    const QPersistentModelIndex first(m_model->index(0, 2));
    const QPersistentModelIndex second(m_model->index(1, 0));
    runAndWait(u"UPDATE note SET place = -place"_s);
    QCOMPARE(m_signals->text(), u"layout; changed 0:1-199:1"_s);
    QCOMPARE(first, m_model->index(199, 2));
    QCOMPARE(second, m_model->index(198, 0));
}

void TestModelChanges::withoutKeyTheModelIsReset()
{
    start(u"SELECT * FROM note ORDER BY place"_s, {});
    runAndWait(u"UPDATE note SET title = 'x' WHERE id = 3"_s);
    QCOMPARE(m_signals->text(), u"reset"_s);
}

void TestModelChanges::withoutKeyNothingHappensWhenNothingChanged()
{
    start(u"SELECT * FROM note ORDER BY place"_s, {});
    runAndWait(u"UPDATE note SET title = title"_s);
    m_model->refresh();
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_signals->text(), QString());
}

void TestModelChanges::compositeKey()
{
    QVERIFY(m_connection->run(u"CREATE TABLE pair(a TEXT, b TEXT, v); INSERT INTO pair VALUES"
                              " ('x', 'yty', 1), ('xty', 'y', 2), ('x', 'y', 3)"_s));
    start(u"SELECT * FROM pair ORDER BY rowid"_s, {u"a"_s, u"b"_s});
    runAndWait(u"UPDATE pair SET v = 9 WHERE a = 'xty'"_s);
    QCOMPARE(m_signals->text(), u"changed 1:2-1:2"_s);
    m_signals->clear();
    runAndWait(u"DELETE FROM pair WHERE b = 'yty'"_s);
    QCOMPARE(m_signals->text(), u"removed 0-0"_s);
}

void TestModelChanges::equalAndMissingKeys()
{
    QVERIFY(m_connection->run(
        u"CREATE TABLE word(w TEXT, n); INSERT INTO word VALUES ('a', 1), ('a', 2), (NULL, 3), (NULL, 4), ('', 5)"_s));
    start(u"SELECT * FROM word ORDER BY rowid"_s, {u"w"_s});
    QCOMPARE(m_model->rowCount(), 5);
    runAndWait(u"UPDATE word SET n = 20 WHERE n = 2"_s);
    QCOMPARE(m_signals->text(), u"changed 1:1-1:1"_s);
    m_signals->clear();
    runAndWait(u"UPDATE word SET n = 40 WHERE n = 4"_s);
    QCOMPARE(m_signals->text(), u"changed 3:1-3:1"_s);
    m_signals->clear();
    runAndWait(u"INSERT INTO word VALUES ('a', 6), (NULL, 7)"_s);
    QCOMPARE(m_signals->text(), u"inserted 5-6"_s);
    m_signals->clear();
    // The rows with equal keys are told by their order: the first place keeps its row, the last one goes.
    runAndWait(u"DELETE FROM word WHERE n = 1"_s);
    QCOMPARE(m_model->rowCount(), 6);
}

void TestModelChanges::keyThatIsNoColumn()
{
    m_model->setConnection(m_connection.get());
    m_model->setSql(u"SELECT title FROM note ORDER BY place"_s);
    m_model->setKeyColumns({u"id"_s});
    QTRY_COMPARE(m_model->count(), 5);
    QCOMPARE(m_model->error().code, SyncError::Code::Misuse);
    QVERIFY(m_model->error().message.contains("id"_L1));
    QSignalSpy errorChanged(m_model.get(), &SyncQueryModel::errorChanged);
    m_model->refresh();
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(errorChanged.size(), 0);
    m_model->setSql(u"SELECT id, title FROM note ORDER BY place"_s);
    QTRY_COMPARE(m_model->columnCount(), 2);
    QVERIFY(!m_model->error());
}

void TestModelChanges::rightKeyAfterAWrongOne()
{
    start(u"SELECT * FROM note ORDER BY place"_s, {u"id"_s});
    m_model->setKeyColumns({u"nothing"_s});
    QCOMPARE(m_model->error().code, SyncError::Code::Misuse);
    m_model->setKeyColumns({u"id"_s});
    QVERIFY(!m_model->error());
    // What the query itself failed with stays.
    m_model->setSql(u"SELECT nonsense"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    m_model->setKeyColumns({u"place"_s});
    QCOMPARE(m_model->error().code, SyncError::Code::Sql);
}

// In few steps, but persistent indexes stay with their rows.
void TestModelChanges::manyRowsComeAndGo()
{
    m_model->setBatchSize(10000);
    QVERIFY(m_connection->run(
        u"DELETE FROM note; INSERT INTO note SELECT value, value, 't', 'T' FROM generate_series(1, 2000)"_s));
    start(u"SELECT * FROM note ORDER BY place"_s, {u"id"_s});
    const QPersistentModelIndex stays(m_model->index(1000, 2));
    const QPersistentModelIndex goes(m_model->index(1001, 0));
    runAndWait(u"DELETE FROM note WHERE id % 2 = 0"_s);
    QCOMPARE(m_signals->text(), u"layout; removed 1000-1999"_s);
    QCOMPARE(stays, m_model->index(500, 2));
    QVERIFY(!goes.isValid());
    m_signals->clear();
    runAndWait(u"INSERT INTO note SELECT value * 2, value * 2, 't', 'T' FROM generate_series(1, 1000)"_s);
    QCOMPARE(m_signals->text(), u"inserted 1000-1999; layout"_s);
    QCOMPARE(stays, m_model->index(1000, 2));
}

void TestModelChanges::manyCellsChange()
{
    m_model->setBatchSize(10000);
    QVERIFY(m_connection->run(
        u"DELETE FROM note; INSERT INTO note SELECT value, value, 't', 'T' FROM generate_series(1, 2000)"_s));
    start(u"SELECT * FROM note ORDER BY place"_s, {u"id"_s});
    runAndWait(u"UPDATE note SET title = 'x' WHERE id % 3 = 0"_s);
    QCOMPARE(m_signals->text(), u"changed 2:2-1997:2"_s);
}

void TestModelChanges::keySetLater()
{
    start(u"SELECT * FROM note ORDER BY place"_s, {});
    m_model->setKeyColumns({u"id"_s});
    runAndWait(u"INSERT INTO note VALUES (9, 25, 'n', 'N')"_s);
    QCOMPARE(m_signals->text(), u"inserted 2-2"_s);
}

void TestModelChanges::letterCaseOfKeyColumns()
{
    start(u"SELECT * FROM note ORDER BY place"_s, {u"ID"_s});
    runAndWait(u"DELETE FROM note WHERE id = 5"_s);
    QCOMPARE(m_signals->text(), u"removed 4-4"_s);
}

void TestModelChanges::umlautsInKeyColumns()
{
    QVERIFY(m_connection->run(u"CREATE TABLE odd(\"ÄK\" INTEGER PRIMARY KEY); INSERT INTO odd VALUES (1), (2)"_s));
    start(u"SELECT * FROM odd ORDER BY 1"_s, {u"Äk"_s});
    runAndWait(u"DELETE FROM odd WHERE \"ÄK\" = 1"_s);
    QCOMPARE(m_signals->text(), u"removed 0-0"_s);
    // For SQL these are two names.
    m_model->setKeyColumns({u"äk"_s});
    m_model->refresh();
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->error().code, SyncError::Code::Misuse);
}

void TestModelChanges::otherColumnsResetTheModel()
{
    start(u"SELECT * FROM note ORDER BY place"_s, {u"id"_s});
    m_model->setSql(u"SELECT id, title FROM note ORDER BY place"_s);
    QTRY_COMPARE(m_model->columnCount(), 2);
    QCOMPARE(m_signals->text(), u"reset"_s);
    m_signals->clear();
    runAndWait(u"ALTER TABLE note RENAME COLUMN title TO heading; INSERT INTO note VALUES (6, 60, 'f', 'F')"_s);
    QVERIFY(m_model->error());
    QCOMPARE(m_model->rowCount(), 5);
}

void TestModelChanges::selectionStaysWithItsRow()
{
    start(u"SELECT * FROM note ORDER BY place"_s, {u"id"_s});
    QItemSelectionModel selection(m_model.get());
    selection.setCurrentIndex(m_model->index(1, 2), QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
    runAndWait(u"UPDATE note SET place = 99 WHERE id = 2"_s);
    runAndWait(u"INSERT INTO note VALUES (9, 1, 'n', 'N')"_s);
    runAndWait(u"DELETE FROM note WHERE id = 3"_s);
    QCOMPARE(selection.currentIndex().siblingAtColumn(0).data(), QVariant(2LL));
    QCOMPARE(selection.selectedRows(0).size(), 1);
    QCOMPARE(selection.selectedRows(0).first().data(), QVariant(2LL));
}

void TestModelChanges::sameColumnsOfAnotherQuery()
{
    start(u"SELECT * FROM note ORDER BY place"_s, {u"id"_s});
    const QPersistentModelIndex index(m_model->index(4, 0));
    m_model->setSql(u"SELECT * FROM note WHERE id > 2 ORDER BY place DESC"_s);
    QTRY_COMPARE(m_model->rowCount(), 3);
    QCOMPARE(index.row(), 0);
    QVERIFY2(!m_signals->text().contains("reset"_L1), qPrintable(m_signals->text()));
}

QTEST_GUILESS_MAIN(TestModelChanges)
#include "tst_modelchanges.moc"
