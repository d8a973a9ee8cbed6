// SPDX-License-Identifier: MIT
#include "push/push.h"

#include "io/pipelinecall.h"
#include "io/remotequery.h"
#include "push/pendinghistory.h"
#include "push/pushanswer.h"
#include "push/pushbatchwriter.h"
#include "push/pushidentity.h"
#include "push/schemachange.h"
#include "push/schemarecord.h"
#include "push/schemastatement.h"
#include "push/serverlayouts.h"
#include "push/tablelayout.h"
#include "push/transientrows.h"
#include "sql/quotedname.h"
#include "sql/sqlsession.h"
#include "support/logging.h"
#include "support/names.h"
#include "support/texts.h"

#include <QtCore/QThread>

#include <algorithm>
#include <memory>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;

namespace {

struct LocalState {
    qint64 generation = 0;
    qint64 lastChange = 0;
};

LocalState localState(SqlSession &session, const QString &client)
{
    LocalState state{PendingHistory::generation(session, client), 0};
    if (RecordedChanges::exist(session)) {
        state.lastChange =
            session.execute(u"SELECT max(change_id) FROM turso_cdc"_s).rows.value(0).value(0).toLongLong();
    }
    return state;
}

struct ChangedColumns {
    QList<TableColumn> added;
    QList<std::pair<TableColumn, qint64>> dropped; ///< with the changes that do it
};

// What the server has of a table that is made or changed otherwise before tells nothing: the column may be one that is
// dropped, or only added here.
ChangedColumns changedColumns(SqlSession &session, qint64 after)
{
    ChangedColumns columns;
    QSet<QString> changedOtherwise;
    QSet<QString> added;
    QSet<QString> dropped;
    for (const SchemaChange &change : schemaChanges(session, after)) {
        const QString name = foldedName(SchemaRecord(change.object()).name());
        const QString statement = SchemaUpdate(change.updates).statement();
        const bool isFirst = !changedOtherwise.contains(name);
        if (const auto addition = columnAddition(statement)) {
            added.insert(addition->key());
            if (isFirst && !dropped.contains(addition->key()))
                columns.added.append(*addition);
            continue;
        }
        const std::optional<TableColumn> removal = columnRemoval(statement);
        if (!removal || added.contains(removal->key()))
            changedOtherwise.insert(name);
        else if (isFirst)
            columns.dropped.append({*removal, change.id});
        if (removal)
            dropped.insert(removal->key());
    }
    return columns;
}

/// A table with rows to send.
struct SentTable {
    QString name;
    QStringList columns;
};

QList<SentTable> tablesOf(SqlSession &session, qint64 after)
{
    QList<SentTable> tables;
    TableLayouts layouts(session);
    for (const QString &name : RecordedChanges::tables(session, after)) {
        if (layouts.layoutOf(name).exists())
            tables.append({name, layouts.layoutOf(name).columns});
    }
    return tables;
}

qint64 integerOf(const QVariantMap &row, const QString &column)
{
    const QVariant value = row.value(column);
    if (value.typeId() != QMetaType::LongLong) {
        throw SyncException(SyncError{
            Code::Protocol, Texts::tr("The server's answer breaks the rules of the protocol."), column});
    }
    return value.toLongLong();
}

bool isConstraint(const QString &reason)
{
    return reason.contains("constraint"_L1, Qt::CaseInsensitive);
}

bool isTakenKey(const QString &reason)
{
    return reason.contains("UNIQUE"_L1, Qt::CaseInsensitive) || reason.contains("PRIMARY KEY"_L1, Qt::CaseInsensitive);
}

[[noreturn]] void throwBatchError(const PushAnswer &answer)
{
    const bool isBusy = answer.message().contains("busy"_L1, Qt::CaseInsensitive)
        || answer.message().contains("locked"_L1, Qt::CaseInsensitive);
    const QString message = isBusy ? Texts::tr("The server's database is busy: %1").arg(answer.reason())
                                   : Texts::tr("The server cannot run the push: %1").arg(answer.reason());
    throw SyncException(SyncError{isBusy ? Code::Busy : Code::Sql, message, answer.reason()});
}

// The earlier one may be this very request, which something on the way has sent twice.
[[noreturn]] void throwOvertaken(const PushAnswer &answer)
{
    throw SyncException(
        SyncError{Code::Network,
                  Texts::tr("The server was still doing an earlier try of this push, whose answer was lost."),
                  answer.reason()});
}

} // namespace

// As with a token that may only read. The server has not looked at the request, and says nothing about the changes.
bool isForbidden(const SyncError &error)
{
    return error.code == Code::Unauthorized || (error.code == Code::Http && error.httpStatus == 403);
}

