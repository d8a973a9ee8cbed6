// SPDX-License-Identifier: MIT
#include "pullmessages.h"

#include "protobuf.h"

namespace TursoQt::Test {

namespace {

constexpr int VarintType = 0;
constexpr int LengthDelimitedType = 2;

QByteArray numberField(int field, quint64 value)
{
    return value == 0 ? QByteArray() : varint(quint64(field << 3 | VarintType)) + varint(value);
}

QByteArray bytesField(int field, const QByteArray &value)
{
    return varint(quint64(field << 3 | LengthDelimitedType)) + varint(quint64(value.size())) + value;
}

// Takes a message and its length off the front.
std::optional<QByteArray> takeMessage(QByteArrayView &bytes)
{
    quint64 length = 0;
    for (int index = 0; index < 10 && index < bytes.size(); ++index) {
        const auto byte = quint8(bytes[index]);
        length |= quint64(byte & 0x7f) << (7 * index);
        if (byte & 0x80)
            continue;
        bytes = bytes.sliced(index + 1);
        if (length > quint64(bytes.size()))
            return std::nullopt;
        const QByteArray message = bytes.first(qsizetype(length)).toByteArray();
        bytes = bytes.sliced(qsizetype(length));
        return message;
    }
    return std::nullopt;
}

} // namespace

QByteArray varint(quint64 value)
{
    QByteArray bytes;
    do {
        const auto low = char(value & 0x7f);
        value >>= 7;
        bytes += value != 0 ? char(low | 0x80) : low;
    } while (value != 0);
    return bytes;
}

PullRequest PullRequest::parse(const QByteArray &body)
{
    const QMap<int, QVariant> fields = protobufFields(body);
    return {.serverRevision = fields.value(2).toByteArray(),
            .clientRevision = fields.value(3).toByteArray(),
            .query = fields.value(7).toByteArray(),
            .longPollTimeout = fields.value(4).toLongLong()};
}

QByteArray PullAnswer::message(const PullHeader &header)
{
    QByteArray bytes = bytesField(1, header.revision) + numberField(2, header.databasePages);
    if (header.raw)
        bytes += bytesField(3, {});
    if (header.zstd)
        bytes += bytesField(4, {});
    return bytes + numberField(5, header.streamKind) + numberField(6, header.applyMode)
        + numberField(8, header.protocol);
}

QByteArray PullAnswer::message(const PullPage &page)
{
    return numberField(1, page.id) + bytesField(2, page.content);
}

QByteArray PullAnswer::withLength(quint64 length, const QByteArray &message)
{
    return varint(length) + message;
}

QList<QByteArray> PullAnswer::messages() const
{
    const auto whole = [](const QByteArray &message) { return withLength(quint64(message.size()), message); };
    QList<QByteArray> messages{whole(message(header))};
    for (const PullPage &page : pages)
        messages.append(whole(message(page)));
    return messages;
}

QByteArray PullAnswer::toBytes() const
{
    return messages().join();
}

std::optional<PullAnswer> PullAnswer::parse(const QByteArray &body)
{
    QByteArrayView rest(body);
    const std::optional<QByteArray> head = takeMessage(rest);
    if (!head)
        return std::nullopt;
    const QMap<int, QVariant> fields = protobufFields(*head);
    PullAnswer answer{.header = {.revision = fields.value(1).toByteArray(),
                                 .databasePages = fields.value(2).toULongLong(),
                                 .raw = fields.contains(3),
                                 .zstd = fields.contains(4),
                                 .streamKind = fields.value(5).toULongLong(),
                                 .applyMode = fields.value(6).toULongLong(),
                                 .protocol = fields.value(8).toULongLong()},
                      .pages = {}};
    while (!rest.isEmpty()) {
        const std::optional<QByteArray> message = takeMessage(rest);
        if (!message)
            return std::nullopt;
        const QMap<int, QVariant> page = protobufFields(*message);
        answer.pages.append({page.value(1).toULongLong(), page.value(2).toByteArray()});
    }
    return answer;
}

} // namespace TursoQt::Test
