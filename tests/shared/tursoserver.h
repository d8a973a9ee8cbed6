// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>
#include <QtCore/QVariant>

namespace TursoQt::Test {

/**
 * The real sync server, `tursodb --sync-server`, on a free port of this machine and a new database file.
 *
 * The environment variable TURSODB names the program. The server answers one request at a time. The methods block;
 * those that return bool explain a failure by errorString().
 */
class TursoServer
{
public:
    TursoServer();
    ~TursoServer();

    /// Returns when the server answers. After stop() it is the same port and database again.
    bool start();
    /// Like a power failure: the process is killed.
    void stop();
    bool isRunning() const;
    qint64 processId() const;

    QUrl url() const;
    QString errorString() const { return m_error; }

    bool execute(const QString &sql, const QVariantList &parameters = {});
    /// Rows of a statement; values as SqlResult has them.
    QList<QVariantList> query(const QString &sql, const QVariantList &parameters = {});
    /// The first value of the first row; invalid when there is none.
    QVariant scalar(const QString &sql, const QVariantList &parameters = {});

    /// Sends the body of a recorded request to /v2/pipeline once more; gives the body of the answer.
    QByteArray replay(const QByteArray &pipelineBody);

    /// Creates the table `sample(id INTEGER PRIMARY KEY, body TEXT)` with this many rows of about 1 KB.
    bool seed(int rows);
    /// The size of the database in pages of 4096 bytes.
    qint64 pageCount();

private:
    bool startOn(quint16 port);
    bool waitUntilReady();
    bool fail(const QString &error);

    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_url;
    QString m_error;
};

} // namespace TursoQt::Test
