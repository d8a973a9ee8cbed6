// SPDX-License-Identifier: MIT
#include "connectionrun.h"

#include <stdexcept>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;
using Kind = ConnectionOperation::Kind;
using Rows = QList<QVariantList>;

namespace {

constexpr int FixedRows = 2000;
constexpr int RowsPerFetch = 300;
constexpr std::chrono::milliseconds BusyTimeout{300};

const QString MyRows = u"SELECT token, n FROM entry WHERE token LIKE 'm-%'"_s;
const QString AllRows = u"SELECT token, n FROM entry ORDER BY token"_s;

// Thrown by the work of a transaction that wants to be rolled back.
struct ChangedMind : std::runtime_error {
    ChangedMind()
        : std::runtime_error("changed my mind")
    {
    }
};

// Statements that are wrong are left out; those that could not be done end it all.
void performInside(SqlTransaction &transaction, const QList<ConnectionStep> &steps, bool throws)
{
    for (const ConnectionStep &step : steps) {
        try {
            if (step.kind == ConnectionStep::Kind::Nested) {
                transaction.transaction(
                    [&step](SqlTransaction &inner) { performInside(inner, step.steps, step.throws); });
            } else {
                transaction.execute(sqlOf(step));
            }
        } catch (const ChangedMind &) {
        } catch (const SyncException &exception) {
            const Code code = exception.error().code;
            if (code != Code::Sql && code != Code::Constraint)
                throw;
        }
    }
    if (throws)
        throw ChangedMind();
}

QString scriptOf(const QList<ConnectionStep> &steps)
{
    QString script;
    for (const ConnectionStep &step : steps)
        script += sqlOf(step) + ";\n"_L1;
    return script;
}

ConnectionModel::Rows toMap(const Rows &rows)
{
    ConnectionModel::Rows map;
    for (const QVariantList &row : rows)
        map.insert(row.at(0).toString(), row.at(1).toLongLong());
    return map;
}

// The rows from `first` on, or from one before it when the cursor was disturbed.
bool isWhatFollows(const Rows &rows, qint64 first, bool isDisturbed)
{
    const qint64 begin = isDisturbed && !rows.isEmpty() ? rows.at(0).value(0).toLongLong() : first;
    const qint64 expected = std::clamp<qint64>(FixedRows - begin + 1, 0, RowsPerFetch);
    bool fits = begin > 0 && begin <= first && (rows.size() == expected || (isDisturbed && rows.isEmpty()));
    for (int i = 0; fits && i < rows.size(); ++i)
        fits = rows.at(i) == QVariantList{begin + i, u"row %1"_s.arg(begin + i)};
    if (!fits)
        qWarning() << "fetched" << rows.size() << "rows" << rows.value(0);
    return fits;
}

bool isUnknown(const SyncError &error)
{
    return error.code == Code::Cancelled || error.code == Code::Busy || error.code == Code::Interrupted;
}

} // namespace

ConnectionRun::ConnectionRun(Setting setting, quint32 seed)
    : m_setting(setting)
    , m_random(seed)
    , m_model({})
{
}

ConnectionRun::~ConnectionRun()
{
    stopThreads();
}

bool ConnectionRun::begin()
{
    if (m_setting.isSynchronised) {
        m_remote = std::make_unique<Remote>();
        if (!m_remote->start())
            return false;
    }
    return open()
        && !errorOf(m_connection->executeScript(
            u"CREATE TABLE entry(token TEXT PRIMARY KEY, n INTEGER);"
            "CREATE TABLE fixed(id INTEGER PRIMARY KEY, text TEXT);"
            "INSERT INTO fixed WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < %1)"
            " SELECT i, 'row ' || i FROM c; INSERT INTO entry VALUES ('first', 0)"_s.arg(FixedRows)))
        && (!m_remote || !errorOf(m_connection->push()));
}

bool ConnectionRun::open()
{
    SyncConfig config = m_remote ? m_remote->config(m_files) : SyncConfig().setPath(m_files.path());
    config.setBusyTimeout(BusyTimeout);
    m_connection = std::make_unique<SyncConnection>(config);
    return !errorOf(m_connection->open());
}

