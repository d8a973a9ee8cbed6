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

// The last statement always fails, so that a batch that was rolled back is never taken for one that was committed.
constexpr QByteArrayView Rollback =
    R"(,{"condition":{"type":"not","cond":{"type":"is_autocommit"}},"stmt":{"sql":"ROLLBACK","want_rows":false}})"
    R"(,{"condition":{"type":"ok","step":%1},"stmt":{"sql":"SELECT the_push_was_rolled_back","want_rows":false}})";

QByteArray conditionAfter(int step)
{
    return R"({"type":"and","conds":[)" + Condition.toByteArray() + R"(,{"type":"ok","step":)" + QByteArray::number(step)
        + "}]}";
}

QByteArray rollbackAfter(std::size_t steps)
{
    return Rollback.toByteArray().replace("%1", QByteArray::number(qulonglong(steps)));
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

AtomicBatch::AtomicBatch(QByteArrayView body)
    : m_body(body)
    , m_size(body.size())
{
    if (!m_body.contains(BatchBegin))
        return;
    if (m_body.endsWith(BatchEnd))
        findSteps();
    else
        qCWarning(logSync) << "The engine's push has another form than expected; it is sent as it is.";
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
    m_size += rollbackAfter(m_steps.size() + 1).size();
}

QByteArrayView AtomicBatch::nextPiece()
{
    if (m_nextStep < m_steps.size()) {
        const Step &step = m_steps[m_nextStep];
        if (m_position < step.condition)
            return viewTo(step.condition);
        ++m_nextStep;
        m_position += Condition.size();
        return m_inserted = conditionAfter(step.previous);
    }
    if (m_steps.empty())
        return viewTo(m_body.size());
    const qsizetype end = m_body.size() - BatchEnd.size();
    if (m_position < end)
        return viewTo(end);
    if (!std::exchange(m_rollbackGiven, true))
        return m_inserted = rollbackAfter(m_steps.size() + 1);
    return viewTo(m_body.size());
}

QByteArrayView AtomicBatch::viewTo(qsizetype end)
{
    const qsizetype begin = std::exchange(m_position, end);
    return m_body.sliced(begin, end - begin);
}

} // namespace TursoQt
