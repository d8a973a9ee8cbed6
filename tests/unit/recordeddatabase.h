// SPDX-License-Identifier: MIT
#pragma once

#include "push/pushbatch.h"
#include "push/pushterms.h"

#include <TursoQt/sqlresult.h>

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

#include <memory>
#include <vector>

namespace TursoQt {
class SessionSource;
class SqlSession;
} // namespace TursoQt

namespace TursoQt::Test {

/// What one step of a batch sends.
struct WrittenStep {
    QString sql;
    QList<QJsonObject> arguments{};
    PushStep step{};
    QJsonObject json{};

    /// Its changes, counted from @a before, its statement, and what that gets for its question marks.
    QString toString(qint64 before) const;
};

/// A batch as the server would read it.
struct WrittenBatch {
    std::vector<WrittenStep> steps; ///< without those of the batch itself
    std::vector<WrittenStep> frame; ///< the others
    PushBatch batch;
    qint64 before = 0; ///< the last change that is not sent

    /// What the steps send.
    QStringList statements() const;
};

/// A database in memory whose changes the engine records, as it does in one with a remote.
class RecordedDatabase
{
public:
    RecordedDatabase();

    SqlSession &session() { return *m_session; }
    SqlResult run(const QString &sql, const QVariantList &parameters = {});
    /// Runs statements that are not to be sent.
    void prepare(const QStringList &statements);
    /// The number of the last recorded change.
    qint64 lastChange();

    /// Throws std::runtime_error for a body that is no request.
    WrittenBatch write(PushTerms terms = {});
    WrittenBatch writeFence(const PushTerms &terms);

private:
    WrittenBatch read(PushBatch batch) const;

    std::shared_ptr<SessionSource> m_source;
    std::shared_ptr<SqlSession> m_session;
    qint64 m_prepared = 0;
};

} // namespace TursoQt::Test
