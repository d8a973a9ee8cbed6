// SPDX-License-Identifier: MIT
#include "sqltestdatabase.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QTimeZone>
#include <QtCore/QUuid>
#include <QtSql/QSqlField>
#include <QtSql/QSqlRecord>

#include <limits>
#include <memory>

using namespace Qt::StringLiterals;
using namespace TursoQt::Test;
using Rows = QList<QVariantList>;

// Statements, their parameters, and what they give.
class TestSqlQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void values_data();
    void values();
    void ownValues_data();
    void ownValues();
    void nulls_data();
    void nulls();
    void nullIsReadAsNullText_data();
    void nullIsReadAsNullText();
    void unsignedBeyondSigned();
    void dateTimes_data();
    void dateTimes();
    void largeValues_data();
    void largeValues();
    void textConversions_data();
    void textConversions();
    void precisionPolicy_data();
    void precisionPolicy();

    void positionalParameters_data();
    void positionalParameters();
    void numberedParameters();
    void namedParameters_data();
    void namedParameters();
    void otherNamePrefixes();
    void placeholdersInTexts_data();
    void placeholdersInTexts();
    void wrongNumberOfValues_data();
    void wrongNumberOfValues();
    void valuesStayForTheNextExecution_data();
    void valuesStayForTheNextExecution();
    void boundValues_data();
    void boundValues();

    void batches_data();
    void batches();
    void namedBatch_data();
    void namedBatch();
    void failingBatch_data();
    void failingBatch();

    void lastAndExecutedQuery_data();
    void lastAndExecutedQuery();
    void stateOfQueries_data();
    void stateOfQueries();
    void affectedRows_data();
    void affectedRows();
    void insertIds_data();
    void insertIds();
    void returning_data();
    void returning();
    void fields_data();
    void fields();
    void fieldsOfExpressions_data();
    void fieldsOfExpressions();

    void badStatements_data();
    void badStatements();
    void severalStatements_data();
    void severalStatements();
    void unpreparedQuery();
    void constraints_data();
    void constraints();
    void errorTexts();
    void schemaChangesUnderAPreparedQuery();
    void statementThatNoLongerFits_data();
    void statementThatNoLongerFits();
    void copiesOfAQuery_data();
    void copiesOfAQuery();
};

void TestSqlQuery::initTestCase()
{
    useSqlDriver();
}

namespace {

QDateTime fromIso(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

QVariant roundTrip(SqlTestDatabase &database, const QVariant &value, QString *type)
{
    QSqlQuery query(*database);
    if (!query.exec(u"CREATE TABLE IF NOT EXISTS kind(value)"_s) || !query.exec(u"DELETE FROM kind"_s)
        || !query.prepare(u"INSERT INTO kind VALUES (?)"_s))
        return {};
    query.addBindValue(value);
    if (!query.exec() || !query.exec(u"SELECT value, typeof(value) FROM kind"_s) || !query.next())
        return {};
    *type = query.value(1).toString();
    return query.value(0);
}

// A driver, and a row for it for each row that follows.
void addValueColumns()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QVariant>("stored");
    QTest::addColumn<QString>("type");
}

void addValue(const char *name, const QVariant &value, const QVariant &stored, const QString &type)
{
    for (const auto &driver : {u"QTURSO"_s, u"QSQLITE"_s})
        QTest::addRow("%s, %s", name, qPrintable(driver)) << driver << value << stored << type;
}

} // namespace

void TestSqlQuery::values_data()
{
    addValueColumns();
    const auto max = std::numeric_limits<qlonglong>::max();
    const auto min = std::numeric_limits<qlonglong>::min();
    addValue("zero", 0, 0LL, u"integer"_s);
    addValue("integer", -12345, -12345LL, u"integer"_s);
    addValue("unsigned", 4000000000U, 4000000000LL, u"integer"_s);
    addValue("largest", max, max, u"integer"_s);
    addValue("smallest", min, min, u"integer"_s);
    addValue("beyond a double", (1LL << 53) + 1, (1LL << 53) + 1, u"integer"_s);
    addValue("true", true, 1LL, u"integer"_s);
    addValue("false", false, 0LL, u"integer"_s);
    addValue("real", 3.141592653589793, 3.141592653589793, u"real"_s);
    addValue("whole real", 2.0, 2.0, u"real"_s);
    addValue("tiny real", 5e-324, 5e-324, u"real"_s);
    addValue("huge real", 1.7976931348623157e308, 1.7976931348623157e308, u"real"_s);
    addValue("infinity", std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity(), u"real"_s);
    addValue("text", u"text"_s, u"text"_s, u"text"_s);
    addValue("empty text", u""_s, u""_s, u"text"_s);
    addValue("umlaut, kanji, emoji", u"\u00e4\u6f22\U0001F600"_s, u"\u00e4\u6f22\U0001F600"_s, u"text"_s);
    addValue("number in a text", u"007"_s, u"007"_s, u"text"_s);
    addValue("quotes", u"it's \"x\"; DROP TABLE kind --"_s, u"it's \"x\"; DROP TABLE kind --"_s, u"text"_s);
    addValue("line ends", u"a\r\nb\tc"_s, u"a\r\nb\tc"_s, u"text"_s);
    addValue("blob", QByteArray::fromHex("00ff00fe"), QByteArray::fromHex("00ff00fe"), u"blob"_s);
    addValue("empty blob", QByteArray(""), QByteArray(""), u"blob"_s);
    addValue("character", QChar(u'\u00e4'), u"\u00e4"_s, u"text"_s);
    addValue("date", QDate(2024, 2, 29), u"2024-02-29"_s, u"text"_s);
    addValue("time", QTime(1, 2, 3), u"01:02:03.000"_s, u"text"_s);
    addValue("time with milliseconds", QTime(23, 59, 59, 999), u"23:59:59.999"_s, u"text"_s);
}