void ConnectionRun::startThreads()
{
    for (int i = 0; i < m_setting.threads; ++i) {
        const QString prefix = u"t%1-"_s.arg(++m_threadsStarted);
        m_threads.push_back(std::make_unique<SqlThread>(*m_connection, prefix, m_random.generate()));
    }
}

void ConnectionRun::stopThreads()
{
    for (const auto &thread : m_threads) {
        thread->stop();
        m_acknowledged += thread->acknowledged();
        m_notDone += thread->notDone();
    }
    m_threads.clear();
}

QString ConnectionRun::run(const QList<ConnectionOperation> &operations)
{
    if (!begin())
        return u"cannot begin"_s;
    startThreads();
    for (int i = 0; i < operations.size(); ++i) {
        const QString problem = perform(operations.at(i));
        if (!problem.isEmpty())
            return u"at operation %1: "_s.arg(i) + problem;
    }
    return finish();
}

void ConnectionRun::await(const QFuture<void> &future, const QString &text,
                          std::function<bool(const SyncError &, Outcome)> isExpected)
{
    m_pending.append({future, std::move(isExpected), text});
}

QString ConnectionRun::settle()
{
    const QList<Pending> pending = std::exchange(m_pending, {});
    for (const Pending &operation : pending) {
        if (!waitUntilFinished(operation.future))
            return operation.text + u" does not end"_s;
        const SyncError error = errorOf(operation.future);
        const Outcome outcome = !error ? Outcome::Done : isUnknown(error) ? Outcome::Unknown : Outcome::Failed;
        const QString expected = m_model.toString();
        if (!operation.isExpected(error, outcome))
            return u"%1\n  gave: %2\n  before it: %3"_s.arg(operation.text, error ? describe(error) : u"success"_s,
                                                            expected);
    }
    return {};
}

QString ConnectionRun::perform(const ConnectionOperation &operation)
{
    const QString text = toString(operation);
    const QList<ConnectionStep> steps = operation.steps;
    const bool throws = operation.throws;
    switch (operation.kind) {
    case Kind::Execute:
        await(QFuture<void>(m_connection->execute(sqlOf(steps.at(0)))), text,
              [this, steps](const SyncError &, Outcome outcome) { return m_model.execute(steps.at(0), outcome); });
        return {};
    case Kind::Script:
        await(m_connection->executeScript(scriptOf(steps)), text,
              [this, steps](const SyncError &, Outcome outcome) { return m_model.script(steps, outcome); });
        return {};
    case Kind::Transaction:
        await(m_connection->transaction(
                  [steps, throws](SqlTransaction &transaction) { performInside(transaction, steps, throws); }),
              text, [this, steps, throws](const SyncError &, Outcome outcome) {
                  return m_model.transaction(steps, throws, outcome);
              });
        return {};
    case Kind::Read:
        read(text);
        return {};
    default:
        return performOther(operation);
    }
}

QString ConnectionRun::performOther(const ConnectionOperation &operation)
{
    const auto hasEnded = [](const SyncError &, Outcome outcome) { return outcome != Outcome::Failed; };
    const QString text = toString(operation);
    switch (operation.kind) {
    case Kind::OpenCursor:
        return openCursor(operation.number);
    case Kind::Fetch:
        fetch(operation.number);
        return {};
    case Kind::CloseCursor:
        m_cursors[operation.number].reset();
        return {};
    case Kind::Cancel:
        if (!m_pending.isEmpty())
            waitUntilFinished(m_pending.at(m_random.bounded(int(m_pending.size()))).future);
        m_connection->cancel();
        return {};
    case Kind::CancelOne:
        cancelOne();
        return {};
    case Kind::Settle:
        return settle();
    case Kind::Checkpoint:
        await(m_connection->checkpoint(), text, hasEnded);
        return {};
    case Kind::Pull:
        if (m_remote)
            await(QFuture<void>(m_connection->pull()), text, hasEnded);
        return {};
    case Kind::Push:
        if (m_remote)
            await(m_connection->push(), text, hasEnded);
        return {};
    case Kind::ChangeServer:
        if (m_remote) {
            const QString token = u"r-%1"_s.arg(m_ofTheServer.size());
            if (m_remote->server().execute(u"INSERT INTO entry VALUES ('%1', 0)"_s.arg(token)))
                m_ofTheServer.insert(token);
        }
        return {};
    case Kind::Reopen:
        return reopen();
    default:
        return {};
    }
}

