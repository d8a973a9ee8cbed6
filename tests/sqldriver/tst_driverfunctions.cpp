// SPDX-License-Identifier: MIT
#include "sqltestdatabase.h"

#include <QtCore/QDateTime>
#include <QtCore/QUuid>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlField>
#include <QtSql/QSqlIndex>
#include <QtSql/QSqlRecord>
#include <QtSql/QSqlResult>

#include <limits>

using namespace Qt::StringLiterals;
using namespace TursoQt::Test;

// What the driver says about itself and about a database, and how it writes SQL.
class TestDriverFunctions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void features();
    void openAndClose();
    void closedQueries();
    void handles();

    void tables_data();
    void tables();
    void internalTables();
    void record_data();
    void record();
    void recordTypes();
    void recordFollowsTheSchema_data();
    void recordFollowsTheSchema();
    void recordOfSpecialNames_data();
    void recordOfSpecialNames();
    void recordOfUnknownTable_data();
    void recordOfUnknownTable();
    void primaryIndex_data();
    void primaryIndex();

    void escapeIdentifier_data();
    void escapeIdentifier();
    void escapedNamesWork_data();
    void escapedNamesWork();
    void formatValue_data();
    void formatValue();
    void formattedValuesFindWhatWasBound_data();
    void formattedValuesFindWhatWasBound();
    void sqlStatements_data();
    void sqlStatements();
};

void TestDriverFunctions::initTestCase()
{
    useSqlDriver();
}

void TestDriverFunctions::features()
{
    SqlTestDatabase database(u"QTURSO"_s);
    const QSqlDriver &driver = *database->driver();
    for (const auto feature :
         {QSqlDriver::Transactions, QSqlDriver::BLOB, QSqlDriver::Unicode, QSqlDriver::PreparedQueries,
          QSqlDriver::NamedPlaceholders, QSqlDriver::PositionalPlaceholders, QSqlDriver::LastInsertId,
          QSqlDriver::LowPrecisionNumbers, QSqlDriver::FinishQuery, QSqlDriver::CancelQuery,
          QSqlDriver::EventNotifications})
        QVERIFY2(driver.hasFeature(feature), qPrintable(QString::number(feature)));
    for (const auto feature : {QSqlDriver::QuerySize, QSqlDriver::BatchOperations, QSqlDriver::SimpleLocking,
                               QSqlDriver::MultipleResultSets})
        QVERIFY2(!driver.hasFeature(feature), qPrintable(QString::number(feature)));
}

void TestDriverFunctions::openAndClose()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(database.execute(u"CREATE TABLE t(a)"_s));
    for (int i = 0; i < 3; ++i) {
        database->close();
        QVERIFY(!database->isOpen());
        VERIFY_SQL(*database, open());
        QVERIFY(database->isOpen());
        QCOMPARE(database->tables(), QStringList{u"t"_s});
    }
    // Opening what is open opens anew.
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(u"SELECT 1"_s));
    VERIFY_SQL(*database, open());
    QVERIFY(!query.next());
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), 0);
}

void TestDriverFunctions::closedQueries()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QSqlQuery prepared(*database);
    VERIFY_SQL(prepared, prepare(u"SELECT ?"_s));
    QSqlQuery active(*database);
    VERIFY_SQL(active, exec(u"SELECT 1 UNION SELECT 2"_s));
    QVERIFY(active.next());
    database->close();
    QVERIFY(!active.isActive());
    QVERIFY(!active.next());
    QVERIFY(!active.exec());
    QCOMPARE(active.lastInsertId(), QVariant());
    prepared.addBindValue(1);
    QVERIFY(!prepared.exec());
    QVERIFY(prepared.lastError().isValid());
    QVERIFY(!database->transaction());
    QVERIFY(database->tables().isEmpty());

    VERIFY_SQL(*database, open());
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(u"SELECT 1"_s));
}

void TestDriverFunctions::handles()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(!database->driver()->handle().isValid());
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(u"SELECT 1"_s));
    QVERIFY(!query.result()->handle().isValid());
}

void TestDriverFunctions::tables_data()
{
    addDriverRows();
}

