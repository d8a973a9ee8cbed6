// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkAccessManager>

class QNetworkReply;

namespace Demo {

/// Runs SQL on a server, for what the playground does there in the name of others.
class SqlPipeline : public QObject
{
    Q_OBJECT

public:
    explicit SqlPipeline(QObject *parent = nullptr);

    void setUrl(const QUrl &url);
    /// Runs @a statements in one request, up to the first that fails. Ends with finished() or failed(). One call at a
    /// time.
    void execute(const QStringList &statements);

Q_SIGNALS:
    void finished();
    void failed(const QString &detail);

private:
    void handleReply(QNetworkReply *reply);

    QUrl m_url;
    QNetworkAccessManager m_network;
};

} // namespace Demo
