// SPDX-License-Identifier: MIT
#include "futures.h"
#include "loading.h"
#include "localconnection.h"
#include "modelsignals.h"
#include "queries.h"

#include <TursoQt/syncquerymodel.h>

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Rows = QList<QVariantList>;

// Rows changed through a SyncQueryModel.
class TestEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void set();
    void setOtherColumns();
    void append();
    void appendDefaults();
    void remove();
    void rowsKeepTheirPlaces();
    void withoutLive();
    void severalKeyColumns();
    void nullKey();
    void changedKey();
    void editableQueries_data();
    void editableQueries();
    void otherQueries_data();
    void otherQueries();
    void views();
    void rowThatIsGone();
    void keyThatIsNone();
    void noSuchRow();
    void unknownColumn();
    void constraint();
    void errorGoesAway();
    void noConnection();
    void closedConnection();
    void modelGoesMeanwhile();
    void connectionChangesMeanwhile();

private:
    void show(const QString &sql, const QStringList &keys = {u"id"_s});
    Rows table() { return rowsOf(*m_connection, u"SELECT id, title, done FROM task ORDER BY id"_s); }
    QVariant shown(int row, int column) { return m_model->data(m_model->index(row, column)); }

    std::unique_ptr<LocalConnection> m_connection;
    std::unique_ptr<SyncQueryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestEditing::init()
{
    m_connection = std::make_unique<LocalConnection>();
    QVERIFY(m_connection->openWith(u"CREATE TABLE task(id INTEGER PRIMARY KEY, title TEXT NOT NULL DEFAULT 'new',"
                                   " done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)));"
                                   "INSERT INTO task(id, title) VALUES (1, 'one'), (2, 'two'), (3, 'three');"
                                   "CREATE VIEW open_task AS SELECT done AS id, title FROM task;"
                                   "CREATE TABLE \"odd name\"(a, \"b\"\"c\", PRIMARY KEY (a, \"b\"\"c\"));"
                                   "INSERT INTO \"odd name\" VALUES (1, 'x'), (1, 'y'), (NULL, 'z')"_s));
    m_model = std::make_unique<SyncQueryModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setLive(true);
    m_model->setConnection(m_connection.get());
}

void TestEditing::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_connection.reset();
}

void TestEditing::show(const QString &sql, const QStringList &keys)
{
    m_model->setKeyColumns(keys);
    m_model->setSql(sql);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->error().message, QString());
}

void TestEditing::set()
{
    show(u"SELECT id, title FROM task ORDER BY id"_s);
    VERIFY_SUCCESS(m_model->set(1, {{u"title"_s, u"zwei"_s}}));
    QTRY_COMPARE(shown(1, 1), u"zwei"_s);
    QCOMPARE(table(), (Rows{{1, u"one"_s, 0}, {2, u"zwei"_s, 0}, {3, u"three"_s, 0}}));
    VERIFY_SUCCESS(m_model->set(1, {}));
}

void TestEditing::setOtherColumns()
{
    show(u"SELECT id, upper(title) AS title FROM task ORDER BY id"_s);
    VERIFY_SUCCESS(m_model->set(0, {{u"done"_s, 1}, {u"title"_s, u"eins"_s}}));
    QTRY_COMPARE(shown(0, 1), u"EINS"_s);
    QCOMPARE(table().first(), (QVariantList{1, u"eins"_s, 1}));
}

void TestEditing::append()
{
    show(u"SELECT id, title FROM task ORDER BY title"_s);
    VERIFY_SUCCESS(m_model->append({{u"id"_s, 9}, {u"title"_s, u"nine"_s}}));
    QTRY_COMPARE(m_model->count(), 4);
    QCOMPARE(shown(0, 1), u"nine"_s);
}

void TestEditing::appendDefaults()
{
    show(u"SELECT id, title FROM task ORDER BY id"_s);
    VERIFY_SUCCESS(m_model->append({}));
    QTRY_COMPARE(m_model->count(), 4);
    QCOMPARE(shown(3, 1), u"new"_s);
}

