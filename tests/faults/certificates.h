// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace TursoQt::Test {

/// An authority of its own, and certificates of a server, made with the program openssl in a folder.
class Certificates
{
public:
    /// Certificates are for the IP address @a host.
    Certificates(const QString &folder, const QString &host);

    static bool isAvailable();

    /// authority.crt; then valid, selfsigned, expired and wronghost, each with .crt and .key.
    bool make();
    QString path(const QString &file) const { return m_folder.filePath(file); }
    QString errorString() const { return m_error; }

private:
    bool makeAuthority();
    bool makeSelfSigned(const QString &name, const QString &extension);
    bool makeSigned(const QString &name, const QString &subjectAlternativeName, const QDateTime &end);
    bool write(const QString &file, const QString &text);
    bool openssl(const QStringList &arguments);

    QDir m_folder;
    QString m_host;
    QString m_error;
};

} // namespace TursoQt::Test