void TestSqlQuery::values()
{
    QFETCH(QString, driver);
    QFETCH(QVariant, value);
    QFETCH(QVariant, stored);
    QFETCH(QString, type);
    SqlTestDatabase database(driver);
    QString actualType;
    const QVariant actual = roundTrip(database, value, &actualType);
    QCOMPARE(actual, stored);
    QCOMPARE(actual.typeId(), stored.typeId());
    QCOMPARE(actualType, type);
}

// Where Qt's own driver for SQLite stores something less useful.
void TestSqlQuery::ownValues_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QVariant>("stored");
    QTest::addColumn<QString>("type");
    QTest::newRow("float") << QVariant(0.5f) << QVariant(0.5) << u"real"_s;
    QTest::newRow("short") << QVariant::fromValue(short(-7)) << QVariant(-7LL) << u"integer"_s;
    QTest::newRow("unsigned char") << QVariant::fromValue(uchar(200)) << QVariant(200LL) << u"integer"_s;
    QTest::newRow("NUL in a text") << QVariant(QString::fromUtf16(u"a\0b", 3))
                                   << QVariant(QString::fromUtf16(u"a\0b", 3)) << u"text"_s;
    QTest::newRow("UUID") << QVariant(QUuid(u"{67c8770b-44f1-410a-ab9a-f9b5446f13ee}"_s))
                          << QVariant(u"67c8770b-44f1-410a-ab9a-f9b5446f13ee"_s) << u"text"_s;
    QTest::newRow("JSON object") << QVariant(QJsonObject{{u"a"_s, 1}}) << QVariant(u"{\"a\":1}"_s) << u"text"_s;
    QTest::newRow("JSON array") << QVariant(QJsonArray{1, u"b"_s}) << QVariant(u"[1,\"b\"]"_s) << u"text"_s;
    QTest::newRow("half a surrogate pair") << QVariant(QString(QChar(0xd800))) << QVariant(u"\ufffd"_s) << u"text"_s;
}

void TestSqlQuery::ownValues()
{
    QFETCH(QVariant, value);
    QFETCH(QVariant, stored);
    QFETCH(QString, type);
    SqlTestDatabase database(u"QTURSO"_s);
    QString actualType;
    const QVariant actual = roundTrip(database, value, &actualType);
    QCOMPARE(actual, stored);
    QCOMPARE(actual.typeId(), stored.typeId());
    QCOMPARE(actualType, type);
}

void TestSqlQuery::nulls_data()
{
    addValueColumns();
    const QVariant null(QMetaType::fromType<QString>());
    addValue("invalid", QVariant(), null, u"null"_s);
    addValue("nullptr", QVariant::fromValue(nullptr), null, u"null"_s);
    addValue("typed", QVariant(QMetaType::fromType<int>()), null, u"null"_s);
    addValue("null text", QString(), null, u"null"_s);
    addValue("null blob", QByteArray(), null, u"null"_s);
    addValue("invalid date", QDate(), null, u"null"_s);
    addValue("invalid time", QTime(), null, u"null"_s);
    addValue("invalid date and time", QDateTime(), null, u"null"_s);
    addValue("null UUID", QUuid(), null, u"null"_s);
}

void TestSqlQuery::nulls()
{
    QFETCH(QString, driver);
    QFETCH(QVariant, value);
    SqlTestDatabase database(driver);
    QString type;
    const QVariant actual = roundTrip(database, value, &type);
    QVERIFY(actual.isNull());
    QCOMPARE(type, u"null"_s);
}

void TestSqlQuery::nullIsReadAsNullText_data()
{
    addDriverRows();
}

void TestSqlQuery::nullIsReadAsNullText()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    for (const bool forwardOnly : {false, true}) {
        QSqlQuery query(*database);
        query.setForwardOnly(forwardOnly);
        VERIFY_SQL(query, exec(u"SELECT NULL, 1, ''"_s));
        QVERIFY(query.next());
        QVERIFY(query.isNull(0));
        QVERIFY(query.value(0).isNull());
        QCOMPARE(query.value(0).typeId(), int(QMetaType::QString));
        QVERIFY(!query.isNull(1));
        QVERIFY(!query.isNull(2));
        QVERIFY(!query.value(2).toString().isNull());
        QVERIFY(query.isNull(3));
        QVERIFY(query.isNull(-1));
        QVERIFY(!query.value(3).isValid());
    }
}

void TestSqlQuery::unsignedBeyondSigned()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QSqlQuery query(*database);
    VERIFY_SQL(query, prepare(u"SELECT ?"_s));
    query.addBindValue(std::numeric_limits<qulonglong>::max());
    QVERIFY(!query.exec());
    QVERIFY(query.lastError().databaseText().contains(u"18446744073709551615"_s));
    query.bindValue(0, 1ULL);
    VERIFY_SQL(query, exec());
}