void TestEditing::remove()
{
    show(u"SELECT id, title FROM task ORDER BY id DESC"_s);
    VERIFY_SUCCESS(m_model->remove(0));
    QTRY_COMPARE(m_model->count(), 2);
    QCOMPARE(table(), (Rows{{1, u"one"_s, 0}, {2, u"two"_s, 0}}));
}

void TestEditing::rowsKeepTheirPlaces()
{
    show(u"SELECT id, title, done FROM task ORDER BY id"_s);
    const QPersistentModelIndex third = m_model->index(2, 1);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    VERIFY_SUCCESS(m_model->set(0, {{u"done"_s, true}}));
    QTRY_COMPARE(changes.count(), 1);
    VERIFY_SUCCESS(m_model->remove(1));
    QTRY_COMPARE(m_model->count(), 2);
    QCOMPARE(third.row(), 1);
    QCOMPARE(third.data(), u"three"_s);
    QCOMPARE(resets.count(), 0);
}

void TestEditing::withoutLive()
{
    m_model->setLive(false);
    show(u"SELECT id, title FROM task ORDER BY id"_s);
    VERIFY_SUCCESS(m_model->set(0, {{u"title"_s, u"eins"_s}}));
    QTRY_COMPARE(shown(0, 1), u"eins"_s);
}

void TestEditing::severalKeyColumns()
{
    show(uR"(SELECT "b""c", a FROM "odd name" WHERE a = 1 ORDER BY 1)"_s, {u"A"_s, u"b\"c"_s});
    VERIFY_SUCCESS(m_model->remove(1));
    QTRY_COMPARE(m_model->count(), 1);
    VERIFY_SUCCESS(m_model->set(0, {{u"b\"c"_s, QByteArray("blob")}}));
    QTRY_COMPARE(shown(0, 0), QByteArray("blob"));
}

void TestEditing::nullKey()
{
    show(uR"(SELECT a, "b""c" FROM "odd name" WHERE a IS NULL)"_s, {u"a"_s, u"b\"c"_s});
    VERIFY_SUCCESS(m_model->set(0, {{u"b\"c"_s, u"named"_s}}));
    QTRY_COMPARE(shown(0, 1), u"named"_s);
    QCOMPARE(valueOf(*m_connection, uR"(SELECT count(*) FROM "odd name" WHERE "b""c" = 'named')"_s), 1);
}

void TestEditing::changedKey()
{
    show(u"SELECT id, title FROM task ORDER BY id"_s);
    VERIFY_SUCCESS(m_model->set(0, {{u"id"_s, 10}}));
    QTRY_COMPARE(shown(2, 0), 10);
    VERIFY_SUCCESS(m_model->set(2, {{u"title"_s, u"ten"_s}}));
    QCOMPARE(table().last(), (QVariantList{10, u"ten"_s, 0}));
}

void TestEditing::editableQueries_data()
{
    QTest::addColumn<QString>("sql");

    QTest::newRow("star") << u"SELECT * FROM task WHERE id = 2"_s;
    QTest::newRow("alias of the table") << u"SELECT t.id, t.title FROM task AS t WHERE t.id = 2"_s;
    QTest::newRow("alias without AS") << u"SELECT t.id FROM task t WHERE id = 2"_s;
    QTest::newRow("schema") << u"SELECT id FROM main.task WHERE id = 2"_s;
    QTest::newRow("quotes") << uR"(SELECT "id" FROM "task" WHERE [id] = 2;)"_s;
    QTest::newRow("own name") << u"SELECT id AS id, title FROM task WHERE id = 2"_s;
    QTest::newRow("own qualified name") << u"SELECT title, t.id AS id FROM task t WHERE id = 2"_s;
    QTest::newRow("alias of another column") << u"SELECT title AS name, id FROM task WHERE id = 2"_s;
    QTest::newRow("expression") << u"SELECT length(title) length, id FROM task WHERE title = 'two'"_s;
    QTest::newRow("distinct") << u"SELECT DISTINCT id FROM task WHERE id = 2"_s;
    QTest::newRow("comments") << u"/* FROM a, b */ select id -- JOIN\n from TASK where id = 2 -- end"_s;
    QTest::newRow("order") << u"SELECT id FROM task WHERE id > 1 ORDER BY done, id LIMIT 1"_s;
    QTest::newRow("index") << u"SELECT id FROM task INDEXED BY task_title WHERE title = 'two'"_s;
}

