// SPDX-License-Identifier: MIT
#include "io/missingpages.h"
#include "pullmessages.h"
#include "support/databasefile.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

namespace {

QByteArray page(char content)
{
    return QByteArray(PageSize, content);
}

// Asks for the pages 0 to 3.
QByteArray request()
{
    const auto number16 = [](quint16 value) { return QByteArray(reinterpret_cast<const char *>(&value), 2); };
    QByteArray selector("\x3a\x30\0\0\x01\0\0\0", 8);
    selector += number16(0) + number16(3) + QByteArray("\x10\0\0\0", 4);
    for (quint16 number = 0; number < 4; ++number)
        selector += number16(number);
    return "\x2a" + varint(quint64(selector.size())) + selector;
}

QByteArray answer()
{
    PullAnswer answer{{.revision = "1", .databasePages = 4}, {}};
    for (quint64 number = 0; number < 4; ++number)
        answer.pages.append({number, page('s')});
    return answer.toBytes();
}

QList<quint64> pagesIn(const std::optional<QByteArray> &body)
{
    QList<quint64> numbers;
    if (const auto answer = PullAnswer::parse(body.value_or(QByteArray()))) {
        for (const PullPage &page : answer->pages)
            numbers.append(page.id);
    }
    return numbers;
}

} // namespace

class TestMissingPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsMissing();
    void fileThatCannotBeRead();
    void fileThatWasClosed();

private:
    QString makeFile(const QString &name);

    QTemporaryDir m_folder;
};

// Pages 1 and 3 are there.
QString TestMissingPages::makeFile(const QString &name)
{
    QFile file(m_folder.filePath(name));
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.seek(PageSize)
        && file.write(page('l')) == PageSize && file.seek(3 * PageSize) && file.write(page('l')) == PageSize;
    return written ? file.fileName() : QString();
}

void TestMissingPages::onlyWhatIsMissing()
{
    DatabaseFile file(makeFile(u"a"_s));
    QCOMPARE(pagesIn(MissingPages(file, request()).of(answer())), (QList<quint64>{0, 2}));
}

// That says nothing about its pages: none may be written over.
void TestMissingPages::fileThatCannotBeRead()
{
    DatabaseFile file(m_folder.filePath(u"none"_s));
    QVERIFY_EXCEPTION_THROWN(MissingPages(file, request()).of(answer()), SyncException);
}

void TestMissingPages::fileThatWasClosed()
{
    DatabaseFile file(makeFile(u"b"_s));
    file.close();
    QVERIFY_EXCEPTION_THROWN(MissingPages(file, request()).of(answer()), SyncException);
}

QTEST_GUILESS_MAIN(TestMissingPages)
#include "tst_missingpages.moc"
