// SPDX-License-Identifier: MIT
#include "faultcatalogue.h"

#include "pullmessages.h"

namespace TursoQt::Test {

namespace {

using Code = SyncError::Code;
using Place = Fault::Place;

// A rewriter for answers that can be read; others pass as they are.
template <class Change>
HttpReaction changedPull(Change change)
{
    return HttpReaction::rewriteBody([change](const QByteArray &body) {
        std::optional<PullAnswer> answer = PullAnswer::parse(body);
        return answer ? change(*answer) : body;
    });
}

HttpReaction withDatabasePages(quint64 pages)
{
    return changedPull([pages](PullAnswer &answer) {
        answer.header.databasePages = pages;
        // A size without pages is not wrong.
        if (answer.pages.isEmpty())
            answer.pages.append({0, QByteArray(PageSize, '\0')});
        return answer.toBytes();
    });
}

HttpReaction withContentType(const QByteArray &type)
{
    return HttpReaction::rewrite([type](HttpHead head, const QByteArray &body) {
        head.setHeader("Content-Type", type);
        return head.toBytes() + body;
    });
}

void addTransportFaults(QList<Fault> &faults)
{
    const auto add = [&faults](const char *name, const HttpReaction &reaction, const QList<Code> &expected) {
        faults.append({.name = name, .reaction = reaction, .expected = expected});
    };
    faults.append({.name = "refused", .reaction = {}, .expected = {Code::Network}, .refusesConnections = true});
    add("closed before the server", HttpReaction::closeBeforeAnswer(), {Code::Network});
    add("reset before the server", HttpReaction::resetBeforeAnswer(), {Code::Network});
    add("closed after the server", HttpReaction::closeAfterServer(), {Code::Network});
    add("reset after the server", HttpReaction::resetAfterServer(), {Code::Network});
    add("closed in the answer", HttpReaction::closeAfter(5), {Code::Network});
    add("reset in the answer", HttpReaction::resetAfter(5), {Code::Network});
    add("silent before the server", HttpReaction::hangBeforeServer(), {Code::Timeout});
    add("silent after the server", HttpReaction::hangAfterServer(), {Code::Timeout});
    add("silent in the answer", HttpReaction::hangAfter(5), {Code::Timeout});
    add("slow", HttpReaction::drip(2000, std::chrono::milliseconds(1)), {Code::None});
    add("answered twice", HttpReaction::answerTwice(), {Code::None, Code::Network, Code::Protocol});
    add("other content type", withContentType("text/html"), {Code::None});
}

void addStatusFaults(QList<Fault> &faults)
{
    const auto add = [&faults](int status, Code code, const HttpHeaders &headers = {}) {
        faults.append({.name = "status " + QByteArray::number(status),
                       .reaction = HttpReaction::answerWith(status, "<html>no</html>", headers),
                       .expected = {code}});
    };
    add(204, Code::Http);
    add(301, Code::Redirected, {{"Location", "http://localhost/elsewhere"}});
    add(307, Code::Redirected, {{"Location", "http://localhost/elsewhere"}});
    add(400, Code::Http);
    add(401, Code::Unauthorized);
    add(403, Code::Http);
    add(404, Code::Http);
    add(413, Code::Http);
    add(429, Code::Http, {{"Retry-After", "0"}});
    add(500, Code::Http);
    add(502, Code::Http);
    add(503, Code::Http, {{"Retry-After", "3600"}});
    add(504, Code::Http);
}

void addBodyFaults(QList<Fault> &faults)
{
    const auto add = [&faults](const char *name, const HttpReaction &reaction) {
        faults.append({.name = name, .reaction = reaction, .expected = {Code::Protocol}});
    };
    add("page for people", HttpReaction::answerWith(200, "<html>Log in</html>", {{"Content-Type", "text/html"}}));
    add("empty body", HttpReaction::answerWith(200));
    add("garbage", HttpReaction::garbage());
    add("half the body", HttpReaction::rewriteBody([](const QByteArray &body) { return body.left(body.size() / 2); }));
    add("bits flipped", HttpReaction::rewriteBody([](QByteArray body) {
            body[0] = char(body[0] ^ 0x58);
            return body;
        }));
    add("endless body", HttpReaction::endless({}, QByteArray(64 * 1024, ' ')));
}

void addPullFaults(QList<Fault> &faults)
{
    const auto add = [&faults](const char *name, Place place, const HttpReaction &reaction) {
        faults.append({.name = name, .place = place, .reaction = reaction, .expected = {Code::Protocol}});
    };
    add("database of no pages", Place::Pull, withDatabasePages(0));
    add("database of too many pages", Place::Pull, withDatabasePages(~quint64(0)));
    add("page 0 missing", Place::Bootstrap, changedPull([](PullAnswer &answer) {
            answer.pages.removeIf([](const PullPage &page) { return page.id == 0; });
            return answer.toBytes();
        }));
    add("last page missing", Place::Bootstrap, changedPull([](PullAnswer &answer) {
            answer.pages.removeLast();
            return answer.toBytes();
        }));
    add("short page", Place::Pull, changedPull([](PullAnswer &answer) {
            answer.pages.append({0, "short"});
            return answer.toBytes();
        }));
    add("page outside of the database", Place::Pull, changedPull([](PullAnswer &answer) {
            answer.pages.append({answer.header.databasePages, QByteArray(PageSize, 'x')});
            return answer.toBytes();
        }));
    add("gigantic length", Place::Pull, HttpReaction::rewriteBody([](const QByteArray &body) {
            return body + PullAnswer::withLength(quint64(1) << 40, "x");
        }));
    add("endless pages", Place::Pull, [] {
        PullAnswer answer;
        answer.header = {.revision = "1", .databasePages = 2};
        answer.pages = {{1, QByteArray(PageSize, 'x')}, {7, QByteArray(PageSize, 'x')}};
        return HttpReaction::endless(answer.toBytes(), answer.messages().constLast());
    }());
    add("other encoding", Place::Pull, changedPull([](PullAnswer &answer) {
            answer.header.raw = false;
            answer.header.zstd = true;
            answer.pages.append({0, QByteArray(PageSize, 'x')});
            return answer.toBytes();
        }));
}

void addPushFaults(QList<Fault> &faults)
{
    const auto add = [&faults](const char *name, const QByteArray &body) {
        faults.append({.name = name,
                       .place = Place::Push,
                       .reaction = HttpReaction::rewriteBody([body](const QByteArray &) { return body; }),
                       .expected = {Code::Protocol}});
    };
    add("no results", "{\"results\":[]}");
    add("results of nothing",
        "{\"results\":[{\"type\":\"ok\",\"response\":{\"type\":\"batch\","
        "\"result\":{\"step_results\":[],\"step_errors\":[]}}}]}");
    add("results of another kind", "{\"results\":[{\"type\":\"ok\",\"response\":{\"type\":\"close\"}}]}");
    add("deep JSON", QByteArray(100'000, '['));
}

} // namespace

QList<Fault> faultCatalogue()
{
    QList<Fault> faults;
    addTransportFaults(faults);
    addStatusFaults(faults);
    addBodyFaults(faults);
    addPullFaults(faults);
    addPushFaults(faults);
    return faults;
}

} // namespace TursoQt::Test