void TestEditing::editableQueries()
{
    QFETCH(QString, sql);
    QVERIFY(m_connection->run(u"CREATE INDEX task_title ON task(title)"_s));
    show(sql);
    QCOMPARE(m_model->count(), 1);
    VERIFY_SUCCESS(m_model->set(0, {{u"done"_s, 1}}));
    QCOMPARE(table(), (Rows{{1, u"one"_s, 0}, {2, u"two"_s, 1}, {3, u"three"_s, 0}}));
}

void TestEditing::otherQueries_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("key");

    QTest::newRow("values") << u"VALUES (1, 2)"_s << u"column1"_s;
    QTest::newRow("no table") << u"SELECT 1 AS id"_s << u"id"_s;
    QTest::newRow("join") << u"SELECT t.id FROM task t JOIN task u ON u.id = t.id"_s << u"id"_s;
    QTest::newRow("two tables") << u"SELECT t.id FROM task t, task u"_s << u"id"_s;
    QTest::newRow("union") << u"SELECT id FROM task UNION SELECT done FROM task"_s << u"id"_s;
    QTest::newRow("subquery") << u"SELECT id FROM (SELECT done AS id FROM task)"_s << u"id"_s;
    QTest::newRow("with") << u"WITH t(id) AS (SELECT done FROM task) SELECT id FROM t"_s << u"id"_s;
    QTest::newRow("function") << u"SELECT key AS id FROM json_each('[1]')"_s << u"id"_s;
    QTest::newRow("alias") << u"SELECT done AS id FROM task"_s << u"id"_s;
    QTest::newRow("alias without AS") << u"SELECT done id, title FROM task"_s << u"id"_s;
    QTest::newRow("alias in quotes") << uR"(SELECT title, done "ID" FROM task)"_s << u"id"_s;
    QTest::newRow("alias of a qualified name") << u"SELECT task.done id FROM task"_s << u"id"_s;
    QTest::newRow("aggregate") << u"SELECT max(id) AS id FROM task"_s << u"id"_s;
    QTest::newRow("aggregate without AS") << u"SELECT max(done) id FROM task"_s << u"id"_s;
    QTest::newRow("alias of an expression") << u"SELECT done + 1 id FROM task"_s << u"id"_s;
    QTest::newRow("alias of a case") << u"SELECT CASE WHEN id = 1 THEN 3 ELSE id END id FROM task"_s << u"id"_s;
    QTest::newRow("alias of a sum with itself") << u"SELECT done + id AS id FROM task"_s << u"id"_s;
    QTest::newRow("alias of a sum with a qualified name") << u"SELECT done + task.id AS id FROM task"_s << u"id"_s;
    QTest::newRow("no key") << u"SELECT id FROM task"_s << QString();
}

void TestEditing::otherQueries()
{
    QFETCH(QString, sql);
    QFETCH(QString, key);
    show(sql, key.isEmpty() ? QStringList() : QStringList(key));
    QVERIFY(m_model->count() > 0);
    QSignalSpy failures(m_model.get(), &SyncQueryModel::editFailed);
    VERIFY_ERROR(m_model->set(0, {{u"title"_s, u"changed"_s}}), Code::Misuse);
    QTRY_COMPARE(failures.count(), 1);
    VERIFY_ERROR(m_model->remove(0), Code::Misuse);
    QCOMPARE(table(), (Rows{{1, u"one"_s, 0}, {2, u"two"_s, 0}, {3, u"three"_s, 0}}));
}

void TestEditing::views()
{
    show(u"SELECT id, title FROM open_task"_s);
    QVERIFY(errorOf(m_model->set(0, {{u"title"_s, u"changed"_s}})));
    QVERIFY(errorOf(m_model->remove(0)));
    QVERIFY(errorOf(m_model->append({{u"title"_s, u"new"_s}})));
    QCOMPARE(table(), (Rows{{1, u"one"_s, 0}, {2, u"two"_s, 0}, {3, u"three"_s, 0}}));
}