void ConnectionRun::cancelOne()
{
    if (m_pending.isEmpty())
        return;
    waitUntilFinished(m_pending.constFirst().future);
    m_pending[m_random.bounded(int(m_pending.size()))].future.cancel();
}

void ConnectionRun::read(const QString &text)
{
    const QFuture<SqlResult> future = m_connection->execute(MyRows);
    await(QFuture<void>(future), text, [this, future](const SyncError &, Outcome outcome) {
        if (outcome != Outcome::Done)
            return m_model.read({}, outcome);
        const ConnectionModel::Rows rows = toMap(future.result().rows);
        const bool fits = m_model.read(rows, outcome);
        if (!fits)
            qWarning().noquote() << "read:" << ConnectionModel(rows).toString();
        return fits;
    });
}

QString ConnectionRun::openCursor(int number)
{
    const QString problem = settle();
    const QFuture<SqlCursor> opening = m_connection->openCursor(u"SELECT id, text FROM fixed ORDER BY id"_s);
    m_cursors[number].reset();
    if (!errorOf(opening))
        m_cursors[number] = std::make_shared<Cursor>(Cursor{opening.result()});
    return problem;
}

// A cursor whose rows were lost in a rollback, or that was cancelled, ends with an error, and never without one.
void ConnectionRun::fetch(int number)
{
    const std::shared_ptr<Cursor> cursor = m_cursors[number];
    if (!cursor)
        return;
    const QFuture<Rows> future = cursor->cursor.fetch(RowsPerFetch);
    const qint64 first = std::exchange(cursor->next, cursor->next + RowsPerFetch);
    const auto isExpected = [future, first, cursor](const SyncError &error, Outcome) {
        if (error)
            cursor->isDisturbed = true;
        return error || isWhatFollows(future.result(), first, cursor->isDisturbed);
    };
    await(QFuture<void>(future), u"fetch from row %1 on"_s.arg(first), isExpected);
}

QString ConnectionRun::reopen()
{
    const QString problem = settle();
    if (!problem.isEmpty())
        return problem;
    for (auto &cursor : m_cursors)
        cursor.reset();
    stopThreads();
    if (const SyncError error = errorOf(m_connection->close()))
        return u"close: "_s + describe(error);
    m_model.close();
    if (!open())
        return u"cannot open again"_s;
    startThreads();
    read(u"read after it was opened again"_s);
    return settle();
}

QString ConnectionRun::finish()
{
    QString problem = reopen();
    stopThreads();
    if (problem.isEmpty())
        problem = compareThreads();
    return problem.isEmpty() && m_remote ? compareWithServer() : problem;
}

QString ConnectionRun::compareThreads()
{
    const QFuture<SqlResult> future = m_connection->execute(AllRows);
    if (const SyncError error = errorOf(future))
        return describe(error);
    const ConnectionModel::Rows rows = toMap(future.result().rows);
    for (const QString &token : std::as_const(m_acknowledged)) {
        if (!rows.contains(token))
            return token + u" of a thread is lost"_s;
    }
    for (const QString &token : std::as_const(m_notDone)) {
        if (rows.contains(token))
            return token + u" of a thread is there, and was not acknowledged"_s;
    }
    return {};
}

QString ConnectionRun::compareWithServer()
{
    if (const SyncError error = errorOf(m_connection->sync()))
        return u"the last synchronisation: "_s + describe(error);
    const QFuture<SqlResult> future = m_connection->execute(AllRows);
    if (const SyncError error = errorOf(future))
        return describe(error);
    const ConnectionModel::Rows here = toMap(future.result().rows);
    for (const QString &token : std::as_const(m_ofTheServer)) {
        if (!here.contains(token))
            return token + u" of the server is not here"_s;
    }
    return here == toMap(m_remote->server().query(AllRows)) ? QString() : u"the server has other rows"_s;
}

} // namespace TursoQt::Test