void TestSqlQuery::dateTimes_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QDateTime>("value");
    const QList<std::pair<const char *, QDateTime>> values{
        {"local", QDateTime(QDate(2024, 2, 29), QTime(12, 34, 56, 789))},
        {"UTC", fromIso(u"2024-02-29T12:34:56.789Z"_s)},
        {"with offset", fromIso(u"2024-02-29T12:34:56-05:00"_s)},
        {"before 1970", fromIso(u"1812-06-24T00:00:00Z"_s)},
    };
    for (const auto &driver : {u"QTURSO"_s, u"QSQLITE"_s}) {
        for (const auto &[name, value] : values)
            QTest::addRow("%s, %s", name, qPrintable(driver)) << driver << value;
    }
}

void TestSqlQuery::dateTimes()
{
    QFETCH(QString, driver);
    QFETCH(QDateTime, value);
    SqlTestDatabase database(driver);
    QString type;
    const QVariant actual = roundTrip(database, value, &type);
    QCOMPARE(actual.toString(), value.toString(Qt::ISODateWithMs));
    QCOMPARE(actual.toDateTime(), value);
    QCOMPARE(type, u"text"_s);
}

void TestSqlQuery::largeValues_data()
{
    addDriverRows();
}

void TestSqlQuery::largeValues()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QString type;
    for (const int size : {299, 300, 301, 4096, 1'000'000}) {
        const QString text(size, u'\u6f22');
        QCOMPARE(roundTrip(database, text, &type).toString(), text);
        QByteArray blob(size, '\0');
        blob[size - 1] = 'x';
        QCOMPARE(roundTrip(database, blob, &type).toByteArray(), blob);
    }
}

void TestSqlQuery::textConversions_data()
{
    addDriverRows();
}

// What a column's declaration makes of a value.
void TestSqlQuery::textConversions()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE t(i INTEGER, r REAL, s TEXT, n NUMERIC, b BLOB)"_s));
    QSqlQuery query(*database);
    VERIFY_SQL(query, prepare(u"INSERT INTO t VALUES (?, ?, ?, ?, ?)"_s));
    for (int i = 0; i < 5; ++i)
        query.addBindValue(u"12"_s);
    VERIFY_SQL(query, exec());
    QCOMPARE(database.rows(u"SELECT * FROM t"_s), (Rows{{12LL, 12.0, u"12"_s, 12LL, u"12"_s}}));
    QCOMPARE(database.rows(u"SELECT typeof(i), typeof(r), typeof(s), typeof(n), typeof(b) FROM t"_s),
             (Rows{{u"integer"_s, u"real"_s, u"text"_s, u"integer"_s, u"text"_s}}));
}

void TestSqlQuery::precisionPolicy_data()
{
    addDriverRows();
}

void TestSqlQuery::precisionPolicy()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    for (const bool forwardOnly : {false, true}) {
        QSqlQuery query(*database);
        query.setForwardOnly(forwardOnly);
        const auto typeWith = [&](QSql::NumericalPrecisionPolicy policy) {
            query.setNumericalPrecisionPolicy(policy);
            return query.exec(u"SELECT 12.75"_s) && query.next() ? query.value(0).typeId() : -1;
        };
        QCOMPARE(typeWith(QSql::LowPrecisionInt32), int(QMetaType::Int));
        QCOMPARE(typeWith(QSql::LowPrecisionInt64), int(QMetaType::LongLong));
        QCOMPARE(query.value(0).toLongLong(), 12LL);
        QCOMPARE(typeWith(QSql::LowPrecisionDouble), int(QMetaType::Double));
        QCOMPARE(typeWith(QSql::HighPrecision), int(QMetaType::Double));
        QCOMPARE(query.value(0).toDouble(), 12.75);
    }
    database->setNumericalPrecisionPolicy(QSql::LowPrecisionInt32);
    QCOMPARE(QSqlQuery(*database).numericalPrecisionPolicy(), QSql::LowPrecisionInt32);
    QCOMPARE(database.value(u"SELECT 2.0"_s).typeId(), int(QMetaType::Int));
}

void TestSqlQuery::positionalParameters_data()
{
    addDriverRows();
}

void TestSqlQuery::positionalParameters()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    VERIFY_SQL(query, prepare(u"SELECT ?, ?, ?"_s));
    query.addBindValue(1);
    query.addBindValue(u"two"_s);
    query.addBindValue(3.5);
    VERIFY_SQL(query, exec());
    QVERIFY(query.next());
    QCOMPARE(query.value(0), QVariant(1LL));
    QCOMPARE(query.value(1), QVariant(u"two"_s));
    QCOMPARE(query.value(2), QVariant(3.5));
    // In any order.
    query.bindValue(2, u"c"_s);
    query.bindValue(0, u"a"_s);
    query.bindValue(1, u"b"_s);
    VERIFY_SQL(query, exec());
    QVERIFY(query.next());
    QCOMPARE(query.value(0), QVariant(u"a"_s));
    QCOMPARE(query.value(2), QVariant(u"c"_s));
    // Anew from the first.
    query.addBindValue(7);
    query.addBindValue(8);
    query.addBindValue(9);
    VERIFY_SQL(query, exec());
    QVERIFY(query.next());
    QCOMPARE(query.value(0), QVariant(7LL));
    QCOMPARE(query.value(2), QVariant(9LL));
}

