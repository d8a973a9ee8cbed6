// SPDX-License-Identifier: MIT
#include "io/missingpages.h"

#include "io/protobufreader.h"
#include "io/pullmessages.h"
#include "support/databasefile.h"
#include "support/databaselayout.h"

#include <algorithm>

namespace TursoQt {

using namespace PullMessages;

namespace {

PageSelector selectorOf(QByteArrayView request)
{
    ProtobufReader reader(request);
    while (const auto field = reader.next()) {
        if (field->number == RequestField::PageSelector)
            return PageSelector::parse(field->bytes).value_or(PageSelector());
    }
    return {};
}

struct Page {
    quint64 number = 0;
    QByteArrayView content;
};

Page pageOf(QByteArrayView message)
{
    Page page;
    ProtobufReader reader(message);
    while (const auto field = reader.next()) {
        if (field->number == PageField::Number)
            page.number = field->value;
        else if (field->number == PageField::Content)
            page.content = field->bytes;
    }
    return page;
}

// A message begins with its length.
void appendHeader(QByteArray &answer, quint64 databasePages)
{
    constexpr QByteArrayView RawEncoding("\x1a\x00", 2);
    const QByteArray fields = "\x10" + ProtobufReader::varint(databasePages) + RawEncoding.toByteArray();
    answer += ProtobufReader::varint(quint64(fields.size())) + fields;
}

void appendPage(QByteArray &answer, const Page &page)
{
    const QByteArray fields = "\x08" + ProtobufReader::varint(page.number) + '\x12'
        + ProtobufReader::varint(quint64(page.content.size()));
    answer += ProtobufReader::varint(quint64(fields.size() + page.content.size())) + fields;
    answer += page.content;
}

} // namespace

MissingPages::MissingPages(DatabaseFile &file, QByteArrayView request)
    : m_file(file)
    , m_requested(selectorOf(request))
{
}

// Holes are long: the file system is asked once for each, and not for each page.
bool MissingPages::isMissing(quint64 page) const
{
    const qint64 begin = qint64(page) * PageSize;
    if (begin < m_hole.begin || begin + PageSize > m_hole.end)
        m_hole = {begin, m_file.endOfHole(begin)};
    return begin + PageSize <= m_hole.end;
}

std::optional<QByteArray> MissingPages::of(QByteArrayView answer) const
{
    const auto takeMessage = [&answer] {
        const auto length = qsizetype(ProtobufReader::takeVarint(answer).value_or(0));
        const QByteArrayView message = answer.first(std::min(length, answer.size()));
        answer = answer.sliced(message.size());
        return message;
    };
    QByteArray missing;
    missing.reserve(answer.size());
    appendHeader(missing, databasePagesOf(takeMessage()).value_or(0));
    PageSet pages;
    while (!answer.isEmpty()) {
        const Page page = pageOf(takeMessage());
        pages.insert(page.number);
        if (isMissing(page.number))
            appendPage(missing, page);
    }
    if (!areAllIn(pages))
        return std::nullopt;
    return missing;
}

bool MissingPages::areAllIn(const PageSet &pages) const
{
    const auto filePages = quint64(m_file.size() / PageSize);
    for (const PageSelector::Range &range : m_requested.ranges()) {
        for (quint64 page = range.first; page <= range.last && page < filePages; ++page) {
            if (!pages.contains(page) && isMissing(page))
                return false;
        }
    }
    return true;
}

} // namespace TursoQt
