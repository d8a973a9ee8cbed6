// SPDX-License-Identifier: MIT
#include "push/pushbatchwriter.h"

#include "push/schemarecord.h"
#include "push/schemastatement.h"
#include "push/transientrows.h"
#include "sql/internaltables.h"
#include "sql/quotedname.h"
#include "sql/sqlsession.h"
#include "support/names.h"
#include "support/texts.h"

#include <TursoQt/syncerror.h>

#include <algorithm>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Condition = StepWriter::Condition;
using Kind = PushStep::Kind;
using Type = RecordedChange::Type;
using Value = RecordView::Value;

namespace {

// More rows in a statement make it slower again: the server's parser has limits of its own.
constexpr int LongestCommon = 50;
constexpr qsizetype LongestStatement = 64 * 1024;
constexpr int MaximumArguments = 30'000;

// An overflow is the only error that an expression can be sure of. It is not a constant, which would always be computed.
constexpr QByteArrayView Failure = "abs(-9223372036854775807-1+";

[[noreturn]] void refuse(const RecordedChange &change, const QString &why)
{
    throw SyncException(SyncError{SyncError::Code::Unsupported,
                                  Texts::tr("Change %1 of the table %2 cannot be sent: %3.")
                                      .arg(change.id)
                                      .arg(QString::fromUtf8(change.table), why)});
}

// So that every value has a column.
void checkFits(const RecordedChange &change, const TableLayout &layout, const RecordView &row)
{
    if (row.isEmpty() || row.size() > layout.columns.size())
        refuse(change, Texts::tr("its values do not fit the columns that the table had"));
}

void checkRowId(const RecordedChange &change, const TableLayout &layout)
{
    if (layout.rowId.isEmpty())
        refuse(change, Texts::tr("its row has no primary key, and columns take all names of the row id"));
}

} // namespace

PushBatchWriter::PushBatchWriter(SqlSession &session, PushTerms terms, const QString &folder)
    : m_session(session)
    , m_terms(std::move(terms))
    , m_folder(folder)
    , m_layouts(session)
{
    m_batch.end = {m_terms.generation, m_terms.after};
}

PushBatch PushBatchWriter::write()
{
    if (!RecordedChanges::exist(m_session))
        return std::move(m_batch);
    m_transients = TransientObjects(m_layouts.schemaChanges(), m_terms.after);
    const SqlResult tables = m_session.execute(u"SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger'"_s);
    for (const QVariantList &table : tables.rows)
        m_triggeredTables.insert(foldedName(table.first().toString()));
    const qint64 end = m_terms.upTo == std::numeric_limits<qint64>::max() ? m_terms.upTo : m_terms.upTo + 1;
    RecordedChanges changes(m_session, m_terms.after, end);
    while (changes.next()) {
        const RecordedChange &change = changes.change();
        if (change.type != Type::Commit)
            addChange(change);
        else if (m_terms.threshold > 0 && m_changes >= m_terms.threshold && change.id > m_wholeUpTo)
            break;
    }
    if (m_changes == 0)
        return std::move(m_batch);
    endCommon();
    if (!m_terms.isRehearsal) {
        writePosition();
        commit();
    }
    this->end();
    return std::move(m_batch);
}

PushBatch PushBatchWriter::writeFence()
{
    begin();
    m_writer.sql("INSERT INTO turso_sync_last_change_id(client_id, pull_gen, change_id) VALUES ");
    writeMark();
    writeExpectations();
    commit();
    end();
    return std::move(m_batch);
}

void PushBatchWriter::addChange(const RecordedChange &change)
{
    const QString table = QString::fromUtf8(change.table);
    if (isSchemaTable(table)) {
        addSchemaChange(change);
        return;
    }
    if (isInternalTable(table) || passOver(change))
        return;
    const TableLayout &layout = m_layouts.layoutAt(table, change.id);
    if (!layout.exists()) {
        // What was in a table that a later change drops does not matter any more.
        if (m_layouts.isDroppedAfter(table, change.id))
            return;
        refuse(change, Texts::tr("there is no such table any more, and the engine has not recorded what became of it"));
    }
    begin();
    noteTrigger(table);
    if (const auto reduced = m_terms.missingColumns.reduce(change, layout))
        addRowChange(reduced->change, reduced->layout);
    else
        addRowChange(change, layout);
    ++m_changes;
    m_batch.end.changeId = change.id;
}