void TestSqlQuery::numberedParameters()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QSqlQuery query(*database);
    VERIFY_SQL(query, prepare(u"SELECT ?2, ?1, ?2"_s));
    query.addBindValue(u"first"_s);
    query.addBindValue(u"second"_s);
    VERIFY_SQL(query, exec());
    QVERIFY(query.next());
    QCOMPARE(query.value(0), QVariant(u"second"_s));
    QCOMPARE(query.value(1), QVariant(u"first"_s));
    QCOMPARE(query.value(2), QVariant(u"second"_s));
    query.bindValue(u"?1"_s, u"by name"_s);
    VERIFY_SQL(query, exec());
    QVERIFY(query.next());
    QCOMPARE(query.value(1), QVariant(u"by name"_s));
}

void TestSqlQuery::namedParameters_data()
{
    addDriverRows();
}

void TestSqlQuery::namedParameters()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    VERIFY_SQL(query, prepare(u"SELECT :first, :second, :first, :unset"_s));
    query.bindValue(u":second"_s, 2);
    query.bindValue(u":first"_s, 1);
    query.bindValue(u":nothing"_s, 3);
    VERIFY_SQL(query, exec());
    QVERIFY(query.next());
    QCOMPARE(query.value(0), QVariant(1LL));
    QCOMPARE(query.value(1), QVariant(2LL));
    QCOMPARE(query.value(2), QVariant(1LL));
    QVERIFY(query.isNull(3));
    QCOMPARE(query.boundValue(u":second"_s), QVariant(2));
    query.bindValue(u":first"_s, u"new"_s);
    VERIFY_SQL(query, exec());
    QVERIFY(query.next());
    QCOMPARE(query.value(2), QVariant(u"new"_s));
    QCOMPARE(query.value(1), QVariant(2LL));

    // Names may be bound by position.
    VERIFY_SQL(query, prepare(u"SELECT :a, :b"_s));
    query.addBindValue(u"a"_s);
    query.addBindValue(u"b"_s);
    VERIFY_SQL(query, exec());
    QVERIFY(query.next());
    QCOMPARE(query.value(0), QVariant(u"a"_s));
    QCOMPARE(query.value(1), QVariant(u"b"_s));
}

void TestSqlQuery::otherNamePrefixes()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QSqlQuery query(*database);
    VERIFY_SQL(query, prepare(u"SELECT @one, $two, @one"_s));
    query.bindValue(u"@one"_s, 1);
    query.bindValue(u"$two"_s, 2);
    VERIFY_SQL(query, exec());
    QVERIFY(query.next());
    QCOMPARE(query.value(0), QVariant(1LL));
    QCOMPARE(query.value(1), QVariant(2LL));
    QCOMPARE(query.value(2), QVariant(1LL));
    // Beside names that Qt knows.
    VERIFY_SQL(query, prepare(u"SELECT @one, :two, $three, :two"_s));
    query.bindValue(u":two"_s, u"b"_s);
    query.bindValue(u"$three"_s, u"c"_s);
    query.bindValue(u"@one"_s, u"a"_s);
    VERIFY_SQL(query, exec());
    QVERIFY(query.next());
    QCOMPARE(query.value(0), QVariant(u"a"_s));
    QCOMPARE(query.value(1), QVariant(u"b"_s));
    QCOMPARE(query.value(2), QVariant(u"c"_s));
    QCOMPARE(query.value(3), QVariant(u"b"_s));
}

void TestSqlQuery::placeholdersInTexts_data()
{
    addDriverRows();
}

void TestSqlQuery::placeholdersInTexts()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    VERIFY_SQL(query, prepare(u"SELECT 'what?', ?, ':name', \"a?\" FROM (SELECT 5 AS \"a?\")"_s));
    query.addBindValue(u"this"_s);
    VERIFY_SQL(query, exec());
    QVERIFY(query.next());
    QCOMPARE(query.value(0), QVariant(u"what?"_s));
    QCOMPARE(query.value(1), QVariant(u"this"_s));
    QCOMPARE(query.value(2), QVariant(u":name"_s));
    QCOMPARE(query.value(3), QVariant(5LL));
}

void TestSqlQuery::wrongNumberOfValues_data()
{
    addDriverRows();
}

void TestSqlQuery::wrongNumberOfValues()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE t(a, b)"_s));
    QSqlQuery query(*database);
    VERIFY_SQL(query, prepare(u"INSERT INTO t VALUES (?, ?)"_s));
    QVERIFY(!query.exec());
    QCOMPARE(query.lastError().type(), QSqlError::StatementError);
    QVERIFY(query.lastError().text().contains(u"Parameter count mismatch"_s));
    query.addBindValue(1);
    QVERIFY(!query.exec());
    QVERIFY(!query.isActive());
    query.bindValue(0, 1);
    query.bindValue(1, 2);
    query.bindValue(2, 3);
    QVERIFY(!query.exec());
    VERIFY_SQL(query, prepare(u"INSERT INTO t VALUES (?, ?)"_s));
    query.bindValue(0, 1);
    query.bindValue(1, 2);
    VERIFY_SQL(query, exec());
    QVERIFY(!query.exec(u"SELECT ?"_s));
    QVERIFY(!query.exec(u"SELECT :name"_s));
    QCOMPARE(database.rows(u"SELECT * FROM t"_s), (Rows{{1, 2}}));
}

void TestSqlQuery::valuesStayForTheNextExecution_data()
{
    addDriverRows();
}

