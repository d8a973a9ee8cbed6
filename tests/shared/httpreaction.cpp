// SPDX-License-Identifier: MIT
#include "httpreaction.h"

namespace TursoQt::Test {

HttpReaction HttpReaction::forward()
{
    return {};
}

HttpReaction HttpReaction::answerWith(int status, const QByteArray &body, const HttpHeaders &headers)
{
    HttpHead head;
    head.firstLine = "HTTP/1.1 " + QByteArray::number(status) + " Scripted";
    head.headers = headers;
    head.headers.emplaceBack("Content-Length", QByteArray::number(body.size()));
    head.headers.emplaceBack("Connection", "close");
    return {.kind = Kind::Answer, .answer = head.toBytes() + body};
}

HttpReaction HttpReaction::redirectTo(const QUrl &target, int status)
{
    return answerWith(status, {}, {{"Location", target.toEncoded()}});
}

HttpReaction HttpReaction::garbage()
{
    return answerWith(200, QByteArray(64, '\xff'), {{"Content-Type", "application/protobuf"}});
}

HttpReaction HttpReaction::closeBeforeAnswer()
{
    return closeAfter(BeforeAnswer);
}

HttpReaction HttpReaction::closeAfter(qint64 bodyBytes)
{
    return {.kind = Kind::Close, .afterBytes = bodyBytes};
}

HttpReaction HttpReaction::resetBeforeAnswer()
{
    return resetAfter(BeforeAnswer);
}

HttpReaction HttpReaction::resetAfter(qint64 bodyBytes)
{
    return {.kind = Kind::Reset, .afterBytes = bodyBytes};
}

HttpReaction HttpReaction::hangBeforeAnswer()
{
    return hangAfter(BeforeAnswer);
}

HttpReaction HttpReaction::hangAfter(qint64 bodyBytes)
{
    return {.kind = Kind::Hang, .afterBytes = bodyBytes};
}

HttpReaction HttpReaction::drip(qint64 pieceSize, std::chrono::milliseconds interval)
{
    return {.kind = Kind::Drip, .pieceSize = pieceSize, .pieceInterval = interval};
}

} // namespace TursoQt::Test
