// SPDX-License-Identifier: MIT
#include "console/wholeexport.h"

#include "console/resultexport.h"
#include "console/statementrunner.h"

#include <limits>

namespace TursoQt::Widgets {

WholeExport::WholeExport(SyncConnection *connection, QObject *parent)
    : QObject(parent)
    , m_runner(new StatementRunner(connection, this))
{
    m_runner->setMostRows(std::numeric_limits<qint64>::max());
    connect(m_runner, &StatementRunner::columnsFound, this, &WholeExport::writeColumns);
    connect(m_runner, &StatementRunner::rowsRead, this, &WholeExport::writeRows);
    connect(m_runner, &StatementRunner::finished, this, &WholeExport::commit);
    connect(m_runner, &StatementRunner::failed, this, [this](const SyncError &error) {
        const bool isWritten = m_file.error() == QFileDevice::NoError;
        const QString reason = m_file.errorString();
        m_file.cancelWriting();
        m_file.commit(); // Closes it; there is nothing at its place then.
        Q_EMIT failed(isWritten ? error : notWritten(reason));
    });
}

bool WholeExport::isRunning() const
{
    return m_runner->isRunning();
}

void WholeExport::start(const SqlPart &query, const QString &path, Format format)
{
    m_rows = 0;
    m_format = format;
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly)) {
        Q_EMIT failed(notWritten(m_file.errorString()));
        return;
    }
    m_runner->run({query});
}

SyncError WholeExport::notWritten(const QString &reason) const
{
    return {SyncError::Code::Io, tr("%1 was not written: %2").arg(m_file.fileName(), reason)};
}

void WholeExport::cancel()
{
    m_runner->cancel();
}

void WholeExport::writeColumns(const QList<SqlColumn> &columns)
{
    m_columns = columns;
    write(m_format == Format::Csv ? csvHeader(columns) : QByteArray("[\n"));
}

void WholeExport::writeRows(const QList<QVariantList> &rows)
{
    if (m_format == Format::Csv)
        write(csvLines(rows));
    else if (!rows.isEmpty())
        write((m_rows > 0 ? ",\n" : "") + jsonObjects(m_columns, rows));
    m_rows += rows.size();
    Q_EMIT progressed(m_rows);
}

void WholeExport::write(const QByteArray &text)
{
    if (m_file.write(text) != text.size())
        m_runner->cancel(); // Nobody wants the rest.
}

void WholeExport::commit()
{
    if (m_format == Format::Json)
        write("\n]\n");
    if (m_file.commit())
        Q_EMIT finished(m_rows);
    else
        Q_EMIT failed(notWritten(m_file.errorString()));
}

} // namespace TursoQt::Widgets
