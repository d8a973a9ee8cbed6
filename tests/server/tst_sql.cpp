// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonValue>
#include <QtCore/QUuid>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Rows = QList<QVariantList>;

// Statements against the local copy of a synchronised database.
class TestSql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void values_data();
    void values();
    void valuesByName_data();
    void valuesByName();
    void realIsNotTurnedIntoInteger();
    void boolIsAnInteger();
    void emptyTextAndBlobAreNotNull();
    void nullIsNull_data();
    void nullIsNull();
    void valuesThatCannotBeStored_data();
    void valuesThatCannotBeStored();
    void numberedAndRepeatedParameters();
    void namesWithAndWithoutPrefix_data();
    void namesWithAndWithoutPrefix();
    void wrongParameters();
    void oneStatementOnly();
    void columns();
    void columnsOfAnEmptyResult();
    void columnsAfterAChangeOfTheSchema_data();
    void columnsAfterAChangeOfTheSchema();
    void rowsAffected();
    void lastInsertId();
    void errors_data();
    void errors();
    void errorsAreNotJudgedByNamesAndValues_data();
    void errorsAreNotJudgedByNamesAndValues();
    void failureLeavesTheConnectionUsable();
    void statementsRunInOrder();
    void largeResult();
    void runsBesideAnOperation();
    void onlyOneStatement();
    void emptyStatement();

private:
    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
};

void TestSql::init()
{
    m_connection.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>(m_remote->config(*m_database));
    VERIFY_SUCCESS(m_connection->open());
}

void TestSql::values_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("type");
    QTest::newRow("NULL") << QVariant() << u"null"_s;
    QTest::newRow("zero") << QVariant(0LL) << u"integer"_s;
    QTest::newRow("smallest integer") << QVariant(std::numeric_limits<qlonglong>::min()) << u"integer"_s;
    QTest::newRow("largest integer") << QVariant(std::numeric_limits<qlonglong>::max()) << u"integer"_s;
    QTest::newRow("beyond a double") << QVariant((1LL << 53) + 1) << u"integer"_s;
    QTest::newRow("real") << QVariant(3.141592653589793) << u"real"_s;
    QTest::newRow("tiny real") << QVariant(5e-324) << u"real"_s;
    QTest::newRow("huge real") << QVariant(std::numeric_limits<double>::max()) << u"real"_s;
    QTest::newRow("infinity") << QVariant(std::numeric_limits<double>::infinity()) << u"real"_s;
    QTest::newRow("text") << QVariant(u"text"_s) << u"text"_s;
    QTest::newRow("umlaut and emoji") << QVariant(u"\u00e4\u20ac\U0001F600"_s) << u"text"_s;
    QTest::newRow("embedded NUL") << QVariant(u"a\0b"_s) << u"text"_s;
    QTest::newRow("quotes") << QVariant(u"it's \"quoted\"; DROP TABLE item --"_s) << u"text"_s;
    QTest::newRow("large text") << QVariant(QString(1'000'000, u'x')) << u"text"_s;
    QTest::newRow("blob") << QVariant(QByteArray::fromHex("00ff00fe")) << u"blob"_s;
    QTest::newRow("large blob") << QVariant(QByteArray(1'000'000, '\0')) << u"blob"_s;
}

void TestSql::values()
{
    QFETCH(QVariant, value);
    QFETCH(QString, type);
    VERIFY_SUCCESS(m_connection->execute(u"CREATE TABLE kind(value)"_s));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO kind VALUES (?)"_s, {value}));
    const QFuture<SqlResult> read = m_connection->execute(u"SELECT value, typeof(value) FROM kind"_s);
    VERIFY_SUCCESS(read);
    QCOMPARE(read.result().rows, (Rows{{value, type}}));
    QCOMPARE(read.result().rows.constFirst().constFirst().typeId(), value.typeId());
}

void TestSql::valuesByName_data()
{
    values_data();
}

void TestSql::valuesByName()
{
    QFETCH(QVariant, value);
    const QFuture<SqlResult> read = m_connection->execute(u"SELECT :value"_s, QVariantMap{{u"value"_s, value}});
    VERIFY_SUCCESS(read);
    QCOMPARE(read.result().rows, (Rows{{value}}));
}

void TestSql::realIsNotTurnedIntoInteger()
{
    const QFuture<SqlResult> read = m_connection->execute(u"SELECT ?, typeof(?)"_s, {2.0, 2.0});
    VERIFY_SUCCESS(read);
    QCOMPARE(read.result().rows, (Rows{{2.0, u"real"_s}}));
    QCOMPARE(read.result().rows.constFirst().constFirst().typeId(), int(QMetaType::Double));
}