void TestDriverFunctions::tables()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database->tables(QSql::Tables).isEmpty());
    QVERIFY(database.execute(u"CREATE TABLE a(x INTEGER PRIMARY KEY)"_s));
    QVERIFY(database.execute(u"CREATE TABLE \"b c\"(x)"_s));
    QVERIFY(database.execute(u"CREATE VIEW v AS SELECT * FROM a"_s));
    QVERIFY(database.execute(u"CREATE TEMP TABLE t(x)"_s));
    QVERIFY(database.execute(u"CREATE INDEX i ON \"b c\"(x)"_s));
    QCOMPARE(database->tables(QSql::Tables), (QStringList{u"a"_s, u"b c"_s, u"t"_s}));
    QCOMPARE(database->tables(QSql::Views), QStringList{u"v"_s});
    QCOMPARE(database->tables(QSql::SystemTables).size(), 1);
    QCOMPARE(database->tables(QSql::AllTables).size(), 5);
}

void TestDriverFunctions::internalTables()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(database.execute(u"CREATE TABLE a(x INTEGER PRIMARY KEY AUTOINCREMENT)"_s));
    QCOMPARE(database->tables(), QStringList{u"a"_s});
    const QStringList systemTables = database->tables(QSql::SystemTables);
    QVERIFY(systemTables.contains(u"sqlite_sequence"_s));
    QVERIFY(systemTables.contains(u"sqlite_schema"_s));
    QVERIFY(!systemTables.contains(u"a"_s));
}

void TestDriverFunctions::record_data()
{
    addDriverRows();
}

void TestDriverFunctions::record()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE t(id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL DEFAULT 'it''s', "
                             "price REAL DEFAULT 1.5, data BLOB, flag BOOLEAN, bare)"_s));
    const QSqlRecord record = database->record(u"t"_s);
    QCOMPARE(record.count(), 6);
    const QStringList names{u"id"_s, u"name"_s, u"price"_s, u"data"_s, u"flag"_s, u"bare"_s};
    for (int i = 0; i < names.size(); ++i) {
        QCOMPARE(record.fieldName(i), names.at(i));
        QCOMPARE(record.field(i).tableName(), u"t"_s);
        QCOMPARE(record.field(i).isAutoValue(), i == 0);
    }
    QCOMPARE(record.field(1).requiredStatus(), QSqlField::Required);
    QCOMPARE(record.field(2).requiredStatus(), QSqlField::Optional);
    QCOMPARE(record.field(2).defaultValue().toString(), u"1.5"_s);
    QCOMPARE(record.field(0).metaType(), QMetaType::fromType<int>());
    QCOMPARE(record.field(1).metaType(), QMetaType::fromType<QString>());
    QCOMPARE(record.field(2).metaType(), QMetaType::fromType<double>());
    QCOMPARE(record.field(3).metaType(), QMetaType::fromType<QByteArray>());
    QCOMPARE(record.field(4).metaType(), QMetaType::fromType<bool>());
    QCOMPARE(record.field(5).metaType(), QMetaType::fromType<QString>());
}

// Beyond what Qt's own driver for SQLite knows.
void TestDriverFunctions::recordTypes()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(database.execute(u"CREATE TABLE t(a BIGINT, b DOUBLE PRECISION, c DECIMAL(10, 2), d DATETIME, e CLOB, "
                             "f FLOAT, g TINYINT, h NATIVE CHARACTER(70), name TEXT DEFAULT 'it''s')"_s));
    const QSqlRecord record = database->record(u"t"_s);
    const QList<QMetaType> types{
        QMetaType::fromType<qlonglong>(), QMetaType::fromType<double>(),  QMetaType::fromType<double>(),
        QMetaType::fromType<QString>(),   QMetaType::fromType<QString>(), QMetaType::fromType<double>(),
        QMetaType::fromType<qlonglong>(), QMetaType::fromType<QString>(),
    };
    for (int i = 0; i < types.size(); ++i)
        QCOMPARE(record.field(i).metaType(), types.at(i));
    QCOMPARE(record.field(u"name"_s).defaultValue().toString(), u"it's"_s);
}

void TestDriverFunctions::recordFollowsTheSchema_data()
{
    addDriverRows();
}

void TestDriverFunctions::recordFollowsTheSchema()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE t(a, b)"_s));
    QCOMPARE(database->record(u"t"_s).count(), 2);
    QVERIFY(database.execute(u"ALTER TABLE t ADD COLUMN c"_s));
    QCOMPARE(database->record(u"t"_s).count(), 3);
    QVERIFY(database.execute(u"ALTER TABLE t DROP COLUMN a"_s));
    QCOMPARE(database->record(u"t"_s).count(), 2);
    QVERIFY(database.execute(u"DROP TABLE t"_s));
    QCOMPARE(database->record(u"t"_s).count(), 0);
}

