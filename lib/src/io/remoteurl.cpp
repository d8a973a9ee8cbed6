// SPDX-License-Identifier: MIT
#include "io/remoteurl.h"

#include <QtNetwork/QHostAddress>

namespace TursoQt::RemoteUrl {

using namespace Qt::StringLiterals;

std::optional<QUrl> parse(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    if (url.scheme() == "libsql"_L1 || url.scheme() == "turso"_L1)
        url.setScheme(u"https"_s);
    if (!url.isValid() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return std::nullopt;
    if (url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return std::nullopt;
    return url;
}

QUrl join(const QUrl &base, const QString &path)
{
    QUrl url = base;
    QString joined = base.path(QUrl::FullyEncoded);
    while (joined.endsWith(u'/'))
        joined.chop(1);
    if (!path.startsWith(u'/'))
        joined += u'/';
    url.setPath(joined + path, QUrl::StrictMode);
    return url;
}

QUrl split(const QUrl &url, const QString &path)
{
    QUrl base = url;
    const QString joined = url.path(QUrl::FullyEncoded);
    if (joined.endsWith(path))
        base.setPath(joined.chopped(path.size()), QUrl::StrictMode);
    return base;
}

bool isConfidential(const QUrl &url)
{
    if (url.scheme() == "https"_L1)
        return true;
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

QString display(const QUrl &url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace TursoQt::RemoteUrl
