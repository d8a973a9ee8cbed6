// SPDX-License-Identifier: MIT
#include "sync/database.h"

#include <QtCore/QMutex>

namespace TursoQt {

/// What sessions share with the database: they may outlive it.
struct Database::CommitReceiver {
    QMutex mutex;
    Database *database; ///< null once it is gone
};

Database::Database()
    : m_commitReceiver(new CommitReceiver{{}, this})
{
}

Database::~Database()
{
    const QMutexLocker locker(&m_commitReceiver->mutex);
    m_commitReceiver->database = nullptr;
}

std::function<void(const QStringList &)> Database::commitHandler() const
{
    return [receiver = m_commitReceiver](const QStringList &tables) {
        const QMutexLocker locker(&receiver->mutex);
        if (receiver->database)
            Q_EMIT receiver->database->committed(tables);
    };
}

} // namespace TursoQt