void TestSqlQuery::valuesStayForTheNextExecution()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE t(a, b)"_s));
    QSqlQuery query(*database);
    VERIFY_SQL(query, prepare(u"INSERT INTO t VALUES (:a, :b)"_s));
    query.bindValue(u":a"_s, 1);
    query.bindValue(u":b"_s, u"x"_s);
    VERIFY_SQL(query, exec());
    VERIFY_SQL(query, exec());
    query.bindValue(u":a"_s, 2);
    VERIFY_SQL(query, exec());
    QCOMPARE(database.rows(u"SELECT * FROM t"_s), (Rows{{1, u"x"_s}, {1, u"x"_s}, {2, u"x"_s}}));
}

void TestSqlQuery::boundValues_data()
{
    addDriverRows();
}

void TestSqlQuery::boundValues()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    VERIFY_SQL(query, prepare(u"SELECT ?, ?"_s));
    query.bindValue(0, 1);
    query.bindValue(1, u"b"_s);
    QCOMPARE(query.boundValues(), (QVariantList{1, u"b"_s}));
    QCOMPARE(query.boundValue(1), QVariant(u"b"_s));
    VERIFY_SQL(query, exec());
    QCOMPARE(query.boundValues(), (QVariantList{1, u"b"_s}));
    query.bindValue(1, u"c"_s);
    QCOMPARE(query.boundValues(), (QVariantList{1, u"c"_s}));
    QCOMPARE(query.boundValue(5), QVariant());
    VERIFY_SQL(query, prepare(u"SELECT ?"_s));
    QVERIFY(!query.boundValue(0).isValid());
}

void TestSqlQuery::batches_data()
{
    addDriverRows();
}

void TestSqlQuery::batches()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE t(id INTEGER, name TEXT)"_s));
    QSqlQuery query(*database);
    VERIFY_SQL(query, prepare(u"INSERT INTO t VALUES (?, ?)"_s));
    const QVariantList ids{1, 2, 3};
    const QVariantList names{u"one"_s, QVariant(QMetaType::fromType<QString>()), u"three"_s};
    query.addBindValue(ids);
    query.addBindValue(names);
    VERIFY_SQL(query, execBatch());
    QCOMPARE(database.rows(u"SELECT id, coalesce(name, 'NULL') FROM t"_s),
             (Rows{{1, u"one"_s}, {2, u"NULL"_s}, {3, u"three"_s}}));
    QCOMPARE(query.boundValues(), (QVariantList{QVariant(ids), QVariant(names)}));
    // Once more, with the same values.
    VERIFY_SQL(query, execBatch(QSqlQuery::ValuesAsColumns));
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), 6);
}

void TestSqlQuery::namedBatch_data()
{
    addDriverRows();
}

void TestSqlQuery::namedBatch()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE t(id INTEGER, name TEXT, again INTEGER)"_s));
    QSqlQuery query(*database);
    VERIFY_SQL(query, prepare(u"INSERT INTO t VALUES (:id, :name, :id)"_s));
    query.bindValue(u":name"_s, QVariantList{u"one"_s, u"two"_s});
    query.bindValue(u":id"_s, QVariantList{1, 2});
    VERIFY_SQL(query, execBatch());
    QCOMPARE(database.rows(u"SELECT * FROM t"_s), (Rows{{1, u"one"_s, 1}, {2, u"two"_s, 2}}));
}

void TestSqlQuery::failingBatch_data()
{
    addDriverRows();
}

void TestSqlQuery::failingBatch()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE t(id INTEGER PRIMARY KEY)"_s));
    QSqlQuery query(*database);
    QVERIFY(!query.execBatch());
    VERIFY_SQL(query, prepare(u"INSERT INTO t VALUES (?)"_s));
    query.addBindValue(QVariantList{1, 2, 1, 3});
    QVERIFY(!query.execBatch());
    QCOMPARE(query.lastError().nativeErrorCode(), u"1555"_s);
    // No transaction: what came before the error is there.
    QCOMPARE(database.rows(u"SELECT id FROM t"_s), (Rows{{1}, {2}}));
}

void TestSqlQuery::lastAndExecutedQuery_data()
{
    addDriverRows();
}

void TestSqlQuery::lastAndExecutedQuery()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    QCOMPARE(query.lastQuery(), QString());
    VERIFY_SQL(query, exec(u"SELECT 1"_s));
    QCOMPARE(query.lastQuery(), u"SELECT 1"_s);
    QCOMPARE(query.executedQuery(), u"SELECT 1"_s);
    VERIFY_SQL(query, prepare(u"SELECT ?"_s));
    query.addBindValue(u"value"_s);
    VERIFY_SQL(query, exec());
    QCOMPARE(query.lastQuery(), u"SELECT ?"_s);
    QCOMPARE(query.executedQuery(), u"SELECT ?"_s);
    QVERIFY(!query.exec(u"SELEC 1"_s));
    QCOMPARE(query.lastQuery(), u"SELEC 1"_s);
}

void TestSqlQuery::stateOfQueries_data()
{
    addDriverRows();
}

