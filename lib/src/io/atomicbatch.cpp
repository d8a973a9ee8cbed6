// SPDX-License-Identifier: MIT
#include "io/atomicbatch.h"

#include "support/logging.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayMatcher>

#include <algorithm>
#include <utility>

namespace TursoQt {

namespace {

// Quotation marks inside a JSON string have a backslash before them, so these texts are found nowhere else.
constexpr QByteArrayView BatchBegin = R"({"condition":null,"stmt":{"sql":"BEGIN IMMEDIATE")";
constexpr QByteArrayView StepBegin = R"({"condition":{"type":"not","cond":{"type":"is_autocommit"}},"stmt":{"sql":")";
constexpr QByteArrayView BatchEnd = R"(],"replication_index":null}}]})";

constexpr QByteArrayView ConditionName = R"({"condition":)";
constexpr QByteArrayView Condition = R"({"type":"not","cond":{"type":"is_autocommit"}})";

constexpr QByteArrayView RecordSql =
    R"({"sql":"INSERT INTO turso_sync_last_change_id(client_id, pull_gen, change_id) )";
constexpr QByteArrayView RecordAssignment = "change_id=excluded.change_id";
// An overflow, which is the only error that an expression can be sure of; not a constant, which would always be computed.
constexpr QByteArrayView Failure = "abs(-9223372036854775807-1+excluded.change_id*0)";

constexpr QByteArrayView CommitSql = R"("sql":"COMMIT")";
constexpr QByteArrayView RollbackSql = R"("sql":"ROLLBACK")";

// The last statement always fails, so that a batch that was rolled back is never taken for one that was committed.
constexpr QByteArrayView Rollback =
    R"(,{"condition":{"type":"not","cond":{"type":"is_autocommit"}},"stmt":{"sql":"ROLLBACK","want_rows":false}})"
    R"(,{"condition":%1,"stmt":{"sql":"SELECT the_push_was_rolled_back","want_rows":false}})";

QByteArray conditionAfter(int step)
{
    return R"({"type":"and","conds":[)" + Condition.toByteArray() + R"(,{"type":"ok","step":)" + QByteArray::number(step)
        + "}]}";
}

QByteArray ok(std::size_t step)
{
    return R"({"type":"ok","step":)" + QByteArray::number(qulonglong(step)) + "}";
}

QByteArray assignmentAt(const std::optional<PushPosition> &position)
{
    if (!position)
        return "change_id=" + Failure.toByteArray();
    return "change_id=CASE WHEN pull_gen=" + QByteArray::number(position->pullGeneration) + " AND change_id="
        + QByteArray::number(position->changeId) + " THEN excluded.change_id ELSE " + Failure.toByteArray() + " END";
}

// @a text begins inside a JSON string; the part up to its end.
QByteArrayView stringAt(QByteArrayView text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end] != '"')
        end += text[end] == '\\' ? 2 : 1;
    return text.first(std::min(end, text.size()));
}

// The engine goes on when the server has such a column already.
bool mayFail(QByteArrayView sql)
{
    if (!QByteArrayView(sql.first(std::min<qsizetype>(sql.size(), 5))).toByteArray().toUpper().startsWith("ALTER"))
        return false;
    return stringAt(sql).toByteArray().toUpper().contains(" ADD ");
}

} // namespace

AtomicBatch::AtomicBatch(QByteArrayView body, const PushTerms &terms)
    : m_body(body)
    , m_size(body.size())
{
    if (!isBatch(m_body))
        return;
    if (!m_body.endsWith(BatchEnd)) {
        qCWarning(logSync) << "The engine's push has another form than expected; it is sent as it is.";
        return;
    }
    findSteps();
    demandPosition(terms);
    m_rollback = Rollback.toByteArray().replace("%1", terms.isRehearsal ? QByteArray("null") : ok(m_steps.size() + 1));
    if (terms.isRehearsal)
        endWithRollback();
    m_size += m_rollback.size();
}

bool AtomicBatch::isBatch(QByteArrayView body)
{
    constexpr qsizetype LongestBegin = 256;
    return body.first(std::min(body.size(), LongestBegin)).contains(BatchBegin);
}

void AtomicBatch::findSteps()
{
    const QByteArrayMatcher matcher(StepBegin.data(), StepBegin.size());
    int index = 1; // BEGIN is 0
    int previous = 0;
    for (qsizetype at = matcher.indexIn(m_body.data(), m_body.size()); at >= 0; ++index) {
        m_steps.push_back({at + ConditionName.size(), previous});
        m_size += conditionAfter(previous).size() - Condition.size();
        const qsizetype sql = at + StepBegin.size();
        if (!mayFail(m_body.sliced(sql)))
            previous = index;
        at = matcher.indexIn(m_body.data(), m_body.size(), sql);
    }
}

// It is the step before COMMIT.
void AtomicBatch::demandPosition(const PushTerms &terms)
{
    const int candidate = stepCount() - 2;
    if (candidate < 1 || !step(candidate).contains(RecordSql))
        return;
    m_recordStep = candidate;
    if (terms.isPositionKnown)
        replace(m_recordStep, RecordAssignment, assignmentAt(terms.position));
}

void AtomicBatch::endWithRollback()
{
    replace(stepCount() - 1, CommitSql, RollbackSql.toByteArray());
}

void AtomicBatch::replace(int index, QByteArrayView text, const QByteArray &by)
{
    const QByteArrayView old = step(index);
    const qsizetype at = old.indexOf(text);
    if (at < 0) {
        qCWarning(logSync) << "The engine's push has another form than expected; that it is done only once is not sure.";
        return;
    }
    m_replacements.push_back({old.data() - m_body.data() + at, text.size(), by});
    m_size += by.size() - text.size();
}

QByteArrayView AtomicBatch::step(int index) const
{
    const auto beginOf = [this](std::size_t step) { return m_steps[step].condition - ConditionName.size(); };
    const auto number = std::size_t(index - 1);
    const qsizetype begin = beginOf(number);
    const qsizetype end = number + 1 < m_steps.size() ? beginOf(number + 1) - 1 : m_body.size() - BatchEnd.size();
    return m_body.sliced(begin, end - begin);
}

QByteArrayView AtomicBatch::nextPiece()
{
    if (m_steps.empty())
        return viewTo(m_body.size());
    const qsizetype end = m_body.size() - BatchEnd.size();
    const qsizetype condition = m_nextStep < m_steps.size() ? m_steps[m_nextStep].condition : end;
    const qsizetype replacement =
        m_nextReplacement < m_replacements.size() ? m_replacements[m_nextReplacement].offset : end;
    if (m_position < std::min(condition, replacement))
        return viewTo(std::min(condition, replacement));
    if (m_position < end && m_position == condition)
        return give(Condition.size(), conditionAfter(m_steps[m_nextStep++].previous));
    if (m_position < end) {
        const Replacement &next = m_replacements[m_nextReplacement++];
        return give(next.size, next.text);
    }
    if (!std::exchange(m_rollbackGiven, true))
        return m_rollback;
    return viewTo(m_body.size());
}

QByteArrayView AtomicBatch::viewTo(qsizetype end)
{
    const qsizetype begin = std::exchange(m_position, end);
    return m_body.sliced(begin, end - begin);
}

QByteArrayView AtomicBatch::give(qsizetype size, const QByteArray &instead)
{
    m_position += size;
    return m_inserted = instead;
}

} // namespace TursoQt