Push::Push(Setup setup)
    : m_setup(std::move(setup))
{
}

Task<> Push::locate()
{
    co_await readLocalState();
    const QString sql =
        u"SELECT client_id, pull_gen, change_id FROM turso_sync_last_change_id WHERE client_id IN (?, ?)"_s;
    Q_EMIT requestStarted();
    const QVariantList clients{m_setup.client, markOwner(m_setup.client)};
    const std::optional<QList<QVariantMap>> rows = co_await queryRemote(m_setup.transport, sql, clients);
    m_serverMark.reset();
    m_serverPosition.reset();
    for (const QVariantMap &row : rows.value_or(QList<QVariantMap>())) {
        const PushPosition position{integerOf(row, u"pull_gen"_s), integerOf(row, u"change_id"_s)};
        if (row.value(u"client_id"_s) == m_setup.client)
            m_serverPosition = position;
        else
            m_serverMark = position.generation;
    }
    m_isOtherCopy = isServerElsewhere();
    if (m_serverMark && !m_isOtherCopy)
        m_setup.identity.confirm(*m_serverMark);
    m_position = {m_generation, 0};
    if (m_serverPosition && m_serverPosition->generation == m_generation)
        m_position = *m_serverPosition;
    co_await findTransientRows();
    co_await findServerColumns();
}

// Without a mark, an older version of the library or another program pushed last.
bool Push::isServerElsewhere() const
{
    if (m_serverMark && !m_setup.identity.isKnown(*m_serverMark))
        return true;
    if (!m_serverPosition)
        return false;
    return m_serverPosition->generation > m_generation
        || (m_serverPosition->generation == m_generation && m_serverPosition->changeId > m_lastChange);
}

Task<> Push::readLocalState()
{
    const auto state = std::make_shared<LocalState>();
    const SessionWork work = [state, client = m_setup.client](SqlSession &session) { *state = localState(session, client); };
    co_await m_setup.run(work);
    m_generation = state->generation;
    m_lastChange = state->lastChange;
}

// All at once: a request at a time would read the record once for each.
Task<> Push::findTransientRows()
{
    const auto rows = std::make_shared<TransientRows>();
    const SessionWork work = [rows, after = m_position.changeId, upTo = m_lastChange](SqlSession &session) {
        TableLayouts layouts(session);
        *rows = TransientRows(session, layouts, after, upTo);
    };
    co_await m_setup.run(work);
    m_transientRows = rows;
}

// A column that both sides have added or dropped is no conflict; the server would refuse the statement.
Task<> Push::findServerColumns()
{
    const auto changed = std::make_shared<ChangedColumns>();
    const SessionWork work = [changed, after = m_position.changeId](SqlSession &session) {
        *changed = changedColumns(session, after);
    };
    co_await m_setup.run(work);
    QStringList tables;
    for (const TableColumn &addition : std::as_const(changed->added))
        tables.append(addition.table);
    for (const auto &[removal, change] : std::as_const(changed->dropped))
        tables.append(removal.table);
    ServerLayouts layouts(m_setup.transport);
    co_await layouts.read(tables);
    m_missingColumns = {};
    for (const auto &[removal, change] : std::as_const(changed->dropped)) {
        if (layouts.hasTable(removal.table) && !layouts.hasColumn(removal.table, removal.column))
            m_missingColumns.add(removal.table, removal.column, change);
    }
    m_serverColumns.clear();
    for (const TableColumn &addition : std::as_const(changed->added)) {
        if (layouts.hasColumn(addition.table, addition.column))
            m_serverColumns.insert(addition.key());
    }
}

Task<QSet<QString>> Push::reorderedTables()
{
    const auto tables = std::make_shared<QList<SentTable>>();
    const SessionWork work = [tables, after = m_position.changeId](SqlSession &session) {
        *tables = tablesOf(session, after);
    };
    co_await m_setup.run(work);
    QStringList names;
    for (const SentTable &table : std::as_const(*tables))
        names.append(table.name);
    ServerLayouts layouts(m_setup.transport);
    co_await layouts.read(names);
    QSet<QString> reordered;
    for (const SentTable &table : std::as_const(*tables)) {
        if (layouts.isOrderedOtherwise(table.name, table.columns))
            reordered.insert(foldedName(table.name));
    }
    co_return reordered;
}

// What is committed meanwhile is left for the next one: who commits all the time would keep this one from ending.
Task<std::optional<Refusal>> Push::run()
{
    for (;;) {
        const qint64 before = m_position.changeId;
        PushTerms terms = this->terms();
        terms.upTo = m_lastChange;
        terms.mark = PushIdentity::newMark();
        terms.threshold = m_setup.threshold;
        const std::optional<Refusal> refusal = co_await send(terms);
        if (refusal || m_position.changeId == before)
            co_return refusal;
    }
}

