// SPDX-License-Identifier: MIT
#include "tursoserver.h"

#include "httpmessage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QDebug>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <sys/prctl.h>

#include <algorithm>
#include <csignal>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int StartTimeout = 10'000; // milliseconds
constexpr int ProbeInterval = 5; // milliseconds
constexpr int RequestTimeout = 60'000; // milliseconds
constexpr int SeedBlock = 8000; // rows
constexpr int BodyBytes = 500; // twice as many hexadecimal digits

// The server cannot choose a port by itself, so there is a moment in which another process may take the one that was
// found. Every process has an address of its own here: all of 127.0.0.0/8 is this machine.
QHostAddress addressOfThisProcess()
{
    return QHostAddress(0x7f010000u + quint32(QCoreApplication::applicationPid()));
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(addressOfThisProcess()) ? server.serverPort() : 0;
}

QJsonObject toProtocol(const QVariant &value)
{
    if (!value.isValid())
        return {{u"type"_s, u"null"_s}};
    switch (value.typeId()) {
    case QMetaType::Double:
        return {{u"type"_s, u"float"_s}, {u"value"_s, value.toDouble()}};
    case QMetaType::QString:
        return {{u"type"_s, u"text"_s}, {u"value"_s, value.toString()}};
    case QMetaType::QByteArray: {
        const QByteArray base64 = value.toByteArray().toBase64(QByteArray::OmitTrailingEquals);
        return {{u"type"_s, u"blob"_s}, {u"base64"_s, QString::fromLatin1(base64)}};
    }
    default:
        return {{u"type"_s, u"integer"_s}, {u"value"_s, value.toString()}};
    }
}

QVariant fromProtocol(const QJsonObject &value)
{
    const QString type = value.value(u"type"_s).toString();
    if (type == u"integer"_s)
        return value.value(u"value"_s).toString().toLongLong();
    if (type == u"float"_s)
        return value.value(u"value"_s).toDouble();
    if (type == u"text"_s)
        return value.value(u"value"_s).toString();
    if (type == u"blob"_s)
        return QByteArray::fromBase64(value.value(u"base64"_s).toString().toLatin1());
    return {};
}

