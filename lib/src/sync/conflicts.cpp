// SPDX-License-Identifier: MIT
#include "sync/conflicts.h"

#include "io/remotequery.h"
#include "sql/pendinghistory.h"
#include "sql/quotedname.h"
#include "sync/backgroundwork.h"
#include "support/texts.h"

#include <QtCore/QRegularExpression>

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

// What the server's words say is violated, as SQLite names it.
QString constraintOf(const QString &reason)
{
    static const QRegularExpression named(u"constraint failed: (.+)$"_s);
    static const QRegularExpression noTable(u"no such table: \"?([^\"]+)\"?$"_s);
    static const QRegularExpression noColumn(u"table (\\S+) has no column named (\\S+)$"_s);
    if (const auto match = named.match(reason); match.hasMatch())
        return match.captured(1);
    if (const auto match = noTable.match(reason); match.hasMatch())
        return match.captured(1);
    if (const auto match = noColumn.match(reason); match.hasMatch())
        return match.captured(1) + u'.' + match.captured(2);
    if (reason.contains("FOREIGN KEY"_L1))
        return u"FOREIGN KEY"_s;
    return reason;
}

// "u.a, u.b": the columns, when it is a constraint that names some.
QStringList columnsOf(const QString &constraint, const QString &table)
{
    QStringList columns;
    for (const QString &part : constraint.split(u", "_s)) {
        if (!part.startsWith(table + u'.', Qt::CaseInsensitive))
            return {};
        columns.append(part.mid(table.size() + 1));
    }
    return columns;
}

QString selectBy(const QString &table, const QStringList &columns)
{
    QStringList conditions;
    for (const QString &column : columns)
        conditions.append(quotedName(column) + u" IS ?"_s);
    return u"SELECT * FROM %1 WHERE %2 LIMIT 1"_s.arg(quotedName(table), conditions.join(" AND "_L1));
}

} // namespace

Conflicts::Conflicts(const QString &path, HttpTransport &transport, OpenSession openSession)
    : m_file(path.isEmpty() ? QString() : path + "-conflict"_L1)
    , m_transport(transport)
    , m_openSession(std::move(openSession))
{
}

Task Conflicts::note(PushJournal::Refusal refusal, SyncError &error)
{
    // The work may outlive this task.
    const auto change = std::make_shared<std::optional<PendingChange>>();
    if (refusal.number >= 0) {
        std::shared_ptr<SqlSession> session;
        co_await m_openSession(session);
        BackgroundWork work(std::move(session), [change, refusal](SqlSession &session) {
            *change = PendingHistory(session).find(refusal.changeId, refusal.number);
        });
        co_await work;
    }
    ConflictFile::Row row{.constraint = constraintOf(refusal.reason)};
    if (*change) {
        row.table = (*change)->table;
        row.rowId = (*change)->rowId;
        error.message = Texts::tr("The server refuses the change of row %1 in the table %2: %3. Resolve the conflict, or "
                                  "discard the change.")
                            .arg(QString::number(row.rowId), row.table, refusal.reason);
    }
    m_file.set(row);
}

Task Conflicts::find(std::optional<SyncConflict> &conflict)
{
    conflict.reset();
    if (!m_file.row())
        co_return;
    const auto found = std::make_shared<SyncConflict>();
    found->table = m_file.row()->table;
    found->rowId = m_file.row()->rowId;
    found->constraint = m_file.row()->constraint;
    if (!found->table.isEmpty()) {
        const auto primaryKey = std::make_shared<QStringList>();
        std::shared_ptr<SqlSession> session;
        co_await m_openSession(session);
        BackgroundWork work(std::move(session), [found, primaryKey](SqlSession &session) {
            PendingHistory history(session);
            found->pendingChanges = history.changesOfRow(found->table, found->rowId);
            found->localRow = history.row(found->table, found->rowId);
            *primaryKey = history.primaryKey(found->table);
        });
        co_await work;
        if (found->pendingChanges.isEmpty()) {
            m_file.clear();
            co_return;
        }
        co_await fetchRemoteRow(*found, *primaryKey);
    }
    conflict = *found;
}

// The row may have been changed since: the change that is refused is one of several.
Task Conflicts::fetchRemoteRow(SyncConflict &conflict, QStringList primaryKey)
{
    QStringList columns = columnsOf(conflict.constraint, conflict.table);
    if (columns.isEmpty())
        columns = primaryKey;
    for (const PendingChange &change : std::as_const(conflict.pendingChanges)) {
        const QVariantMap &values = change.kind == PendingChange::Kind::Delete ? change.before : change.after;
        QVariantList key;
        for (const QString &column : std::as_const(columns)) {
            const bool isRowId = columns == primaryKey && columns.size() == 1 && values.value(column).isNull();
            key.append(isRowId ? QVariant(change.rowId) : values.value(column));
        }
        if (key.isEmpty() || key.contains(QVariant()))
            continue;
        RemoteQuery query(m_transport, selectBy(conflict.table, columns), key);
        conflict.remoteRow = co_await query;
        if (!conflict.remoteRow.isEmpty())
            co_return;
    }
}

} // namespace TursoQt
