// SPDX-License-Identifier: MIT
#pragma once

#include "sqloperation.h"

#include <QtCore/QList>
#include <QtCore/QRandomGenerator>

namespace TursoQt::Test {

class RandomStatement;

/// Calls of Qt SQL in an order that the seed decides.
class SqlHistory
{
public:
    static constexpr int Queries = 4;

    explicit SqlHistory(quint32 seed);

    QList<SqlOperation> make(int length);

private:
    void step();
    void execute();
    void executePrepared();
    void executeBatch();
    void executeAgain();
    void readBeside();
    void navigate();
    void changeQuery();
    void transaction();
    void useTableModel();
    void useQueryModel();
    void append(SqlOperation operation);
    void append(SqlOperation::Kind kind, int number = 0);
    SqlOperation operationOf(SqlOperation::Kind kind, const RandomStatement &statement) const;
    void bind(const RandomStatement &statement);
    void makeAny(RandomStatement &statement);
    bool chance(int percent) { return m_random.bounded(100) < percent; }

    QRandomGenerator m_random;
    QList<SqlOperation> m_operations;
    int m_query = 0;
    QList<SqlOperation> m_prepared; ///< what was prepared last, for each query
};

} // namespace TursoQt::Test
