// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "temporarydatabase.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QFutureWatcher>
#include <QtCore/QThread>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Rows = QList<QVariantList>;

namespace {

/// A device of any length that keeps nothing: a text that is repeated between a beginning and an end.
class RepeatedText : public QIODevice
{
public:
    RepeatedText(QByteArray begin, QByteArray middle, int times, QByteArray end)
        : m_begin(std::move(begin))
        , m_middle(std::move(middle))
        , m_end(std::move(end))
        , m_times(times)
    {
        open(ReadOnly | Unbuffered);
    }

    qint64 size() const override { return m_begin.size() + m_middle.size() * qint64(m_times) + m_end.size(); }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 position = pos();
        const qint64 count = std::min(maximum, size() - position);
        for (qint64 i = 0; i < count; ++i)
            data[i] = at(position + i);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    char at(qint64 position) const
    {
        if (position < m_begin.size())
            return m_begin.at(position);
        position -= m_begin.size();
        if (position < m_middle.size() * qint64(m_times))
            return m_middle.at(position % m_middle.size());
        return m_end.at(position - m_middle.size() * qint64(m_times));
    }

    const QByteArray m_begin;
    const QByteArray m_middle;
    const QByteArray m_end;
    const int m_times;
};

/// A comment without end, that tells whether the thread that reads it runs.
class EndlessComment : public QIODevice
{
public:
    struct Reader {
        std::atomic_bool hasBegun = false;
        std::atomic_bool hasEnded = false;
    };

    explicit EndlessComment(Reader &reader)
        : m_reader(reader)
    {
        open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        if (!m_reader.hasBegun.exchange(true))
            connect(QThread::currentThread(), &QThread::finished, [&reader = m_reader] { reader.hasEnded = true; });
        const qint64 count = std::min<qint64>(maximum, 1000);
        std::fill_n(data, count, '-');
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    Reader &m_reader;
};

/// Fails after some bytes.
class BrokenDevice : public QIODevice
{
public:
    explicit BrokenDevice(QByteArray text)
        : m_text(std::move(text))
    {
        open(ReadOnly | Unbuffered);
    }
    bool atEnd() const override { return false; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        if (m_text.isEmpty()) {
            setErrorString(u"the disk is gone"_s);
            return -1;
        }
        const qint64 count = std::min<qint64>(maximum, m_text.size());
        std::copy_n(m_text.cbegin(), count, data);
        m_text.remove(0, count);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_text;
};

} // namespace

// Scripts of any size, from texts and from devices.
class TestScripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void nothingToDo_data();
    void nothingToDo();
    void statementsEndAtSemicolonsOfTheirOwn_data();
    void statementsEndAtSemicolonsOfTheirOwn();
    void largeScript();
    void largeLiteral();
    void deviceWithProgress();
    void deviceInSmallPieces();
    void lineOfAnErrorInADevice();
    void deviceThatFails();
    void deviceThatIsNotOpen();
    void notUtf8();
    void cancelledImport();
    void cancelledWithoutAStatement();
    void deviceIsFreeWhenTheConnectionIsGone();

private:
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
};

void TestScripts::init()
{
    m_connection.reset();
    m_database = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>(SyncConfig().setPath(m_database->path()));
    VERIFY_SUCCESS(m_connection->open());
    VERIFY_SUCCESS(m_connection->execute(u"CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT)"_s));
}

void TestScripts::nothingToDo_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("empty") << QString();
    QTest::newRow("semicolons") << u" ;\n; "_s;
    QTest::newRow("line comment") << u"-- nothing"_s;
    QTest::newRow("line comments") << u"-- nothing\n-- at all\n"_s;
    QTest::newRow("block comment") << u"/* INSERT INTO note VALUES (1, 'x'); */"_s;
    QTest::newRow("comment that is not closed") << u"/* INSERT INTO note"_s;
    QTest::newRow("all of them") << u"\ufeff;; -- a;\n /* b; */ ; --"_s;
}

void TestScripts::nothingToDo()
{
    QFETCH(QString, script);
    VERIFY_SUCCESS(m_connection->executeScript(script));
    QBuffer buffer;
    buffer.setData(script.toUtf8());
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    VERIFY_SUCCESS(m_connection->executeScript(&buffer));
    QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM note"_s), QVariant(0LL));
}

