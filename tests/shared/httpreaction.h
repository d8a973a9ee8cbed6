// SPDX-License-Identifier: MIT
#pragma once

#include "httpmessage.h"

#include <QtCore/QUrl>

#include <chrono>

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
    };

    /// A value of afterBytes: instead of an answer.
    static constexpr qint64 BeforeAnswer = -1;

    Kind kind = Kind::Forward;
    /// How much of the answer's body passes before Close, Reset or Hang.
    qint64 afterBytes = BeforeAnswer;
    qint64 pieceSize = 0; ///< of Drip
    std::chrono::milliseconds pieceInterval{0}; ///< of Drip
    QByteArray answer = {}; ///< of Answer: head and body

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
    static HttpReaction drip(qint64 pieceSize, std::chrono::milliseconds interval);
};

/// Which requests a reaction is for.
struct HttpMatch {
    QByteArray path = {}; ///< the end of the path; empty: any
    int number = 0; ///< the how manieth request that matches, from 1; 0: every one
};

} // namespace TursoQt::Test
