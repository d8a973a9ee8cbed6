// SPDX-License-Identifier: MIT
#pragma once

#include "connectionstep.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QStringList>

namespace TursoQt::Test {

/// One call of a SyncConnection.
struct ConnectionOperation {
    enum class Kind {
        Execute, ///< the only step
        Script, ///< the steps, in one text
        Transaction, ///< the steps, in a function that throws at its end when `throws` is set
        Read, ///< all rows
        OpenCursor, ///< `number`
        Fetch,
        CloseCursor,
        Cancel,
        CancelOne, ///< of those that have not ended
        Settle, ///< waits for all
        Pull,
        Push,
        Checkpoint,
        ChangeServer,
        Reopen,
    };

    Kind kind = Kind::Read;
    QList<ConnectionStep> steps{};
    bool throws = false;
    int number = 0;
};

QString toString(const ConnectionOperation &operation);

/// Calls in an order that the seed decides.
class ConnectionHistory
{
public:
    static constexpr int Cursors = 3;

    explicit ConnectionHistory(quint32 seed)
        : m_random(seed)
    {
    }

    QList<ConnectionOperation> make(int length);

private:
    using Kind = ConnectionOperation::Kind;

    void step();
    ConnectionStep change();
    ConnectionStep control();
    QList<ConnectionStep> script();
    QList<ConnectionStep> work(int depth);
    QString newToken() { return QString::fromLatin1("m-%1-").arg(++m_tokens); }
    void append(Kind kind, const QList<ConnectionStep> &steps = {}, bool throws = false);

    QRandomGenerator m_random;
    QList<ConnectionOperation> m_operations;
    int m_tokens = 0;
};

} // namespace TursoQt::Test
