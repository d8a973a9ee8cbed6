// SPDX-License-Identifier: MIT
#include "playground/playground.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Demo {

namespace {

constexpr auto repetitionInterval = 2s;

} // namespace

Playground::Playground(qint64 rows, QObject *parent)
    : QObject(parent)
    , m_sampleData(rows)
    , m_rows(rows)
{
    connect(&m_server, &LocalServer::ready, this, &Playground::fill);
    connect(&m_server, &LocalServer::failed, this, &Playground::failed);
    connect(&m_server, &LocalServer::stopped, this, &Playground::stopped);
    connect(&m_pipeline, &SqlPipeline::finished, this, &Playground::continueFilling);
    connect(&m_repetition, &QTimer::timeout, this, &Playground::changeServer);
    connect(&m_pipeline, &SqlPipeline::failed, this, [this](const QString &detail) {
        m_isWriting = false;
        Q_EMIT failed(tr("The local server did not run a statement of the playground."), detail);
    });
}

void Playground::start()
{
    if (!m_folder.isValid()) {
        Q_EMIT failed(tr("There is no room for temporary files: %1").arg(m_folder.errorString()), {});
        return;
    }
    Q_EMIT progressed(0, m_rows);
    m_server.start(m_folder.filePath(u"server.db"_s));
}

void Playground::stop()
{
    m_repetition.stop();
    m_server.stop();
}

QUrl Playground::url() const
{
    return m_server.url();
}

QString Playground::databasePath()
{
    const int number = ++m_copies;
    return m_folder.filePath(number == 1 ? u"playground.db"_s : u"playground-%1.db"_s.arg(number));
}

void Playground::changeServer()
{
    write(SampleData::newNote(++m_changes));
}

void Playground::setChangesContinuously(bool changes)
{
    if (changes)
        m_repetition.start(repetitionInterval);
    else
        m_repetition.stop();
}

void Playground::takeCustomerNumber(qint64 number)
{
    write(SampleData::customer(number));
}

// One at a time; what somebody writes again and again may leave one out.
void Playground::write(const QString &sql)
{
    if (!m_isReady || m_isWriting)
        return;
    m_isWriting = true;
    m_pipeline.execute({sql});
}

void Playground::fill()
{
    m_pipeline.setUrl(m_server.url());
    m_pipeline.execute(m_sampleData.tables());
}

void Playground::continueFilling()
{
    if (m_isReady) {
        m_isWriting = false;
        Q_EMIT serverChanged();
        return;
    }
    if (m_filledParts > 0)
        Q_EMIT progressed(m_filledParts * m_rows / m_sampleData.partCount(), m_rows);
    if (m_filledParts < m_sampleData.partCount()) {
        m_pipeline.execute({m_sampleData.ordersPart(m_filledParts++)});
        return;
    }
    m_isReady = true;
    m_gateway.start(m_server.url());
    Q_EMIT ready();
}

} // namespace Demo
