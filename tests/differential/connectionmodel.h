// SPDX-License-Identifier: MIT
#pragma once

#include "connectionstep.h"

#include <QtCore/QMap>

#include <optional>

namespace TursoQt::Test {

/// What a program may expect to find after what it has been told. Of operations that were cancelled, or found the
/// database busy, it does not know whether they were done: then there are several possibilities, and it learns by
/// reading which of them came true.
class ConnectionModel
{
public:
    using Rows = QMap<QString, qint64>;
    enum class Outcome { Done, Failed, Unknown };

    explicit ConnectionModel(const Rows &rows);

    // Each is told how the operation ended; false when that cannot be.
    [[nodiscard]] bool execute(const ConnectionStep &step, Outcome outcome);
    [[nodiscard]] bool script(const QList<ConnectionStep> &steps, Outcome outcome);
    [[nodiscard]] bool transaction(const QList<ConnectionStep> &steps, bool throws, Outcome outcome);
    [[nodiscard]] bool read(const std::optional<Rows> &rows, Outcome outcome);
    /// The database was closed.
    void close();

    QString toString() const;

private:
    struct State {
        Rows rows;
        std::optional<Rows> before; ///< of the transaction that is open by hand
        bool lost = false; ///< the engine has rolled it back

        bool operator==(const State &) const = default;
    };
    enum class Effect { Done, Failed };

    static Effect perform(State &state, const ConnectionStep &step);
    static Effect failAtRunTime(State &state);
    static Effect begin(State &state);
    static Effect commit(State &state);
    static Effect rollback(State &state);
    static Effect performAll(State &state, const QList<ConnectionStep> &steps, bool throws);
    static Effect performTransaction(State &state, const QList<ConnectionStep> &steps, bool throws);
    static void endScript(State &state, bool wasOutside);
    static QList<State> afterScript(const State &state, const QList<ConnectionStep> &steps, Outcome outcome);
    static void addLoss(QList<State> &states, const State &state);
    bool keep(const QList<State> &states);

    QList<State> m_states;
};

} // namespace TursoQt::Test