void TestScripts::statementsEndAtSemicolonsOfTheirOwn_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QVariantList>("texts");
    QTest::newRow("literals") << u"INSERT INTO note(text) VALUES ('a; b''c;');INSERT INTO note(text) VALUES ('--d')"_s
                              << QVariantList{u"a; b'c;"_s, u"--d"_s};
    QTest::newRow("names") << u"CREATE TABLE \"x;\"\"y\"([b;] TEXT, `c;` TEXT); INSERT INTO note(text) VALUES ('e');"_s
                           << QVariantList{u"e"_s};
    QTest::newRow("comments") << u"INSERT /* ; */ INTO note(text) -- ; '\n VALUES ('f') /* ' */; ;"_s
                              << QVariantList{u"f"_s};
    QTest::newRow("trigger")
        << u"CREATE TRIGGER t AFTER INSERT ON note WHEN new.text = 'x' BEGIN INSERT INTO note(text) VALUES ('y'); "
           "UPDATE note SET text = CASE text WHEN 'y' THEN 'z;' ELSE text END; END;INSERT INTO note(text) VALUES ('x');"_s
        << QVariantList{u"x"_s, u"z;"_s};
    QTest::newRow("temporary trigger without a last semicolon")
        << u"INSERT INTO note(text) VALUES ('g'); CREATE TEMP TRIGGER t AFTER INSERT ON note BEGIN SELECT 1; END"_s
        << QVariantList{u"g"_s};
    QTest::newRow("umlauts")
        << u"INSERT INTO note(text) VALUES ('\u00e4;\U0001F600'); INSERT INTO note(text) VALUES ('h')"_s
        << QVariantList{u"\u00e4;\U0001F600"_s, u"h"_s};
}

void TestScripts::statementsEndAtSemicolonsOfTheirOwn()
{
    QFETCH(QString, script);
    QFETCH(QVariantList, texts);
    VERIFY_SUCCESS(m_connection->executeScript(script));
    QVariantList found;
    for (const QVariantList &row : rowsOf(*m_connection, u"SELECT text FROM note ORDER BY id"_s))
        found.append(row);
    QCOMPARE(found, texts);
}

// Four times as much may take four times as long, and not sixteen times.
void TestScripts::largeScript()
{
    constexpr int Statements = 40'000;
    QString script = u"BEGIN;\n"_s;
    for (int i = 0; i < Statements; ++i)
        script +=
            u"INSERT INTO note(text) VALUES ('a text of some length, so that the script is large; %1');\n"_s.arg(i);
    script += u"COMMIT;\n"_s;
    VERIFY_SUCCESS(m_connection->executeScript(script));
    QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM note"_s), QVariant(qlonglong(Statements)));
}

void TestScripts::largeLiteral()
{
    constexpr int Times = 3'000'000;
    RepeatedText device("INSERT INTO note(text) VALUES ('", "0123456", Times, "'); SELECT 1;");
    VERIFY_SUCCESS(m_connection->executeScript(&device));
    QCOMPARE(valueOf(*m_connection, u"SELECT length(text) FROM note"_s), QVariant(7LL * Times));
}

void TestScripts::deviceWithProgress()
{
    constexpr int Times = 20'000;
    RepeatedText device("BEGIN;", "INSERT INTO note(text) VALUES ('one of many rows');\n", Times, "COMMIT;");
    QFutureWatcher<void> watcher;
    QSignalSpy progress(&watcher, &QFutureWatcherBase::progressValueChanged);
    const QFuture<void> import = m_connection->executeScript(&device);
    watcher.setFuture(import);
    VERIFY_SUCCESS(import);
    QCOMPARE(import.progressMinimum(), 0);
    QCOMPARE(import.progressMaximum(), int((device.size() + 1023) / 1024));
    QCOMPARE(import.progressValue(), import.progressMaximum());
    QTRY_VERIFY(progress.size() > 1);
    int last = 0;
    for (const QList<QVariant> &values : progress) {
        QVERIFY(values.constFirst().toInt() >= last);
        last = values.constFirst().toInt();
    }
    QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM note"_s), QVariant(qlonglong(Times)));
}