void TestSqlQuery::stateOfQueries()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    QVERIFY(!query.isActive());
    QVERIFY(!query.isSelect());
    QVERIFY(!query.isValid());
    VERIFY_SQL(query, exec(u"CREATE TABLE t(a)"_s));
    QVERIFY(query.isActive());
    QVERIFY(!query.isSelect());
    QVERIFY(!query.isValid());
    QVERIFY(!query.next());
    QCOMPARE(query.size(), -1);
    VERIFY_SQL(query, exec(u"SELECT * FROM t"_s));
    QVERIFY(query.isActive());
    QVERIFY(query.isSelect());
    QVERIFY(!query.next());
    QVERIFY(query.isActive());
    QCOMPARE(query.size(), -1);
    VERIFY_SQL(query, exec(u"INSERT INTO t VALUES (1)"_s));
    QVERIFY(!query.isSelect());
    VERIFY_SQL(query, exec(u"SELECT * FROM t"_s));
    QVERIFY(!query.isValid());
    QVERIFY(query.next());
    QVERIFY(query.isValid());
    QVERIFY(!query.exec(u"SELECT * FROM nothing"_s));
    QVERIFY(!query.isActive());
    QVERIFY(!query.isSelect());
    QVERIFY(!query.isValid());
    QCOMPARE(query.numRowsAffected(), -1);
    VERIFY_SQL(query, exec(u"SELECT * FROM t"_s));
    query.finish();
    QVERIFY(!query.isActive());
    QVERIFY(!query.next());
    query.clear();
    QVERIFY(!query.isActive());
    QVERIFY(!query.nextResult());
}

void TestSqlQuery::affectedRows_data()
{
    addDriverRows();
}

void TestSqlQuery::affectedRows()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(u"CREATE TABLE t(id INTEGER PRIMARY KEY, a)"_s));
    VERIFY_SQL(query, exec(u"INSERT INTO t(a) VALUES (1), (2), (3)"_s));
    QCOMPARE(query.numRowsAffected(), 3);
    VERIFY_SQL(query, exec(u"UPDATE t SET a = 0 WHERE id > 1"_s));
    QCOMPARE(query.numRowsAffected(), 2);
    VERIFY_SQL(query, exec(u"UPDATE t SET a = 0 WHERE id > 9"_s));
    QCOMPARE(query.numRowsAffected(), 0);
    VERIFY_SQL(query, exec(u"INSERT OR IGNORE INTO t VALUES (1, 1)"_s));
    QCOMPARE(query.numRowsAffected(), 0);
    VERIFY_SQL(query, exec(u"INSERT OR REPLACE INTO t VALUES (1, 1)"_s));
    QCOMPARE(query.numRowsAffected(), 1);
    VERIFY_SQL(query, prepare(u"INSERT INTO t(a) VALUES (?)"_s));
    for (int i = 0; i < 3; ++i) {
        query.bindValue(0, i);
        VERIFY_SQL(query, exec());
        QCOMPARE(query.numRowsAffected(), 1);
    }
    VERIFY_SQL(query, exec(u"DELETE FROM t"_s));
    QCOMPARE(query.numRowsAffected(), 6);
}

void TestSqlQuery::insertIds_data()
{
    addDriverRows();
}

void TestSqlQuery::insertIds()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    QVERIFY(!query.lastInsertId().isValid());
    VERIFY_SQL(query, exec(u"CREATE TABLE t(id INTEGER PRIMARY KEY, a)"_s));
    VERIFY_SQL(query, exec(u"INSERT INTO t(a) VALUES ('x')"_s));
    QCOMPARE(query.lastInsertId(), QVariant(1LL));
    VERIFY_SQL(query, exec(u"INSERT INTO t VALUES (4611686018427387904, 'y')"_s));
    QCOMPARE(query.lastInsertId(), QVariant(4611686018427387904LL));
    VERIFY_SQL(query, exec(u"INSERT INTO t VALUES (-5, 'z')"_s));
    QCOMPARE(query.lastInsertId(), QVariant(-5LL));
    query.finish();
    QVERIFY(!query.lastInsertId().isValid());
}

void TestSqlQuery::returning_data()
{
    addDriverRows();
}

void TestSqlQuery::returning()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(u"CREATE TABLE t(id INTEGER PRIMARY KEY, a TEXT)"_s));
    VERIFY_SQL(query, exec(u"INSERT INTO t(a) VALUES ('x'), ('y') RETURNING id, a"_s));
    QVERIFY(query.isSelect());
    QVERIFY(query.next());
    QCOMPARE(query.value(0), QVariant(1LL));
    QCOMPARE(query.value(1), QVariant(u"x"_s));
    QVERIFY(query.next());
    QCOMPARE(query.value(0), QVariant(2LL));
    QVERIFY(!query.next());
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), 2);
}

void TestSqlQuery::fields_data()
{
    addDriverRows();
}

void TestSqlQuery::fields()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(
        database.execute(u"CREATE TABLE t(id INTEGER PRIMARY KEY, \"a name\" VARCHAR(20), price REAL, data BLOB)"_s));
    QSqlQuery query(*database);
    QVERIFY(query.record().isEmpty());
    VERIFY_SQL(query, exec(u"SELECT id, \"a name\", price AS cost, data FROM t"_s));
    QSqlRecord record = query.record();
    QCOMPARE(record.count(), 4);
    QCOMPARE(record.fieldName(0), u"id"_s);
    QCOMPARE(record.fieldName(1), u"a name"_s);
    QCOMPARE(record.fieldName(2), u"cost"_s);
    QCOMPARE(record.field(0).metaType(), QMetaType::fromType<int>());
    QCOMPARE(record.field(1).metaType(), QMetaType::fromType<QString>());
    QCOMPARE(record.field(2).metaType(), QMetaType::fromType<double>());
    QCOMPARE(record.field(3).metaType(), QMetaType::fromType<QByteArray>());
    QVERIFY(record.isNull(0));

    QVERIFY(database.execute(u"INSERT INTO t VALUES (1, 'n', 2.5, x'00')"_s));
    VERIFY_SQL(query, exec());
    QVERIFY(query.next());
    record = query.record();
    QCOMPARE(record.value(u"a name"_s), QVariant(u"n"_s));
    QCOMPARE(query.value(u"cost"_s), QVariant(2.5));
    QVERIFY(!query.value(u"COST"_s).isNull());
    VERIFY_SQL(query, exec(u"DELETE FROM t"_s));
    QVERIFY(query.record().isEmpty());
}

