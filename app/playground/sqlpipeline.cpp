// SPDX-License-Identifier: MIT
#include "playground/sqlpipeline.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

using namespace Qt::StringLiterals;

namespace Demo {

namespace {

QJsonObject makeStep(qsizetype index, const QString &sql)
{
    QJsonObject step{{u"stmt"_s, QJsonObject{{u"sql"_s, sql}, {u"args"_s, QJsonArray()}, {u"want_rows"_s, false}}}};
    if (index > 0)
        step[u"condition"_s] = QJsonObject{{u"type"_s, u"ok"_s}, {u"step"_s, index - 1}};
    return step;
}

QByteArray makeBody(const QStringList &statements)
{
    QJsonArray steps;
    for (qsizetype index = 0; index < statements.size(); ++index)
        steps.append(makeStep(index, statements.at(index)));
    const QJsonObject batch{{u"type"_s, u"batch"_s}, {u"batch"_s, QJsonObject{{u"steps"_s, steps}}}};
    return QJsonDocument(QJsonObject{{u"baton"_s, QJsonValue()}, {u"requests"_s, QJsonArray{batch}}})
        .toJson(QJsonDocument::Compact);
}

/// Empty when all statements of @a body ran.
QString findError(const QByteArray &body)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    const QJsonObject result = answer[u"results"_s].toArray().at(0).toObject();
    if (result[u"type"_s].toString() != u"ok"_s)
        return result[u"error"_s].toObject()[u"message"_s].toString(QString::fromUtf8(body));
    const QJsonObject batch = result[u"response"_s].toObject()[u"result"_s].toObject();
    const QJsonArray errors = batch[u"step_errors"_s].toArray();
    for (const QJsonValueConstRef error : errors) {
        if (error.isObject())
            return error.toObject()[u"message"_s].toString();
    }
    return {};
}

} // namespace

SqlPipeline::SqlPipeline(QObject *parent)
    : QObject(parent)
{
    connect(&m_network, &QNetworkAccessManager::finished, this, &SqlPipeline::handleReply);
}

void SqlPipeline::setUrl(const QUrl &url)
{
    m_url = url;
    m_url.setPath(u"/v2/pipeline"_s);
}

void SqlPipeline::execute(const QStringList &statements)
{
    QNetworkRequest request(m_url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    m_network.post(request, makeBody(statements));
}

void SqlPipeline::handleReply(QNetworkReply *reply)
{
    reply->deleteLater();
    const QString error = reply->error() == QNetworkReply::NoError ? findError(reply->readAll()) : reply->errorString();
    if (error.isEmpty())
        Q_EMIT finished();
    else
        Q_EMIT failed(error);
}

} // namespace Demo
