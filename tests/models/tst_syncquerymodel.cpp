// SPDX-License-Identifier: MIT
#include "futures.h"
#include "loading.h"
#include "localconnection.h"
#include "logcapture.h"
#include "modelsignals.h"
#include "queries.h"

#include <TursoQt/syncquerymodel.h>

#include <QtCore/QMetaProperty>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <limits>
#include <memory>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Rows = QList<QVariantList>;

// What a SyncQueryModel shows, and its properties.
class TestSyncQueryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void empty();
    void rowsAndHeaders();
    void valuesKeepTheirTypes();
    void properties_data();
    void properties();
    void propertiesInAnyOrder_data();
    void propertiesInAnyOrder();
    void propertySignals();
    void roles();
    void rolesOfEqualAndReservedNames();
    void positionalParameters();
    void namedParameters();
    void otherParameters();
    void parametersThatDoNotFit();
    void otherQueryWhileOneRuns();
    void oneQueryForManyRequests();
    void oneQueryAtATime();
    void wordings_data();
    void wordings();
    void orderOfTheQueryIsKept();
    void badSqlKeepsTheRows();
    void emptySqlEmptiesTheModel();
    void emptyResult();
    void loading();
    void count();
    void refresh();
    void notLive();
    void liveTurnedOn();
    void outsideTheModel();

private:
    std::unique_ptr<LocalConnection> m_connection;
    std::unique_ptr<SyncQueryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestSyncQueryModel::init()
{
    m_connection = std::make_unique<LocalConnection>();
    QVERIFY(m_connection->openWith(u"CREATE TABLE note(id INTEGER PRIMARY KEY, title TEXT);"
                                   "INSERT INTO note VALUES (1, 'one'), (2, 'two'), (3, 'three')"_s));
    m_model = std::make_unique<SyncQueryModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setConnection(m_connection.get());
}

void TestSyncQueryModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_connection.reset();
}

void TestSyncQueryModel::empty()
{
    const SyncQueryModel model;
    QCOMPARE(model.connection(), nullptr);
    QCOMPARE(model.sql(), QString());
    QCOMPARE(model.parameters(), QVariant());
    QCOMPARE(model.live(), false);
    QCOMPARE(model.keyColumns(), QStringList());
    QCOMPARE(model.batchSize(), 256);
    QCOMPARE(model.loading(), false);
    QVERIFY(!model.error());
    QCOMPARE(model.count(), 0);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
    QVERIFY(!model.canFetchMore({}));
}

