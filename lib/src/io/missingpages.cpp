// SPDX-License-Identifier: MIT
#include "io/missingpages.h"

#include "io/protobufreader.h"
#include "support/sparsefile.h"

namespace TursoQt {

namespace {

constexpr qint64 PageSize = 4096;
constexpr quint64 SelectorField = 5;
constexpr quint64 PageNumberField = 1;

PageSelector selectorOf(QByteArrayView request)
{
    ProtobufReader reader(request);
    while (const auto field = reader.next()) {
        if (field->number == SelectorField)
            return PageSelector::parse(field->bytes).value_or(PageSelector());
    }
    return {};
}

quint64 pageNumberOf(QByteArrayView message)
{
    quint64 page = 0;
    ProtobufReader reader(message);
    while (const auto field = reader.next()) {
        if (field->number == PageNumberField)
            page = field->value;
    }
    return page;
}

} // namespace

MissingPages::MissingPages(const QString &databasePath, QByteArrayView request)
    : m_file(databasePath)
    , m_requested(selectorOf(request))
{
    m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool MissingPages::isMissing(quint64 page) const
{
    return !m_file.isOpen() || SparseFile::isHole(m_file, qint64(page) * PageSize, PageSize);
}

std::optional<QByteArray> MissingPages::of(QByteArrayView answer) const
{
    QByteArray kept;
    kept.reserve(answer.size());
    PageSet pages;
    bool isHeader = true;
    while (!answer.isEmpty()) {
        QByteArrayView rest = answer;
        const quint64 length = ProtobufReader::takeVarint(rest).value_or(0);
        const qsizetype size = answer.size() - rest.size() + qsizetype(length);
        const quint64 page = isHeader ? 0 : pageNumberOf(rest.first(qsizetype(length)));
        if (isHeader || isMissing(page))
            kept += answer.first(size);
        if (!isHeader)
            pages.insert(page);
        isHeader = false;
        answer = answer.sliced(size);
    }
    if (!areAllIn(pages))
        return std::nullopt;
    return kept;
}

bool MissingPages::areAllIn(const PageSet &pages) const
{
    const auto filePages = m_file.isOpen() ? quint64(m_file.size() / PageSize) : 0;
    for (const PageSelector::Range &range : m_requested.ranges()) {
        for (quint64 page = range.first; page <= range.last && page < filePages; ++page) {
            if (!pages.contains(page) && isMissing(page))
                return false;
        }
    }
    return true;
}

} // namespace TursoQt
