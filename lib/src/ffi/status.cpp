// SPDX-License-Identifier: MIT
#include "ffi/status.h"

#include "support/secrets.h"
#include "support/texts.h"

namespace TursoQt::Ffi {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;

namespace {

struct Meaning {
    Code code;
    QString message;
};

// Operations report every failure as TURSO_ERROR; only the text tells what it was.
Meaning meaningOfText(const QString &text)
{
    const QString shown = Secrets::redact(text);
    const auto has = [&text](QLatin1StringView part) { return text.contains(part, Qt::CaseInsensitive); };
    if (has("constraint failed"_L1) || has("constraint violation"_L1))
        return {Code::Constraint, Texts::tr("A constraint of the database refuses this change: %1").arg(shown)};
    if (has("database is busy"_L1) || has("database is locked"_L1))
        return {Code::Busy, Texts::tr("The database is busy. Try again when other statements have ended.")};
    // What follows is the server's, and names what is the user's.
    if (has("failed to execute sql"_L1))
        return {Code::Sql, Texts::tr("The server refused a statement: %1").arg(shown)};
    // The engine's own lock, when the file beside the database that is to keep others out was removed.
    if (has("locked by another process"_L1))
        return {Code::AlreadyOpen, Texts::tr("The database is open in another program.")};
    if (has("no space left"_L1) || has("storagefull"_L1) || has("no storage space"_L1) || has("quota exceeded"_L1)
        || has("database or disk is full"_L1))
        return {Code::DatabaseFull, Texts::tr("The disk is full. Make room, then try again; nothing is lost.")};
    if (has("permission denied"_L1) || has("permissiondenied"_L1) || has("readonlyfilesystem"_L1))
        return {Code::ReadOnly, Texts::tr("The database or its folder cannot be written.")};
    if (has("not a database"_L1))
        return {Code::NotADatabase, Texts::tr("The file is not a database.")};
    if (has("corrupt"_L1) || has("malformed"_L1) || has("short read"_L1) || has("synced portion of wal"_L1))
        return {Code::Corrupt, Texts::tr("The database file is damaged.")};
    if (has("protobuf"_L1) || has("deserialization error"_L1) || has("no header returned"_L1)
        || has("page has unexpected size"_L1) || has("raw_encoding"_L1) || has("zstd encoding"_L1)
        || has("invalid variant byte"_L1))
        return {Code::Protocol, Texts::tr("The server's answer does not follow the sync protocol.")};
    if (has("i/o error"_L1) || has("io error"_L1))
        return {Code::Io,
                Texts::tr("The file system reported an error. Check the disk, then close this database and open it "
                          "again.")};
    return {Code::Sql, Texts::tr("The database engine reported: %1").arg(shown)};
}

// The engine has no status for a page that cannot be read; its own words for that stand at the beginning.
Meaning meaningOfStatementText(const QString &text)
{
    const auto begins = [&text](QLatin1StringView words) { return text.startsWith(words); };
    if (begins("I/O error: short read on "_L1) || begins("Checksum mismatch on page "_L1)
        || begins("WAL frame page mismatch at frame "_L1) || begins("Decryption failed for page="_L1)
        || begins("Page codec failed for page="_L1))
        return {Code::Corrupt, Texts::tr("The database file is damaged.")};
    return {Code::Sql, Texts::tr("The database engine reported: %1").arg(Secrets::redact(text))};
}

Meaning meaningOf(tursoqt_status_t status, const QString &text, Subject subject)
{
    switch (status) {
    case TURSO_BUSY:
    case TURSO_BUSY_SNAPSHOT:
        return {Code::Busy, Texts::tr("The database is busy. Try again when other statements have ended.")};
    case TURSO_INTERRUPT:
        return {Code::Interrupted, Texts::tr("The statement was interrupted.")};
    case TURSO_MISUSE:
        return {Code::Misuse, Texts::tr("The database engine was called in a wrong way.")};
    case TURSO_CONSTRAINT:
        return {Code::Constraint,
                Texts::tr("A constraint of the database refuses this change: %1").arg(Secrets::redact(text))};
    case TURSO_READONLY:
        return {Code::ReadOnly, Texts::tr("The database or its folder cannot be written.")};
    case TURSO_DATABASE_FULL:
        return {Code::DatabaseFull, Texts::tr("The disk is full. Make room, then try again; nothing is lost.")};
    case TURSO_NOTADB:
        return {Code::NotADatabase, Texts::tr("The file is not a database.")};
    case TURSO_CORRUPT:
        return {Code::Corrupt, Texts::tr("The database file is damaged.")};
    case TURSO_IOERR:
        return meaningOfText("I/O error "_L1 + text);
    case TURSOQT_PANIC:
        return {Code::EngineFailure, Texts::tr("The database engine failed. Close this connection and open it again.")};
    default:
        return subject == Subject::Statement ? meaningOfStatementText(text) : meaningOfText(text);
    }
}

} // namespace

ErrorText::~ErrorText()
{
    if (m_text)
        turso_str_deinit(m_text);
}

QString ErrorText::text() const
{
    return QString::fromUtf8(m_text);
}

SyncError errorOf(tursoqt_status_t status, const QString &text, Subject subject)
{
    const Meaning meaning = meaningOf(status, text, subject);
    return {meaning.code, meaning.message, Secrets::redact(text)};
}

Status checked(tursoqt_status_t status, const ErrorText &error, Subject subject)
{
    switch (status) {
    case TURSO_OK:
        return Status::Ok;
    case TURSO_DONE:
        return Status::Done;
    case TURSO_ROW:
        return Status::Row;
    case TURSO_IO:
        return Status::Io;
    default:
        throw SyncException(errorOf(status, error.text(), subject));
    }
}

QString takeString(const char *string)
{
    if (!string)
        return {};
    const QString copy = QString::fromUtf8(string);
    turso_str_deinit(string);
    return copy;
}

turso_slice_ref_t toSlice(QByteArrayView bytes)
{
    // The engine takes a null pointer inside a slice for misuse, even when it is empty.
    return {bytes.isNull() ? "" : bytes.data(), size_t(bytes.size())};
}

QByteArrayView fromSlice(turso_slice_ref_t slice)
{
    return {static_cast<const char *>(slice.ptr), qsizetype(slice.len)};
}

} // namespace TursoQt::Ffi
