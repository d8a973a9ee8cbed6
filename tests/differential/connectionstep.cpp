// SPDX-License-Identifier: MIT
#include "connectionstep.h"

#include <QtCore/QStringList>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;
using Kind = ConnectionStep::Kind;

QString sqlOf(const ConnectionStep &step)
{
    switch (step.kind) {
    case Kind::Insert:
        return u"INSERT INTO entry VALUES ('%1', 0)"_s.arg(step.token);
    case Kind::InsertSlowly:
        return u"INSERT INTO entry WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 20000) "
               "SELECT '%1', count(*) - 20000 FROM c"_s.arg(step.token);
    case Kind::InsertSeveral:
        return u"INSERT INTO entry WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < 9) "
               "SELECT '%1' || i, 0 FROM c"_s.arg(step.token);
    case Kind::Increment:
        return u"UPDATE entry SET n = n + 1 WHERE token LIKE 'm-%'"_s;
    case Kind::Remove:
        return u"DELETE FROM entry WHERE token = '%1'"_s.arg(step.token);
    case Kind::Replace:
        return u"REPLACE INTO entry VALUES ('%1', 7)"_s.arg(step.token);
    case Kind::Upsert:
        return u"INSERT INTO entry VALUES ('%1', 5) ON CONFLICT(token) DO UPDATE SET n = n + 100 RETURNING n"_s.arg(
            step.token);
    case Kind::Begin:
        return u"BEGIN"_s;
    case Kind::Commit:
        return u"COMMIT"_s;
    case Kind::Rollback:
        return u"ROLLBACK"_s;
    case Kind::Twice:
        return u"INSERT INTO entry VALUES ('first', 0)"_s;
    case Kind::SecondTwice:
        return u"INSERT INTO entry VALUES ('%1', 0), ('first', 0)"_s.arg(step.token);
    case Kind::FailingQuery:
        return u"SELECT abs(-9223372036854775808)"_s;
    case Kind::FailingInsert:
        return u"INSERT INTO entry SELECT '%1' || id, CASE id WHEN 3 THEN json('{bad') ELSE 0 END FROM fixed"_s.arg(
            step.token);
    case Kind::NoStatement:
        return u"INSERT entry nonsense"_s;
    case Kind::Nested:
        break;
    }
    return {};
}

QString toString(const ConnectionStep &step)
{
    if (step.kind != Kind::Nested)
        return sqlOf(step);
    return u"transaction { %1%2 }"_s.arg(toString(step.steps), step.throws ? u"; throw"_s : QString());
}

QString toString(const QList<ConnectionStep> &steps)
{
    QStringList texts;
    for (const ConnectionStep &step : steps)
        texts.append(toString(step));
    return texts.join("; "_L1);
}

} // namespace TursoQt::Test
