// SPDX-License-Identifier: MIT
#include "io/missingpages.h"
#include "io/pullresponsevalidator.h"
#include "pullmessages.h"
#include "support/databasefile.h"

// moc loses its way in raw strings.
#ifndef Q_MOC_RUN
#    include "pipelinemessages.h"
#endif

#include <QtCore/QTemporaryFile>
#include <QtCore/QtEndian>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

QByteArray bytesField(int field, const QByteArray &value)
{
    return varint(quint64(field << 3 | 2)) + varint(quint64(value.size())) + value;
}

template <class T>
QByteArray littleEndian(T value)
{
    QByteArray bytes(sizeof(T), 0);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

// Pages first to last of one container, as an array.
QByteArray arraySelector(quint16 first, quint16 last)
{
    QByteArray bytes = littleEndian<quint32>(12346) + littleEndian<quint32>(1) + littleEndian<quint16>(0)
        + littleEndian<quint16>(last - first) + littleEndian<quint32>(16);
    for (quint32 page = first; page <= last; ++page)
        bytes += littleEndian<quint16>(quint16(page));
    return bytes;
}

QByteArray runSelector(quint16 first, quint16 last)
{
    return littleEndian<quint32>(12347) + QByteArray(1, '\1') + littleEndian<quint16>(0)
        + littleEndian<quint16>(last - first) + littleEndian<quint16>(1) + littleEndian<quint16>(first)
        + littleEndian<quint16>(last - first);
}

QByteArray bitmapSelector(quint16 first, quint16 last)
{
    QByteArray bits(8192, 0);
    for (quint32 page = first; page <= last; ++page)
        bits[page / 8] = char(bits[page / 8] | 1 << (page % 8));
    return littleEndian<quint32>(12346) + littleEndian<quint32>(1) + littleEndian<quint16>(0)
        + littleEndian<quint16>(last - first) + littleEndian<quint32>(16) + bits;
}

const auto FullRequest = QByteArray();
const auto QueryRequest = bytesField(7, "SELECT 1");
const auto ChangesRequest = bytesField(3, "10");
const auto LogRequest = ChangesRequest + QByteArray("\x40\x01", 2);

QByteArray selectionRequest(const QByteArray &selector)
{
    return bytesField(2, "10") + bytesField(5, selector);
}

PullAnswer answerWith(quint64 databasePages, const QList<quint64> &pages)
{
    PullAnswer answer;
    answer.header = {.revision = "11", .databasePages = databasePages, .protocol = 1};
    for (const quint64 page : pages)
        answer.pages.append({page, QByteArray(PageSize, char('a' + page % 26))});
    return answer;
}

QString check(const QByteArray &request, const QByteArray &body, qsizetype pieceSize, qint64 announced)
{
    PullResponseValidator validator(request, announced);
    for (qsizetype at = 0; at < body.size(); at += pieceSize) {
        if (const SyncError error =
                validator.consume(QByteArrayView(body).sliced(at, std::min(pieceSize, body.size() - at))))
            return error.detail;
    }
    return validator.finish().detail;
}

// What is wrong with it, whatever the pieces it comes in.
QString check(const QByteArray &request, const QByteArray &body, qint64 announced = -1)
{
    const QString whole = check(request, body, std::max<qsizetype>(body.size(), 1), announced);
    for (const qsizetype pieceSize : {1, 7, 4096, 4105}) {
        if (check(request, body, pieceSize, announced) != whole)
            return u"pieces of %1 bytes make a difference"_s.arg(pieceSize);
    }
    return whole;
}

} // namespace

class TestResponseValidators : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pull_data();
    void pull();
    void announcedSize();
    void endlessBodyUsesNoMemory();
    void missingPages();
};