void TestScripts::deviceInSmallPieces()
{
    QFile file(m_database->path(u"-script"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray script = "BEGIN;";
    // Every token of it comes to lie across the end of a piece.
    for (int i = 0; i < 5'000; ++i)
        script += "/* " + QByteArray(i % 7, '*') + " */ INSERT INTO note(text) VALUES ('\xc3\xa4;'';"
            + QByteArray(i % 11, 'x') + "');\n";
    script += "COMMIT";
    file.write(script);
    QVERIFY(file.seek(0));
    VERIFY_SUCCESS(m_connection->executeScript(&file));
    QCOMPARE(rowsOf(*m_connection, u"SELECT count(*), min(substr(text, 1, 4)), max(length(text)) FROM note"_s),
             (Rows{{5'000LL, u"\u00e4;';"_s, 14LL}}));
}

void TestScripts::lineOfAnErrorInADevice()
{
    QByteArray script;
    for (int i = 0; i < 10'000; ++i)
        script += "INSERT INTO note(text)\n VALUES ('two lines');\n";
    script += "\n-- a comment\n\nINSERT INTO nowhere VALUES (1);\n";
    QBuffer buffer(&script);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    VERIFY_SUCCESS(m_connection->execute(u"BEGIN"_s));
    const SyncError error = errorOf(m_connection->executeScript(&buffer));
    VERIFY_SUCCESS(m_connection->execute(u"ROLLBACK"_s));
    QCOMPARE(error.code, Code::Sql);
    QVERIFY2(error.message.contains(u"line 20004"_s), qPrintable(error.message));
}

void TestScripts::deviceThatFails()
{
    BrokenDevice device("BEGIN; INSERT INTO note(text) VALUES ('one'); INSERT INTO no");
    const SyncError error = errorOf(m_connection->executeScript(&device));
    QCOMPARE(error.code, Code::Io);
    QVERIFY2(error.detail.contains(u"the disk is gone"_s), qPrintable(describe(error)));
    QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM note"_s), QVariant(0LL));
}

void TestScripts::deviceThatIsNotOpen()
{
    QBuffer buffer;
    VERIFY_ERROR(m_connection->executeScript(&buffer), Code::Misuse);
    VERIFY_ERROR(m_connection->executeScript(static_cast<QIODevice *>(nullptr)), Code::Misuse);
}

void TestScripts::notUtf8()
{
    QByteArray script = "INSERT INTO note(text) VALUES ('M\xfcller');";
    QBuffer buffer(&script);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const SyncError error = errorOf(m_connection->executeScript(&buffer));
    QCOMPARE(error.code, Code::Sql);
    QVERIFY2(error.message.contains(u"UTF-8"_s), qPrintable(error.message));
    QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM note"_s), QVariant(0LL));
}

void TestScripts::cancelledImport()
{
    RepeatedText device("BEGIN;", "INSERT INTO note(text) VALUES ('one of many rows');\n", 50'000'000, "COMMIT;");
    QFuture<void> import = m_connection->executeScript(&device);
    QFutureWatcher<void> watcher;
    QSignalSpy progress(&watcher, &QFutureWatcherBase::progressValueChanged);
    watcher.setFuture(import);
    QTRY_VERIFY(!progress.isEmpty());
    import.cancel();
    QVERIFY(waitUntilFinished(import));
    QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM note"_s), QVariant(0LL));
}

void TestScripts::cancelledWithoutAStatement()
{
    EndlessComment::Reader reader;
    EndlessComment device(reader);
    const QFuture<void> import = m_connection->executeScript(&device);
    QTRY_VERIFY(reader.hasBegun);
    m_connection->cancel();
    QCOMPARE(errorOf(import).code, Code::Cancelled);
}

// Whoever frees it when he is told does so while nobody reads it.
void TestScripts::deviceIsFreeWhenTheConnectionIsGone()
{
    EndlessComment::Reader reader;
    auto device = std::make_unique<EndlessComment>(reader);
    bool wasRead = false;
    const QFuture<void> import = m_connection->executeScript(device.get()).onFailed(this, [&](const SyncException &) {
        wasRead = !reader.hasEnded;
        device.reset();
    });
    QTRY_VERIFY(reader.hasBegun);
    m_connection.reset();
    QVERIFY(import.isFinished());
    QVERIFY(!device);
    QVERIFY(!wasRead);
}

QTEST_GUILESS_MAIN(TestScripts)
#include "tst_scripts.moc"
