// SPDX-License-Identifier: MIT
#include "io/pullresponsevalidator.h"

#include "io/protobufreader.h"
#include "io/pullmessages.h"
#include "support/databaselayout.h"
#include "support/texts.h"

#include <QtCore/QStringDecoder>

#include <algorithm>
#include <span>

namespace TursoQt {

using namespace Qt::StringLiterals;
using namespace PullMessages;

namespace {

// A page message has 4,105 bytes at most; what a later protocol may add fits as well.
constexpr quint64 MaximumPageMessage = PageSize + 1024;
// The engine counts pages from 1 in 32 bits; SQLite has no larger databases either.
constexpr quint64 MaximumDatabasePages = 0xfffffffe;
// The engine keeps a log in memory until it is complete.
constexpr qint64 MaximumLog = 256 * 1024 * 1024;
// Locks are taken on bytes of this page, so no database has data there, and a server may leave it out.
constexpr quint64 LockPage = 1024 * 1024 * 1024 / PageSize;

constexpr quint64 HeaderNumbers[] = {HeaderField::DatabaseSize, HeaderField::StreamKind, HeaderField::ApplyMode,
                                     HeaderField::Protocol};
constexpr quint64 HeaderBytes[] = {HeaderField::Revision, HeaderField::RawEncoding, HeaderField::ZstdEncoding,
                                   HeaderField::Log};

constexpr quint64 PageNumbers[] = {PageField::Number};
constexpr quint64 PageBytes[] = {PageField::Content};

constexpr quint64 LogStream = 1;
constexpr quint64 ReplaceBase = 1;

// The engine cannot read a message with a number where bytes belong, or the other way round.
bool fits(const ProtobufReader::Field &field, std::span<const quint64> numbers, std::span<const quint64> bytes)
{
    const auto isIn = [&field](std::span<const quint64> list) {
        return std::find(list.begin(), list.end(), field.number) != list.end();
    };
    return (field.isNumber || !isIn(numbers)) && (field.isBytes || !isIn(bytes));
}

bool isUtf8(QByteArrayView text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString decoded = decoder(text);
    return !decoder.hasError();
}

} // namespace

PullResponseValidator::PullResponseValidator(QByteArrayView request, qint64 announcedSize)
    : m_announcedSize(announcedSize)
{
    readRequest(request);
}

void PullResponseValidator::readRequest(QByteArrayView request)
{
    ProtobufReader reader(request);
    while (const auto field = reader.next()) {
        if (field->number == RequestField::StreamKind)
            m_logIsWanted = field->value == LogStream;
        if (field->bytes.isEmpty())
            continue;
        if (field->number == RequestField::ClientRevision) {
            m_expected = Expected::Changes;
        } else if (field->number == RequestField::Query) {
            m_expected = Expected::Query;
        } else if (field->number == RequestField::PageSelector) {
            // When it is not known what was asked for, only the least is checked.
            const std::optional<PageSelector> selector = PageSelector::parse(field->bytes);
            m_expected = selector ? Expected::Selection : Expected::Query;
            m_selector = selector.value_or(PageSelector());
        }
    }
}

void PullResponseValidator::expectNoEnd()
{
    m_hasNoEnd = true;
    if (m_expected == Expected::Changes || m_expected == Expected::Query)
        failWithoutEnd();
}

void PullResponseValidator::failWithoutEnd()
{
    m_error = {SyncError::Code::Protocol,
               Texts::tr("The server's answer does not say how long it is, so that nobody can tell whether it is complete. "
                         "A proxy on the way may be the cause.")};
}

SyncError PullResponseValidator::consume(QByteArrayView data)
{
    while (!data.isEmpty() && !m_error) {
        switch (m_state) {
        case State::Length:
            consumeLength(data);
            break;
        case State::Message:
            consumeMessage(data);
            break;
        case State::Log:
            m_logBytes += data.size();
            data = {};
            if (m_logBytes > MaximumLog)
                fail(u"the log is too long"_s);
            break;
        }
    }
    return m_error;
}

void PullResponseValidator::consumeLength(QByteArrayView &data)
{
    const auto byte = quint8(data.front());
    data = data.sliced(1);
    m_length |= quint64(byte & 0x7f) << m_shift;
    m_shift += 7;
    if (m_length > (m_headerDone ? MaximumPageMessage : MaximumHeader)) {
        fail(u"a message is said to have %1 bytes or more"_s.arg(m_length));
    } else if (byte & 0x80) {
        if (m_shift > 56)
            fail(u"the length of a message cannot be read"_s);
    } else if (m_length == 0) {
        endMessage({});
    } else {
        m_state = State::Message;
    }
}

void PullResponseValidator::consumeMessage(QByteArrayView &data)
{
    const auto missing = qsizetype(m_length) - m_message.size();
    const QByteArrayView part = data.first(std::min(missing, data.size()));
    data = data.sliced(part.size());
    // Most messages come in one piece, and need no copy.
    if (m_message.isEmpty() && part.size() == missing) {
        endMessage(part);
        return;
    }
    m_message += part;
    if (quint64(m_message.size()) == m_length)
        endMessage(m_message);
}

void PullResponseValidator::endMessage(QByteArrayView message)
{
    m_state = State::Length;
    if (m_headerDone)
        checkPage(message);
    else
        checkHeader(message);
    m_headerDone = true;
    m_length = 0;
    m_shift = 0;
    m_message.resize(0);
}

void PullResponseValidator::checkHeader(QByteArrayView message)
{
    QByteArrayView revision;
    bool allFit = true;
    bool isZstd = false;
    quint64 streamKind = 0;
    quint64 applyMode = 0;
    ProtobufReader reader(message);
    while (const auto field = reader.next()) {
        allFit = allFit && fits(*field, HeaderNumbers, HeaderBytes);
        if (field->number == HeaderField::Revision)
            revision = field->bytes;
        else if (field->number == HeaderField::DatabaseSize)
            m_databasePages = field->value;
        else if (field->number == HeaderField::RawEncoding)
            m_isRaw = true;
        else if (field->number == HeaderField::ZstdEncoding)
            isZstd = true;
        else if (field->number == HeaderField::StreamKind)
            streamKind = field->value;
        else if (field->number == HeaderField::ApplyMode)
            applyMode = field->value;
    }
    m_isRaw = m_isRaw && !isZstd;

    if (!reader.isReadable() || !allFit)
        fail(u"the header cannot be read"_s);
    else if (revision.isEmpty())
        fail(u"there is no revision"_s);
    else if (!isUtf8(revision))
        fail(u"the revision cannot be read"_s);
    else if (streamKind > LogStream || applyMode > ReplaceBase)
        fail(u"it is of an unknown kind (%1, %2)"_s.arg(streamKind).arg(applyMode));
    else if (streamKind == LogStream && !m_logIsWanted)
        fail(u"it is a log, which was not asked for"_s);
    else if (streamKind == LogStream && m_hasNoEnd)
        failWithoutEnd();
    else if (streamKind == LogStream)
        m_state = State::Log;
    else
        checkDatabaseSize();
}

void PullResponseValidator::checkDatabaseSize()
{
    if (m_databasePages > MaximumDatabasePages) {
        fail(u"a database of %1 pages is too large"_s.arg(m_databasePages));
    } else if (m_databasePages == 0 && (m_expected == Expected::Selection || m_expected == Expected::Query)) {
        fail(u"the database has no pages"_s);
    } else if (m_expected == Expected::Everything && m_announcedSize >= 0
               && m_databasePages > quint64(m_announcedSize) / PageSize)
    {
        // Found out here, before the engine makes a file of that size.
        fail(u"%1 bytes cannot hold a database of %2 pages"_s.arg(m_announcedSize).arg(m_databasePages));
    }
}

void PullResponseValidator::checkPage(QByteArrayView message)
{
    quint64 page = 0;
    qsizetype size = 0;
    bool allFit = true;
    ProtobufReader reader(message);
    while (const auto field = reader.next()) {
        allFit = allFit && fits(*field, PageNumbers, PageBytes);
        if (field->number == PageField::Number)
            page = field->value;
        else if (field->number == PageField::Content)
            size = field->bytes.size();
    }
    if (!reader.isReadable() || !allFit)
        fail(u"a page cannot be read"_s);
    else if (!m_isRaw)
        fail(u"the pages are in another encoding than was asked for"_s);
    else if (size != qsizetype(PageSize))
        fail(u"page %1 has %2 bytes"_s.arg(page).arg(size));
    else
        checkPageNumber(page);
}

void PullResponseValidator::checkPageNumber(quint64 page)
{
    if (page >= m_databasePages) {
        fail(u"page %1 is outside of a database of %2 pages"_s.arg(page).arg(m_databasePages));
    } else if (m_expected == Expected::Selection && !m_selector.contains(page)) {
        fail(u"page %1 was not asked for"_s.arg(page));
    } else if (m_expected != Expected::Changes && !m_pages.insert(page)) {
        // A page may occur several times among changes, one version after the other.
        fail(u"page %1 came twice"_s.arg(page));
    }
}

bool PullResponseValidator::isComplete() const
{
    const auto all = [this](qint64 wanted, bool lockPageWanted) {
        return m_pages.size() == wanted
            || (lockPageWanted && m_pages.size() == wanted - 1 && !m_pages.contains(LockPage));
    };
    switch (m_expected) {
    case Expected::Everything:
        return all(qint64(m_databasePages), m_databasePages > LockPage);
    case Expected::Selection:
        if (m_mayLackPages)
            return m_pages.size() > 0;
        return all(m_selector.countBelow(m_databasePages), m_databasePages > LockPage && m_selector.contains(LockPage));
    case Expected::Query:
        return m_pages.contains(0);
    case Expected::Changes:
        break;
    }
    return true;
}

SyncError PullResponseValidator::finish()
{
    if (m_error || m_state == State::Log)
        return m_error;
    if (m_state == State::Message || m_shift != 0)
        fail(u"it ends in the middle of a message"_s);
    else if (!m_headerDone)
        fail(u"it is empty"_s);
    else if (!isComplete())
        fail(u"pages that were asked for are missing"_s);
    return m_error;
}

void PullResponseValidator::fail(const QString &what)
{
    if (!m_error)
        m_error = {SyncError::Code::Protocol, Texts::tr("The server's answer breaks the rules of the protocol."), what};
}

} // namespace TursoQt
