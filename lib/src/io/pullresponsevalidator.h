// SPDX-License-Identifier: MIT
#pragma once

#include "io/pageset.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QByteArray>

namespace TursoQt {

/**
 * Checks the body of a `/pull-updates` response as it streams by, before the engine sees it.
 *
 * The engine believes what a server says: some answers would make it assert, wait for ever, fill the memory, or take
 * half a database for a whole one. Here they become an error. Of the body no more than one message is kept.
 */
class PullResponseValidator
{
public:
    /// @a request is the body of the request. @a announcedSize: of the response; -1 when it does not say.
    explicit PullResponseValidator(QByteArrayView request, qint64 announcedSize = -1);

    /// The response does not say where it ends: only one whose pages can be counted may be believed.
    void expectNoEnd();
    /// The database may have been smaller at the revision that was asked for, so that its last pages are missing.
    void allowMissingPages() { m_mayLackPages = true; }

    /// The first error stays. The engine may have @a data when there is none.
    SyncError consume(QByteArrayView data);
    /// The body has ended.
    SyncError finish();

private:
    enum class Expected {
        Everything, ///< a bootstrap of the whole database
        Selection, ///< the pages of the selector
        Query, ///< whatever pages the server chooses, page 0 among them
        Changes, ///< what has changed since the client's revision
    };

    void readRequest(QByteArrayView request);
    void consumeLength(QByteArrayView &data);
    void consumeMessage(QByteArrayView &data);
    void endMessage(QByteArrayView message);
    void checkHeader(QByteArrayView message);
    void checkDatabaseSize();
    void checkPage(QByteArrayView message);
    void checkPageNumber(quint64 page);
    bool isComplete() const;
    void failWithoutEnd();
    void fail(const QString &what);

    const qint64 m_announcedSize;
    Expected m_expected = Expected::Everything;
    PageSelector m_selector;
    bool m_logIsWanted = false;
    bool m_mayLackPages = false;
    bool m_hasNoEnd = false;

    enum class State { Length, Message, Log };
    State m_state = State::Length;
    quint64 m_length = 0;
    int m_shift = 0;
    QByteArray m_message; ///< the part of the current one that came in earlier data

    bool m_headerDone = false;
    bool m_isRaw = false;
    quint64 m_databasePages = 0;
    PageSet m_pages;
    qint64 m_logBytes = 0;
    SyncError m_error;
};

} // namespace TursoQt
