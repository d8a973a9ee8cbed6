// SPDX-License-Identifier: MIT
#pragma once

#include "models/queryrunner.h"
#include "models/rowdiff.h"
#include "push/pendingchangequery.h"
#include "push/schemahistory.h"

#include <TursoQt/pendingchangesmodel.h>

#include <QtCore/QObject>

#include <memory>
#include <utility>

namespace TursoQt {

/// Reads the rows of a PendingChangesModel. A change never changes: rows come and go.
class PendingChangesModelPrivate : public QObject
{
    Q_OBJECT

public:
    struct Row {
        QByteArray key;
        PendingChangeQuery::Record record;
    };

    explicit PendingChangesModelPrivate(PendingChangesModel *model);

    void refresh();
    void fetchMore();

    QueryRunner runner;
    QList<Row> rows;
    bool more = false; ///< there are rows behind the last one

private:
    /// What the query that runs is for.
    enum class Step { Existence, SchemaVersion, SchemaChanges, Replace, Append };
    /// What comes of it; found out on the SQL thread.
    struct Change {
        QList<Row> rows;
        RowDiff diff; ///< of Step::Replace
        bool more = false;
        qint64 lastRead = 0;
    };

    void execute();
    void begin(Step step, const QString &sql, const QVariantList &parameters = {});
    void readRows();
    static Change changeOf(const QList<Row> &before, SqlResult result, int requestedRows, qint64 generation,
                           const SchemaHistory &history);
    PushPosition pushedPosition() const;
    void onSucceeded(const SqlResult &result);
    void onSchemaVersion(qint64 version);
    void onSchemaChanges(const SqlResult &result);
    void onRows();
    void clear();

    void take(const Change &change);
    void replace(const Change &change);
    void append(const QList<Row> &newRows);
    void reset(const QList<Row> &newRows);
    void announceCount();

    PendingChangesModel *const q;
    Step m_step = Step::Existence;
    std::shared_ptr<Change> m_change; ///< of the query that runs
    qint64 m_lastRead = 0; ///< the id of the last change
    int m_count = 0; ///< as it was announced
    bool m_recorded = false; ///< the database keeps a record of changes
    bool m_isSchemaChecked = false; ///< since the last refresh()
    std::pair<qint64, qint64> m_schemaVersion{-1, -1}; ///< of m_schemaHistory: the generation, and the engine's number
    std::shared_ptr<const SchemaHistory> m_schemaHistory; ///< null: not known
    bool m_refresh = false; ///< wanted next
    bool m_fetchMore = false; ///< wanted next
    bool m_updating = false;
    bool m_clearAfterUpdate = false;
};

} // namespace TursoQt
