// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>

#include <algorithm>
#include <functional>

namespace TursoQt::Test {

/// Leaves out what is not needed for @a fails to stay true: ever smaller pieces, from the end to the beginning.
template <class Operation>
QList<Operation> shrunk(QList<Operation> operations, const std::function<bool(const QList<Operation> &)> &fails)
{
    for (qsizetype piece = std::max<qsizetype>(operations.size() / 2, 1); piece > 0;) {
        bool anyLess = false;
        for (qsizetype end = operations.size(); end > 0; end -= piece) {
            const qsizetype begin = std::max<qsizetype>(end - piece, 0);
            QList<Operation> fewer = operations;
            fewer.remove(begin, std::min(end, fewer.size()) - begin);
            if (fails(fewer)) {
                operations = fewer;
                anyLess = true;
            }
        }
        if (piece > 1)
            piece /= 2;
        else if (!anyLess)
            piece = 0;
    }
    return operations;
}

} // namespace TursoQt::Test
