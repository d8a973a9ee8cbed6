// SPDX-License-Identifier: MIT
#include "io/missingpages.h"

#include "io/protobufreader.h"
#include "support/databasefile.h"

#include <algorithm>

namespace TursoQt {

namespace {

constexpr qint64 PageSize = 4096;
constexpr quint64 SelectorField = 5;
constexpr quint64 DatabaseSizeField = 2;
constexpr quint64 PageNumberField = 1;
constexpr quint64 PageContentField = 2;

PageSelector selectorOf(QByteArrayView request)
{
    ProtobufReader reader(request);
    while (const auto field = reader.next()) {
        if (field->number == SelectorField)
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
        if (field->number == PageNumberField)
            page.number = field->value;
        else if (field->number == PageContentField)
            page.content = field->bytes;
    }
    return page;
}

quint64 databasePagesOf(QByteArrayView header)
{
    quint64 pages = 0;
    ProtobufReader reader(header);
    while (const auto field = reader.next()) {
        if (field->number == DatabaseSizeField)
            pages = field->value;
    }
    return pages;
}

QByteArray message(const QByteArray &fields)
{
    return ProtobufReader::varint(quint64(fields.size())) + fields;
}

QByteArray headerWith(quint64 databasePages)
{
    constexpr QByteArrayView RawEncoding("\x1a\x00", 2);
    return message("\x10" + ProtobufReader::varint(databasePages) + RawEncoding.toByteArray());
}

QByteArray messageOf(const Page &page)
{
    return message("\x08" + ProtobufReader::varint(page.number) + '\x12'
                   + ProtobufReader::varint(quint64(page.content.size())) + page.content.toByteArray());
}

} // namespace

MissingPages::MissingPages(DatabaseFile &file, QByteArrayView request)
    : m_file(file)
    , m_requested(selectorOf(request))
{
}

bool MissingPages::isMissing(quint64 page) const
{
    return m_file.isHole(qint64(page) * PageSize, PageSize);
}

std::optional<QByteArray> MissingPages::of(QByteArrayView answer) const
{
    const auto takeMessage = [&answer] {
        const auto length = qsizetype(ProtobufReader::takeVarint(answer).value_or(0));
        const QByteArrayView message = answer.first(std::min(length, answer.size()));
        answer = answer.sliced(message.size());
        return message;
    };
    QByteArray missing = headerWith(databasePagesOf(takeMessage()));
    PageSet pages;
    while (!answer.isEmpty()) {
        const Page page = pageOf(takeMessage());
        pages.insert(page.number);
        if (isMissing(page.number))
            missing += messageOf(page);
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
