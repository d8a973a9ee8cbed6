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

HttpReaction HttpReaction::closeAfterServer()
{
    return closeAfter(AfterServer);
}

HttpReaction HttpReaction::resetAfterServer()
{
    return resetAfter(AfterServer);
}

HttpReaction HttpReaction::hangAfterServer()
{
    return hangAfter(AfterServer);
}

HttpReaction HttpReaction::hangBeforeServer()
{
    return hangAfter(BeforeServer);
}

HttpReaction HttpReaction::rewrite(Rewriter rewriter)
{
    HttpReaction reaction;
    reaction.kind = Kind::Rewrite;
    reaction.rewriter = std::move(rewriter);
    return reaction;
}

HttpReaction HttpReaction::rewriteBody(const BodyRewriter &rewriter)
{
    return rewrite([rewriter](const HttpHead &head, const QByteArray &body) {
        const QByteArray changed = rewriter(body);
        HttpHead changedHead = head;
        changedHead.setHeader("Content-Length", QByteArray::number(changed.size()));
        return changedHead.toBytes() + changed;
    });
}

HttpReaction HttpReaction::answerTwice()
{
    return rewrite([](const HttpHead &head, const QByteArray &body) { return (head.toBytes() + body).repeated(2); });
}

HttpReaction HttpReaction::endless(const QByteArray &beginning, const QByteArray &piece)
{
    HttpHead head;
    head.firstLine = "HTTP/1.1 200 Scripted";
    head.headers = {{"Content-Type", "application/protobuf"}, {"Connection", "close"}};
    return {.kind = Kind::Endless, .answer = head.toBytes() + beginning, .piece = piece};
}

HttpReaction HttpReaction::drip(qint64 pieceSize, std::chrono::milliseconds interval)
{
    return {.kind = Kind::Drip, .pieceSize = pieceSize, .pieceInterval = interval};
}

} // namespace TursoQt::Test
