// SPDX-License-Identifier: MIT
#include "sqltestdatabase.h"

#include <QtSql/QSqlIndex>
#include <QtSql/QSqlQueryModel>
#include <QtSql/QSqlRecord>
#include <QtSql/QSqlRelationalTableModel>
#include <QtSql/QSqlTableModel>
#include <QtWidgets/QDataWidgetMapper>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

using namespace Qt::StringLiterals;
using namespace TursoQt::Test;
using Rows = QList<QVariantList>;

// Qt's own models and QDataWidgetMapper edit and submit through the driver.
class TestSqlModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void initTestCase_data();
    void init();
    void cleanup();

    void queryModelFetchesMore();
    void tableModel_data();
    void tableModel();
    void namesWithCapitalsAndBlanks();
    void editsWhileMoreCanBeFetched();
    void refusedChange();
    void transactions();
    void relationalModel();
    void dataWidgetMapper();

private:
    bool isTurso() const;

    std::unique_ptr<SqlTestDatabase> m_database;
};

void TestSqlModels::initTestCase_data()
{
    addDriverRows();
}

void TestSqlModels::initTestCase()
{
    useSqlDriver();
}

void TestSqlModels::init()
{
    QFETCH_GLOBAL(const QString, driver);
    m_database = std::make_unique<SqlTestDatabase>(driver);
    QVERIFY(m_database->execute(u"CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT NOT NULL, age INTEGER)"_s));
    QVERIFY(m_database->execute(u"INSERT INTO person VALUES (1, 'Ada', 36), (2, 'Grace', 85), (3, 'Linus', NULL)"_s));
}

void TestSqlModels::cleanup()
{
    m_database.reset();
}

bool TestSqlModels::isTurso() const
{
    QFETCH_GLOBAL(const QString, driver);
    return driver == u"QTURSO"_s;
}

void TestSqlModels::queryModelFetchesMore()
{
    QSqlQueryModel model;
    model.setQuery(u"WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < 1000) SELECT i FROM r"_s,
                   **m_database);
    QVERIFY(model.canFetchMore());
    while (model.canFetchMore())
        model.fetchMore();
    QCOMPARE(model.rowCount(), 1000);
    QCOMPARE(model.data(model.index(999, 0)).toInt(), 1000);
    QCOMPARE(model.data(model.index(10, 0)).toInt(), 11);
    model.setQuery(u"SELECT * FROM nowhere"_s, **m_database);
    QVERIFY(model.lastError().isValid());
}

void TestSqlModels::tableModel_data()
{
    QTest::addColumn<int>("strategy");
    QTest::newRow("field") << int(QSqlTableModel::OnFieldChange);
    QTest::newRow("row") << int(QSqlTableModel::OnRowChange);
    QTest::newRow("manual") << int(QSqlTableModel::OnManualSubmit);
}

void TestSqlModels::tableModel()
{
    QFETCH(const int, strategy);
    QSqlTableModel model(nullptr, **m_database);
    model.setTable(u"person"_s);
    QCOMPARE(model.primaryKey().count(), 1);
    model.setEditStrategy(QSqlTableModel::EditStrategy(strategy));
    model.setSort(0, Qt::AscendingOrder);
    VERIFY_SQL(model, select());
    QCOMPARE(model.rowCount(), 3);

    VERIFY_SQL(model, setData(model.index(0, 1), u"it's Ada"_s));
    VERIFY_SQL(model, submitAll());
    QCOMPARE(m_database->value(u"SELECT name FROM person WHERE id = 1"_s).toString(), u"it's Ada"_s);
    VERIFY_SQL(model, setData(model.index(1, 2), QVariant()));
    VERIFY_SQL(model, submitAll());
    QVERIFY(m_database->value(u"SELECT age FROM person WHERE id = 2"_s).isNull());

    QSqlRecord record = model.record();
    record.setValue(u"name"_s, u"Edsger"_s);
    record.setValue(u"age"_s, 72);
    record.setGenerated(u"id"_s, false);
    VERIFY_SQL(model, insertRecord(-1, record));
    VERIFY_SQL(model, submitAll());
    QCOMPARE(m_database->rows(u"SELECT id, name, age FROM person WHERE id > 3"_s), (Rows{{4, u"Edsger"_s, 72}}));
    VERIFY_SQL(model, removeRow(2));
    VERIFY_SQL(model, submitAll());
    QCOMPARE(m_database->rows(u"SELECT id FROM person ORDER BY id"_s), (Rows{{1}, {2}, {4}}));
    QVERIFY(m_database->execute(u"UPDATE person SET name = 'elsewhere' WHERE id = 1"_s));
    QVERIFY(model.selectRow(0));
    QCOMPARE(model.data(model.index(0, 1)).toString(), u"elsewhere"_s);
}

void TestSqlModels::namesWithCapitalsAndBlanks()
{
    QVERIFY(m_database->execute(u"CREATE TABLE \"Big Table\"(\"The Key\" INTEGER PRIMARY KEY, \"A Name\" TEXT)"_s));
    QVERIFY(m_database->execute(u"INSERT INTO \"Big Table\" VALUES (1, 'a'), (2, 'b')"_s));
    QSqlTableModel model(nullptr, **m_database);
    model.setTable(u"Big Table"_s);
    VERIFY_SQL(model, select());
    VERIFY_SQL(model, setData(model.index(1, 1), u"c"_s));
    VERIFY_SQL(model, submitAll());
    VERIFY_SQL(model, removeRow(0));
    VERIFY_SQL(model, submitAll());
    QCOMPARE(m_database->rows(u"SELECT * FROM \"Big Table\""_s), (Rows{{2, u"c"_s}}));
}

