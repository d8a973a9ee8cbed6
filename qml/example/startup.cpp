// SPDX-License-Identifier: MIT
#include "startup.h"

namespace Example {

namespace {

constexpr qint64 playgroundRows = 64000;
// So that the list of notes is not nearly empty at first.
constexpr int playgroundNotes = 3;

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
    m_playground = std::make_unique<Demo::Playground>(playgroundRows);
    connect(m_playground.get(), &Demo::Playground::progressed, this, [this](qint64 rows, qint64 allRows) {
        m_fraction = double(rows) / double(allRows);
        Q_EMIT progressed();
    });
    connect(m_playground.get(), &Demo::Playground::ready, this, &Startup::changeServer);
    connect(m_playground.get(), &Demo::Playground::serverChanged, this, &Startup::handleServerChange);
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

void Startup::changeServer()
{
    m_playground->changeServer();
}

void Startup::handleServerChange()
{
    if (++m_notes < playgroundNotes) {
        changeServer();
    } else if (m_notes == playgroundNotes) {
        m_databasePath = m_playground->databasePath();
        m_remoteUrl = m_playground->url().toString();
        Q_EMIT ready();
    } else {
        Q_EMIT serverChanged();
    }
}

} // namespace Example
