// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>

#include <QtCore/QByteArrayView>

#include <tursoqt_engine.h>

namespace TursoQt::Ffi {

/// What a call of the engine gave when it did not fail.
enum class Status {
    Ok,
    Done,
    Row,
    Io,
    Locked, ///< by another connection: the same step may be tried again
    Stale, ///< somebody else wrote since the statement began to read
};

/// Receives the error text of one call of the engine, and frees it.
class ErrorText
{
public:
    ErrorText() = default;
    ~ErrorText();
    Q_DISABLE_COPY_MOVE(ErrorText)

    const char **out() { return &m_text; }
    QString text() const;

private:
    const char *m_text = nullptr;
};

/// What a call was about. The error text of a statement contains names and values of the user's, which say nothing.
enum class Subject { Operation, Statement };

/// The error for a status and a text of the engine; the only place that translates between the two.
SyncError errorOf(tursoqt_status_t status, const QString &text, Subject subject = Subject::Operation);

/// The status of a call, or SyncException when it failed.
Status checked(tursoqt_status_t status, const ErrorText &error = {}, Subject subject = Subject::Operation);

/// A copy of a string that the engine allocated; frees the original. A null pointer is a null string.
QString takeString(const char *string);

turso_slice_ref_t toSlice(QByteArrayView bytes);
QByteArrayView fromSlice(turso_slice_ref_t slice);

} // namespace TursoQt::Ffi
