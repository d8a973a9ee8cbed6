// SPDX-License-Identifier: MIT
#include "support/secrets.h"

#include <QtCore/QMutex>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

namespace TursoQt::Secrets {

using namespace Qt::StringLiterals;

namespace {

// Enough for the tokens of many connections, renewed many times.
constexpr qsizetype MaximumCount = 256;

// A shorter text would be replaced in the middle of ordinary words.
constexpr qsizetype MinimumLength = 4;

QMutex mutex;

QStringList &remembered()
{
    static QStringList secrets;
    return secrets;
}

} // namespace

void remember(const QString &secret)
{
    if (secret.size() < MinimumLength)
        return;
    const QMutexLocker locker(&mutex);
    QStringList &secrets = remembered();
    secrets.removeOne(secret);
    secrets.append(secret);
    if (secrets.size() > MaximumCount)
        secrets.removeFirst();
}

QString redact(QString text)
{
    static const QRegularExpression bearer(u"(bearer\\s+)[^\\s\"',;]+"_s, QRegularExpression::CaseInsensitiveOption);
    text.replace(bearer, u"\\1***"_s);
    const QMutexLocker locker(&mutex);
    for (const QString &secret : std::as_const(remembered()))
        text.replace(secret, u"***"_s, Qt::CaseInsensitive);
    return text;
}

} // namespace TursoQt::Secrets
