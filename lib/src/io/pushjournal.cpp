// SPDX-License-Identifier: MIT
#include "io/pushjournal.h"

#include "support/secrets.h"
#include "support/texts.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;

namespace {

constexpr QByteArrayView PositionSql = "SELECT pull_gen, change_id FROM turso_sync_last_change_id";
constexpr qsizetype LongestPositionAnswer = 64 * 1024;
constexpr int FirstChangeStep = 2; // after BEGIN and the table of positions

qint64 integerOf(const QJsonValue &value)
{
    return value.toObject().value("value"_L1).toString().toLongLong();
}

// The server's words without what they are wrapped in.
QString plainReason(QString text)
{
    static const QRegularExpression wrapping(u"^(?:(?:Runtime|Parse) error|SQLite error|SQL error): | \\(\\d+\\)$"_s);
    return Secrets::redact(text.remove(wrapping));
}

} // namespace

PushJournal::PushJournal(bool isRehearsal)
    : m_terms{.isRehearsal = isRehearsal}
{
}

void PushJournal::beginRequest(QByteArrayView body)
{
    m_request = body;
    m_isBatch = AtomicBatch::isBatch(body);
    m_answer.clear();
    m_finder = {};
}

void PushJournal::addAnswer(QByteArrayView data)
{
    if (m_isBatch)
        m_finder.consume(data);
    else if (m_answer.size() + data.size() <= LongestPositionAnswer)
        m_answer += data;
}

SyncError PushJournal::endRequest()
{
    if (m_isBatch)
        return judgeBatch();
    if (m_request.contains(PositionSql))
        readPosition();
    return {};
}

// No row, or no table yet: the server knows nothing of this copy.
void PushJournal::readPosition()
{
    const QJsonObject result = QJsonDocument::fromJson(m_answer)["results"_L1][0]["response"_L1]["result"_L1].toObject();
    const QJsonArray steps = result.value("step_results"_L1).toArray();
    m_terms.isPositionKnown = !steps.isEmpty();
    m_terms.position.reset();
    const QJsonArray row = steps.first().toObject().value("rows"_L1).toArray().first().toArray();
    if (row.size() == 2)
        m_terms.position = PushPosition{integerOf(row[0]), integerOf(row[1])};
}

SyncError PushJournal::judgeBatch()
{
    const AtomicBatch batch(m_request);
    const int failed = m_finder.step();
    if (failed < 0) {
        advance(batch);
        return {};
    }
    const QString reason = plainReason(m_finder.message());
    const int commit = batch.stepCount() - 1;
    if (failed == batch.recordStep()) {
        return {Code::Network,
                Texts::tr("The server was still doing an earlier try of this push, whose answer was lost."), reason};
    }
    const bool isChange = failed >= FirstChangeStep && failed < commit;
    // Constraints can be deferred to the end of the transaction.
    if (!isChange && !(failed == commit && reason.contains("constraint"_L1, Qt::CaseInsensitive)))
        return {};
    m_refusal = Refusal{m_terms.position ? m_terms.position->changeId : 0, isChange ? failed - FirstChangeStep : -1,
                        reason};
    return {Code::Constraint, Texts::tr("The server refuses a change: %1").arg(reason), m_finder.message()};
}

// The next request of the same push goes on from where this one has ended.
void PushJournal::advance(const AtomicBatch &batch)
{
    if (batch.recordStep() < 0)
        return;
    const QJsonArray arguments =
        QJsonDocument::fromJson(batch.step(batch.recordStep()).toByteArray())["stmt"_L1]["args"_L1].toArray();
    m_terms.isPositionKnown = arguments.size() == 3;
    if (m_terms.isPositionKnown)
        m_terms.position = PushPosition{integerOf(arguments[1]), integerOf(arguments[2])};
}

} // namespace TursoQt