void TestSql::boolIsAnInteger()
{
    const QFuture<SqlResult> read = m_connection->execute(u"SELECT ?, ?, typeof(?)"_s, {true, false, true});
    VERIFY_SUCCESS(read);
    QCOMPARE(read.result().rows, (Rows{{1LL, 0LL, u"integer"_s}}));
}

void TestSql::emptyTextAndBlobAreNotNull()
{
    const QFuture<SqlResult> read = m_connection->execute(u"SELECT typeof(?), typeof(?)"_s, {u""_s, QByteArray("")});
    VERIFY_SUCCESS(read);
    QCOMPARE(read.result().rows, (Rows{{u"text"_s, u"blob"_s}}));
}

void TestSql::nullIsNull_data()
{
    QTest::addColumn<QVariant>("value");
    for (const int type : {QMetaType::Bool, QMetaType::Int, QMetaType::LongLong, QMetaType::Double, QMetaType::QString,
                           QMetaType::QByteArray, QMetaType::QDateTime, QMetaType::QDate, QMetaType::QTime,
                           QMetaType::QUuid, QMetaType::QStringList, QMetaType::QVariantList})
        QTest::addRow("null %s", QMetaType(type).name()) << QVariant(QMetaType(type));
    QTest::newRow("QString()") << QVariant(QString());
    QTest::newRow("QByteArray()") << QVariant(QByteArray());
    QTest::newRow("QDate()") << QVariant(QDate());
    QTest::newRow("nullptr") << QVariant::fromValue(nullptr);
    QTest::newRow("null JSON document") << QVariant(QJsonDocument());
    QTest::newRow("JSON null") << QVariant(QJsonValue(QJsonValue::Null));
}

void TestSql::nullIsNull()
{
    QFETCH(QVariant, value);
    const QFuture<SqlResult> positional = m_connection->execute(u"SELECT typeof(?)"_s, {value});
    VERIFY_SUCCESS(positional);
    QCOMPARE(positional.result().rows, (Rows{{u"null"_s}}));
    const QFuture<SqlResult> named = m_connection->execute(u"SELECT typeof(:v)"_s, QVariantMap{{u"v"_s, value}});
    VERIFY_SUCCESS(named);
    QCOMPARE(named.result().rows, (Rows{{u"null"_s}}));
}

void TestSql::valuesThatCannotBeStored_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::newRow("list of no text") << QVariant(QStringList());
    QTest::newRow("list of one text") << QVariant(QStringList{u"a"_s});
    QTest::newRow("list of two texts") << QVariant(QStringList{u"a"_s, u"b"_s});
    QTest::newRow("list of values") << QVariant(QVariantList{1});
    QTest::newRow("map") << QVariant(QVariantMap{{u"a"_s, 1}});
    QTest::newRow("beyond 64 bits with a sign") << QVariant(std::numeric_limits<quint64>::max());
    QTest::newRow("date with a year of five digits") << QVariant(QDate(12000, 1, 1));
    QTest::newRow("date before the year 0") << QVariant(QDate(-1, 1, 1));
    QTest::newRow("time in a year of five digits") << QVariant(QDateTime(QDate(12000, 1, 1), QTime(1, 2)));
}

void TestSql::valuesThatCannotBeStored()
{
    QFETCH(QVariant, value);
    SyncError error = errorOf(m_connection->execute(u"SELECT typeof(?), typeof(?)"_s, {1, value}));
    QCOMPARE(error.code, Code::Sql);
    QVERIFY2(error.message.contains(u"Parameter 2"_s), qPrintable(error.message));
    error = errorOf(
        m_connection->execute(u"SELECT typeof(:first), typeof(:second)"_s, {{u"first"_s, 1}, {u"second"_s, value}}));
    QCOMPARE(error.code, Code::Sql);
    QVERIFY2(error.message.contains(u":second"_s), qPrintable(error.message));
}

void TestSql::numberedAndRepeatedParameters()
{
    const QFuture<SqlResult> numbered = m_connection->execute(u"SELECT ?2, ?1, ?2"_s, {u"one"_s, u"two"_s});
    VERIFY_SUCCESS(numbered);
    QCOMPARE(numbered.result().rows, (Rows{{u"two"_s, u"one"_s, u"two"_s}}));
    const QFuture<SqlResult> named = m_connection->execute(u"SELECT :a, :b, :a"_s, {{u"a"_s, 1LL}, {u"b"_s, 2LL}});
    VERIFY_SUCCESS(named);
    QCOMPARE(named.result().rows, (Rows{{1LL, 2LL, 1LL}}));
}

