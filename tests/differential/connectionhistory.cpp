// SPDX-License-Identifier: MIT
#include "connectionhistory.h"

namespace TursoQt::Test {

using namespace Qt::StringLiterals;
using StepKind = ConnectionStep::Kind;

namespace {

QLatin1StringView nameOf(ConnectionOperation::Kind kind)
{
    using Kind = ConnectionOperation::Kind;
    switch (kind) {
    case Kind::Execute:
        return "execute"_L1;
    case Kind::Script:
        return "executeScript"_L1;
    case Kind::Transaction:
        return "transaction"_L1;
    case Kind::Read:
        return "read"_L1;
    case Kind::OpenCursor:
        return "openCursor"_L1;
    case Kind::Fetch:
        return "fetch"_L1;
    case Kind::CloseCursor:
        return "close cursor"_L1;
    case Kind::Cancel:
        return "cancel"_L1;
    case Kind::CancelOne:
        return "cancel a future"_L1;
    case Kind::Settle:
        return "wait"_L1;
    case Kind::Pull:
        return "pull"_L1;
    case Kind::Push:
        return "push"_L1;
    case Kind::Checkpoint:
        return "checkpoint"_L1;
    case Kind::ChangeServer:
        return "change the server"_L1;
    case Kind::Reopen:
        return "close, open"_L1;
    }
    return {};
}

} // namespace

QString toString(const ConnectionOperation &operation)
{
    return u"%1 %2 %3%4"_s.arg(nameOf(operation.kind))
        .arg(operation.number)
        .arg(toString(operation.steps), operation.throws ? u"; throw"_s : QString());
}

QList<ConnectionOperation> ConnectionHistory::make(int length)
{
    while (m_operations.size() < length)
        step();
    return m_operations;
}

void ConnectionHistory::append(Kind kind, const QList<ConnectionStep> &steps, bool throws)
{
    m_operations.append({kind, steps, throws, m_random.bounded(Cursors)});
}

ConnectionStep ConnectionHistory::change()
{
    static constexpr StepKind Kinds[] = {
        StepKind::Insert, StepKind::Insert,       StepKind::InsertSlowly,  StepKind::InsertSeveral, StepKind::Increment,
        StepKind::Remove, StepKind::Twice,        StepKind::SecondTwice,   StepKind::NoStatement,   StepKind::Insert,
        StepKind::Insert, StepKind::FailingQuery, StepKind::FailingInsert, StepKind::InsertSlowly,  StepKind::Replace,
        StepKind::Upsert, StepKind::Upsert,
    };
    const StepKind kind = Kinds[m_random.bounded(int(std::size(Kinds)))];
    if (kind == StepKind::Remove || kind == StepKind::Replace || kind == StepKind::Upsert)
        return {kind, u"m-%1-"_s.arg(m_random.bounded(m_tokens + 1))};
    return {kind, newToken()};
}

ConnectionStep ConnectionHistory::control()
{
    static constexpr StepKind Kinds[] = {StepKind::Begin, StepKind::Begin, StepKind::Commit, StepKind::Commit,
                                         StepKind::Rollback};
    return {Kinds[m_random.bounded(int(std::size(Kinds)))]};
}

QList<ConnectionStep> ConnectionHistory::script()
{
    QList<ConnectionStep> steps;
    for (int count = m_random.bounded(6); count >= 0; --count) {
        if (m_random.bounded(3)) {
            steps.append(change());
            continue;
        }
        steps.append({StepKind::Begin});
        for (int inside = m_random.bounded(3); inside > 0; --inside)
            steps.append(change());
        if (m_random.bounded(5))
            steps.append({m_random.bounded(3) ? StepKind::Commit : StepKind::Rollback});
    }
    return steps;
}

QList<ConnectionStep> ConnectionHistory::work(int depth)
{
    QList<ConnectionStep> steps;
    for (int count = m_random.bounded(4); count >= 0; --count) {
        if (depth < 3 && m_random.bounded(4) == 0)
            steps.append({StepKind::Nested, {}, work(depth + 1), m_random.bounded(3) == 0});
        else
            steps.append(change());
    }
    return steps;
}

void ConnectionHistory::step()
{
    const int choice = m_random.bounded(100);
    if (choice < 28)
        append(Kind::Execute, {change()});
    else if (choice < 40)
        append(Kind::Execute, {control()});
    else if (choice < 50)
        append(Kind::Script, script());
    else if (choice < 63)
        append(Kind::Transaction, work(0), m_random.bounded(4) == 0);
    else if (choice < 72)
        append(Kind::Read);
    else if (choice < 75)
        append(Kind::OpenCursor);
    else if (choice < 80)
        append(Kind::Fetch);
    else if (choice < 81)
        append(Kind::CloseCursor);
    else if (choice < 85)
        append(Kind::Cancel);
    else if (choice < 88)
        append(Kind::CancelOne);
    else if (choice < 92)
        append(Kind::Settle);
    else if (choice < 94)
        append(Kind::Pull);
    else if (choice < 96)
        append(Kind::Push);
    else if (choice < 97)
        append(Kind::Checkpoint);
    else if (choice < 99)
        append(Kind::ChangeServer);
    else
        append(Kind::Reopen);
    // What was cancelled may have been done: the sooner that is known, the fewer possibilities there are.
    const Kind last = m_operations.constLast().kind;
    if (last == Kind::Cancel || last == Kind::CancelOne) {
        append(Kind::Read);
        append(Kind::Settle);
    }
}

} // namespace TursoQt::Test
