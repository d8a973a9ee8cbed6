// SPDX-License-Identifier: MIT
#include "headless/headlessrun.h"

#include "commandline/commandline.h"
#include "headless/peakmemory.h"
#include "playground/playground.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QMetaEnum>
#include <QtCore/QUuid>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace Demo {

namespace {

constexpr qint64 progressIntervalMilliseconds = 250;

void write(FILE *file, const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    std::fflush(file);
}

QJsonValue toJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

// Under the names of its properties.
QJsonObject toJson(const SyncStats &stats)
{
    QJsonObject values;
    const QMetaObject &type = SyncStats::staticMetaObject;
    for (int property = 0; property < type.propertyCount(); ++property) {
        const QVariant value = type.property(property).readOnGadget(&stats);
        const bool isTime = value.typeId() == QMetaType::QDateTime;
        values[QString::fromLatin1(type.property(property).name())] =
            isTime ? toJson(value.toDateTime()) : QJsonValue::fromVariant(value);
    }
    return values;
}

} // namespace

HeadlessRun::HeadlessRun(const CommandLine &commandLine, QObject *parent)
    : QObject(parent)
    , m_connection(commandLine.config)
    , m_json(commandLine.json)
{
    connect(&m_connection, &SyncConnection::progressChanged, this, &HeadlessRun::showProgress);
    if (!commandLine.playground)
        return;
    m_playground = new Playground(commandLine.rows, this);
    connect(m_playground, &Playground::progressed, this,
            [](qint64 rows, qint64 allRows) { write(stderr, tr("Playground: %1 of %2 rows").arg(rows).arg(allRows)); });
    connect(m_playground, &Playground::failed, this,
            [this](const QString &message, const QString &detail) { fail(message, detail); });
    connect(m_playground, &Playground::stopped, this, &HeadlessRun::end);
    connect(m_playground, &Playground::ready, this, [this] {
        SyncConfig config = m_connection.config();
        config.setRemoteUrl(m_playground->url().toString());
        if (config.path().isEmpty())
            config.setPath(m_playground->databasePath());
        m_connection.setConfig(config);
        open();
    });
}

/// Goes on with @a next, a method of this class or a callable, when @a step has succeeded; else fails.
template <typename T, typename Next>
void HeadlessRun::whenDone(QFuture<T> step, Next next)
{
    step.then(this, std::move(next))
        .onFailed(this, [this](const SyncException &exception) { fail(exception.error()); })
        .onCanceled(this, [this] { fail(tr("Cancelled.")); });
}

void HeadlessRun::start()
{
    if (m_playground)
        m_playground->start();
    else
        open();
}

void HeadlessRun::interrupt()
{
    fail(tr("Interrupted."));
}

void HeadlessRun::open()
{
    startStep(u"bootstrap"_s);
    m_eventLoopGap.start();
    whenDone(m_connection.open(), [this] {
        reportBootstrap();
        readStatsBefore();
    });
}

void HeadlessRun::reportBootstrap()
{
    m_eventLoopGap.stop();
    report({
        {u"bytes"_s, m_connection.progress().bytesReceived},
        {u"peakRssBytes"_s, peakResidentBytes()},
        {u"longestEventLoopGapMs"_s, m_eventLoopGap.longestMilliseconds()},
        {u"eventLoopTicks"_s, m_eventLoopGap.ticks()},
    });
}

void HeadlessRun::readStatsBefore()
{
    whenDone(m_connection.refreshStats(), [this](const SyncStats &stats) {
        reportStats(u"before"_s, stats);
        createTable();
    });
}

void HeadlessRun::createTable()
{
    startStep(u"insert"_s);
    // Other copies insert too, so the key must not come from a counter.
    whenDone(m_connection.execute(
                 u"CREATE TABLE IF NOT EXISTS turso_qt_demo (id TEXT PRIMARY KEY, written_at TEXT NOT NULL)"_s),
             [this](const SqlResult &) { insert(); });
}