void TestSql::namesWithAndWithoutPrefix_data()
{
    QTest::addColumn<QString>("placeholder");
    QTest::addColumn<QString>("key");
    for (const char *placeholder : {":name", "@name", "$name"}) {
        QTest::addRow("%s, plain", placeholder) << QString::fromLatin1(placeholder) << u"name"_s;
        QTest::addRow("%s, prefixed", placeholder)
            << QString::fromLatin1(placeholder) << QString::fromLatin1(placeholder);
    }
}

void TestSql::namesWithAndWithoutPrefix()
{
    QFETCH(QString, placeholder);
    QFETCH(QString, key);
    const QFuture<SqlResult> read = m_connection->execute(u"SELECT "_s + placeholder, QVariantMap{{key, u"value"_s}});
    VERIFY_SUCCESS(read);
    QCOMPARE(read.result().rows, (Rows{{u"value"_s}}));
}

void TestSql::wrongParameters()
{
    const auto refused = [this](const QFuture<SqlResult> &future) {
        const Code code = errorOf(future).code;
        return code == Code::Misuse || code == Code::Sql;
    };
    QVERIFY(refused(m_connection->execute(u"SELECT ?"_s, {1, 2})));
    QVERIFY(refused(m_connection->execute(u"SELECT :a"_s, {{u"a"_s, 1}, {u"unknown"_s, 2}})));
    QCOMPARE(valueOf(*m_connection, u"SELECT 1"_s), QVariant(1LL));
}

void TestSql::oneStatementOnly()
{
    VERIFY_ERROR(m_connection->execute(u"SELECT 1; SELECT 2"_s), Code::Sql);
    VERIFY_ERROR(m_connection->openCursor(u"SELECT 1; SELECT 2"_s), Code::Sql);
    VERIFY_SUCCESS(m_connection->execute(u"SELECT 1; -- that was it"_s));
    VERIFY_SUCCESS(m_connection->openCursor(u"SELECT 1; -- that was it"_s));
}

void TestSql::columns()
{
    const QFuture<SqlResult> read = m_connection->execute(u"SELECT id, name AS title, id + 1 FROM item ORDER BY id"_s);
    VERIFY_SUCCESS(read);
    const QList<SqlColumn> columns = read.result().columns;
    QCOMPARE(columns.size(), 3);
    QCOMPARE(columns[0], (SqlColumn{u"id"_s, u"INTEGER"_s}));
    QCOMPARE(columns[1], (SqlColumn{u"title"_s, u"TEXT"_s}));
    QVERIFY(columns[2].declaredType.isEmpty());
    QCOMPARE(read.result().rows.size(), 3);
}

void TestSql::columnsOfAnEmptyResult()
{
    const QFuture<SqlResult> read = m_connection->execute(u"SELECT id, name FROM item WHERE false"_s);
    VERIFY_SUCCESS(read);
    QCOMPARE(read.result().columns.size(), 2);
    QCOMPARE(read.result().columns[1].name, u"name"_s);
    QVERIFY(read.result().rows.isEmpty());
}

void TestSql::columnsAfterAChangeOfTheSchema_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("onTheServer");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QVariantList>("row");
    const QStringList less{u"id"_s, u"b"_s};
    const QStringList more{u"id"_s, u"a"_s, u"b"_s, u"c"_s};
    const QString drop = u"ALTER TABLE wide DROP COLUMN a"_s;
    const QString add = u"ALTER TABLE wide ADD COLUMN c DEFAULT 'new'"_s;
    for (const bool onTheServer : {false, true}) {
        const char *place = onTheServer ? "on the server" : "here";
        QTest::addRow("a column less, %s", place) << drop << onTheServer << less << QVariantList{1LL, u"B"_s};
        QTest::addRow("a column more, %s", place)
            << add << onTheServer << more << QVariantList{1LL, u"A"_s, u"B"_s, u"new"_s};
    }
}

