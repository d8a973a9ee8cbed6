// SPDX-License-Identifier: MIT
#include "io/remotequery.h"

#include "support/texts.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestAnswer = 16 * 1024 * 1024;

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

} // namespace

RemoteQuery::RemoteQuery(HttpTransport &transport, const QString &sql, const QVariantList &parameters)
    : m_body(bodyFor(sql, parameters))
    , m_exchange(transport.exchange({.method = "POST",
                                     .path = u"/v2/pipeline"_s,
                                     .body = m_body,
                                     .headers = {{"content-type", "application/json"}}},
                                    this))
{
    connect(m_exchange, &HttpExchange::finished, this, &RemoteQuery::end);
    connect(m_exchange, &HttpExchange::dataReceived, this, [this](QByteArrayView data) {
        if (m_answer.size() + data.size() <= LongestAnswer)
            m_answer += data;
    });
}

void RemoteQuery::await_suspend(std::coroutine_handle<> waiting)
{
    m_waiting = waiting;
    m_exchange->start();
}

void RemoteQuery::end(const SyncError &error)
{
    m_error = error;
    // Whoever waits destroys this object, and must not do so inside a signal of the exchange.
    QMetaObject::invokeMethod(this, [this] { m_waiting.resume(); }, Qt::QueuedConnection);
}

QVariantMap RemoteQuery::await_resume() const
{
    if (m_error)
        throw SyncException(m_error);
    const QJsonDocument answer = QJsonDocument::fromJson(m_answer);
    if (!answer["results"_L1].isArray()) {
        throw SyncException(SyncError{SyncError::Code::Protocol, Texts::tr("The server's answer is not valid."),
                                      QString::fromUtf8(m_answer.left(200))});
    }
    const QJsonObject result = answer["results"_L1][0]["response"_L1]["result"_L1].toObject();
    const QJsonArray columns = result.value("cols"_L1).toArray();
    const QJsonArray values = result.value("rows"_L1).toArray().first().toArray();
    QVariantMap row;
    for (int column = 0; column < values.size(); ++column)
        row.insert(columns.at(column)["name"_L1].toString(), fromProtocol(values.at(column).toObject()));
    return row;
}

} // namespace TursoQt