QByteArray pipelineRequest(const QString &sql, const QVariantList &parameters)
{
    QJsonArray arguments;
    for (const QVariant &parameter : parameters)
        arguments.append(toProtocol(parameter));
    const QJsonObject statement{{u"sql"_s, sql}, {u"args"_s, arguments}, {u"want_rows"_s, true}};
    const QJsonObject request{{u"type"_s, u"execute"_s}, {u"stmt"_s, statement}};
    const QJsonObject body{{u"baton"_s, QJsonValue::Null}, {u"requests"_s, QJsonArray{request}}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QByteArray post(const QUrl &server, const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(server.host(), quint16(server.port()));
    const HttpHead head{.firstLine = "POST /v2/pipeline HTTP/1.1",
                        .headers = {{"Host", server.authority().toLatin1()},
                                    {"Content-Type", "application/json"},
                                    {"Content-Length", QByteArray::number(body.size())}}};
    socket.write(head.toBytes() + body);

    // The server closes the connection after each answer.
    const QDeadlineTimer deadline(RequestTimeout);
    while (socket.state() != QAbstractSocket::UnconnectedState && !deadline.hasExpired())
        socket.waitForReadyRead(int(deadline.remainingTime()));
    QByteArray answer = socket.readAll();
    return HttpHead::take(answer) ? answer : QByteArray();
}

} // namespace

TursoServer::TursoServer()
{
    m_url.setScheme(u"http"_s);
    m_url.setHost(addressOfThisProcess().toString());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    // A test that crashes must not leave its server behind.
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

TursoServer::~TursoServer()
{
    stop();
}

bool TursoServer::start()
{
    if (qEnvironmentVariableIsEmpty("TURSODB"))
        return fail(u"Set the environment variable TURSODB to the program tursodb, the real sync server."_s);
    if (m_url.port() > 0)
        return startOn(quint16(m_url.port()));
    const bool started = startOn(freePort());
    if (!started)
        m_url.setPort(-1);
    return started;
}

bool TursoServer::startOn(quint16 port)
{
    const QString program = qEnvironmentVariable("TURSODB");
    m_url.setPort(port);
    m_process.start(program, {u"--sync-server"_s, m_url.authority(), m_folder.filePath(u"server.db"_s)});
    if (!m_process.waitForStarted())
        return fail(program + u": "_s + m_process.errorString());
    return waitUntilReady();
}

bool TursoServer::waitUntilReady()
{
    // The server announces nothing. Waiting for its end between two attempts also notices that it gave up.
    const QDeadlineTimer deadline(StartTimeout);
    do {
        QTcpSocket probe;
        probe.connectToHost(m_url.host(), quint16(m_url.port()));
        if (probe.waitForConnected())
            return true;
        if (m_process.waitForFinished(ProbeInterval))
            return fail(u"The sync server ended: "_s + QString::fromUtf8(m_process.readAll()));
    } while (!deadline.hasExpired());
    stop();
    return fail(u"The sync server does not answer."_s);
}

void TursoServer::stop()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished();
}

bool TursoServer::isRunning() const
{
    return m_process.state() != QProcess::NotRunning;
}

qint64 TursoServer::processId() const
{
    return m_process.processId();
}

QUrl TursoServer::url() const
{
    return m_url;
}

bool TursoServer::execute(const QString &sql, const QVariantList &parameters)
{
    query(sql, parameters);
    return m_error.isEmpty();
}

QList<QVariantList> TursoServer::query(const QString &sql, const QVariantList &parameters)
{
    m_error.clear();
    const QByteArray answer = post(m_url, pipelineRequest(sql, parameters));
    const QJsonArray results = QJsonDocument::fromJson(answer).object().value(u"results"_s).toArray();
    const QJsonObject first = results.at(0).toObject();
    if (first.value(u"type"_s) != u"ok"_s) {
        const QString message = first.value(u"error"_s).toObject().value(u"message"_s).toString();
        fail(u"The sync server failed at %1: %2"_s.arg(sql, message.isEmpty() ? u"no answer"_s : message));
        return {};
    }
    const QJsonObject result = first.value(u"response"_s).toObject().value(u"result"_s).toObject();
    const QJsonArray jsonRows = result.value(u"rows"_s).toArray();
    QList<QVariantList> rows;
    for (const QJsonValue &jsonRow : jsonRows) {
        QVariantList row;
        const QJsonArray values = jsonRow.toArray();
        for (const QJsonValue &value : values)
            row.append(fromProtocol(value.toObject()));
        rows.append(row);
    }
    return rows;
}

QByteArray TursoServer::replay(const QByteArray &pipelineBody)
{
    return post(m_url, pipelineBody);
}

QVariant TursoServer::scalar(const QString &sql, const QVariantList &parameters)
{
    return query(sql, parameters).value(0).value(0);
}

bool TursoServer::seed(int rows)
{
    if (!execute(u"CREATE TABLE sample(id INTEGER PRIMARY KEY, body TEXT)"_s))
        return false;
    for (int first = 1; first <= rows; first += SeedBlock) {
        const int last = std::min(first + SeedBlock - 1, rows);
        const QString sql = u"INSERT INTO sample SELECT value, hex(randomblob(%1)) FROM generate_series(%2, %3)"_s;
        if (!execute(sql.arg(BodyBytes).arg(first).arg(last)))
            return false;
    }
    return true;
}

qint64 TursoServer::pageCount()
{
    return scalar(u"PRAGMA page_count"_s).toLongLong();
}

bool TursoServer::fail(const QString &error)
{
    m_error = error;
    qWarning().noquote() << error;
    return false;
}

} // namespace TursoQt::Test