void TestResponseValidators::pull_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");

    const auto add = [](const char *name, const QByteArray &request, const QByteArray &body,
                        const char *expected = "") {
        QTest::newRow(name) << request << body << QString::fromLatin1(expected);
    };
    const PullAnswer whole = answerWith(3, {0, 1, 2});
    const QByteArray header = whole.messages().constFirst();
    const QByteArray page = whole.messages().constLast();
    const auto withHeader = [&whole](auto change) {
        PullAnswer answer = whole;
        change(answer.header);
        return answer.toBytes();
    };

    add("whole", FullRequest, whole.toBytes());
    add("in another order", FullRequest, answerWith(3, {2, 0, 1}).toBytes());
    add("empty database", FullRequest, answerWith(0, {}).toBytes());
    add("no change", ChangesRequest, header);
    add("changes", ChangesRequest, answerWith(3, {2}).toBytes());
    add("a page that changed twice", ChangesRequest, answerWith(3, {2, 2}).toBytes());
    add("by query", QueryRequest, answerWith(300, {0, 7, 299}).toBytes());
    for (const QByteArray &selector : {arraySelector(1, 2), runSelector(1, 2)})
        add("selection", selectionRequest(selector), answerWith(3, {1, 2}).toBytes());
    add("selection by bitmap", selectionRequest(bitmapSelector(0, 4999)), whole.toBytes());
    add("selection beyond the end", selectionRequest(runSelector(0, 9999)), whole.toBytes());
    add("fields of a later protocol", ChangesRequest,
        PullAnswer::withLength(quint64(header.size()) + 2, header.sliced(1) + "\xf8\x06\x01"));

    add("nothing", FullRequest, {}, "it is empty");
    add("a header without a message", FullRequest, QByteArray(1, '\0'), "there is no revision");
    add("header cut", FullRequest, header.chopped(1), "it ends in the middle of a message");
    add("page cut", FullRequest, whole.toBytes().chopped(1), "it ends in the middle of a message");
    add("length cut", ChangesRequest, header + '\x89', "it ends in the middle of a message");
    add("page missing", FullRequest, answerWith(3, {0, 2}).toBytes(), "pages that were asked for are missing");
    add("last page missing", FullRequest, answerWith(3, {0, 1}).toBytes(), "pages that were asked for are missing");
    add("selected page missing", selectionRequest(runSelector(1, 2)), answerWith(3, {1}).toBytes(),
        "pages that were asked for are missing");
    add("page 0 missing", QueryRequest, answerWith(300, {7}).toBytes(), "pages that were asked for are missing");
    add("page twice", FullRequest, answerWith(3, {0, 1, 1}).toBytes(), "page 1 came twice");
    add("page outside", FullRequest, answerWith(3, {0, 1, 3}).toBytes(), "page 3 is outside of a database of 3 pages");
    add("changed page outside", ChangesRequest, answerWith(3, {3}).toBytes(),
        "page 3 is outside of a database of 3 pages");
    add("page far outside", FullRequest, answerWith(3, {0, 1, ~quint64(0)}).toBytes(),
        "page 18446744073709551615 is outside of a database of 3 pages");
    add("page not asked for", selectionRequest(runSelector(1, 2)), answerWith(3, {1, 2, 0}).toBytes(),
        "page 0 was not asked for");
    add("page in an empty database", ChangesRequest, answerWith(0, {0}).toBytes(),
        "page 0 is outside of a database of 0 pages");
    add("no database", QueryRequest, answerWith(0, {}).toBytes(), "the database has no pages");
    add("huge database", FullRequest, answerWith(quint64(1) << 32, {0}).toBytes(),
        "a database of 4294967296 pages is too large");
    add("short page", ChangesRequest, header + PullAnswer::withLength(5, {"\x08\x01\x12\x01x", 5}),
        "page 1 has 1 bytes");
    add("page without content", ChangesRequest, header + PullAnswer::withLength(2, {"\x08\x01", 2}),
        "page 1 has 0 bytes");
    add("empty page message", ChangesRequest, header + '\0', "page 0 has 0 bytes");
    add("garbage for a page", ChangesRequest, header + PullAnswer::withLength(4, "\xff\xff\xff\xff"),
        "a page cannot be read");
    add("group in a page", ChangesRequest, header + PullAnswer::withLength(2, "\x0b\x0c"), "a page cannot be read");
    add("garbage for a header", FullRequest, PullAnswer::withLength(4, "\xff\xff\xff\xff"),
        "the header cannot be read");
    add("number for a revision", FullRequest, PullAnswer::withLength(2, "\x08\x01") + whole.toBytes(),
        "the header cannot be read");
    add("number for a content", ChangesRequest, header + PullAnswer::withLength(2, "\x10\x01"),
        "a page cannot be read");
    add("huge header", FullRequest, PullAnswer::withLength(1 << 20, {}),
        "a message is said to have 1048576 bytes or more");
    add("huge page", ChangesRequest, header + PullAnswer::withLength(quint64(1) << 40, {}),
        "a message is said to have 1099511627776 bytes or more");
    add("endless length", ChangesRequest, header + QByteArray(20, '\x80'), "the length of a message cannot be read");
    add("no encoding", FullRequest, withHeader([](PullHeader &h) { h.raw = false; }),
        "the pages are in another encoding than was asked for");
    add("other encoding", FullRequest, withHeader([](PullHeader &h) { h.raw = false, h.zstd = true; }),
        "the pages are in another encoding than was asked for");
    add("two encodings", FullRequest, withHeader([](PullHeader &h) { h.zstd = true; }),
        "the pages are in another encoding than was asked for");
    add("no revision", FullRequest, withHeader([](PullHeader &h) { h.revision.clear(); }), "there is no revision");
    add("revision that is no text", FullRequest, withHeader([](PullHeader &h) { h.revision = "\xff\xfe"; }),
        "the revision cannot be read");
    add("unknown stream kind", FullRequest, withHeader([](PullHeader &h) { h.streamKind = 2; }),
        "it is of an unknown kind (2, 0)");
    add("unknown apply mode", FullRequest, withHeader([](PullHeader &h) { h.applyMode = 2; }),
        "it is of an unknown kind (0, 2)");
    const QByteArray log = withHeader([](PullHeader &h) { h.streamKind = 1; });
    add("log not asked for", ChangesRequest, log, "it is a log, which was not asked for");
    add("log", LogRequest, log);
}