void HeadlessRun::insert()
{
    const QVariantList values{QUuid::createUuid().toString(QUuid::WithoutBraces),
                              QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)};
    whenDone(m_connection.execute(u"INSERT INTO turso_qt_demo (id, written_at) VALUES (?, ?)"_s, values),
             [this](const SqlResult &result) {
                 report({{u"rowsAffected"_s, result.rowsAffected}});
                 push();
             });
}

void HeadlessRun::push()
{
    startStep(u"push"_s);
    whenDone(m_connection.push(), [this] {
        report({});
        pull();
    });
}

void HeadlessRun::pull()
{
    startStep(u"pull"_s);
    whenDone(m_connection.pull(), [this](bool changed) {
        report({{u"changed"_s, changed}});
        checkpoint();
    });
}

void HeadlessRun::checkpoint()
{
    startStep(u"checkpoint"_s);
    whenDone(m_connection.checkpoint(), [this] {
        report({});
        readStatsAfter();
    });
}

void HeadlessRun::readStatsAfter()
{
    whenDone(m_connection.refreshStats(), [this](const SyncStats &stats) {
        reportStats(u"after"_s, stats);
        close();
    });
}

void HeadlessRun::close()
{
    m_isEnding = true;
    m_connection.close()
        .then(this, [this] { stopPlayground(); })
        .onFailed(this, [this](const SyncException &exception) {
            fail(exception.error());
            stopPlayground();
        });
}

void HeadlessRun::stopPlayground()
{
    if (m_playground)
        m_playground->stop();
    else
        end();
}

void HeadlessRun::end()
{
    m_report[u"ok"_s] = !m_failed;
    if (m_json)
        write(stdout, QString::fromUtf8(QJsonDocument(m_report).toJson(QJsonDocument::Compact)));
    Q_EMIT finished(m_failed ? EXIT_FAILURE : EXIT_SUCCESS);
}

void HeadlessRun::startStep(const QString &name)
{
    m_step = name;
    m_stepClock.start();
}

void HeadlessRun::report(QJsonObject values)
{
    values[u"ms"_s] = m_stepClock.elapsed();
    m_report[m_step] = values;
    print(m_step, values);
}

void HeadlessRun::reportStats(const QString &name, const SyncStats &stats)
{
    const QJsonObject values = toJson(stats);
    QJsonObject all = m_report[u"stats"_s].toObject();
    all[name] = values;
    m_report[u"stats"_s] = all;
    print(u"stats "_s + name, values);
}

void HeadlessRun::print(const QString &name, const QJsonObject &values)
{
    if (!m_json)
        write(stdout, name + u": "_s + QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact)));
}

void HeadlessRun::fail(const SyncError &error)
{
    fail(error.message, error.detail,
         QString::fromLatin1(QMetaEnum::fromType<SyncError::Code>().valueToKey(int(error.code))));
}

void HeadlessRun::fail(const QString &message, const QString &detail, const QString &code)
{
    // What fails because of the first failure is not worth a word.
    if (m_failed)
        return;
    m_failed = true;
    m_eventLoopGap.stop();
    write(stderr, u"turso-qt-demo: "_s + message);
    if (!detail.isEmpty())
        write(stderr, detail);
    m_report[u"error"_s] = QJsonObject{{u"code"_s, code}, {u"message"_s, message}, {u"detail"_s, detail}};
    if (!m_isEnding)
        close();
}

void HeadlessRun::showProgress()
{
    const SyncProgress progress = m_connection.progress();
    const bool isTransfer = progress.phase == Phase::Downloading || progress.phase == Phase::Uploading;
    if (!isTransfer || (m_sinceProgress.isValid() && m_sinceProgress.elapsed() < progressIntervalMilliseconds))
        return;
    m_sinceProgress.start();
    const auto bytes = [](qint64 count) { return QLocale().formattedDataSize(count, 1, QLocale::DataSizeIecFormat); };
    const QString all = progress.bytesExpected < 0 ? tr("unknown") : bytes(progress.bytesExpected);
    write(stderr,
          tr("%1: %2 of %3 received, %4 sent")
              .arg(m_step, bytes(progress.bytesReceived), all, bytes(progress.bytesSent)));
}

} // namespace Demo
