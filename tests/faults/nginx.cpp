// SPDX-License-Identifier: MIT
#include "nginx.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <sys/prctl.h>

#include <csignal>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int StartTimeout = 10'000; // milliseconds
constexpr int ProbeInterval = 5; // milliseconds

// Of a user's path the folders for administrators are often missing.
QString program()
{
    const QString found = QStandardPaths::findExecutable(u"nginx"_s);
    return found.isEmpty() ? QStandardPaths::findExecutable(u"nginx"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s}) : found;
}

} // namespace

Nginx::~Nginx()
{
    m_process.terminate();
    m_process.waitForFinished();
}

bool Nginx::isAvailable()
{
    return !program().isEmpty();
}

bool Nginx::start(const QUrl &server)
{
    m_certificates = std::make_unique<Certificates>(m_folder.path(), server.host());
    if (!m_certificates->make()) {
        m_error = m_certificates->errorString();
        return false;
    }
    QFile file(m_folder.filePath(u"nginx.conf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(configuration(server)) < 0)
        return false;
    file.close();
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    // A test that crashes must not leave it behind.
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(program(), {u"-p"_s, m_folder.path(), u"-e"_s, u"error.log"_s, u"-c"_s, file.fileName()});
    return waitUntilReady();
}

QByteArray Nginx::configuration(const QUrl &server)
{
    QByteArray text = "daemon off;\n"
                      "master_process off;\n"
                      "pid nginx.pid;\n"
                      "events {}\n"
                      "http {\n"
                      "    log_format test '$server_protocol $connection $status $request_uri"
                      " \"$http_accept_encoding\" \"$sent_http_content_encoding\"';\n"
                      "    access_log access.log test;\n"
                      "    client_body_temp_path body;\n"
                      "    client_max_body_size 0;\n"
                      "    proxy_temp_path proxy;\n"
                      "    fastcgi_temp_path fastcgi;\n"
                      "    uwsgi_temp_path uwsgi;\n"
                      "    scgi_temp_path scgi;\n"
                      "    proxy_http_version 1.1;\n"
                      "    keepalive_timeout 60s;\n"
                      "    gzip on;\n"
                      "    gzip_types *;\n"
                      "    gzip_proxied any;\n"
                      "    gzip_min_length 1;\n";
    for (const QString &name : {u"valid"_s, u"selfsigned"_s, u"expired"_s, u"wronghost"_s}) {
        QTcpServer probe;
        probe.listen(QHostAddress(server.host()));
        QUrl url(server);
        url.setScheme(u"https"_s);
        url.setPort(probe.serverPort());
        m_urls.insert(name, url);
        const QByteArray certificate = m_certificates->path(name).toUtf8();
        text += "    server {\n        listen " + url.authority().toUtf8() + " ssl http2;\n        ssl_certificate "
            + certificate + ".crt;\n        ssl_certificate_key " + certificate
            + ".key;\n        location / { proxy_pass " + server.toEncoded() + "; }\n    }\n";
    }
    return text + "}\n";
}

bool Nginx::waitUntilReady()
{
    // It announces nothing. Waiting for its end between two attempts also notices that it gave up.
    const QDeadlineTimer deadline(StartTimeout);
    do {
        QTcpSocket probe;
        const QUrl any = m_urls.begin().value();
        probe.connectToHost(any.host(), quint16(any.port()));
        if (probe.waitForConnected())
            return true;
        if (m_process.waitForFinished(ProbeInterval)) {
            m_error = u"nginx ended: "_s + QString::fromUtf8(m_process.readAll());
            return false;
        }
    } while (!deadline.hasExpired());
    m_error = u"nginx does not answer."_s;
    return false;
}

QList<Nginx::Request> Nginx::requests() const
{
    QFile log(m_folder.filePath(u"access.log"_s));
    if (!log.open(QIODevice::ReadOnly))
        return {};
    QList<Request> requests;
    const QList<QByteArray> lines = log.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> quoted = line.split('"');
        const QList<QByteArray> words = quoted.value(0).split(' ');
        if (quoted.size() >= 4)
            requests.append(
                {words.value(0), words.value(1), words.value(2).toInt(), words.value(3), quoted[1], quoted[3]});
    }
    return requests;
}

} // namespace TursoQt::Test
