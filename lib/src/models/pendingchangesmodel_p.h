// SPDX-License-Identifier: MIT
#pragma once

#include "models/queryrunner.h"
#include "models/rowkeys.h"
#include "push/pendingchangequery.h"

#include <TursoQt/pendingchangesmodel.h>

#include <QtCore/QObject>

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
    enum class Step { Existence, Replace, Append };

    void execute();
    PushPosition pushedPosition() const;
    void onSucceeded(const SqlResult &result);
    void clear();

    void take(QList<QVariantList> values);
    void replace(const QList<Row> &newRows);
    void append(const QList<Row> &newRows);
    void announceCount();

    PendingChangesModel *const q;
    Step m_step = Step::Existence;
    RowKeys m_keys; ///< of the rows read so far
    qint64 m_lastRead = 0; ///< the id of the last change
    qint64 m_generation = 0; ///< of the changes that are being read
    int m_requestedRows = 0; ///< without the one that tells whether there are more
    int m_count = 0; ///< as it was announced
    bool m_recorded = false; ///< the database keeps a record of changes
    bool m_refresh = false; ///< wanted next
    bool m_fetchMore = false; ///< wanted next
    bool m_updating = false;
    bool m_clearAfterUpdate = false;
};

} // namespace TursoQt
