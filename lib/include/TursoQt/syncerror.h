// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtexport.h>

#include <QtCore/QException>
#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace TursoQt {

/// Why something failed. A value; carries no token and no key. Since 0.1.
struct TURSOQT_EXPORT SyncError {
    Q_GADGET
    Q_PROPERTY(TursoQt::SyncError::Code code MEMBER code)
    Q_PROPERTY(QString message MEMBER message)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(int httpStatus MEMBER httpStatus)
    Q_PROPERTY(bool transient READ isTransient)

public:
    enum class Code {
        None, ///< no error
        Busy, ///< another statement, operation or process holds the database
        Constraint, ///< UNIQUE, CHECK, NOT NULL or FOREIGN KEY
        ReadOnly, ///< the database or its folder cannot be written
        DatabaseFull, ///< the disk is full
        NotADatabase, ///< the file is something else
        Corrupt, ///< the database file is damaged
        Io, ///< the file system failed
        Interrupted, ///< the statement was interrupted
        Misuse, ///< called in the wrong state
        Sql, ///< the statement is wrong
        Network, ///< the server cannot be reached, or the connection broke
        Timeout, ///< the server took too long
        Tls, ///< the certificate or the handshake
        Http, ///< a status that is not 200; httpStatus says which
        Unauthorized, ///< status 401
        Protocol, ///< the answer is not what the protocol says
        Redirected, ///< the server sent another address; it is never followed
        Cancelled, ///< cancel(), close() or the destructor
        UrlUnavailable, ///< no remote URL, or its function gave none
        TokenUnavailable, ///< the function for the token gave none
        PageUnavailable, ///< a page of a partial copy did not arrive in time
        AlreadyOpen, ///< another SyncConnection or process has the file open
        Unsupported, ///< not possible on this system
        InvalidConfig, ///< a value of SyncConfig; the message says which
        EngineFailure, ///< a bug of the engine; the connection must be closed
    };
    Q_ENUM(Code)

    Code code = Code::None;
    QString message{}; ///< for people, translated, says what to do where something can be done
    QString detail{}; ///< the words of the engine, the network or the server, untranslated
    int httpStatus = 0; ///< 0 when there was no answer

    /**
     * Why a future of this library failed, for those who do not want an exception; no error when it succeeded.
     *
     * Of one that QFuture::cancel() has ended it is Cancelled, of one that still runs Misuse: it never waits. An
     * exception that the program itself threw, in the work of SyncConnection::transaction(), is Interrupted, with its
     * what() as detail. Since 0.2.
     */
    [[nodiscard]] static SyncError of(const QFuture<void> &future);
    template <class T>
    [[nodiscard]] static SyncError of(const QFuture<T> &future)
    {
        return of(QFuture<void>(future));
    }

    /// True when the same call may succeed later without any change.
    bool isTransient() const;
    /// True when there is an error.
    explicit operator bool() const { return code != Code::None; }

    friend bool operator==(const SyncError &, const SyncError &) = default;
};

TURSOQT_EXPORT QDebug operator<<(QDebug debug, const SyncError &error);

/// What a QFuture of this library throws when it failed. Since 0.1.
class TURSOQT_EXPORT SyncException : public QException
{
public:
    explicit SyncException(SyncError error);
    ~SyncException() override;

    const SyncError &error() const { return m_error; }

    const char *what() const noexcept override;
    void raise() const override;
    SyncException *clone() const override;

private:
    SyncError m_error;
    QByteArray m_what;
};

} // namespace TursoQt

Q_DECLARE_TYPEINFO(TursoQt::SyncError, Q_RELOCATABLE_TYPE);
