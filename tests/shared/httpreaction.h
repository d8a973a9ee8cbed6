// SPDX-License-Identifier: MIT
#pragma once

#include "httpmessage.h"

#include <QtCore/QUrl>

#include <chrono>
#include <functional>

namespace TursoQt::Test {

/// What HttpGateway does with a request.
struct HttpReaction {
    enum class Kind {
        Forward, ///< pass it on to the real server
        Answer, ///< answer in the server's place
        Close, ///< close the connection in an orderly way
        Reset, ///< reset the connection
        Hang, ///< keep the connection open and say nothing, until HttpGateway::release()
        Drip, ///< pass the answer on in small pieces
        Rewrite, ///< let the server answer in full, and pass something else on
        Endless, ///< answer in the server's place, with a body that never ends
    };

    /// Values of afterBytes: instead of an answer. The server never sees the request, but for Hang, which lets it
    /// answer.
    static constexpr qint64 BeforeAnswer = -1;
    /// The server has done what it was asked for, and nothing of its answer passes.
    static constexpr qint64 AfterServer = -2;
    /// Of Hang: nothing happens at all until release(); then the server gets the request.
    static constexpr qint64 BeforeServer = -3;

    /// Gets the server's answer, and gives all bytes that the client gets.
    using Rewriter = std::function<QByteArray(const HttpHead &, const QByteArray &)>;
    using BodyRewriter = std::function<QByteArray(const QByteArray &)>;

    Kind kind = Kind::Forward;
    /// How much of the answer's body passes before Close, Reset or Hang.
    qint64 afterBytes = BeforeAnswer;
    qint64 pieceSize = 0; ///< of Drip
    std::chrono::milliseconds pieceInterval{0}; ///< of Drip
    QByteArray answer = {}; ///< of Answer: head and body; of Endless: head, and the beginning of the body
    QByteArray piece = {}; ///< of Endless: comes again and again
    Rewriter rewriter = {}; ///< of Rewrite

    static HttpReaction forward();
    static HttpReaction answerWith(int status, const QByteArray &body = {}, const HttpHeaders &headers = {});
    static HttpReaction redirectTo(const QUrl &target, int status = 307);
    /// Status 200 and a body that is no protocol message.
    static HttpReaction garbage();
    static HttpReaction closeBeforeAnswer();
    static HttpReaction closeAfter(qint64 bodyBytes);
    static HttpReaction resetBeforeAnswer();
    static HttpReaction resetAfter(qint64 bodyBytes);
    static HttpReaction hangBeforeAnswer();
    static HttpReaction hangAfter(qint64 bodyBytes);
    static HttpReaction closeAfterServer();
    static HttpReaction resetAfterServer();
    static HttpReaction hangAfterServer();
    static HttpReaction hangBeforeServer();
    static HttpReaction drip(qint64 pieceSize, std::chrono::milliseconds interval);
    static HttpReaction rewrite(Rewriter rewriter);
    /// The head stays as it is, but for the length of the body.
    static HttpReaction rewriteBody(const BodyRewriter &rewriter);
    /// The whole answer, and once more the same.
    static HttpReaction answerTwice();
    static HttpReaction endless(const QByteArray &beginning, const QByteArray &piece);
};

/// Which requests a reaction is for.
struct HttpMatch {
    QByteArray path = {}; ///< the end of the path; empty: any
    int number = 0; ///< counted from 1 among the requests that match; 0: every one
};

} // namespace TursoQt::Test