void TestEditing::rowThatIsGone()
{
    m_model->setLive(false);
    show(u"SELECT id, title FROM task ORDER BY id"_s);
    QVERIFY(m_connection->run(u"DELETE FROM task WHERE id = 2"_s));
    VERIFY_ERROR(m_model->set(1, {{u"title"_s, u"zwei"_s}}), Code::Misuse);
    VERIFY_ERROR(m_model->remove(1), Code::Misuse);
    QCOMPARE(table().size(), 2);
}

void TestEditing::keyThatIsNone()
{
    show(u"SELECT done, title FROM task ORDER BY id"_s, {u"done"_s});
    VERIFY_ERROR(m_model->remove(1), Code::Misuse);
    QCOMPARE(table().size(), 3);
}

void TestEditing::noSuchRow()
{
    show(u"SELECT id, title FROM task ORDER BY id"_s);
    for (const int row : {-1, 3}) {
        VERIFY_ERROR(m_model->set(row, {{u"title"_s, u"changed"_s}}), Code::Misuse);
        VERIFY_ERROR(m_model->remove(row), Code::Misuse);
    }
}

void TestEditing::unknownColumn()
{
    show(u"SELECT id, title FROM task ORDER BY id"_s);
    VERIFY_ERROR(m_model->set(0, {{u"nothing"_s, 1}}), Code::Sql);
    VERIFY_ERROR(m_model->append({{u"nothing"_s, 1}}), Code::Sql);
    show(u"SELECT id, 5 AS constant FROM task ORDER BY id"_s, {u"id"_s, u"constant"_s});
    QVERIFY(errorOf(m_model->remove(0)));
    QCOMPARE(table().size(), 3);
}

void TestEditing::constraint()
{
    show(u"SELECT id, title FROM task ORDER BY id"_s);
    QSignalSpy errors(m_model.get(), &SyncQueryModel::errorChanged);
    VERIFY_ERROR(m_model->set(0, {{u"done"_s, 2}}), Code::Constraint);
    QCOMPARE(m_model->error().code, Code::Constraint);
    QCOMPARE(errors.count(), 1);
    QCOMPARE(m_model->count(), 3);
}

void TestEditing::errorGoesAway()
{
    show(u"SELECT id, title FROM task ORDER BY id"_s);
    VERIFY_ERROR(m_model->set(0, {{u"done"_s, 2}}), Code::Constraint);
    m_model->refresh();
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->error().code, Code::Constraint);
    VERIFY_SUCCESS(m_model->set(0, {{u"done"_s, 1}}));
    QCOMPARE(m_model->error().code, Code::None);
    VERIFY_ERROR(m_model->append({{u"id"_s, 1}}), Code::Constraint);
    show(u"SELECT id FROM task"_s);
    QCOMPARE(m_model->error().code, Code::None);
}

void TestEditing::noConnection()
{
    SyncQueryModel model;
    model.setSql(u"SELECT id FROM task"_s);
    VERIFY_ERROR(model.append({}), Code::Misuse);
}

void TestEditing::closedConnection()
{
    show(u"SELECT id, title FROM task ORDER BY id"_s);
    VERIFY_SUCCESS(m_connection->close());
    VERIFY_ERROR(m_model->append({{u"title"_s, u"new"_s}}), Code::Misuse);
}

void TestEditing::modelGoesMeanwhile()
{
    show(u"SELECT id, title FROM task ORDER BY id"_s);
    const QFuture<void> future = m_model->append({{u"title"_s, u"last words"_s}});
    m_tester.reset();
    m_model.reset();
    VERIFY_SUCCESS(future);
    QCOMPARE(table().last().at(1), u"last words"_s);
}

void TestEditing::connectionChangesMeanwhile()
{
    show(u"SELECT id, title FROM task ORDER BY id"_s);
    QSignalSpy failures(m_model.get(), &SyncQueryModel::editFailed);
    const QFuture<void> future = m_model->set(0, {{u"done"_s, 2}});
    m_model->setConnection(nullptr);
    VERIFY_ERROR(future, Code::Constraint);
    QCOMPARE(m_model->error().code, Code::None);
    QCOMPARE(failures.count(), 0);
}

QTEST_GUILESS_MAIN(TestEditing)
#include "tst_editing.moc"
