// SPDX-License-Identifier: MIT
#pragma once

#include "console/sqlstatements.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QObject>
#include <QtCore/QSaveFile>

namespace TursoQt::Widgets {

class StatementRunner;

/// Runs a query once more and writes all its rows to a file, a batch at a time: there may be more than fit into memory.
/// The file is written as a whole or not at all.
class WholeExport : public QObject
{
    Q_OBJECT

public:
    enum class Format { Csv, Json };

    explicit WholeExport(SyncConnection *connection, QObject *parent = nullptr);

    bool isRunning() const;
    void start(const SqlPart &query, const QString &path, Format format);
    void cancel();

Q_SIGNALS:
    void progressed(qint64 rows);
    void finished(qint64 rows);
    void failed(const TursoQt::SyncError &error);

private:
    void writeColumns(const QList<SqlColumn> &columns);
    void writeRows(const QList<QVariantList> &rows);
    void commit();
    SyncError notWritten(const QString &reason) const;
    void write(const QByteArray &text);

    StatementRunner *m_runner;
    QSaveFile m_file;
    Format m_format = Format::Csv;
    QList<SqlColumn> m_columns;
    qint64 m_rows = 0;
};

} // namespace TursoQt::Widgets
