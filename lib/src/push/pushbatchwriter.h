// SPDX-License-Identifier: MIT
#pragma once

#include "push/pushbatch.h"
#include "push/pushterms.h"
#include "push/recordedchange.h"
#include "push/stepwriter.h"
#include "push/tablelayout.h"
#include "push/transientobjects.h"

namespace TursoQt {

/**
 * Writes the local changes as one batch of statements, which the server runs as a whole or not at all: each step needs
 * the one before to have succeeded, and a transaction that was not committed is rolled back.
 *
 * Neighbouring changes of one kind share a statement: the server takes these several times faster. A row is named by its
 * primary key, or by all of its old values when it has none. Blocks the calling thread, as the session does; throws
 * SyncException.
 */
class PushBatchWriter
{
public:
    /// @a folder is where a temporary file may be.
    PushBatchWriter(SqlSession &session, PushTerms terms, const QString &folder);

    /// Without a body when there is nothing to send, or no change was recorded ever.
    PushBatch write();
    /// Sends no change: it only leaves its mark, after which no request that expects another one is done.
    PushBatch writeFence();

private:
    void addChange(const RecordedChange &change);
    /// True when the change comes to nothing.
    bool passOver(const RecordedChange &change);
    void noteTrigger(const QString &table);
    void addRowChange(const RecordedChange &change, const TableLayout &layout);
    void addSchemaChange(const RecordedChange &change);
    void addInsert(const RecordedChange &change, const TableLayout &layout);
    void addInsertUnlessEqual(const RecordedChange &change, const TableLayout &layout, const RecordView &row);
    void addUpsert(const RecordedChange &change, const TableLayout &layout, const RecordView &row);
    void addUpdate(const RecordedChange &change, const TableLayout &layout);
    void addDelete(const RecordedChange &change, const TableLayout &layout);

    void writeInsert(const TableLayout &layout, qsizetype columns);
    void writeRow(const RecordedChange &change, const TableLayout &layout, const RecordView &row);
    void writeValue(const RecordedChange &change, const TableLayout &layout, const RecordView &row, int column);
    void writeKeyCondition(const RecordedChange &change, const TableLayout &layout, const RecordView &row);
    void writeValueConditions(const RecordedChange &change, const TableLayout &layout, const RecordView &row);

    /// A statement that more changes can join.
    struct Common {
        PushStep::Kind kind = PushStep::Kind::Frame; ///< Frame: there is none
        QByteArray table{};
        qsizetype columns = 0;
        int changes = 0;
        QByteArray end{}; ///< what the statement ends with
    };
    /// True when the change can join the statement that is being written.
    bool join(const RecordedChange &change, PushStep::Kind kind, qsizetype columns);
    void beginCommon(const RecordedChange &change, PushStep::Kind kind, qsizetype columns, QByteArray end);
    void endCommon();
    bool isSeparate(qint64 changeId) const;

    void endStep(PushStep step, StepWriter::Condition condition = StepWriter::Condition::AfterPrevious);
    void begin();
    void end();
    void writePosition();
    void writeMark();
    void writeExpectations();
    void commit();

    SqlSession &m_session;
    const PushTerms m_terms;
    const QString m_folder;
    TableLayouts m_layouts;
    TransientObjects m_transients;
    PushBatch m_batch;
    StepWriter m_writer;
    Common m_common;
    PushStep m_commonStep;
    qint64 m_changes = 0;
    qint64 m_wholeUpTo = 0; ///< no request may end before this change
    QSet<QString> m_triggeredTables; ///< with folded names
};

} // namespace TursoQt
