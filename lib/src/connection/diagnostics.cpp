// SPDX-License-Identifier: MIT
#include "connection/diagnostics.h"

#include "io/remoteurl.h"
#include "support/databaselayout.h"
#include "support/errors.h"
#include "support/secrets.h"

#include <TursoQt/autosync.h>
#include <TursoQt/version.h>

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QMetaEnum>
#include <QtCore/QPointer>
#include <QtCore/QSysInfo>
#include <QtCore/QThreadPool>

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostRequests = 50;

template <class Enum>
QString nameOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

QJsonValue toJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue toJson(std::chrono::microseconds duration)
{
    return duration.count() < 0 ? QJsonValue() : QJsonValue(double(duration.count()) / 1000);
}

QJsonValue toJson(const SyncError &error)
{
    if (!error)
        return {};
    return QJsonObject{{u"code"_s, nameOf(error.code)},
                       {u"message"_s, Secrets::redact(error.message)},
                       {u"detail"_s, Secrets::redact(error.detail)},
                       {u"httpStatus"_s, error.httpStatus}};
}

QJsonObject toJson(const HttpRequestInfo &info)
{
    return {
        {u"startTime"_s, toJson(info.startTime)},
        {u"method"_s, info.method},
        {u"url"_s, Secrets::redact(RemoteUrl::display(info.url))},
        {u"status"_s, info.status},
        {u"bytesSent"_s, info.bytesSent},
        {u"bytesReceived"_s, info.bytesReceived},
        {u"operation"_s, nameOf(info.operation)},
        {u"attempt"_s, info.attempt},
        {u"durationMs"_s, qint64(info.duration.count())},
        {u"queuedMs"_s, toJson(info.phases.queued)},
        {u"connectingMs"_s, toJson(info.phases.connecting)},
        {u"sendingMs"_s, toJson(info.phases.sending)},
        {u"waitingMs"_s, toJson(info.phases.waiting)},
        {u"receivingMs"_s, toJson(info.phases.receiving)},
        {u"error"_s, toJson(info.error)},
    };
}

QJsonObject toJson(const SyncStats &stats)
{
    return {
        {u"pendingOperations"_s, stats.pendingOperations},
        {u"mainWalSize"_s, stats.mainWalSize},
        {u"revertWalSize"_s, stats.revertWalSize},
        {u"lastPull"_s, toJson(stats.lastPull)},
        {u"lastPush"_s, toJson(stats.lastPush)},
        {u"networkSentBytes"_s, stats.networkSentBytes},
        {u"networkReceivedBytes"_s, stats.networkReceivedBytes},
        {u"revision"_s, stats.revision},
    };
}

QString describe(const StringSource &source)
{
    if (source.isNull())
        return u"none"_s;
    return source.isFixed() ? u"fixed"_s : u"function"_s;
}

// What a query of a partial copy looks for is nobody's business.
QString describe(const std::optional<PartialSync> &partialSync)
{
    if (!partialSync)
        return u"whole"_s;
    return std::holds_alternative<PrefixBootstrap>(partialSync->strategy) ? u"prefix"_s : u"query"_s;
}

QJsonObject toJson(const SyncConfig &config)
{
    const QString url = config.remoteUrl().isFixed() ? RemoteUrl::display(QUrl(config.remoteUrl().text())) : QString();
    return {
        {u"path"_s, config.path()},
        {u"remoteUrl"_s, url.isEmpty() ? describe(config.remoteUrl()) : Secrets::redact(url)},
        {u"authToken"_s, describe(config.authToken())},
        {u"clientName"_s, config.clientName()},
        {u"bootstrap"_s, describe(config.partialSync())},
        {u"isEncryptedRemotely"_s, config.remoteEncryption().has_value()},
        {u"experimentalFeatures"_s, config.experimentalFeatures()},
        {u"keyCollision"_s, nameOf(config.keyCollision())},
        {u"longPollTimeoutMs"_s, qint64(config.longPollTimeout().count())},
        {u"connectTimeoutMs"_s, qint64(config.connectTimeout().count())},
        {u"stallTimeoutMs"_s, qint64(config.stallTimeout().count())},
        {u"retryTimeoutMs"_s, qint64(config.retryTimeout().count())},
    };
}