void TestDriverFunctions::recordOfSpecialNames_data()
{
    QTest::addColumn<QString>("table"); // in SQL
    QTest::addColumn<QString>("name"); // for record()
    QTest::newRow("blank") << u"\"a b\""_s << u"a b"_s;
    QTest::newRow("quoted blank") << u"\"a b\""_s << u"\"a b\""_s;
    QTest::newRow("quote") << u"\"a\"\"b\""_s << u"a\"b"_s;
    QTest::newRow("quoted quote") << u"\"a\"\"b\""_s << u"\"a\"\"b\""_s;
    QTest::newRow("quoted dot") << u"\"a.b\""_s << u"\"a.b\""_s;
    QTest::newRow("dot in brackets") << u"\"a.b\""_s << u"[a.b]"_s;
    QTest::newRow("dot in backticks") << u"\"a.b\""_s << u"`a.b`"_s;
    QTest::newRow("schema") << u"t"_s << u"main.t"_s;
    QTest::newRow("quoted schema") << u"t"_s << u"\"main\".\"t\""_s;
    QTest::newRow("schema and dot") << u"\"a.b\""_s << u"main.[a.b]"_s;
    QTest::newRow("apostrophe") << u"\"it's\""_s << u"it's"_s;
    QTest::newRow("another letter case") << u"Table1"_s << u"tABLE1"_s;
    QTest::newRow("keyword") << u"\"select\""_s << u"select"_s;
    QTest::newRow("umlaut") << u"\"\u00c4pfel\""_s << u"\u00c4pfel"_s;
}

void TestDriverFunctions::recordOfSpecialNames()
{
    QFETCH(QString, table);
    QFETCH(QString, name);
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(database.execute(u"CREATE TABLE %1(id INTEGER PRIMARY KEY, \"a column\" TEXT)"_s.arg(table)));
    const QSqlRecord record = database->record(name);
    QCOMPARE(record.count(), 2);
    QCOMPARE(record.fieldName(1), u"a column"_s);
    QCOMPARE(database->primaryIndex(name).count(), 1);
}

void TestDriverFunctions::recordOfUnknownTable_data()
{
    addDriverRows();
}

void TestDriverFunctions::recordOfUnknownTable()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database->record(u"nothing"_s).isEmpty());
    QVERIFY(database->record(QString()).isEmpty());
    QVERIFY(database->primaryIndex(u"nothing"_s).isEmpty());
}

void TestDriverFunctions::primaryIndex_data()
{
    addDriverRows();
}

void TestDriverFunctions::primaryIndex()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE one(name TEXT, id INTEGER PRIMARY KEY)"_s));
    QVERIFY(database.execute(u"CREATE TABLE two(a INTEGER, b TEXT, c, PRIMARY KEY(a, b))"_s));
    QVERIFY(database.execute(u"CREATE TABLE none(a INTEGER UNIQUE)"_s));
    const QSqlIndex one = database->primaryIndex(u"one"_s);
    QCOMPARE(one.count(), 1);
    QCOMPARE(one.fieldName(0), u"id"_s);
    QVERIFY(one.field(0).metaType() == QMetaType::fromType<int>());
    const QSqlIndex two = database->primaryIndex(u"two"_s);
    QCOMPARE(two.count(), 2);
    QCOMPARE(two.fieldName(0), u"a"_s);
    QCOMPARE(two.fieldName(1), u"b"_s);
    QVERIFY(!database->record(u"two"_s).field(0).isAutoValue() || driver == u"QSQLITE"_s);
    QVERIFY(database->primaryIndex(u"none"_s).isEmpty());
}

void TestDriverFunctions::escapeIdentifier_data()
{
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<bool>("isTable");
    QTest::addColumn<QString>("escaped");
    QTest::addColumn<QString>("stripped"); // from the escaped one
    QTest::newRow("column") << u"a"_s << false << u"\"a\""_s << u"a"_s;
    QTest::newRow("column with blank") << u"a b"_s << false << u"\"a b\""_s << u"a b"_s;
    QTest::newRow("column with dot") << u"a.b"_s << false << u"\"a.b\""_s << u"a.b"_s;
    QTest::newRow("column with quote") << u"a\"b"_s << false << u"\"a\"\"b\""_s << u"a\"b"_s;
    QTest::newRow("escaped column") << u"\"a b\""_s << false << u"\"a b\""_s << u"a b"_s;
    QTest::newRow("column in brackets") << u"[a b]"_s << false << u"[a b]"_s << u"a b"_s;
    QTest::newRow("quotes at both ends only")
        << u"\"a\" \"b\""_s << false << u"\"\"\"a\"\" \"\"b\"\"\""_s << u"\"a\" \"b\""_s;
    QTest::newRow("one quote") << u"\""_s << false << u"\"\"\"\""_s << u"\""_s;
    QTest::newRow("table") << u"a"_s << true << u"\"a\""_s << u"a"_s;
    QTest::newRow("table with schema") << u"s.a"_s << true << u"\"s\".\"a\""_s << u"s.a"_s;
    QTest::newRow("escaped table with schema") << u"\"s\".\"a\""_s << true << u"\"s\".\"a\""_s << u"s.a"_s;
    QTest::newRow("escaped table with dot") << u"\"s.a\""_s << true << u"\"s.a\""_s << u"s.a"_s;
    QTest::newRow("schema and table in brackets") << u"s.[a.b]"_s << true << u"\"s\".\"a.b\""_s << u"s.a.b"_s;
    QTest::newRow("nothing") << QString() << true << QString() << QString();
}