void TestSyncQueryModel::rowsAndHeaders()
{
    m_model->setSql(u"SELECT id, title AS \"The title\", id * 2 FROM note ORDER BY id"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(contentOf(*m_model), (Rows{{1, u"one"_s, 2}, {2, u"two"_s, 4}, {3, u"three"_s, 6}}));
    QCOMPARE(m_model->headerData(0, Qt::Horizontal), QVariant(u"id"_s));
    QCOMPARE(m_model->headerData(1, Qt::Horizontal), QVariant(u"The title"_s));
    QCOMPARE(m_model->headerData(3, Qt::Horizontal), QVariant());
    QCOMPARE(m_model->headerData(-1, Qt::Horizontal), QVariant());
    QCOMPARE(m_model->headerData(1, Qt::Vertical), QVariant(2));
    QCOMPARE(m_model->index(1, 1).data(Qt::EditRole), QVariant(u"two"_s));
    QCOMPARE(m_model->index(1, 1).data(Qt::ToolTipRole), QVariant());
    QVERIFY(!m_model->flags(m_model->index(1, 1)).testFlag(Qt::ItemIsEditable));
}

void TestSyncQueryModel::valuesKeepTheirTypes()
{
    m_model->setSql(u"SELECT 9223372036854775807, 0.5, 'text', x'00ff', NULL"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    const QVariantList expected{std::numeric_limits<qlonglong>::max(), 0.5, u"text"_s, QByteArray("\x00\xff", 2),
                                QVariant()};
    QCOMPARE(contentOf(*m_model), Rows{expected});
    for (int column = 0; column < expected.size(); ++column)
        QCOMPARE(m_model->index(0, column).data().typeId(), expected.at(column).typeId());
}

void TestSyncQueryModel::properties_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("connection") << QByteArray("connection") << QVariant::fromValue<SyncConnection *>(nullptr);
    QTest::newRow("sql") << QByteArray("sql") << QVariant(u"SELECT 1"_s);
    QTest::newRow("parameters") << QByteArray("parameters") << QVariant(QVariantList{1});
    QTest::newRow("live") << QByteArray("live") << QVariant(true);
    QTest::newRow("keyColumns") << QByteArray("keyColumns") << QVariant(QStringList{u"id"_s});
    QTest::newRow("batchSize") << QByteArray("batchSize") << QVariant(10);
}

void TestSyncQueryModel::properties()
{
    QFETCH(QByteArray, name);
    QFETCH(QVariant, value);
    const QMetaObject *metaObject = m_model->metaObject();
    const QMetaProperty property = metaObject->property(metaObject->indexOfProperty(name.constData()));
    QVERIFY(property.hasNotifySignal());
    QSignalSpy changed(m_model.get(), property.notifySignal());
    QVERIFY(property.write(m_model.get(), value));
    QCOMPARE(property.read(m_model.get()), value);
    QCOMPARE(changed.size(), 1);
    QVERIFY(property.write(m_model.get(), value));
    QCOMPARE(changed.size(), 1);
}

void TestSyncQueryModel::propertiesInAnyOrder_data()
{
    QTest::addColumn<QByteArrayList>("names");
    QTest::newRow("connection first") << QByteArrayList{"connection", "sql", "parameters", "keyColumns", "live"};
    QTest::newRow("connection last") << QByteArrayList{"live", "keyColumns", "parameters", "sql", "connection"};
    QTest::newRow("query last") << QByteArrayList{"parameters", "connection", "live", "keyColumns", "sql"};
}

void TestSyncQueryModel::propertiesInAnyOrder()
{
    const QVariantMap values{{u"connection"_s, QVariant::fromValue<SyncConnection *>(m_connection.get())},
                             {u"sql"_s, u"SELECT * FROM note WHERE id > ?"_s},
                             {u"parameters"_s, QVariantList{1}},
                             {u"keyColumns"_s, QStringList{u"id"_s}},
                             {u"live"_s, true}};
    QFETCH(QByteArrayList, names);
    SyncQueryModel model;
    for (const QByteArray &name : names)
        QVERIFY(model.setProperty(name.constData(), values.value(QString::fromLatin1(name))));
    QSignalSpy errorChanged(&model, &SyncQueryModel::errorChanged);
    QTRY_COMPARE(model.count(), 2);
    QVERIFY(waitUntilLoaded(model));
    QCOMPARE(errorChanged.size(), 0);
}

void TestSyncQueryModel::propertySignals()
{
    QVERIFY(waitUntilLoaded(*m_model));
    QSignalSpy loadingChanged(m_model.get(), &SyncQueryModel::loadingChanged);
    QSignalSpy countChanged(m_model.get(), &SyncQueryModel::countChanged);
    QSignalSpy errorChanged(m_model.get(), &SyncQueryModel::errorChanged);
    m_model->setSql(u"SELECT * FROM note"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(loadingChanged.size(), 2);
    QCOMPARE(countChanged.size(), 1);
    QCOMPARE(errorChanged.size(), 0);
}

void TestSyncQueryModel::roles()
{
    m_model->setSql(u"SELECT id, title FROM note ORDER BY id"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    const QHash<int, QByteArray> names = m_model->roleNames();
    QCOMPARE(names.value(Qt::UserRole + 1), QByteArray("id"));
    QCOMPARE(names.value(Qt::UserRole + 2), QByteArray("title"));
    QCOMPARE(names.value(Qt::DisplayRole), QByteArray("display"));
    QCOMPARE(m_model->index(1, 0).data(Qt::UserRole + 1), QVariant(2LL));
    QCOMPARE(m_model->index(1, 0).data(Qt::UserRole + 2), QVariant(u"two"_s));
    QCOMPARE(m_model->index(1, 1).data(Qt::UserRole + 1), QVariant(2LL));
    QCOMPARE(m_model->index(1, 0).data(Qt::UserRole + 3), QVariant());
    QCOMPARE(m_model->index(1, 0).data(Qt::UserRole), QVariant());
}

void TestSyncQueryModel::rolesOfEqualAndReservedNames()
{
    m_model->setSql(u"SELECT 1 AS a, 2 AS a, 3 AS display"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    const QHash<int, QByteArray> names = m_model->roleNames();
    QCOMPARE(names.key("a"), Qt::UserRole + 1);
    QCOMPARE(names.values().count("a"), 1);
    QCOMPARE(names.key("display"), Qt::UserRole + 3);
    QCOMPARE(names.values().count("display"), 1);
}

void TestSyncQueryModel::positionalParameters()
{
    m_model->setSql(u"SELECT title FROM note WHERE id = ?2 OR title = ?1 ORDER BY id"_s);
    m_model->setParameters(QVariantList{u"one"_s, 3});
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(contentOf(*m_model), (Rows{{u"one"_s}, {u"three"_s}}));
}

void TestSyncQueryModel::namedParameters()
{
    m_model->setSql(u"SELECT title FROM note WHERE id = :id OR title = @title ORDER BY id"_s);
    m_model->setParameters(QVariantMap{{u"id"_s, 3}, {u"@title"_s, u"one"_s}});
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(contentOf(*m_model), (Rows{{u"one"_s}, {u"three"_s}}));
}

void TestSyncQueryModel::otherParameters()
{
    m_model->setSql(u"SELECT id FROM note WHERE id >= ? ORDER BY id"_s);
    m_model->setKeyColumns({u"id"_s});
    m_model->setParameters(QVariantList{2});
    QVERIFY(waitUntilLoaded(*m_model));
    ModelSignals modelSignals(*m_model);
    m_model->setParameters(QVariantList{1});
    QVERIFY(m_model->loading());
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(contentOf(*m_model), (Rows{{1}, {2}, {3}}));
    QCOMPARE(modelSignals.text(), u"inserted 0-0"_s);
}

void TestSyncQueryModel::parametersThatDoNotFit()
{
    m_model->setSql(u"SELECT id FROM note WHERE id >= ? ORDER BY id"_s);
    m_model->setParameters(QVariantList{2});
    QVERIFY(waitUntilLoaded(*m_model));
    m_model->setParameters(QVariantList{1, 2});
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->error().code, Code::Sql);
    QCOMPARE(m_model->count(), 2);
}

void TestSyncQueryModel::otherQueryWhileOneRuns()
{
    const QString slow = u"SELECT count(*) AS n FROM generate_series(1, 3000000)"_s;
    m_model->setSql(slow);
    QCoreApplication::processEvents();
    QVERIFY(m_model->loading());
    ModelSignals modelSignals(*m_model);
    m_model->setSql(u"SELECT no_such_column FROM note"_s);
    m_model->setSql(u"SELECT id FROM note ORDER BY id"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(contentOf(*m_model), (Rows{{1}, {2}, {3}}));
    QCOMPARE(modelSignals.text(), u"reset"_s);
    QVERIFY(!m_model->error());
}

void TestSyncQueryModel::oneQueryForManyRequests()
{
    m_model->setSql(u"SELECT * FROM note"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    const LogCapture log;
    for (int request = 0; request < 100; ++request)
        m_model->refresh();
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(log.linesWith(u"FROM note"_s).size(), 1);
    m_model->refresh();
    QCoreApplication::processEvents();
    for (int request = 0; request < 100; ++request)
        m_model->refresh();
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(log.linesWith(u"FROM note"_s).size(), 3);
}

void TestSyncQueryModel::oneQueryAtATime()
{
    m_model->setSql(u"SELECT count(*) FROM generate_series(1, 2000000)"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    const LogCapture log;
    for (int request = 0; request < 10; ++request) {
        m_model->refresh();
        QCoreApplication::processEvents();
    }
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(log.linesWith(u"generate_series"_s).size(), 2);
}

void TestSyncQueryModel::wordings_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<Rows>("expected");
    QTest::newRow("semicolon") << u"SELECT id FROM note WHERE id < 2;"_s << Rows{{1}};
    QTest::newRow("semicolons and blanks") << u"\n SELECT id FROM note WHERE id < 2 ; ;\n"_s << Rows{{1}};
    QTest::newRow("comment at the end") << u"SELECT id FROM note WHERE id < 2 -- only one"_s << Rows{{1}};
    QTest::newRow("comment behind the end") << u"SELECT id FROM note WHERE id < 2; -- only one\n/* really; */"_s << Rows{{1}};
    QTest::newRow("comment") << u"/* all */ SELECT id FROM note WHERE id < 2"_s << Rows{{1}};
    QTest::newRow("per cent signs") << u"SELECT '%1 %2 %3' AS t WHERE 'x1y' LIKE '%1%'"_s << Rows{{u"%1 %2 %3"_s}};
    QTest::newRow("limit") << u"SELECT id FROM note ORDER BY id DESC LIMIT 2 OFFSET 1"_s << Rows{{2}, {1}};
    QTest::newRow("values") << u"VALUES (1, 'a'), (2, 'b')"_s << Rows{{1, u"a"_s}, {2, u"b"_s}};
    QTest::newRow("with") << u"WITH n AS (SELECT id FROM note) SELECT max(id) FROM n"_s << Rows{{3}};
    QTest::newRow("union") << u"SELECT 5 UNION ALL SELECT id FROM note WHERE id = 2 ORDER BY 1"_s << Rows{{2}, {5}};
    QTest::newRow("group") << u"SELECT length(title) AS n, count(*) FROM note GROUP BY n ORDER BY n DESC"_s
                           << Rows{{5, 1}, {3, 2}};
    QTest::newRow("aggregate of nothing") << u"SELECT max(id) FROM note WHERE id > 9"_s << Rows{{QVariant()}};
    QTest::newRow("bracket in a text") << u"SELECT ') LIMIT 0 -- ' AS t"_s << Rows{{u") LIMIT 0 -- "_s}};
}

void TestSyncQueryModel::wordings()
{
    QFETCH(QString, sql);
    m_model->setSql(sql);
    QVERIFY(waitUntilLoaded(*m_model));
    QVERIFY2(!m_model->error(), qPrintable(describe(m_model->error())));
    QTEST(contentOf(*m_model), "expected");
}

void TestSyncQueryModel::orderOfTheQueryIsKept()
{
    QVERIFY(m_connection->run(u"CREATE TABLE many(id INTEGER PRIMARY KEY, a INTEGER, b TEXT);"
                              "INSERT INTO many SELECT value, value * 7919 % 1009, hex(value * 31 % 97)"
                              " FROM generate_series(1, 1000)"_s));
    m_model->setBatchSize(2000);
    for (const QString &order : {u"a, id"_s, u"b DESC, id"_s, u"id DESC"_s, u"a % 10, b, id DESC"_s}) {
        const QString sql = u"SELECT * FROM many ORDER BY "_s + order;
        m_model->setSql(sql);
        QVERIFY(waitUntilLoaded(*m_model));
        QCOMPARE(contentOf(*m_model), rowsOf(*m_connection, sql));
    }
}

void TestSyncQueryModel::badSqlKeepsTheRows()
{
    m_model->setSql(u"SELECT id FROM note ORDER BY id"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QSignalSpy errorChanged(m_model.get(), &SyncQueryModel::errorChanged);
    ModelSignals modelSignals(*m_model);
    m_model->setSql(u"SELECT nonsense FROM nowhere"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->error().code, Code::Sql);
    QVERIFY(m_model->error().detail.contains("nowhere"_L1));
    QCOMPARE(errorChanged.size(), 1);
    QCOMPARE(contentOf(*m_model), (Rows{{1}, {2}, {3}}));
    QCOMPARE(modelSignals.text(), QString());
    m_model->setSql(u"SELECT id FROM note WHERE id = 2"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QVERIFY(!m_model->error());
    QCOMPARE(errorChanged.size(), 2);
    QCOMPARE(contentOf(*m_model), Rows{{2}});
}

void TestSyncQueryModel::emptySqlEmptiesTheModel()
{
    m_model->setSql(u"SELECT id FROM note ORDER BY id"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    m_model->setSql(u"nonsense"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QVERIFY(m_model->error());
    m_model->setSql(u" ; "_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->columnCount(), 0);
    QVERIFY(!m_model->error());
}

void TestSyncQueryModel::emptyResult()
{
    m_model->setSql(u"SELECT id, title FROM note WHERE id > 9"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->columnCount(), 2);
    QCOMPARE(m_model->headerData(1, Qt::Horizontal), QVariant(u"title"_s));
}

void TestSyncQueryModel::loading()
{
    QVERIFY(waitUntilLoaded(*m_model));
    m_model->setSql(u"SELECT id FROM note"_s);
    QVERIFY(m_model->loading());
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->rowCount(), 3);
}

void TestSyncQueryModel::count()
{
    QSignalSpy countChanged(m_model.get(), &SyncQueryModel::countChanged);
    m_model->setLive(true);
    m_model->setKeyColumns({u"id"_s});
    m_model->setSql(u"SELECT id FROM note"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->count(), 3);
    QVERIFY(m_connection->run(u"UPDATE note SET title = 'x'"_s));
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(countChanged.size(), 1);
    QVERIFY(m_connection->run(u"DELETE FROM note WHERE id < 3"_s));
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(countChanged.size(), 2);
    QCOMPARE(m_model->count(), 1);
}

void TestSyncQueryModel::refresh()
{
    m_model->setSql(u"SELECT id FROM note"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QVERIFY(m_connection->run(u"DELETE FROM note WHERE id < 3"_s));
    QVERIFY(QMetaObject::invokeMethod(m_model.get(), "refresh"));
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(contentOf(*m_model), Rows{{3}});
}

void TestSyncQueryModel::notLive()
{
    m_model->setSql(u"SELECT id FROM note"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QVERIFY(m_connection->run(u"DELETE FROM note WHERE id < 3"_s));
    QVERIFY(!m_model->loading());
    QCOMPARE(m_model->count(), 3);
}

void TestSyncQueryModel::liveTurnedOn()
{
    notLive();
    m_model->setLive(true);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->count(), 1);
    m_model->setLive(false);
    QVERIFY(m_connection->run(u"DELETE FROM note"_s));
    QVERIFY(!m_model->loading());
    QCOMPARE(m_model->count(), 1);
}

void TestSyncQueryModel::outsideTheModel()
{
    m_model->setSql(u"SELECT id FROM note"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    const QModelIndex first = m_model->index(0, 0);
    QCOMPARE(m_model->rowCount(first), 0);
    QCOMPARE(m_model->columnCount(first), 0);
    QVERIFY(!m_model->canFetchMore(first));
    QCOMPARE(m_model->data({}), QVariant());
    QVERIFY(!m_model->index(3, 0).isValid());
    QVERIFY(!m_model->index(0, 1).isValid());
}

QTEST_GUILESS_MAIN(TestSyncQueryModel)
#include "tst_syncquerymodel.moc"
