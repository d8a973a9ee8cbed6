// SPDX-License-Identifier: MIT
#include "io/pipelineresponsevalidator.h"

#include "support/texts.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

// Quotation marks inside a JSON string have a backslash before them, so these texts are found nowhere else.
constexpr QByteArrayView StepName = R"("stmt":{)";
constexpr QByteArrayView PushBegin = R"("sql":"BEGIN IMMEDIATE")";

// What one step adds to an answer, with a good deal to spare; and an error quotes a statement.
constexpr qsizetype BytesPerStep = 2048;
constexpr qsizetype MinimumLimit = 256 * 1024;

constexpr int LastChangeColumns = 2;

SyncError protocolError(const QString &what)
{
    return {SyncError::Code::Protocol, Texts::tr("The server's answer breaks the rules of the protocol."), what};
}

bool isInteger(const QJsonValue &value)
{
    bool ok = false;
    value[u"value"_s].toString().toLongLong(&ok);
    return value[u"type"_s] == u"integer"_s && ok;
}

bool hasError(const QJsonArray &errors)
{
    return std::any_of(errors.begin(), errors.end(), [](const QJsonValue &error) { return !error.isNull(); });
}

// The question for the last change that the server has of this client.
bool isLastChange(const QJsonArray &results)
{
    if (results.size() != 1 || !results.at(0)[u"rows"_s].isArray())
        return false;
    const QJsonArray rows = results.at(0)[u"rows"_s].toArray();
    if (rows.isEmpty())
        return true;
    const QJsonArray row = rows.at(0).toArray();
    return rows.size() == 1 && row.size() == LastChangeColumns && isInteger(row.at(0)) && isInteger(row.at(1));
}

} // namespace

PipelineResponseValidator::PipelineResponseValidator(QByteArrayView request)
    : m_steps(request.count(StepName))
    , m_isPush(request.contains(PushBegin))
{
}

SyncError PipelineResponseValidator::consume(QByteArrayView data)
{
    if (m_body.size() + data.size() > MinimumLimit + m_steps * BytesPerStep)
        return protocolError(u"it is too long"_s);
    m_body += data;
    return {};
}

SyncError PipelineResponseValidator::finish() const
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(m_body, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return protocolError(parseError.errorString());
    const QJsonArray answers = document[u"results"_s].toArray();
    if (answers.size() != 1)
        return protocolError(u"it has %1 results"_s.arg(answers.size()));
    const QJsonValue answer = answers.at(0);
    if (answer[u"type"_s] == u"error"_s && answer[u"error"_s].isObject())
        return {};
    const QJsonValue response = answer[u"response"_s];
    const QJsonValue result = response[u"result"_s];
    if (answer[u"type"_s] != u"ok"_s || response[u"type"_s] != u"batch"_s || !result[u"step_results"_s].isArray()
        || !result[u"step_errors"_s].isArray())
        return protocolError(u"it is not the answer to a batch"_s);
    if (hasError(result[u"step_errors"_s].toArray()))
        return {};
    const QJsonArray results = result[u"step_results"_s].toArray();
    // The last step of a push commits it.
    if (m_isPush ? !results.at(m_steps - 1).isObject() : !isLastChange(results))
        return protocolError(u"it is not the answer to this batch"_s);
    return {};
}

} // namespace TursoQt
