// SPDX-License-Identifier: MIT
#include "startup.h"

#include <utility>

namespace Example {

namespace {

// So that the first copy takes a moment.
constexpr qint64 playgroundRows = 64000;

} // namespace

Startup::Startup(const Options &options, QObject *parent)
    : QObject(parent)
    , m_databasePath(options.databasePath)
    , m_remoteUrl(options.remoteUrl)
    , m_authToken(options.authToken)
{
    if (options.playground)
        usePlayground();
}

Startup::~Startup() = default;

void Startup::usePlayground()
{
    m_fraction = 0;
    m_playground = std::make_unique<Demo::Playground>(playgroundRows);
    connect(m_playground.get(), &Demo::Playground::progressed, this, [this](qint64 rows, qint64 allRows) {
        m_fraction = double(rows) / double(allRows);
        Q_EMIT progressed();
    });
    connect(m_playground.get(), &Demo::Playground::ready, this, [this] { m_tasks.create(m_playground->url()); });
    connect(&m_tasks, &SampleTasks::added, this, &Startup::useServer);
    connect(&m_tasks, &SampleTasks::failed, this, &Startup::failed);
    connect(m_playground.get(), &Demo::Playground::failed, this, &Startup::failed);
    connect(m_playground.get(), &Demo::Playground::stopped, this, &Startup::stopped);
}

void Startup::start()
{
    if (m_playground)
        m_playground->start();
    else
        Q_EMIT ready();
}

void Startup::stop()
{
    if (m_playground)
        m_playground->stop();
    else
        Q_EMIT stopped();
}

void Startup::addOnServer(const QString &title)
{
    m_tasks.add(title);
}

void Startup::useServer()
{
    if (std::exchange(m_isReady, true))
        return;
    m_databasePath = m_playground->databasePath();
    m_remoteUrl = m_playground->url().toString();
    m_fraction = 1;
    Q_EMIT progressed();
    Q_EMIT ready();
}

} // namespace Example
