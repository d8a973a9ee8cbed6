// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/sqlresult.h>
#include <TursoQt/tursoqtexport.h>

#include <QtCore/QVariant>

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

namespace TursoQt {

class SqlSession;

/**
 * What the work of SyncConnection::transaction() uses: the database, from within a transaction.
 *
 * Its functions block and run on the SQL thread, as the work does; what fails throws SyncException, which rolls the
 * transaction back unless the work catches it. The engine rolls all of it back when a statement fails by anything else
 * than a constraint while it runs: then every further one fails, and so does the transaction, caught or not. BEGIN, COMMIT
 * and ROLLBACK are refused with SyncError::Code::Misuse. Not to be kept: it is gone when the work returns. Since 0.1.
 */
class TURSOQT_EXPORT SqlTransaction
{
public:
    /// Runs one statement with positional parameters.
    SqlResult execute(const QString &sql, const QVariantList &parameters = {});
    /// Runs one statement with named parameters; keys with or without the prefix.
    SqlResult execute(const QString &sql, const QVariantMap &parameters);
    /// Runs all statements of a text.
    void executeScript(const QString &sql);

    /// Runs @a work inside a savepoint of this transaction; when it throws, only what it did is rolled back.
    template <class F>
    std::invoke_result_t<F, SqlTransaction &> transaction(F &&work)
    {
        using Result = std::invoke_result_t<F, SqlTransaction &>;
        if constexpr (std::is_void_v<Result>) {
            runSavepoint([&] { std::forward<F>(work)(*this); });
        } else {
            std::optional<Result> result;
            runSavepoint([&] { result.emplace(std::forward<F>(work)(*this)); });
            return std::move(*result);
        }
    }

    Q_DISABLE_COPY_MOVE(SqlTransaction)

private:
    friend class SyncConnectionPrivate;

    explicit SqlTransaction(SqlSession &session);
    void runSavepoint(const std::function<void()> &work);

    SqlSession &m_session;
};

} // namespace TursoQt
