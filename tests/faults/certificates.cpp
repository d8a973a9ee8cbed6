// SPDX-License-Identifier: MIT
#include "certificates.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

namespace {

const QStringList NewKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s};

const QString DateFormat = u"yyMMddHHmmss'Z'"_s;

// Only the command `ca` of every OpenSSL makes a certificate whose time is over; its dates are given, and not the days
// from now on.
const QString AuthoritySettings = uR"(
[ca]
default_ca = authority
[authority]
database = %1/authority.index
new_certs_dir = %1
certificate = %1/authority.crt
private_key = %1/authority.key
rand_serial = yes
default_md = sha256
policy = names
[names]
commonName = supplied
)"_s;

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
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return makeAuthority() && makeSelfSigned(u"selfsigned"_s, address)
        && makeSigned(u"valid"_s, address, now.addDays(2)) && makeSigned(u"expired"_s, address, now.addDays(-1))
        && makeSigned(u"wronghost"_s, u"subjectAltName=DNS:elsewhere.example"_s, now.addDays(2));
}

bool Certificates::makeAuthority()
{
    return write(u"authority.index"_s, {}) && write(u"authority.cnf"_s, AuthoritySettings.arg(m_folder.path()))
        && makeSelfSigned(u"authority"_s, u"keyUsage=critical,keyCertSign"_s);
}

bool Certificates::makeSelfSigned(const QString &name, const QString &extension)
{
    return openssl(QStringList{u"req"_s, u"-x509"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN="_s + name, u"-addext"_s,
                               extension, u"-keyout"_s, path(name + u".key"_s), u"-out"_s, path(name + u".crt"_s)}
                   + NewKey);
}

bool Certificates::makeSigned(const QString &name, const QString &subjectAlternativeName, const QDateTime &end)
{
    const QString request = path(name + u".csr"_s);
    const QString extension = name + u".extension"_s;
    return write(extension, subjectAlternativeName)
        && openssl(QStringList{u"req"_s, u"-new"_s, u"-subj"_s, u"/CN="_s + name, u"-keyout"_s, path(name + u".key"_s),
                               u"-out"_s, request}
                   + NewKey)
        && openssl({u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, path(u"authority.cnf"_s), u"-startdate"_s,
                    end.addDays(-4).toString(DateFormat), u"-enddate"_s, end.toString(DateFormat), u"-in"_s, request,
                    u"-extfile"_s, path(extension), u"-out"_s, path(name + u".crt"_s)});
}

bool Certificates::write(const QString &file, const QString &text)
{
    QFile output(path(file));
    return output.open(QIODevice::WriteOnly) && output.write(text.toUtf8()) >= 0;
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
