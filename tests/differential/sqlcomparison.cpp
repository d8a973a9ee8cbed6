// SPDX-License-Identifier: MIT
#include "sqlcomparison.h"

#include "knowndifferences.h"
#include "sqlhistory.h"

namespace TursoQt::Test {

using namespace Qt::StringLiterals;
using Kind = SqlOperation::Kind;

namespace {

QString firstDifference(const QStringList &expected, const QStringList &actual)
{
    for (int i = 0; i < std::max(expected.size(), actual.size()); ++i) {
        if (i >= expected.size() || i >= actual.size()
            || (expected.at(i) != actual.at(i) && !isKnownDifference(expected.at(i), actual.at(i))))
            return u"QSQLITE: %1\n    QTURSO:  %2"_s.arg(expected.value(i, u"nothing"_s).left(300),
                                                         actual.value(i, u"nothing"_s).left(300));
    }
    return {};
}

QString outcome(const SqlObservation &observation)
{
    return observation.done ? u"done"_s : u"failed: "_s + describe(observation.error);
}

} // namespace

SqlComparison::SqlComparison(const QString &connectOptions)
    : m_reference(u"QSQLITE"_s)
    , m_subject(u"QTURSO"_s, connectOptions)
    , m_prepared(SqlHistory::Queries)
{
}

QString SqlComparison::run(const QList<SqlOperation> &operations)
{
    if (!m_reference.begin() || !m_subject.begin())
        return u"cannot begin"_s;
    for (int i = 0; i < operations.size(); ++i) {
        const QString difference = step(operations.at(i));
        if (!difference.isEmpty())
            return u"operation %1, %2:\n    %3"_s.arg(i).arg(toString(operations.at(i)), difference);
    }
    m_reference.endReaders();
    m_subject.endReaders();
    if (m_transaction.isOpen() && (!m_reference.commit() || !m_subject.commit()))
        return u"the last commit failed"_s;
    const QString difference = compareContent();
    if (!difference.isEmpty())
        return u"at the end:\n    "_s + difference;
    const SqlOperation reopen{.kind = Kind::Reopen};
    const QString lost = firstDifference(m_reference.perform(reopen).facts, m_subject.perform(reopen).facts);
    return lost.isEmpty() ? QString() : u"after it was closed and opened:\n    "_s + lost;
}

QString SqlComparison::step(const SqlOperation &operation)
{
    // What a transaction that has read can write afterwards is not the same.
    if (operation.kind == Kind::ReadBeside && m_transaction.isOpen())
        return {};
    if (operation.endsReaders) {
        m_reference.endReaders();
        m_subject.endReaders();
    }
    const SqlObservation expected = m_reference.perform(operation);
    const SqlObservation actual = m_subject.perform(operation);
    if (expected.done != actual.done)
        return u"QSQLITE: %1\n    QTURSO:  %2"_s.arg(outcome(expected), outcome(actual));
    const QString difference = firstDifference(expected.facts, actual.facts);
    if (!difference.isEmpty())
        return difference;
    note(operation, expected);
    return operation.mayRollBack ? compareAll() : QString();
}

void SqlComparison::note(const SqlOperation &operation, const SqlObservation &expected)
{
    const auto noteEnd = [this, &expected](const QString &sql) {
        if (expected.done)
            m_transaction.noteSuccess(sql);
        else
            m_transaction.noteFailure(sql, expected.error.nativeErrorCode().toInt());
    };
    switch (operation.kind) {
    case Kind::Transaction:
        return noteEnd(u"BEGIN"_s);
    case Kind::Commit:
        return noteEnd(u"COMMIT"_s);
    case Kind::Rollback:
        return noteEnd(u"ROLLBACK"_s);
    case Kind::Reopen:
        return m_transaction.reset();
    case Kind::Prepare:
        m_prepared[operation.query] = operation.sql;
        return;
    case Kind::Execute:
        return noteEnd(m_prepared.at(operation.query));
    case Kind::ExecuteText:
        m_prepared[operation.query] = operation.sql;
        return noteEnd(operation.sql);
    default:
        return;
    }
}

// Readers that lose their rows get an error.
QString SqlComparison::compareAll()
{
    for (int query = 0; query < SqlHistory::Queries; ++query) {
        const SqlSubject::Rest expected = m_reference.readRest(query);
        const SqlSubject::Rest actual = m_subject.readRest(query);
        // As far as both have read.
        const qsizetype common = expected.failed || actual.failed ? std::min(expected.rows.size(), actual.rows.size())
                                                                  : std::max(expected.rows.size(), actual.rows.size());
        const QString difference = firstDifference(expected.rows.mid(0, common), actual.rows.mid(0, common));
        if (!difference.isEmpty())
            return u"the rest of q%1: "_s.arg(query) + difference;
    }
    const QString loss = m_transaction.isOpen() ? settleLoss() : QString();
    m_reference.endReaders();
    m_subject.endReaders();
    return loss.isEmpty() ? compareContent() : loss;
}

// The engine rolls the whole transaction back where SQLite takes back the statement. Then nothing must be accepted
// until it was ended.
QString SqlComparison::settleLoss()
{
    if (!m_subject.isRefused())
        return {};
    if (m_subject.commit())
        return u"QTURSO has committed a transaction that was lost"_s;
    m_reference.rollback();
    m_transaction.reset();
    return {};
}

QString SqlComparison::compareContent()
{
    return firstDifference(m_reference.content(), m_subject.content());
}

} // namespace TursoQt::Test
