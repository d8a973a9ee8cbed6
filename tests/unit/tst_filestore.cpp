// SPDX-License-Identifier: MIT
#include "io/filestore.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QFile>
#include <QtCore/QScopeGuard>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#ifdef Q_OS_UNIX
#    include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace TursoQt;
using Code = SyncError::Code;

// Whole files, beside the engine's.
class TestFileStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readJson();
    void noDescriptorIsLeft();

private:
    QTemporaryDir m_folder;
};

void TestFileStore::readJson()
{
    const QString path = m_folder.filePath(u"file"_s);
    QVERIFY(FileStore::readJson(path).isEmpty());
    QVERIFY(!FileStore::write(path, R"({"a": 1})"));
    QCOMPARE(FileStore::readJson(path), (QJsonObject{{u"a"_s, 1}}));
    QVERIFY(!FileStore::write(path, "something else"));
    QVERIFY(FileStore::readJson(path).isEmpty());
}

// The disk is not full then, and what is in a file is not nothing.
void TestFileStore::noDescriptorIsLeft()
{
#ifdef Q_OS_UNIX
    const QString path = m_folder.filePath(u"file"_s);
    QVERIFY(!FileStore::write(path, R"({"a": 1})"));
    rlimit usual = {};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &usual), 0);
    const rlimit none{0, usual.rlim_max};
    SyncError writeError;
    SyncError readError;
    {
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &none), 0);
        const auto restore = qScopeGuard([&usual] { setrlimit(RLIMIT_NOFILE, &usual); });
        writeError = FileStore::write(path, "new");
        try {
            FileStore::readJson(path);
        } catch (const SyncException &exception) {
            readError = exception.error();
        }
    }
    QCOMPARE(writeError.code, Code::Io);
    QCOMPARE(readError.code, Code::Io);
    QCOMPARE(FileStore::readJson(path), (QJsonObject{{u"a"_s, 1}}));
#else
    QSKIP("There is no limit that could be set.");
#endif
}

QTEST_GUILESS_MAIN(TestFileStore)
#include "tst_filestore.moc"
