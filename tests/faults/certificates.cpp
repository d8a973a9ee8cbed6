// SPDX-License-Identifier: MIT
#include "certificates.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

namespace {

const QStringList NewKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s};

} // namespace

Certificates::Certificates(const QString &folder, const QString &host)
    : m_folder(folder)
    , m_host(host)
{
}

bool Certificates::isAvailable()
{
    return !QStandardPaths::findExecutable(u"openssl"_s).isEmpty();
}

bool Certificates::make()
{
    const QString address = u"subjectAltName=IP:"_s + m_host;
    const auto selfSigned = [this](const QString &name, const QString &extension) {
        return openssl(QStringList{u"req"_s, u"-x509"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN="_s + name, u"-addext"_s,
                                   extension, u"-keyout"_s, path(name + u".key"_s), u"-out"_s, path(name + u".crt"_s)}
                       + NewKey);
    };
    return selfSigned(u"authority"_s, u"keyUsage=critical,keyCertSign"_s) && selfSigned(u"selfsigned"_s, address)
        && makeSigned(u"valid"_s, address, 2) && makeSigned(u"expired"_s, address, -1)
        && makeSigned(u"wronghost"_s, u"subjectAltName=DNS:elsewhere.example"_s, 2);
}

bool Certificates::makeSigned(const QString &name, const QString &subjectAlternativeName, int days)
{
    QFile extension(path(name + u".extension"_s));
    if (!extension.open(QIODevice::WriteOnly) || extension.write(subjectAlternativeName.toUtf8()) < 0)
        return false;
    extension.close();
    const QString request = path(name + u".csr"_s);
    return openssl(QStringList{u"req"_s, u"-new"_s, u"-subj"_s, u"/CN="_s + name, u"-keyout"_s, path(name + u".key"_s),
                               u"-out"_s, request}
                   + NewKey)
        && openssl({u"x509"_s, u"-req"_s, u"-in"_s, request, u"-CA"_s, path(u"authority.crt"_s), u"-CAkey"_s,
                    path(u"authority.key"_s), u"-CAcreateserial"_s, u"-days"_s, QString::number(days), u"-extfile"_s,
                    extension.fileName(), u"-out"_s, path(name + u".crt"_s)});
}

bool Certificates::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, arguments);
    const bool done = process.waitForFinished() && process.exitCode() == 0;
    if (!done)
        m_error = arguments.join(u' ') + u": "_s + QString::fromUtf8(process.readAll());
    return done;
}

} // namespace TursoQt::Test
