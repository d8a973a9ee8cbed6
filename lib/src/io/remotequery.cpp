// SPDX-License-Identifier: MIT
#include "io/remotequery.h"

#include "io/pipelinecall.h"
#include "io/requestbody.h"
#include "support/secrets.h"
#include "support/texts.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestAnswer = 16 * 1024 * 1024;
// Cutting could leave a part of a token, which would no longer be recognised as one.
constexpr qsizetype LongestAnswerToQuote = 16 * 1024;
constexpr qsizetype LongestQuote = 200;

QJsonObject toProtocol(const QVariant &value)
{
    if (value.isNull())
        return {{u"type"_s, u"null"_s}};
    switch (value.typeId()) {
    case QMetaType::Double:
        return {{u"type"_s, u"float"_s}, {u"value"_s, value.toDouble()}};
    case QMetaType::QByteArray: {
        const QByteArray base64 = value.toByteArray().toBase64(QByteArray::OmitTrailingEquals);
        return {{u"type"_s, u"blob"_s}, {u"base64"_s, QString::fromLatin1(base64)}};
    }
    case QMetaType::QString:
        return {{u"type"_s, u"text"_s}, {u"value"_s, value.toString()}};
    default:
        return {{u"type"_s, u"integer"_s}, {u"value"_s, QString::number(value.toLongLong())}};
    }
}

QVariant fromProtocol(const QJsonObject &value)
{
    const QString type = value.value("type"_L1).toString();
    if (type == "integer"_L1)
        return value.value("value"_L1).toString().toLongLong();
    if (type == "float"_L1)
        return value.value("value"_L1).toDouble();
    if (type == "text"_L1)
        return value.value("value"_L1).toString();
    if (type == "blob"_L1)
        return QByteArray::fromBase64(value.value("base64"_L1).toString().toLatin1());
    return {};
}

QByteArray bodyFor(const QString &sql, const QVariantList &parameters)
{
    QJsonArray arguments;
    for (const QVariant &parameter : parameters)
        arguments.append(toProtocol(parameter));
    const QJsonObject statement{{u"sql"_s, sql}, {u"args"_s, arguments}, {u"want_rows"_s, true}};
    const QJsonObject request{{u"type"_s, u"execute"_s}, {u"stmt"_s, statement}};
    const QJsonObject body{{u"baton"_s, QJsonValue::Null}, {u"requests"_s, QJsonArray{request}}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

bool isBusy(const QString &reason)
{
    return reason.contains("busy"_L1, Qt::CaseInsensitive) || reason.contains("locked"_L1, Qt::CaseInsensitive);
}

QList<QVariantMap> rowsOf(const QJsonObject &result)
{
    const QJsonArray columns = result.value("cols"_L1).toArray();
    QList<QVariantMap> rows;
    for (const QJsonValue row : result.value("rows"_L1).toArray()) {
        const QJsonArray values = row.toArray();
        QVariantMap named;
        for (int column = 0; column < values.size(); ++column)
            named.insert(columns.at(column)["name"_L1].toString(), fromProtocol(values.at(column).toObject()));
        rows.append(named);
    }
    return rows;
}

} // namespace

Task<std::optional<QList<QVariantMap>>> queryRemote(HttpTransport &transport, const QString &sql,
                                                   const QVariantList &parameters)
{
    const QByteArray request = bodyFor(sql, parameters);
    RequestBody body(request);
    QByteArray text;
    PipelineCall call(transport, body, [&text](QByteArrayView data) -> SyncError {
        if (text.size() + data.size() > LongestAnswer)
            return {SyncError::Code::Protocol, Texts::tr("The server's answer is too long.")};
        text += data;
        return {};
    });
    co_await call;
    const QJsonArray results = QJsonDocument::fromJson(text)["results"_L1].toArray();
    const QJsonValue result = results.at(0)["response"_L1]["result"_L1];
    if (results.size() == 1 && results.at(0)["error"_L1].isObject()) {
        const QString reason = results.at(0)["error"_L1]["message"_L1].toString();
        if (reason.contains("no such"_L1, Qt::CaseInsensitive))
            co_return std::nullopt;
        throw SyncException(SyncError{isBusy(reason) ? SyncError::Code::Busy : SyncError::Code::Sql,
                                      Texts::tr("The server cannot answer a question: %1").arg(Secrets::redact(reason))});
    }
    if (results.size() != 1 || !result["rows"_L1].isArray()) {
        throw SyncException(SyncError{SyncError::Code::Protocol,
                                      Texts::tr("The server's answer breaks the rules of the protocol."),
                                      Secrets::redact(QString::fromUtf8(text.left(LongestAnswerToQuote)))
                                          .left(LongestQuote)});
    }
    co_return rowsOf(result.toObject());
}

} // namespace TursoQt
