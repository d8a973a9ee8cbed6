// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace TursoQt {

/**
 * Tells this copy from others of the same file: a restored backup, or the file on another computer. They share the
 * identity under which the server knows them, but not the mark that each push leaves there.
 *
 * The mark of a push is on the disk before its request goes out, beside the engine's metadata, in the same file. So a server whose mark is not known here has taken a push of somebody else.
 */
class PushIdentity
{
public:
    /// @a metadataPath is empty for a database without files: then it is kept in memory.
    explicit PushIdentity(const QString &metadataPath);

    bool isKeptIn(const QString &path) const { return path == m_path; }
    /// What the engine is about to write there, with our part in it.
    QByteArray addTo(QByteArrayView metadata) const;

    /// True when the server's mark is of a push of this copy.
    bool isKnown(qint64 mark) const;

    static qint64 newMark();
    /// Call before the request that leaves this mark. Throws SyncException when it cannot be written down.
    void intend(qint64 mark);
    /// The server has refused the request. Throws SyncException when it cannot be written down.
    void withdraw(qint64 mark);
    /// True while a request may still be on its way of which it is not known what became.
    bool isAnyUnderway() const { return !m_intended.isEmpty(); }
    /// The server has it. What was meant before, and may still be on its way, will find the server elsewhere and fail.
    void confirm(qint64 mark);
    /// True from beginReplay() to endReplay(), over restarts too: the record of changes may be in the form of
    /// ReplayableHistory.
    bool isReplaying() const { return m_replay.has_value(); }
    /// What beginReplay() was given; empty otherwise.
    QJsonObject insertedRows() const { return m_replay.value_or(QJsonObject()); }
    /// @a insertedRows as InsertedRows keeps them. Throws SyncException when it cannot be written down.
    void beginReplay(const QJsonObject &insertedRows);
    /// Throws SyncException when it cannot be written down.
    void endReplay();

    /// For a new identity. Throws SyncException when it cannot be written down.
    void clear();

private:
    void read();
    void write();
    QJsonObject part() const;

    const QString m_path;
    std::optional<qint64> m_confirmed;
    QList<qint64> m_intended; ///< since then
    std::optional<QJsonObject> m_replay; ///< while one is under way
};

} // namespace TursoQt