void TestSql::columnsAfterAChangeOfTheSchema()
{
    QFETCH(QString, change);
    QFETCH(bool, onTheServer);
    QFETCH(QStringList, names);
    QFETCH(QVariantList, row);
    QVERIFY(m_remote->server().execute(u"CREATE TABLE wide(id INTEGER PRIMARY KEY, a, b)"_s));
    QVERIFY(m_remote->server().execute(u"INSERT INTO wide VALUES (1, 'A', 'B')"_s));
    VERIFY_SUCCESS(m_connection->pull());
    const QString query = u"SELECT * FROM wide"_s;
    QCOMPARE(rowsOf(*m_connection, query), (Rows{{1LL, u"A"_s, u"B"_s}}));
    VERIFY_SUCCESS(m_connection->transaction([query](SqlTransaction &transaction) { transaction.execute(query); }));
    if (onTheServer) {
        QVERIFY(m_remote->server().execute(change));
        VERIFY_SUCCESS(m_connection->pull());
    } else {
        VERIFY_SUCCESS(m_connection->execute(change));
    }
    const auto namesOf = [](const QList<SqlColumn> &columns) {
        QStringList found;
        for (const SqlColumn &column : columns)
            found.append(column.name);
        return found;
    };
    const QFuture<SqlResult> read = m_connection->execute(query);
    VERIFY_SUCCESS(read);
    QCOMPARE(namesOf(read.result().columns), names);
    QCOMPARE(read.result().rows, Rows{row});
    const QFuture<SqlCursor> opening = m_connection->openCursor(query);
    VERIFY_SUCCESS(opening);
    SqlCursor cursor = opening.result();
    QCOMPARE(namesOf(cursor.columns()), names);
    const QFuture<Rows> rows = cursor.fetch(2);
    VERIFY_SUCCESS(rows);
    QCOMPARE(rows.result(), Rows{row});
}

void TestSql::rowsAffected()
{
    const auto affected = [this](const QString &sql) {
        const QFuture<SqlResult> future = m_connection->execute(sql);
        return errorOf(future) ? -1 : future.result().rowsAffected;
    };
    QCOMPARE(affected(u"INSERT INTO item(name) VALUES ('four'), ('five')"_s), 2);
    QCOMPARE(affected(u"UPDATE item SET name = 'same' WHERE id > 1"_s), 4);
    QCOMPARE(affected(u"UPDATE item SET name = 'same' WHERE id > 100"_s), 0);
    QCOMPARE(affected(u"DELETE FROM item WHERE id IN (1, 2, 3)"_s), 3);
    QCOMPARE(affected(u"SELECT * FROM item"_s), 0);
    QCOMPARE(affected(u"SELECT id, row_number() OVER (ORDER BY name) FROM item"_s), 0);
    QCOMPARE(affected(u"CREATE TABLE other(id)"_s), 0);
}

void TestSql::lastInsertId()
{
    const QFuture<SqlResult> inserted = m_connection->execute(u"INSERT INTO item VALUES (42, 'x')"_s);
    VERIFY_SUCCESS(inserted);
    QCOMPARE(inserted.result().lastInsertId, QVariant(42LL));
    const QFuture<SqlResult> next = m_connection->execute(u"INSERT INTO item(name) VALUES ('y')"_s);
    VERIFY_SUCCESS(next);
    QCOMPARE(next.result().lastInsertId, QVariant(43LL));
}

void TestSql::errors_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("named");
    QTest::newRow("syntax") << u"SELEKT 1"_s << Code::Sql << u"SELEKT"_s;
    QTest::newRow("no such table") << u"SELECT * FROM missing_table"_s << Code::Sql << u"missing_table"_s;
    QTest::newRow("no such column") << u"SELECT missing_column FROM item"_s << Code::Sql << u"missing_column"_s;
    QTest::newRow("PRIMARY KEY") << u"INSERT INTO item VALUES (1, 'again')"_s << Code::Constraint << u"item.id"_s;
    QTest::newRow("UNIQUE") << u"INSERT INTO picky(id, one) VALUES (2, 'x')"_s << Code::Constraint << u"picky.one"_s;
    QTest::newRow("NOT NULL") << u"INSERT INTO picky(id, one, two) VALUES (2, 'y', NULL)"_s << Code::Constraint
                              << u"picky.two"_s;
    QTest::newRow("CHECK") << u"INSERT INTO picky(id, one, three) VALUES (2, 'y', -1)"_s << Code::Constraint
                           << u"three"_s;
}