Task<std::optional<Refusal>> Push::rehearse(qint64 upTo)
{
    PushTerms terms = this->terms();
    terms.upTo = upTo;
    terms.isRehearsal = true;
    co_return co_await send(terms);
}

PushTerms Push::terms() const
{
    return {.client = m_setup.client,
            .generation = m_generation,
            .after = m_position.changeId,
            .serverPosition = m_serverPosition,
            .serverMark = m_serverMark,
            .keyCollision = m_setup.keyCollision,
            .transientRows = m_transientRows,
            .serverColumns = m_serverColumns,
            .missingColumns = m_missingColumns};
}

Task<> Push::fence()
{
    if (!m_setup.identity.isAnyUnderway())
        co_return;
    PushTerms terms = this->terms();
    terms.mark = PushIdentity::newMark();
    PushBatch batch = co_await write(terms, &PushBatchWriter::writeFence);
    PushAnswer answer(batch);
    co_await exchangeMarked(batch, answer, terms.mark);
    const int failed = answer.failedStep();
    if (failed == batch.recordStep)
        throwOvertaken(answer);
    if (failed >= 0)
        throwBatchError(answer);
    m_setup.identity.confirm(terms.mark);
    m_serverMark = terms.mark;
}

Task<std::optional<Refusal>> Push::send(const PushTerms &initialTerms)
{
    PushTerms terms = initialTerms;
    for (;;) {
        terms.separately = m_separately;
        PushBatch batch = co_await write(terms, &PushBatchWriter::write);
        if (!batch.hasChanges())
            co_return std::nullopt;
        PushAnswer answer(batch);
        if (terms.isRehearsal)
            co_await exchange(batch, answer);
        else
            co_await exchangeMarked(batch, answer, terms.mark);
        const int failed = answer.failedStep();
        if (failed < 0) {
            if (!terms.isRehearsal) {
                m_setup.identity.confirm(terms.mark);
                m_serverMark = terms.mark;
                m_serverPosition = m_position = batch.end;
                m_triggeredTable = batch.triggeredTable;
            }
            co_return std::nullopt;
        }
        if (failed == batch.recordStep)
            throwOvertaken(answer);
        if (!terms.isRehearsal)
            m_setup.identity.withdraw(terms.mark);
        const PushStep step = batch.steps.at(std::size_t(failed));
        // Constraints can be deferred to the end of the transaction.
        const bool isDeferred = failed == batch.commitStep && isConstraint(answer.reason());
        if (step.kind == PushStep::Kind::Frame && !isDeferred)
            throwBatchError(answer);
        const bool isExact = std::any_of(m_separately.begin(), m_separately.end(), [&step](const ChangeRange &range) {
            return range.contains(step.firstChange);
        });
        const bool mayBeOurs = step.kind == PushStep::Kind::Insert && isTakenKey(answer.reason());
        if (!isDeferred && !isExact && (step.isCommon() || mayBeOurs)) {
            m_separately.append({step.firstChange, step.lastChange});
            continue;
        }
        co_return Refusal{
            {m_generation, isDeferred ? 0 : step.firstChange}, step.kind, answer.reason(), answer.message()};
    }
}

Task<PushBatch> Push::write(const PushTerms &terms, PushBatch (PushBatchWriter::*part)())
{
    const auto batch = std::make_shared<PushBatch>();
    const SessionWork work = [=, folder = m_setup.folder, thread = QThread::currentThread()](SqlSession &session) {
        PushBatchWriter writer(session, terms, folder);
        *batch = (writer.*part)();
        if (batch->body)
            batch->body->moveToThread(thread);
    };
    co_await m_setup.run(work);
    co_return std::move(*batch);
}

Task<> Push::exchangeMarked(PushBatch &batch, PushAnswer &answer, qint64 mark)
{
    m_setup.identity.intend(mark);
    try {
        co_await exchange(batch, answer);
    } catch (const SyncException &exception) {
        if (isForbidden(exception.error()))
            m_setup.identity.withdraw(mark);
        throw;
    }
}

Task<> Push::exchange(PushBatch &batch, PushAnswer &answer)
{
    batch.body->rewind();
    Q_EMIT requestStarted();
    PipelineCall call(m_setup.transport, *batch.body,
                      [&answer](QByteArrayView data) { return answer.consume(data); });
    connect(&call, &PipelineCall::bytesSent, this, &Push::bytesSent);
    co_await call;
    answer.read();
}

} // namespace TursoQt