void TestResponseValidators::pull()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, expected);
    QCOMPARE(check(request, body), expected);
}

void TestResponseValidators::announcedSize()
{
    const QByteArray body = answerWith(3, {0, 1, 2}).toBytes();
    QCOMPARE(check(FullRequest, body, body.size()), QString());
    const QByteArray lie = answerWith(1000, {0, 1, 2}).messages().constFirst();
    QCOMPARE(check(FullRequest, lie, body.size()), u"%1 bytes cannot hold a database of 1000 pages"_s.arg(body.size()));
}

void TestResponseValidators::endlessBodyUsesNoMemory()
{
    PullResponseValidator validator(ChangesRequest);
    const PullAnswer answer = answerWith(3, {1});
    QVERIFY(!validator.consume(answer.messages().constFirst()));
    for (int count = 0; count < 100'000; ++count)
        QVERIFY(!validator.consume(answer.messages().constLast()));
}

void TestResponseValidators::missingPages()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    // Pages 1 and 3 are here, 0 and 2 are not.
    for (const int page : {1, 3}) {
        file.seek(page * PageSize);
        file.write(QByteArray(PageSize, 'x'));
    }
    QVERIFY(file.flush());
    const QByteArray request = selectionRequest(runSelector(0, 15));
    DatabaseFile database(file.fileName());
    const MissingPages missing(database, request);
    const auto kept = missing.of(answerWith(9, {0, 1, 2, 3}).toBytes());
    QVERIFY(kept);
    const auto answer = PullAnswer::parse(*kept);
    QVERIFY(answer);
    QCOMPARE(answer->header.databasePages, 9ULL);
    QVERIFY(answer->header.raw);
    QCOMPARE(answer->pages.size(), 2);
    QCOMPARE(PullAnswer::message(answer->pages.constLast()), PullAnswer::message({2, QByteArray(PageSize, 'c')}));
    QVERIFY(!missing.of(answerWith(9, {0, 1, 3}).toBytes()));
    QVERIFY(missing.of(answerWith(9, {0, 2}).toBytes()));
}

QTEST_GUILESS_MAIN(TestResponseValidators)
#include "tst_responsevalidators.moc"