QJsonObject toJson(const AutoSync &autoSync)
{
    return {
        {u"state"_s, nameOf(autoSync.state())},
        {u"reason"_s, toJson(autoSync.reason())},
        {u"nextAttempt"_s, toJson(autoSync.nextAttempt())},
        {u"pullIntervalMs"_s, qint64(autoSync.pullInterval().count())},
        {u"pushDelayMs"_s, qint64(autoSync.pushDelay().count())},
    };
}

QJsonObject versions()
{
    return {
        {u"TursoQt"_s, version()},
        {u"Qt"_s, QString::fromLatin1(qVersion())},
        {u"system"_s, QSysInfo::prettyProductName()},
        {u"architecture"_s, QSysInfo::currentCpuArchitecture()},
    };
}

// By what follows the database's name, which is empty for the database itself.
QJsonObject fileSizes(const QString &path)
{
    QJsonObject sizes;
    const QFileInfo database(path);
    for (const auto suffix : {""_L1, FileSuffix::Log, FileSuffix::RevertLog, FileSuffix::Changes, FileSuffix::Metadata,
                              FileSuffix::Lock, FileSuffix::Bootstrap, FileSuffix::Conflict})
    {
        const QFileInfo file(database.dir(), database.fileName() + suffix);
        if (file.exists())
            sizes.insert(suffix, file.size());
    }
    return sizes;
}

} // namespace

Diagnostics::Diagnostics(SyncConnection *connection)
    : m_connection(connection)
{
    connect(connection, &SyncConnection::requestFinished, this, [this](const HttpRequestInfo &info) {
        m_requests.append(info);
        if (m_requests.size() > MostRequests)
            m_requests.removeFirst();
    });
}

Diagnostics::~Diagnostics()
{
    for (auto &[number, report] : std::exchange(m_reports, {})) {
        report.promise.setException(SyncException(cancelled()));
        report.promise.finish();
    }
}

QJsonObject Diagnostics::snapshot(const AutoSync *autoSync) const
{
    QJsonArray requests;
    for (const HttpRequestInfo &info : m_requests)
        requests.append(toJson(info));
    QJsonObject report{
        {u"time"_s, toJson(QDateTime::currentDateTimeUtc())},
        {u"versions"_s, versions()},
        {u"configuration"_s, toJson(m_connection->config())},
        {u"state"_s, nameOf(m_connection->state())},
        {u"operation"_s, nameOf(m_connection->currentOperation())},
        {u"online"_s, m_connection->online()},
        {u"statistics"_s, toJson(m_connection->stats())},
        {u"lastError"_s, toJson(m_connection->lastError())},
        {u"requests"_s, requests},
    };
    if (autoSync)
        report.insert(u"automatic"_s, toJson(*autoSync));
    return report;
}

// The file system may be slow, so it is asked by another thread; its answer comes through an object that nobody
// destroys before.
QFuture<QJsonObject> Diagnostics::collect(const AutoSync *autoSync)
{
    const quint64 number = ++m_lastReport;
    Report &report = m_reports[number];
    report.content = snapshot(autoSync);
    report.promise.start();
    auto *const mailbox = new QObject;
    QThreadPool::globalInstance()->start([guard = QPointer(this), mailbox, number, path = m_connection->filePath()] {
        const QJsonObject files = path.isEmpty() ? QJsonObject() : fileSizes(path);
        QMetaObject::invokeMethod(
            mailbox,
            [guard, mailbox, number, files] {
                mailbox->deleteLater();
                if (guard)
                    guard->finish(number, files);
            },
            Qt::QueuedConnection);
    });
    return report.promise.future();
}

void Diagnostics::finish(quint64 number, const QJsonObject &files)
{
    const auto found = m_reports.find(number);
    Report report = std::move(found->second);
    m_reports.erase(found);
    report.content.insert(u"files"_s, files);
    report.promise.addResult(report.content);
    report.promise.finish();
}

} // namespace TursoQt