void TestDriverFunctions::escapeIdentifier()
{
    QFETCH(QString, identifier);
    QFETCH(bool, isTable);
    QFETCH(QString, escaped);
    QFETCH(QString, stripped);
    const auto type = isTable ? QSqlDriver::TableName : QSqlDriver::FieldName;
    SqlTestDatabase database(u"QTURSO"_s);
    const QSqlDriver &driver = *database->driver();
    QCOMPARE(driver.escapeIdentifier(identifier, type), escaped);
    QCOMPARE(driver.escapeIdentifier(escaped, type), escaped);
    QCOMPARE(driver.isIdentifierEscaped(escaped, type), !escaped.isEmpty());
    QCOMPARE(driver.isIdentifierEscaped(identifier, type), identifier == escaped && !escaped.isEmpty());
    QCOMPARE(driver.stripDelimiters(escaped, type), stripped);
}

void TestDriverFunctions::escapedNamesWork_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &name : {u"plain"_s, u"with blank"_s, u"with\"quote"_s, u"it's"_s, u"select"_s, u"1"_s,
                             u"\u00c4\u00f6\U0001F600"_s, u"semi;colon"_s, u"?"_s, u":name"_s, u"--"_s})
        QTest::newRow(name.toUtf8().constData()) << name;
}

void TestDriverFunctions::escapedNamesWork()
{
    QFETCH(QString, name);
    SqlTestDatabase database(u"QTURSO"_s);
    const QString table = database->driver()->escapeIdentifier(name, QSqlDriver::TableName);
    const QString column = database->driver()->escapeIdentifier(name, QSqlDriver::FieldName);
    QVERIFY(database.execute(u"CREATE TABLE %1(%2 TEXT)"_s.arg(table, column)));
    QSqlQuery query(*database);
    VERIFY_SQL(query, prepare(u"INSERT INTO %1(%2) VALUES (?)"_s.arg(table, column)));
    query.addBindValue(u"value"_s);
    VERIFY_SQL(query, exec());
    VERIFY_SQL(query, exec(u"SELECT %2 FROM %1"_s.arg(table, column)));
    QVERIFY(query.next());
    QCOMPARE(query.value(name).toString(), u"value"_s);
    QCOMPARE(database->tables(), QStringList{name});
    QCOMPARE(database->record(table).fieldName(0), name);
}

void TestDriverFunctions::formatValue_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("NULL") << QVariant() << u"NULL"_s;
    QTest::newRow("null text") << QVariant(QString()) << u"NULL"_s;
    QTest::newRow("empty text") << QVariant(u""_s) << u"''"_s;
    QTest::newRow("text") << QVariant(u"it's"_s) << u"'it''s'"_s;
    QTest::newRow("integer") << QVariant(-5) << u"-5"_s;
    QTest::newRow("large integer") << QVariant(9007199254740993LL) << u"9007199254740993"_s;
    QTest::newRow("real") << QVariant(0.1) << u"0.1"_s;
    QTest::newRow("bool") << QVariant(true) << u"1"_s;
    QTest::newRow("no number") << QVariant(std::numeric_limits<double>::quiet_NaN()) << u"NULL"_s;
    QTest::newRow("empty blob") << QVariant(QByteArray("")) << u"X''"_s;
    QTest::newRow("blob with bytes") << QVariant(QByteArray::fromHex("00ff27")) << u"X'00ff27'"_s;
    QTest::newRow("date") << QVariant(QDate(2024, 2, 29)) << u"'2024-02-29'"_s;
    QTest::newRow("time") << QVariant(QTime(1, 2, 3, 4)) << u"'01:02:03.004'"_s;
    QTest::newRow("date and time") << QVariant(QDateTime::fromString(u"2024-02-29T01:02:03Z"_s, Qt::ISODateWithMs))
                                   << u"'2024-02-29T01:02:03.000Z'"_s;
    QTest::newRow("UUID") << QVariant(QUuid(u"{67c8770b-44f1-410a-ab9a-f9b5446f13ee}"_s))
                          << u"'67c8770b-44f1-410a-ab9a-f9b5446f13ee'"_s;
}