void TestSql::errors()
{
    QFETCH(QString, sql);
    QFETCH(Code, code);
    QFETCH(QString, named);
    VERIFY_SUCCESS(m_connection->execute(u"CREATE TABLE picky(id INTEGER PRIMARY KEY, one TEXT UNIQUE, "
                                         "two TEXT NOT NULL DEFAULT '', three INTEGER CHECK (three > 0))"_s));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO picky(id, one) VALUES (1, 'x')"_s));
    const SyncError error = errorOf(m_connection->execute(sql));
    QVERIFY2(error.code == code, qPrintable(describe(error)));
    QVERIFY2((error.message + error.detail).contains(named), qPrintable(describe(error)));
    QVERIFY(!error.message.isEmpty());
    QCOMPARE(error.httpStatus, 0);
}

void TestSql::errorsAreNotJudgedByNamesAndValues_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("malformed JSON") << u"SELECT json('{')"_s;
    QTest::newRow("column named encoding") << u"SELECT encoding FROM item"_s;
    QTest::newRow("table named corrupt") << u"SELECT * FROM corrupt"_s;
    QTest::newRow("a disk that is said to be full") << u"SELECT * FROM \"no space left\""_s;
    QTest::newRow("a name that is busy") << u"SELECT * FROM \"database is busy\""_s;
    QTest::newRow("protobuf") << u"SELECT * FROM \"not a database protobuf\""_s;
    QTest::newRow("I/O error") << u"SELECT * FROM \"I/O error\""_s;
    QTest::newRow("permission") << u"SELECT * FROM \"permission denied\""_s;
    QTest::newRow("constraint") << u"SELECT * FROM \"constraint failed\""_s;
}

void TestSql::errorsAreNotJudgedByNamesAndValues()
{
    QFETCH(QString, sql);
    VERIFY_ERROR(m_connection->execute(sql), Code::Sql);
}

void TestSql::failureLeavesTheConnectionUsable()
{
    QSignalSpy failures(m_connection.get(), &SyncConnection::operationFailed);
    VERIFY_ERROR(m_connection->execute(u"SELECT * FROM missing"_s), Code::Sql);
    QCOMPARE(m_connection->state(), SyncConnection::State::Open);
    QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM item"_s), QVariant(3LL));
    VERIFY_SUCCESS(m_connection->pull());
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures.constFirst().constFirst().value<Operation>(), Operation::Execute);
}

void TestSql::statementsRunInOrder()
{
    QList<QFuture<SqlResult>> futures;
    futures.append(m_connection->execute(u"CREATE TABLE counter(value)"_s));
    for (int value = 0; value < 100; ++value)
        futures.append(m_connection->execute(u"INSERT INTO counter SELECT coalesce(max(value), -1) + 1 FROM counter "
                                             "WHERE (SELECT count(*) FROM counter) = ?"_s,
                                             {value}));
    for (const QFuture<SqlResult> &future : futures)
        VERIFY_SUCCESS(future);
    QCOMPARE(rowsOf(*m_connection, u"SELECT count(*), max(value) FROM counter"_s), (Rows{{100LL, 99LL}}));
}

void TestSql::largeResult()
{
    const QFuture<SqlResult> read =
        m_connection->execute(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                              "SELECT i, 'row ' || i FROM n"_s);
    VERIFY_SUCCESS(read);
    const SqlResult result = read.result();
    QCOMPARE(result.rows.size(), 100'000);
    QCOMPARE(result.rows.constLast(), (QVariantList{100'000LL, u"row 100000"_s}));
}

void TestSql::runsBesideAnOperation()
{
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::hangBeforeAnswer());
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const QFuture<bool> pull = m_connection->pull();
    QVERIFY(held.wait());
    QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM item"_s), QVariant(3LL));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (4, 'meanwhile')"_s));
    QVERIFY(!pull.isFinished());
    m_remote->gateway().release();
    VERIFY_SUCCESS(pull);
    QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM item"_s), QVariant(4LL));
}

void TestSql::onlyOneStatement()
{
    const SyncError error = errorOf(m_connection->execute(u"INSERT INTO item VALUES (4, 'x'); DELETE FROM item"_s));
    QVERIFY2(error.code == Code::Sql || error.code == Code::Misuse, qPrintable(describe(error)));
    QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM item"_s), QVariant(3LL));

    // A semicolon, blanks and comments after the statement are not another one.
    VERIFY_SUCCESS(m_connection->execute(u"SELECT 1 ; -- the end\n  /* really */ "_s));
}

void TestSql::emptyStatement()
{
    for (const QString &sql : {u""_s, u"   "_s, u";"_s, u"-- nothing"_s})
        VERIFY_ERROR(m_connection->execute(sql), Code::Sql);
}

QTEST_GUILESS_MAIN(TestSql)
#include "tst_sql.moc"