void TestSqlModels::editsWhileMoreCanBeFetched()
{
    QVERIFY(m_database->execute(u"CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT)"_s));
    QVERIFY(m_database->execute(u"WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < 1000) "
                                "INSERT INTO t SELECT i, 'name ' || i FROM r"_s));
    QSqlTableModel model(nullptr, **m_database);
    model.setTable(u"t"_s);
    model.setEditStrategy(QSqlTableModel::OnFieldChange);
    VERIFY_SQL(model, select());
    QVERIFY(model.canFetchMore());
    VERIFY_SQL(model, setData(model.index(5, 1), u"changed"_s));
    QCOMPARE(m_database->value(u"SELECT name FROM t WHERE id = 6"_s).toString(), u"changed"_s);
    if (!isTurso())
        return; // the other one has lost its place, and begins again
    while (model.canFetchMore())
        model.fetchMore();
    QCOMPARE(model.rowCount(), 1000);
    QCOMPARE(model.data(model.index(999, 1)).toString(), u"name 1000"_s);
}

void TestSqlModels::refusedChange()
{
    QSqlTableModel model(nullptr, **m_database);
    model.setTable(u"person"_s);
    model.setEditStrategy(QSqlTableModel::OnManualSubmit);
    VERIFY_SQL(model, select());
    QVERIFY(model.setData(model.index(0, 1), QVariant()));
    QVERIFY(!model.submitAll());
    QVERIFY(model.lastError().databaseText().contains(u"person.name"_s));
    QVERIFY(model.isDirty());
    QVERIFY(model.setData(model.index(0, 1), u"valid"_s));
    VERIFY_SQL(model, submitAll());
    QCOMPARE(m_database->value(u"SELECT name FROM person WHERE id = 1"_s).toString(), u"valid"_s);
}

void TestSqlModels::transactions()
{
    QSqlDatabase &database = **m_database;
    QSqlTableModel model(nullptr, database);
    model.setTable(u"person"_s);
    model.setEditStrategy(QSqlTableModel::OnManualSubmit);
    VERIFY_SQL(model, select());
    for (const bool commit : {false, true}) {
        VERIFY_SQL(database, transaction());
        QVERIFY(model.setData(model.index(0, 1), u"in a transaction"_s));
        QVERIFY(model.removeRow(2));
        VERIFY_SQL(model, submitAll());
        QVERIFY(commit ? database.commit() : database.rollback());
        VERIFY_SQL(model, select());
        QCOMPARE(model.rowCount(), commit ? 2 : 3);
        QCOMPARE(model.data(model.index(0, 1)).toString(), commit ? u"in a transaction"_s : u"Ada"_s);
    }
}

void TestSqlModels::relationalModel()
{
    QVERIFY(m_database->execute(u"CREATE TABLE City(id INTEGER PRIMARY KEY, name TEXT)"_s));
    QVERIFY(m_database->execute(u"INSERT INTO City VALUES (1, 'Oslo'), (2, 'Berlin')"_s));
    QVERIFY(m_database->execute(u"CREATE TABLE Citizen(id INTEGER PRIMARY KEY, name TEXT, city INTEGER)"_s));
    QVERIFY(m_database->execute(u"INSERT INTO Citizen VALUES (1, 'Ada', 1), (2, 'Grace', 2)"_s));
    QSqlRelationalTableModel model(nullptr, **m_database);
    model.setTable(u"Citizen"_s);
    model.setRelation(2, QSqlRelation(u"City"_s, u"id"_s, u"name"_s));
    model.setEditStrategy(QSqlTableModel::OnFieldChange);
    model.setSort(0, Qt::AscendingOrder);
    VERIFY_SQL(model, select());
    QCOMPARE(model.data(model.index(0, 2)).toString(), u"Oslo"_s);
    VERIFY_SQL(model, setData(model.index(0, 2), 2));
    QCOMPARE(model.data(model.index(0, 2)).toString(), u"Berlin"_s);
    VERIFY_SQL(model, setData(model.index(1, 1), u"Hopper"_s));
    QVERIFY(model.selectRow(1));
    QCOMPARE(m_database->rows(u"SELECT name, city FROM Citizen ORDER BY id"_s),
             (Rows{{u"Ada"_s, 2}, {u"Hopper"_s, 2}}));
}

void TestSqlModels::dataWidgetMapper()
{
    QSqlTableModel model(nullptr, **m_database);
    model.setTable(u"person"_s);
    VERIFY_SQL(model, select());
    QLineEdit name;
    QSpinBox age;
    QDataWidgetMapper mapper;
    mapper.setModel(&model);
    mapper.setSubmitPolicy(QDataWidgetMapper::ManualSubmit);
    mapper.addMapping(&name, 1);
    mapper.addMapping(&age, 2);
    mapper.toFirst();
    QCOMPARE(name.text(), u"Ada"_s);
    QCOMPARE(age.value(), 36);
    name.setText(u"Ada King"_s);
    age.setValue(37);
    QVERIFY2(mapper.submit(), qPrintable(describe(model.lastError())));
    QCOMPARE(m_database->rows(u"SELECT name, age FROM person WHERE id = 1"_s), (Rows{{u"Ada King"_s, 37}}));
}

QTEST_MAIN(TestSqlModels)
#include "tst_sqlmodels.moc"