void TestDriverFunctions::formatValue()
{
    QFETCH(QVariant, value);
    QFETCH(QString, text);
    SqlTestDatabase database(u"QTURSO"_s);
    QSqlField field(u"f"_s, value.metaType());
    field.setValue(value);
    QCOMPARE(database->driver()->formatValue(field), text);
}

void TestDriverFunctions::formattedValuesFindWhatWasBound_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::newRow("text") << QVariant(u"it's \u00e4"_s);
    QTest::newRow("integer") << QVariant(9007199254740993LL);
    QTest::newRow("real") << QVariant(0.1);
    QTest::newRow("small real") << QVariant(1.7976931348623157e-300);
    QTest::newRow("blob") << QVariant(QByteArray::fromHex("00ff27"));
    QTest::newRow("date") << QVariant(QDate(2024, 2, 29));
    QTest::newRow("time") << QVariant(QTime(1, 2, 3, 4));
    QTest::newRow("date and time") << QVariant(QDateTime::fromString(u"2024-02-29T01:02:03.004Z"_s, Qt::ISODateWithMs));
    QTest::newRow("UUID") << QVariant(QUuid::createUuid());
    QTest::newRow("bool") << QVariant(true);
    QTest::newRow("float") << QVariant(0.1F);
    QTest::newRow("short") << QVariant::fromValue(short(7));
    QTest::newRow("real without decimals") << QVariant(3.0);
    QTest::newRow("infinity") << QVariant(-std::numeric_limits<double>::infinity());
}

void TestDriverFunctions::formattedValuesFindWhatWasBound()
{
    QFETCH(QVariant, value);
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(database.execute(u"CREATE TABLE t(a)"_s));
    QSqlQuery query(*database);
    VERIFY_SQL(query, prepare(u"INSERT INTO t VALUES (?)"_s));
    query.addBindValue(value);
    VERIFY_SQL(query, exec());
    QSqlField field(u"a"_s, value.metaType());
    field.setValue(value);
    const QString text = database->driver()->formatValue(field);
    QCOMPARE(database.value(u"SELECT count(*) FROM t WHERE a = "_s + text).toInt(), 1);
    QCOMPARE(database.value(u"SELECT typeof("_s + text + u')'), database.value(u"SELECT typeof(a) FROM t"_s));
}

void TestDriverFunctions::sqlStatements_data()
{
    addDriverRows();
}

// They find the table however its name is written.
void TestDriverFunctions::sqlStatements()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE MixedCase(Id INTEGER PRIMARY KEY, Name TEXT)"_s));
    QVERIFY(database.execute(u"INSERT INTO MixedCase VALUES (1, 'one'), (2, 'two')"_s));
    const QString table = u"MixedCase"_s;
    QSqlRecord key;
    key.append(QSqlField(u"Id"_s, QMetaType::fromType<int>()));
    key.setValue(0, 2);
    QSqlRecord values;
    values.append(QSqlField(u"Name"_s, QMetaType::fromType<QString>()));
    values.setValue(0, u"new"_s);
    const auto statement = [&](QSqlDriver::StatementType type, const QSqlRecord &record) {
        return database->driver()->sqlStatement(type, table, record, false);
    };
    const QString where = statement(QSqlDriver::WhereStatement, key);
    QVERIFY(database.execute(statement(QSqlDriver::UpdateStatement, values) + u' ' + where));
    QCOMPARE(database.value(statement(QSqlDriver::SelectStatement, values) + u' ' + where).toString(), u"new"_s);
    QVERIFY(database.execute(statement(QSqlDriver::DeleteStatement, {}) + u' ' + where));
    QVERIFY(database.execute(statement(QSqlDriver::InsertStatement, values)));
    QCOMPARE(database.rows(u"SELECT Name FROM MixedCase ORDER BY Id"_s), (QList<QVariantList>{{u"one"_s}, {u"new"_s}}));
}

QTEST_GUILESS_MAIN(TestDriverFunctions)
#include "tst_driverfunctions.moc"