void PushBatchWriter::addRowChange(const RecordedChange &change, const TableLayout &layout)
{
    switch (change.type) {
    case Type::Insert:
        addInsert(change, layout);
        break;
    case Type::Update:
        if (m_terms.transientRows && m_terms.transientRows->isInsert(change.id))
            addInsert(change, layout);
        else
            addUpdate(change, layout);
        break;
    case Type::Delete:
        addDelete(change, layout);
        break;
    default:
        refuse(change, Texts::tr("its kind is not known"));
    }
}

void PushBatchWriter::noteTrigger(const QString &table)
{
    if (!m_triggeredTables.isEmpty() && m_triggeredTables.contains(foldedName(table)))
        m_batch.triggeredTable = table;
}

// It is done all the same. What follows a creation means nothing without it: both belong into one request.
bool PushBatchWriter::passOver(const RecordedChange &change)
{
    const bool isRow = m_terms.transientRows && m_terms.transientRows->isPassedOver(change.id);
    if (!isRow && !m_transients.isAbout(change, m_layouts))
        return false;
    const qint64 end = isRow ? m_terms.transientRows->endOf(change.id) : m_transients.dropOf(change.id);
    m_wholeUpTo = std::max(m_wholeUpTo, end);
    begin();
    ++m_changes;
    m_batch.end.changeId = change.id;
    return true;
}

// The engine records what a statement does to the schema's own table; of these changes some have no statement.
void PushBatchWriter::addSchemaChange(const RecordedChange &change)
{
    const SchemaRecord row(change.type == Type::Delete ? change.before : change.after);
    if (isInternalTable(row.name()) || passOver(change))
        return;
    QString sql;
    if (change.type == Type::Insert) {
        sql = createIfNotExists(row.sql());
    } else if (change.type == Type::Delete) {
        sql = u"DROP %1 IF EXISTS %2"_s.arg(row.type().toUpper(), quotedName(row.name()));
    } else {
        const SchemaUpdate update(change.updates);
        if (!update.isComplete())
            refuse(change, Texts::tr("the record of the change is incomplete"));
        if (!update.changesSql())
            return;
        sql = update.statement();
    }
    if (sql.isEmpty())
        return;
    begin();
    endCommon();
    ++m_changes;
    m_batch.end.changeId = change.id;
    // A server that has the column already, or has it no more, would refuse it.
    if (const auto addition = columnAddition(sql); addition && m_terms.serverColumns.contains(addition->key()))
        return;
    if (m_terms.missingColumns.isDroppedBy(change.id))
        return;
    m_writer.sql(sql.toUtf8());
    endStep({Kind::Schema, change.id, change.id});
}

void PushBatchWriter::addInsert(const RecordedChange &change, const TableLayout &layout)
{
    // So older engines record the second half of an update that changes the primary key.
    const RecordView row(change.after.isEmpty() ? change.before : change.after);
    checkFits(change, layout, row);
    const bool isOverwriting = m_terms.keyCollision == SyncConfig::KeyCollision::Overwrite;
    // A row without a whole key collides with no other one.
    if (layout.hasWholeKey(row) && (!layout.hasRowIdKey() || isOverwriting)) {
        addUpsert(change, layout, row);
        return;
    }
    if (layout.hasRowIdKey() && isSeparate(change.id)) {
        addInsertUnlessEqual(change, layout, row);
        return;
    }
    if (!join(change, Kind::Insert, row.size())) {
        beginCommon(change, Kind::Insert, row.size(), {});
        writeInsert(layout, row.size());
        m_writer.sql(" VALUES ");
    }
    writeRow(change, layout, row);
}

// What is there already in the same form may be this very row: the answer to an earlier push was lost.
void PushBatchWriter::addInsertUnlessEqual(const RecordedChange &change, const TableLayout &layout,
                                           const RecordView &row)
{
    endCommon();
    writeInsert(layout, row.size());
    m_writer.sql(" SELECT ");
    for (int column = 0; column < row.size(); ++column) {
        if (column > 0)
            m_writer.sql(",");
        writeValue(change, layout, row, column);
    }
    m_writer.sql(" WHERE NOT EXISTS (SELECT 1 FROM ").name(layout.name).sql(" WHERE ");
    writeKeyCondition(change, layout, row);
    m_writer.sql(" AND ");
    writeValueConditions(change, layout, row);
    m_writer.sql(")");
    endStep({Kind::Insert, change.id, change.id});
}

void PushBatchWriter::addUpsert(const RecordedChange &change, const TableLayout &layout, const RecordView &row)
{
    if (!join(change, Kind::Upsert, row.size())) {
        QStringList key;
        for (const int column : layout.key)
            key.append(quotedName(layout.columns.at(column)));
        QStringList assignments;
        for (int column = 0; column < row.size(); ++column)
            assignments.append(u"%1=excluded.%1"_s.arg(quotedName(layout.columns.at(column))));
        beginCommon(change, Kind::Upsert, row.size(),
                    u" ON CONFLICT(%1) DO UPDATE SET %2"_s.arg(key.join(u','), assignments.join(u',')).toUtf8());
        writeInsert(layout, row.size());
        m_writer.sql(" VALUES ");
    }
    writeRow(change, layout, row);
}

