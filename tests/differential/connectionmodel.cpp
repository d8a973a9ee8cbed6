// SPDX-License-Identifier: MIT
#include "connectionmodel.h"

#include <QtCore/QStringList>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;
using Kind = ConnectionStep::Kind;

ConnectionModel::ConnectionModel(const Rows &rows)
    : m_states{State{rows, {}, false}}
{
}

ConnectionModel::Effect ConnectionModel::begin(State &state)
{
    if (state.before)
        return Effect::Failed;
    state.before = state.rows;
    return Effect::Done;
}

ConnectionModel::Effect ConnectionModel::commit(State &state)
{
    const bool isCommitted = state.before && !state.lost;
    state.before.reset();
    state.lost = false;
    return isCommitted ? Effect::Done : Effect::Failed;
}

ConnectionModel::Effect ConnectionModel::rollback(State &state)
{
    if (!state.before)
        return Effect::Failed;
    state.rows = *state.before;
    state.before.reset();
    state.lost = false;
    return Effect::Done;
}

ConnectionModel::Effect ConnectionModel::failAtRunTime(State &state)
{
    if (state.before) {
        state.rows = *state.before;
        state.lost = true;
    }
    return Effect::Failed;
}

ConnectionModel::Effect ConnectionModel::perform(State &state, const ConnectionStep &step)
{
    if (step.kind == Kind::Commit)
        return commit(state);
    if (step.kind == Kind::Rollback)
        return rollback(state);
    if (state.lost)
        return Effect::Failed;
    switch (step.kind) {
    case Kind::Begin:
        return begin(state);
    case Kind::Insert:
    case Kind::InsertSlowly:
        state.rows.insert(step.token, 0);
        return Effect::Done;
    case Kind::InsertSeveral:
        for (int i = 0; i < 10; ++i)
            state.rows.insert(step.token + QString::number(i), 0);
        return Effect::Done;
    case Kind::Increment:
        for (auto row = state.rows.begin(); row != state.rows.end(); ++row)
            ++row.value();
        return Effect::Done;
    case Kind::Remove:
        state.rows.remove(step.token);
        return Effect::Done;
    case Kind::Replace:
        state.rows.insert(step.token, 7);
        return Effect::Done;
    case Kind::Upsert:
        state.rows.insert(step.token, state.rows.contains(step.token) ? state.rows.value(step.token) + 100 : 5);
        return Effect::Done;
    case Kind::FailingQuery:
        return failAtRunTime(state);
    default:
        return Effect::Failed;
    }
}

// In a function of a transaction, which goes on after statements that fail.
ConnectionModel::Effect ConnectionModel::performAll(State &state, const QList<ConnectionStep> &steps, bool throws)
{
    for (const ConnectionStep &step : steps) {
        if (step.kind != Kind::Nested) {
            perform(state, step);
            continue;
        }
        const Rows saved = state.rows;
        if (!state.lost && performAll(state, step.steps, step.throws) == Effect::Failed && !state.lost)
            state.rows = saved;
    }
    return throws || state.lost ? Effect::Failed : Effect::Done;
}

ConnectionModel::Effect ConnectionModel::performTransaction(State &state, const QList<ConnectionStep> &steps,
                                                            bool throws)
{
    if (state.lost)
        return Effect::Failed;
    State inside = state;
    if (!inside.before)
        inside.before = inside.rows;
    const Effect effect = performAll(inside, steps, throws);
    if (effect == Effect::Done)
        state.rows = inside.rows;
    else if (inside.lost && state.before)
        failAtRunTime(state);
    return effect;
}

void ConnectionModel::endScript(State &state, bool wasOutside)
{
    if (wasOutside && state.before)
        rollback(state);
}

QList<ConnectionModel::State> ConnectionModel::afterScript(const State &state, const QList<ConnectionStep> &steps,
                                                           Outcome outcome)
{
    const bool isOutside = !state.before;
    QList<State> states;
    State next = state;
    for (const ConnectionStep &step : steps) {
        if (outcome == Outcome::Unknown) {
            states.append(next);
            endScript(states.last(), isOutside);
            addLoss(states, states.constLast());
        }
        if (perform(next, step) == Effect::Done)
            continue;
        endScript(next, isOutside);
        if (outcome != Outcome::Done)
            states.append(next);
        return states;
    }
    if (outcome != Outcome::Failed)
        states.append(next);
    // It was cancelled when it had just ended.
    if (outcome == Outcome::Unknown) {
        endScript(next, isOutside);
        states.append(next);
    }
    return states;
}

void ConnectionModel::addLoss(QList<State> &states, const State &state)
{
    if (!state.before || state.lost)
        return;
    State lost = state;
    failAtRunTime(lost);
    states.append(lost);
}

bool ConnectionModel::keep(const QList<State> &states)
{
    m_states.clear();
    for (const State &state : states) {
        if (!m_states.contains(state))
            m_states.append(state);
    }
    return !m_states.isEmpty();
}

bool ConnectionModel::execute(const ConnectionStep &step, Outcome outcome)
{
    QList<State> states;
    for (const State &state : std::as_const(m_states)) {
        State next = state;
        const Effect effect = perform(next, step);
        if (outcome == Outcome::Unknown) {
            states += {state, next};
            addLoss(states, state);
        } else if ((effect == Effect::Done) == (outcome == Outcome::Done)) {
            states.append(next);
        }
    }
    return keep(states);
}

bool ConnectionModel::script(const QList<ConnectionStep> &steps, Outcome outcome)
{
    QList<State> states;
    for (const State &state : std::as_const(m_states))
        states += afterScript(state, steps, outcome);
    return keep(states);
}

bool ConnectionModel::transaction(const QList<ConnectionStep> &steps, bool throws, Outcome outcome)
{
    QList<State> states;
    for (const State &state : std::as_const(m_states)) {
        State next = state;
        const Effect effect = performTransaction(next, steps, throws);
        if (outcome == Outcome::Unknown) {
            states += {state, next};
            addLoss(states, state);
        } else if ((effect == Effect::Done) == (outcome == Outcome::Done)) {
            states.append(next);
        }
    }
    return keep(states);
}

bool ConnectionModel::read(const std::optional<Rows> &rows, Outcome outcome)
{
    QList<State> states;
    for (const State &state : std::as_const(m_states)) {
        const bool fits =
            outcome == Outcome::Done ? !state.lost && state.rows == *rows : outcome == Outcome::Unknown || state.lost;
        if (fits)
            states.append(state);
        if (outcome == Outcome::Unknown)
            addLoss(states, state);
    }
    return keep(states);
}

void ConnectionModel::close()
{
    QList<State> states = m_states;
    for (State &state : states)
        rollback(state);
    keep(states);
}

QString ConnectionModel::toString() const
{
    QStringList texts;
    for (const State &state : m_states) {
        QStringList rows;
        for (auto row = state.rows.begin(); row != state.rows.end(); ++row)
            rows.append(u"%1=%2"_s.arg(row.key()).arg(row.value()));
        texts.append(rows.join(u' ') + (state.before ? u" (in a transaction)"_s : QString())
                     + (state.lost ? u" (lost)"_s : QString()));
    }
    return texts.join(u"\n  or "_s);
}

} // namespace TursoQt::Test
