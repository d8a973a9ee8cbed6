// SPDX-License-Identifier: MIT
#include "push/pushanswer.h"

#include "push/pushbatch.h"
#include "support/secrets.h"
#include "support/texts.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

// What one step adds to an answer, with a good deal to spare; and an error quotes a statement.
constexpr qsizetype BytesPerStep = 2048;
constexpr qsizetype MinimumLimit = 256 * 1024;

SyncError protocolError(const QString &what)
{
    return {SyncError::Code::Protocol, Texts::tr("The server's answer breaks the rules of the protocol."), what};
}

[[noreturn]] void fail(const QString &what)
{
    throw SyncException(protocolError(what));
}

} // namespace

PushAnswer::PushAnswer(const PushBatch &batch)
    : m_batch(batch)
{
}

SyncError PushAnswer::consume(QByteArrayView data)
{
    if (m_body.size() + data.size() > MinimumLimit + qsizetype(m_batch.steps.size()) * BytesPerStep)
        return protocolError(u"it is too long"_s);
    m_body += data;
    return {};
}

void PushAnswer::read()
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(m_body, &parseError);
    m_body.clear();
    if (parseError.error != QJsonParseError::NoError)
        fail(parseError.errorString());
    const QJsonArray answers = document["results"_L1].toArray();
    if (answers.size() != 1)
        fail(u"it has %1 results"_s.arg(answers.size()));
    const QJsonValue answer = answers.at(0);
    if (answer["type"_L1] == u"error"_s && answer["error"_L1].isObject()) {
        m_message = answer["error"_L1]["message"_L1].toString();
        throw SyncException(SyncError{SyncError::Code::Sql,
                                      Texts::tr("The server cannot run the push: %1").arg(reason()),
                                      Secrets::redact(m_message)});
    }
    const QJsonValue response = answer["response"_L1];
    const QJsonValue result = response["result"_L1];
    if (answer["type"_L1] != u"ok"_s || response["type"_L1] != u"batch"_s || !result["step_results"_L1].isArray()
        || !result["step_errors"_L1].isArray())
        fail(u"it is not the answer to a batch"_s);
    const QJsonArray results = result["step_results"_L1].toArray();
    const QJsonArray errors = result["step_errors"_L1].toArray();
    const auto steps = int(m_batch.steps.size());
    for (int step = 0; step < errors.size(); ++step) {
        if (errors.at(step).isNull())
            continue;
        if (step >= steps || !errors.at(step).isObject())
            fail(u"it is not the answer to this batch"_s);
        m_failedStep = step;
        m_message = errors.at(step)["message"_L1].toString();
        return;
    }
    // The last step that must have run. It needs those before it.
    const int last = m_batch.commitStep >= 0 ? m_batch.commitStep : steps - 1;
    for (int step = 0; step <= last; ++step) {
        if (!results.at(step).isObject())
            fail(u"it is not the answer to this batch"_s);
    }
}

QString PushAnswer::reason() const
{
    static const QRegularExpression wrapping(u"^(?:(?:Runtime|Parse) error|SQLite error|SQL error): | \\(\\d+\\)$"_s);
    return Secrets::redact(QString(m_message).remove(wrapping));
}

} // namespace TursoQt