void PushBatchWriter::addUpdate(const RecordedChange &change, const TableLayout &layout)
{
    endCommon();
    const RecordView before(change.before);
    const RecordView after(change.after);
    checkFits(change, layout, before);
    checkFits(change, layout, after);
    const QList<int> columns = changedColumns(change);
    if (columns.isEmpty())
        return;
    m_writer.sql("UPDATE ").name(layout.name).sql(" SET ");
    for (qsizetype index = 0; index < columns.size(); ++index) {
        const int column = columns.at(index);
        m_writer.sql(index > 0 ? "," : "").name(layout.columns.at(column)).sql("=").value(after[column]);
    }
    m_writer.sql(" WHERE ");
    if (layout.hasWholeKey(before)) {
        writeKeyCondition(change, layout, before);
        endStep({Kind::Update, change.id, change.id});
        return;
    }
    checkRowId(change, layout);
    const QByteArray rowId = layout.rowId.toUtf8();
    m_writer.sql(rowId).sql("=(SELECT CASE WHEN count(*)=0 THEN ").sql(Failure).sql("count(*)) ELSE min(").sql(rowId);
    m_writer.sql(") END FROM ").name(layout.name).sql(" WHERE ");
    writeValueConditions(change, layout, before);
    m_writer.sql(")");
    endStep({Kind::UpdateByValues, change.id, change.id});
}

void PushBatchWriter::addDelete(const RecordedChange &change, const TableLayout &layout)
{
    const RecordView row(change.before);
    if (layout.hasRowIdKey()) {
        if (join(change, Kind::Delete, 0)) {
            m_writer.value(change.rowId);
            return;
        }
        beginCommon(change, Kind::Delete, 0, ")");
        m_writer.sql("DELETE FROM ").name(layout.name).sql(" WHERE ").name(layout.columns.at(layout.rowIdColumn));
        m_writer.sql(" IN (").value(change.rowId);
        return;
    }
    endCommon();
    checkFits(change, layout, row);
    m_writer.sql("DELETE FROM ").name(layout.name).sql(" WHERE ");
    if (layout.hasWholeKey(row)) {
        writeKeyCondition(change, layout, row);
    } else {
        checkRowId(change, layout);
        const QByteArray rowId = layout.rowId.toUtf8();
        m_writer.sql(rowId).sql("=(SELECT ").sql(rowId).sql(" FROM ").name(layout.name).sql(" WHERE ");
        writeValueConditions(change, layout, row);
        m_writer.sql(" LIMIT 1)");
    }
    endStep({Kind::Delete, change.id, change.id});
}

// A row that was written before a column was added lacks that one.
void PushBatchWriter::writeInsert(const TableLayout &layout, qsizetype columns)
{
    m_writer.sql("INSERT INTO ").name(layout.name).sql("(");
    for (qsizetype column = 0; column < columns; ++column)
        m_writer.sql(column > 0 ? "," : "").name(layout.columns.at(column));
    m_writer.sql(")");
}

void PushBatchWriter::writeRow(const RecordedChange &change, const TableLayout &layout, const RecordView &row)
{
    m_writer.sql("(");
    for (int column = 0; column < row.size(); ++column) {
        if (column > 0)
            m_writer.sql(",");
        writeValue(change, layout, row, column);
    }
    m_writer.sql(")");
}

// The row id counts and not what the record has in its place: a row that was renumbered kept its record.
void PushBatchWriter::writeValue(const RecordedChange &change, const TableLayout &layout, const RecordView &row,
                                 int column)
{
    if (column == layout.rowIdColumn)
        m_writer.value(change.rowId);
    else
        m_writer.value(row[column]);
}

void PushBatchWriter::writeKeyCondition(const RecordedChange &change, const TableLayout &layout, const RecordView &row)
{
    for (qsizetype index = 0; index < layout.key.size(); ++index) {
        const int column = layout.key.at(index);
        m_writer.sql(index > 0 ? " AND " : "").name(layout.columns.at(column)).sql(" IS ");
        if (column == layout.rowIdColumn)
            m_writer.value(change.rowId);
        else
            m_writer.value(row[column]);
    }
}

