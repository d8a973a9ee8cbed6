// SPDX-License-Identifier: MIT
#include "futures.h"
#include "loading.h"
#include "localconnection.h"
#include "modelsignals.h"
#include "queries.h"

#include <TursoQt/syncquerymodel.h>

#include <QtCore/QRandomGenerator>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

namespace {

/// A list that knows of the model only what its signals tell.
class Mirror : public QObject
{
    Q_OBJECT

public:
    explicit Mirror(const QAbstractItemModel &model)
        : m_model(model)
    {
        connect(&model, &QAbstractItemModel::rowsInserted, this, &Mirror::insert);
        connect(&model, &QAbstractItemModel::rowsRemoved, this, &Mirror::remove);
        connect(&model, &QAbstractItemModel::rowsMoved, this, &Mirror::move);
        connect(&model, &QAbstractItemModel::dataChanged, this, &Mirror::change);
        connect(&model, &QAbstractItemModel::layoutChanged, this, &Mirror::readAll);
        connect(&model, &QAbstractItemModel::modelReset, this, &Mirror::readAll);
    }

    QList<QVariantList> rows;

private:
    QVariantList rowOf(int row) const
    {
        QVariantList values;
        for (int column = 0; column < m_model.columnCount(); ++column)
            values.append(m_model.index(row, column).data());
        return values;
    }

    void insert(const QModelIndex &, int first, int last)
    {
        for (int row = first; row <= last; ++row)
            rows.insert(row, rowOf(row));
    }

    void remove(const QModelIndex &, int first, int last) { rows.remove(first, last - first + 1); }

    void move(const QModelIndex &, int first, int, const QModelIndex &, int to)
    {
        rows.move(first, to > first ? to - 1 : to);
    }

    void change(const QModelIndex &from, const QModelIndex &to)
    {
        for (int row = from.row(); row <= to.row(); ++row) {
            for (int column = from.column(); column <= to.column(); ++column)
                rows[row][column] = m_model.index(row, column).data();
        }
    }

    void readAll() { rows = contentOf(m_model); }

    const QAbstractItemModel &m_model;
};

} // namespace

// After each of many random transactions the model is what the query gives, its signals have told exactly that, and
// persistent indexes are where their keys are.
class TestRandomChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sequences_data();
    void sequences();

private:
    QString randomStatement();
    QString scatteredStatement(int rows);
    void verify(const QHash<qlonglong, QPersistentModelIndex> &indexes);

    QRandomGenerator m_random;
    LocalConnection *m_connection = nullptr;
    SyncQueryModel *m_model = nullptr;
};

void TestRandomChanges::sequences_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("batch");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("steps");
    QTest::newRow("a few rows") << 1 << 6 << 256 << u"id"_s << 150;
    QTest::newRow("some rows") << 2 << 40 << 256 << u"id"_s << 150;
    QTest::newRow("many rows") << 3 << 400 << 1000 << u"id"_s << 150;
    QTest::newRow("more than a batch") << 4 << 60 << 20 << u"id"_s << 150;
    QTest::newRow("key that is not unique") << 5 << 40 << 256 << u"place"_s << 150;
    QTest::newRow("no key") << 6 << 40 << 256 << QString() << 150;
    QTest::newRow("thousands of rows, with gaps everywhere") << 7 << 1500 << 10000 << u"id"_s << 12;
    QTest::newRow("thousands of rows, key that is not unique") << 8 << 1500 << 10000 << u"place"_s << 6;
}

QString TestRandomChanges::randomStatement()
{
    const int id = m_random.bounded(500);
    const int value = m_random.bounded(1000);
    switch (m_random.bounded(8)) {
    case 0:
    case 1:
        return u"INSERT OR REPLACE INTO t VALUES (%1, %2, %3);"_s.arg(id).arg(value).arg(id);
    case 2:
        return u"DELETE FROM t WHERE id % 17 = %1;"_s.arg(id % 17);
    case 3:
        return u"UPDATE t SET v = %1 WHERE id > %2;"_s.arg(value).arg(id);
    case 4:
        return u"UPDATE t SET place = %1 WHERE id % 11 = %2;"_s.arg(value).arg(id % 11);
    case 5:
        return u"UPDATE t SET place = 1000 - place WHERE id % 2 = %1;"_s.arg(id % 2);
    case 6:
        return u"INSERT OR IGNORE INTO t SELECT value, value * %1 % 1000, 0 FROM generate_series(%2, %2 + 5);"_s
            .arg(value)
            .arg(id);
    default:
        return u"UPDATE t SET place = place + 300, v = v + 1 WHERE id % 5 = %1;"_s.arg(id % 5);
    }
}