void TestSqlQuery::fieldsOfExpressions_data()
{
    addDriverRows();
}

void TestSqlQuery::fieldsOfExpressions()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    for (const bool forwardOnly : {false, true}) {
        QSqlQuery query(*database);
        query.setForwardOnly(forwardOnly);
        VERIFY_SQL(query, exec(u"SELECT 1 + 1 AS a, 'x' || 'y' AS b, 1.5 * 2 AS c, x'00' AS d, NULL AS e"_s));
        const QList<QMetaType> types{QMetaType::fromType<int>(), QMetaType::fromType<QString>(),
                                     QMetaType::fromType<double>(), QMetaType::fromType<QByteArray>(), QMetaType()};
        for (const bool positioned : {false, true}) {
            QCOMPARE(query.record().count(), 5);
            for (int i = 0; i < types.size(); ++i)
                QCOMPARE(query.record().field(i).metaType(), types.at(i));
            QCOMPARE(query.next(), !positioned);
        }
    }
}

void TestSqlQuery::badStatements_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QString>("sql");
    for (const auto &driver : {u"QTURSO"_s, u"QSQLITE"_s}) {
        for (const auto &sql :
             {u"SELEC 1"_s, u"SELECT * FROM nothing"_s, u"SELECT nothing FROM t"_s, u"INSERT INTO t VALUES (1, 2, 3)"_s,
              u"CREATE TABLE t(a)"_s, u"SELECT 'abc"_s, u"SELECT * FROM t WHERE"_s, u"-- nothing"_s, u"   "_s, u";"_s})
            QTest::addRow("%s, %s", qPrintable(sql), qPrintable(driver)) << driver << sql;
    }
}

void TestSqlQuery::badStatements()
{
    QFETCH(QString, driver);
    QFETCH(QString, sql);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE t(a)"_s));
    QSqlQuery query(*database);
    QVERIFY(!query.exec(sql));
    QVERIFY(query.lastError().isValid());
    QVERIFY(!query.isActive());
    QVERIFY(!query.next());
    QVERIFY(!query.prepare(sql) || !query.exec());
    QVERIFY(query.lastError().isValid());
    // It can be used again.
    VERIFY_SQL(query, exec(u"SELECT 1"_s));
    QVERIFY(!query.lastError().isValid());
    QVERIFY(query.next());
}

void TestSqlQuery::severalStatements_data()
{
    addDriverRows();
}

void TestSqlQuery::severalStatements()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(u"CREATE TABLE t(a);"_s));
    VERIFY_SQL(query, exec(u"  SELECT 1 ; \n\t"_s));
    for (const auto &sql : {u"INSERT INTO t VALUES (1); INSERT INTO t VALUES (2)"_s, u"INSERT INTO t VALUES (1);;"_s,
                            u"INSERT INTO t VALUES (1); nonsense"_s})
    {
        QVERIFY2(!query.exec(sql), qPrintable(sql));
        QCOMPARE(query.lastError().type(), QSqlError::StatementError);
        QCOMPARE(query.lastError().nativeErrorCode(), u"21"_s);
    }
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), 0);
}

void TestSqlQuery::unpreparedQuery()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QSqlQuery query(*database);
    QVERIFY(!query.exec());
    QVERIFY(query.lastError().isValid());
    QVERIFY(!query.prepare(u"SELEC"_s));
    QVERIFY(!query.exec());
    query.bindValue(u"@name"_s, 1);
    query.addBindValue(1);
    query.finish();
    QVERIFY(!query.next());
}

void TestSqlQuery::constraints_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("code");
    for (const auto &driver : {u"QTURSO"_s, u"QSQLITE"_s}) {
        const auto add = [&](const char *name, const QString &sql, const QString &code) {
            QTest::addRow("%s, %s", name, qPrintable(driver)) << driver << sql << code;
        };
        add("unique", u"INSERT INTO t VALUES (2, 'a', 1, NULL)"_s, u"2067"_s);
        add("primary key", u"INSERT INTO t VALUES (1, 'b', 1, NULL)"_s, u"1555"_s);
        add("primary key of two columns", u"INSERT INTO two VALUES (1, 'x')"_s, u"1555"_s);
        add("unique over two columns", u"INSERT INTO pair VALUES (1, 2)"_s, u"2067"_s);
        add("not null", u"INSERT INTO t VALUES (2, 'b', NULL, NULL)"_s, u"1299"_s);
        add("check", u"INSERT INTO t VALUES (2, 'b', -1, NULL)"_s, u"275"_s);
        add("foreign key", u"INSERT INTO t VALUES (2, 'b', 1, 99)"_s, u"787"_s);
        add("update", u"UPDATE t SET n = -1"_s, u"275"_s);
    }
}