// Texts that differ in letter case only are different, whatever the column says.
void PushBatchWriter::writeValueConditions(const RecordedChange &change, const TableLayout &layout,
                                           const RecordView &row)
{
    for (int column = 0; column < row.size(); ++column) {
        m_writer.sql(column > 0 ? " AND " : "").name(layout.columns.at(column));
        if (row[column].type == Value::Type::Text)
            m_writer.sql(" COLLATE BINARY");
        m_writer.sql(" IS ");
        writeValue(change, layout, row, column);
    }
}

bool PushBatchWriter::join(const RecordedChange &change, Kind kind, qsizetype columns)
{
    const bool fits = m_common.kind == kind && m_common.columns == columns && m_common.table == change.table
        && m_common.changes < LongestCommon && m_writer.size() < LongestStatement
        && m_writer.argumentCount() + columns < MaximumArguments && !isSeparate(change.id)
        && !isSeparate(m_commonStep.lastChange);
    if (!fits)
        return false;
    m_writer.sql(",");
    ++m_common.changes;
    m_commonStep.lastChange = change.id;
    return true;
}

void PushBatchWriter::beginCommon(const RecordedChange &change, Kind kind, qsizetype columns, QByteArray end)
{
    endCommon();
    m_common = {kind, change.table.toByteArray(), columns, 1, std::move(end)};
    m_commonStep = {kind, change.id, change.id};
}

void PushBatchWriter::endCommon()
{
    if (m_common.kind == Kind::Frame)
        return;
    m_writer.sql(m_common.end);
    m_common = {};
    endStep(m_commonStep);
}

bool PushBatchWriter::isSeparate(qint64 changeId) const
{
    return std::any_of(m_terms.separately.begin(), m_terms.separately.end(),
                       [changeId](const ChangeRange &range) { return range.contains(changeId); });
}

void PushBatchWriter::endStep(PushStep step, Condition condition)
{
    if (!m_batch.steps.empty())
        m_batch.body->append(",");
    m_batch.body->append(m_writer.take(int(m_batch.steps.size()), condition));
    m_batch.steps.push_back(step);
}

void PushBatchWriter::begin()
{
    if (m_batch.body)
        return;
    m_batch.body = std::make_unique<SpooledBody>(m_folder);
    m_batch.body->append(R"({"baton":null,"requests":[{"type":"batch","batch":{"steps":[)");
    m_writer.sql("BEGIN IMMEDIATE");
    endStep({}, Condition::Always);
    m_writer.sql("CREATE TABLE IF NOT EXISTS turso_sync_last_change_id "
                 "(client_id TEXT PRIMARY KEY, pull_gen INTEGER, change_id INTEGER)");
    endStep({});
}

void PushBatchWriter::commit()
{
    m_writer.sql("COMMIT");
    m_batch.commitStep = int(m_batch.steps.size());
    endStep({});
}

void PushBatchWriter::end()
{
    m_writer.sql("ROLLBACK");
    endStep({}, Condition::InTransaction);
    m_batch.body->append(R"(],"replication_index":null}}]})");
}

// Beside the engine's own record of how far the server has come there is one of ours, which says by whose doing: another
// copy of the same file has the same identity, but not the same marks.
void PushBatchWriter::writePosition()
{
    m_writer.sql("INSERT INTO turso_sync_last_change_id(client_id, pull_gen, change_id) VALUES (");
    m_writer.value(m_terms.client).sql(",").value(m_terms.generation).sql(",").value(m_batch.end.changeId).sql("),");
    writeMark();
    writeExpectations();
}

void PushBatchWriter::writeMark()
{
    m_writer.sql("(").value(markOwner(m_terms.client)).sql(",").value(m_terms.mark).sql(",");
    m_writer.value(m_batch.end.changeId).sql(")");
}

// Who comes too late finds the server elsewhere, and fails.
void PushBatchWriter::writeExpectations()
{
    m_writer.sql(" ON CONFLICT(client_id) DO UPDATE SET pull_gen=excluded.pull_gen, change_id=CASE WHEN 0");
    if (m_terms.serverMark) {
        m_writer.sql(" OR excluded.client_id=").value(markOwner(m_terms.client));
        m_writer.sql(" AND pull_gen=").value(*m_terms.serverMark);
    }
    if (m_terms.serverPosition) {
        m_writer.sql(" OR excluded.client_id=").value(m_terms.client);
        m_writer.sql(" AND pull_gen=").value(m_terms.serverPosition->generation);
        m_writer.sql(" AND change_id=").value(m_terms.serverPosition->changeId);
    }
    m_writer.sql(" THEN excluded.change_id ELSE ").sql(Failure).sql("excluded.change_id*0) END");
    m_batch.recordStep = int(m_batch.steps.size());
    endStep({});
}

} // namespace TursoQt