QString TestRandomChanges::scatteredStatement(int rows)
{
    const int divisor = m_random.bounded(2, 7);
    switch (m_random.bounded(4)) {
    case 0:
        return u"DELETE FROM t WHERE id % %1 = 0;"_s.arg(divisor);
    case 1:
        return u"UPDATE t SET v = v + 1 WHERE id % %1 = 0;"_s.arg(divisor);
    case 2:
        return u"UPDATE t SET place = place + 40 WHERE id % %1 = 0;"_s.arg(divisor);
    default:
        return u"INSERT OR IGNORE INTO t SELECT value, value * 7 % 100, 0 FROM generate_series(1, %1);"_s.arg(rows);
    }
}

void TestRandomChanges::verify(const QHash<qlonglong, QPersistentModelIndex> &indexes)
{
    const QList<QVariantList> rows = contentOf(*m_model);
    QHash<qlonglong, int> places;
    for (int row = 0; row < rows.size(); ++row)
        places.insert(rows.at(row).at(0).toLongLong(), row);
    for (auto index = indexes.begin(); index != indexes.end(); ++index) {
        const int place = places.value(index.key(), -1);
        QCOMPARE(index->row(), place);
    }
}

void TestRandomChanges::sequences()
{
    QFETCH(int, seed);
    QFETCH(int, rows);
    QFETCH(int, batch);
    QFETCH(QString, key);
    QFETCH(int, steps);
    m_random.seed(seed);
    LocalConnection connection;
    m_connection = &connection;
    QVERIFY(connection.openWith(
        u"CREATE TABLE t(id INTEGER PRIMARY KEY, place INTEGER, v INTEGER);"
        "INSERT INTO t SELECT value, value * 7 % 100, value FROM generate_series(1, %1)"_s.arg(rows)));
    SyncQueryModel model;
    m_model = &model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Mirror mirror(model);
    const QString sql = u"SELECT id, place, v FROM t ORDER BY place, id"_s;
    model.setConnection(&connection);
    model.setBatchSize(batch);
    model.setSql(sql);
    if (!key.isEmpty())
        model.setKeyColumns({key});
    model.setLive(true);
    QVERIFY(waitUntilLoaded(model));
    QHash<qlonglong, QPersistentModelIndex> indexes;
    for (int step = 0; step < steps; ++step) {
        indexes.clear();
        for (int row = 0; row < model.rowCount(); row += 1 + m_random.bounded(3)) {
            const QModelIndex index = model.index(row, m_random.bounded(3));
            indexes.insert(index.siblingAtColumn(0).data().toLongLong(), index);
        }
        QString script = u"BEGIN;"_s;
        if (rows > 1000)
            script += scatteredStatement(rows);
        for (int statement = m_random.bounded(1, 6); statement > 0; --statement)
            script += randomStatement();
        QVERIFY(connection.run(script + u"COMMIT"_s));
        QVERIFY(waitUntilLoaded(model));
        QVERIFY2(!model.error(), qPrintable(describe(model.error())));
        const QList<QVariantList> all = rowsOf(connection, sql);
        QCOMPARE(contentOf(model), all.first(model.rowCount()));
        QCOMPARE(model.canFetchMore({}), model.rowCount() < all.size());
        QCOMPARE(mirror.rows, contentOf(model));
        if (key == "id"_L1)
            verify(indexes);
        if (QTest::currentTestFailed())
            return;
    }
}

QTEST_GUILESS_MAIN(TestRandomChanges)
#include "tst_randomchanges.moc"