void TestSqlQuery::constraints()
{
    QFETCH(QString, driver);
    QFETCH(QString, sql);
    QFETCH(QString, code);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"PRAGMA foreign_keys = 1"_s));
    QVERIFY(database.execute(u"CREATE TABLE t(id INTEGER PRIMARY KEY, u TEXT UNIQUE, n INTEGER NOT NULL CHECK (n > 0), "
                             "other INTEGER REFERENCES t(id))"_s));
    QVERIFY(database.execute(u"CREATE TABLE two(a, b, PRIMARY KEY(a, b))"_s));
    QVERIFY(database.execute(u"CREATE TABLE pair(a, b, UNIQUE(a, b))"_s));
    QVERIFY(database.execute(u"INSERT INTO t VALUES (1, 'a', 1, NULL)"_s));
    QVERIFY(database.execute(u"INSERT INTO two VALUES (1, 'x')"_s));
    QVERIFY(database.execute(u"INSERT INTO pair VALUES (1, 2)"_s));
    QSqlQuery query(*database);
    QVERIFY(!query.exec(sql));
    QCOMPARE(query.lastError().nativeErrorCode(), code);
    QVERIFY2(query.lastError().databaseText().contains(u"constraint failed"_s),
             qPrintable(describe(query.lastError())));
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), 1);
}

void TestSqlQuery::errorTexts()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QSqlQuery query(*database);
    QVERIFY(!query.exec(u"SELECT * FROM nowhere"_s));
    const QSqlError error = query.lastError();
    QCOMPARE(error.type(), QSqlError::StatementError);
    QCOMPARE(error.driverText(), u"Unable to execute statement"_s);
    QVERIFY(error.databaseText().contains(u"no such table: nowhere"_s));
    QCOMPARE(error.nativeErrorCode(), u"1"_s);
    QVERIFY(!database->commit());
    QCOMPARE(database->lastError().type(), QSqlError::TransactionError);
    QVERIFY(database->lastError().databaseText().contains(u"no transaction is active"_s));
}

// Not with Qt's driver for SQLite: that one writes the new column behind the end of its row.
void TestSqlQuery::schemaChangesUnderAPreparedQuery()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(database.execute(u"CREATE TABLE t(id INTEGER PRIMARY KEY, a)"_s));
    QVERIFY(database.execute(u"INSERT INTO t VALUES (1, 'x')"_s));
    QSqlQuery query(*database);
    VERIFY_SQL(query, prepare(u"SELECT * FROM t WHERE id = ?"_s));
    query.addBindValue(1);
    VERIFY_SQL(query, exec());
    QVERIFY(query.next());
    QCOMPARE(query.record().count(), 2);
    query.finish();
    QVERIFY(database.execute(u"ALTER TABLE t ADD COLUMN b DEFAULT 'new'"_s));
    VERIFY_SQL(query, exec());
    QVERIFY(query.next());
    QCOMPARE(query.record().count(), 3);
    QCOMPARE(query.value(2), QVariant(u"new"_s));
    query.finish();
    QVERIFY(database.execute(u"DROP TABLE t"_s));
    QVERIFY(!query.exec());
    QVERIFY(query.lastError().databaseText().contains(u"no such table"_s));
    QVERIFY(database.execute(u"CREATE TABLE t(id INTEGER PRIMARY KEY)"_s));
    VERIFY_SQL(query, exec());
    QVERIFY(!query.next());
}

void TestSqlQuery::statementThatNoLongerFits_data()
{
    addDriverRows();
}

// It is refused when it is prepared, whoever has prepared it before.
void TestSqlQuery::statementThatNoLongerFits()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    const QString sql = u"INSERT INTO t VALUES (?, ?)"_s;
    QVERIFY(database.execute(u"CREATE TABLE t(a, b)"_s));
    auto early = std::make_unique<QSqlQuery>(*database);
    auto late = std::make_unique<QSqlQuery>(*database);
    VERIFY_SQL(*early, prepare(sql));
    VERIFY_SQL(*late, prepare(sql));
    early.reset();
    QVERIFY(database.execute(u"BEGIN"_s));
    QVERIFY(database.execute(u"ALTER TABLE t ADD COLUMN c"_s));
    late.reset();
    QSqlQuery query(*database);
    QVERIFY(!query.prepare(sql));
    QVERIFY(query.lastError().isValid());
    VERIFY_SQL(query, prepare(u"INSERT INTO t VALUES (?, ?, 1)"_s));
    query.clear();
    QVERIFY(database.execute(u"ROLLBACK"_s));
    QSqlQuery another(*database);
    QVERIFY(!another.prepare(u"INSERT INTO t VALUES (?, ?, 1)"_s));
    VERIFY_SQL(another, prepare(sql));
}

void TestSqlQuery::copiesOfAQuery_data()
{
    addDriverRows();
}

void TestSqlQuery::copiesOfAQuery()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(u"SELECT 1 UNION SELECT 2"_s));
    QVERIFY(query.next());
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    QSqlQuery copy(query);
    QT_WARNING_POP
    QCOMPARE(copy.value(0).toInt(), 1);
    // One of them goes on with a result of its own.
    VERIFY_SQL(copy, exec(u"SELECT 5"_s));
    QVERIFY(copy.next());
    QCOMPARE(copy.value(0).toInt(), 5);
    QCOMPARE(query.value(0).toInt(), 1);
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 2);
}

QTEST_GUILESS_MAIN(TestSqlQuery)
#include "tst_sqlquery.moc"
