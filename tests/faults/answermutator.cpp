// SPDX-License-Identifier: MIT
#include "answermutator.h"

#include <algorithm>

namespace TursoQt::Test {

AnswerMutator::AnswerMutator(quint32 seed)
    : m_random(seed)
{
}

int AnswerMutator::below(qsizetype limit)
{
    return m_random.bounded(int(std::max<qsizetype>(limit, 1)));
}

QByteArray AnswerMutator::randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    std::generate(bytes.begin(), bytes.end(), [this] { return char(m_random.bounded(256)); });
    return bytes;
}

// Numbers at which something ends are more likely than others.
quint64 AnswerMutator::randomNumber()
{
    const quint64 number = quint64(1) << m_random.bounded(64);
    switch (below(5)) {
    case 0:
        return number;
    case 1:
        return number - 1;
    case 2:
        return ~quint64(0) - quint64(below(3));
    case 3:
        return m_random.generate64();
    default:
        return quint64(below(300));
    }
}

QByteArray AnswerMutator::randomMessage()
{
    QByteArray message;
    for (int fields = below(6); fields > 0; --fields) {
        message += varint(quint64(below(10) << 3 | below(8)));
        message += below(2) ? varint(randomNumber()) : varint(quint64(below(20))) + randomBytes(below(20));
    }
    return message;
}

void AnswerMutator::mutateHeader(PullHeader &header)
{
    switch (below(8)) {
    case 0:
        header.revision = below(2) ? QByteArray() : randomBytes(below(100'000));
        break;
    case 1:
    case 2:
        header.databasePages = randomNumber();
        break;
    case 3:
        header.raw = !header.raw;
        break;
    case 4:
        header.zstd = !header.zstd;
        break;
    case 5:
        header.streamKind = randomNumber();
        break;
    case 6:
        header.applyMode = below(2) ? 1 : randomNumber();
        break;
    default:
        header.protocol = randomNumber();
    }
}

void AnswerMutator::mutatePage(PullPage &page)
{
    switch (below(4)) {
    case 0:
        page.id = randomNumber();
        break;
    case 1:
        page.content.truncate(below(PageSize));
        break;
    case 2:
        page.content += randomBytes(1 + below(PageSize));
        break;
    default:
        page.content = randomBytes(PageSize);
    }
}

void AnswerMutator::mutateMessages(QList<QByteArray> &messages)
{
    const int one = below(messages.size());
    const int other = below(messages.size());
    switch (below(6)) {
    case 0:
        messages.swapItemsAt(one, other);
        break;
    case 1:
        messages.insert(other, messages.at(one));
        break;
    case 2:
        messages.removeAt(one);
        break;
    case 3:
        messages.insert(one, PullAnswer::withLength(quint64(below(40)), randomMessage()));
        break;
    case 4:
        messages[one] = PullAnswer::withLength(randomNumber(), messages.at(one));
        break;
    default:
        messages[one] = mutateBytes(messages.at(one));
    }
}

QByteArray AnswerMutator::mutatePull(const QByteArray &body)
{
    std::optional<PullAnswer> answer = PullAnswer::parse(body);
    if (!answer || below(4) == 0)
        return mutateBytes(body);
    switch (below(3)) {
    case 0:
        mutateHeader(answer->header);
        return answer->toBytes();
    case 1:
        if (answer->pages.isEmpty())
            answer->pages.append({0, randomBytes(PageSize)});
        mutatePage(answer->pages[below(answer->pages.size())]);
        return answer->toBytes();
    default: {
        QList<QByteArray> messages = answer->messages();
        mutateMessages(messages);
        return messages.join();
    }
    }
}

QByteArray AnswerMutator::mutateJson(const QByteArray &body)
{
    static const QByteArray pieces[] = {
        "null",          "[]",          "{}",          "0",         "-1",          "1e999",  "\"\"",
        "true",          "\"ok\"",      "\"error\"",   "\"batch\"", "\"execute\"", "[null]", "[[]]",
        "{\"rows\":[]}", "\"\\u0000\"", "\"\\ud800\"", ",",         "}",           "]",      "\"9223372036854775808\"",
    };
    if (below(3) == 0)
        return mutateBytes(body);
    QByteArray result = body;
    for (int times = 1 + below(3); times > 0; --times) {
        // Something between two signs of the grammar becomes something else.
        static constexpr QByteArrayView Signs = "[]{},:";
        const auto isSign = [](char c) { return Signs.contains(c); };
        auto begin = std::find_if(result.begin() + below(result.size()), result.end(), isSign);
        if (begin == result.end())
            begin = result.begin();
        const auto end = std::find_if(begin + 1, result.end(), isSign);
        const qsizetype at = begin - result.begin();
        result.replace(at + 1, std::max<qsizetype>(end - begin - 1, 0), pieces[below(std::size(pieces))]);
    }
    return result;
}

QByteArray AnswerMutator::mutateBytes(QByteArray body)
{
    const int at = below(body.size());
    const int size = below(body.size() - at);
    switch (below(9)) {
    case 0:
        for (int flips = 1 + below(8); flips > 0 && !body.isEmpty(); --flips) {
            char &byte = body[below(std::min<qsizetype>(body.size(), below(2) ? 100 : body.size()))];
            byte = char(byte ^ 1 << below(8));
        }
        break;
    case 1:
        body.truncate(at);
        break;
    case 2:
        body.remove(at, size);
        break;
    case 3:
        body.insert(at, randomBytes(1 + below(100)));
        break;
    case 4:
        body = body.sliced(at) + body.left(at);
        break;
    case 5:
        body += body;
        break;
    case 6:
        body.replace(at, size, randomBytes(size));
        break;
    case 7:
        body = randomBytes(below(10'000));
        break;
    default:
        body.insert(at, body.mid(below(body.size()), 1 + below(5000)));
    }
    return body;
}

} // namespace TursoQt::Test
