// SPDX-License-Identifier: MIT
#pragma once

#include "certificates.h"

#include <QtCore/QHash>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>

#include <memory>

namespace TursoQt::Test {

/// The proxy nginx before a real server, in the foreground and with all its files in a temporary folder. It offers
/// HTTP/2, keeps connections, and compresses everything that a client lets it compress.
class Nginx
{
public:
    struct Request {
        QByteArray protocol;
        QByteArray connection; ///< the same for requests of one connection
        int status = 0;
        QByteArray path;
        QByteArray acceptEncoding;
        QByteArray contentEncoding; ///< `-`: none
    };

    ~Nginx();

    static bool isAvailable();

    bool start(const QUrl &server);
    QString errorString() const { return m_error; }

    /// Where it uses this certificate: `valid`, `selfsigned`, `expired` or `wronghost`.
    QUrl url(const QString &certificate) const { return m_urls.value(certificate); }
    QString authority() const { return m_certificates->path(QStringLiteral("authority.crt")); }
    QList<Request> requests() const;

private:
    QByteArray configuration(const QUrl &server);
    bool waitUntilReady();

    QTemporaryDir m_folder;
    std::unique_ptr<Certificates> m_certificates;
    QHash<QString, QUrl> m_urls;
    QProcess m_process;
    QString m_error;
};

} // namespace TursoQt::Test
