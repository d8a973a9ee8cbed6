// SPDX-License-Identifier: MIT
#include "sqldriver.h"

#include "connection/sessionsource.h"
#include "connectoptions.h"
#include "identifier.h"
#include "openfile.h"
#include "sql/internaltables.h"
#include "sql/sqlsession.h"
#include "sql/sqlvalues.h"
#include "sqldriverresult.h"
#include "sqlerrors.h"
#include "support/names.h"
#include "support/texts.h"
#include "tablecolumns.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QPointer>
#include <QtCore/QUuid>
#include <QtSql/QSqlField>
#include <QtSql/QSqlIndex>
#include <QtSql/QSqlRecord>

#ifdef TURSOQT_HAS_QTSQL_PRIVATE
#    include <private/qsqldriver_p.h>
#endif

#include <algorithm>
#include <cmath>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;

namespace {

SyncConfig configFor(const QString &databaseName, const ConnectOptions &options)
{
    SyncConfig config;
    config.setPath(databaseName);
    if (options.remoteUrl)
        config.setRemoteUrl(*options.remoteUrl);
    if (options.authToken)
        config.setAuthToken(*options.authToken);
    if (options.partialPrefix)
        config.setPartialSync(PartialSync{PrefixBootstrap{*options.partialPrefix}});
    if (options.busyTimeout)
        config.setBusyTimeout(*options.busyTimeout);
    return config;
}

// For the session, all queries of a connection are one piece of work: cancelQuery() names none.
constexpr quint64 Work = 1;

[[noreturn]] void fail(Code code, const QString &message)
{
    throw SyncException(SyncError{code, message});
}

Identifier parse(const QString &identifier, QSqlDriver::IdentifierType type)
{
    return type == QSqlDriver::TableName ? Identifier::fromDotted(identifier) : Identifier::fromSingle(identifier);
}

QString literal(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', "''"_L1) + u'\'';
}

// One without decimals would be an integer. SQL has no word for what is not finite, but makes it of a number that is
// too large. What is no number becomes NULL, as when it is bound.
QString literal(double value)
{
    if (std::isnan(value))
        return u"NULL"_s;
    if (std::isinf(value))
        return value > 0 ? u"9e999"_s : u"-9e999"_s;
    const QString text = QString::number(value, 'g', QLocale::FloatingPointShortest);
    return text.contains(u'.') || text.contains(u'e') ? text : text + ".0"_L1;
}

QString withoutTrailingBlanks(QString text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

} // namespace

// A query may need others of its own before it runs.
SqlDriver::Running::Running(SqlDriver &driver)
    : m_driver(driver)
    , m_wasRunning(m_driver.m_running.exchange(true, std::memory_order_acq_rel))
{
}

SqlDriver::Running::~Running()
{
    m_driver.m_running.store(m_wasRunning, std::memory_order_release);
}

SqlDriver::SqlDriver(QObject *parent)
    : SqlDriver(nullptr, parent)
{
}

SqlDriver::SqlDriver(std::shared_ptr<SessionSource> source, QObject *parent)
    : QSqlDriver(parent)
    , m_given(std::move(source))
{
    setDbmsType();
}

// Programs and Qt's own tests choose their SQL by it. The private class looks as it did for the Qt this was built with.
void SqlDriver::setDbmsType()
{
#ifdef TURSOQT_HAS_QTSQL_PRIVATE
    if (QLatin1StringView(qVersion()) == QLatin1StringView(QT_VERSION_STR))
        static_cast<QSqlDriverPrivate *>(QObjectPrivate::get(this))->dbmsType = SQLite;
#endif
}

SqlDriver::~SqlDriver()
{
    close();
    for (SqlDriverResult *result : std::as_const(m_results))
        result->forgetDriver();
}

bool SqlDriver::open(const QString &databaseName, const QString &user, const QString &password, const QString &host,
                     int port, const QString &connectOptions)
{
    // The engine has none of these.
    Q_UNUSED(user)
    Q_UNUSED(password)
    Q_UNUSED(host)
    Q_UNUSED(port)
    close();
    try {
        openSession(databaseName, ConnectOptions::parse(connectOptions));
    } catch (const SyncException &exception) {
        close();
        setLastError(toSqlError(exception.error(), Texts::tr("Error opening database"), QSqlError::ConnectionError));
        setOpenError(true);
        return false;
    }
    setOpen(true);
    setOpenError(false);
    return true;
}

void SqlDriver::openSession(const QString &databaseName, const ConnectOptions &options)
{
    if (m_given && !options.isForConnectionOnly()) {
        fail(Code::InvalidConfig,
             Texts::tr(
                 "TURSO_REMOTE_URL, TURSO_AUTH_TOKEN and TURSO_PARTIAL_PREFIX are not for a database that shares the "
                 "connection of a SyncConnection; its configuration has them."));
    }
    if (!m_given && options.readOnly && databaseName != ":memory:"_L1 && !QFileInfo::exists(databaseName))
        fail(Code::Io, Texts::tr("%1 does not exist, and TURSO_OPEN_READONLY does not create it.").arg(databaseName));
    if (!m_given)
        m_file = std::make_unique<OpenFile>(configFor(databaseName, options));
    std::shared_ptr<SqlSession> session = (m_given ? m_given : m_file->source())->openSession(options.busyTimeout);
    if (options.busyTimeout)
        session->setBusyTimeout(*options.busyTimeout);
    session->begin(Work);
    {
        const QMutexLocker locker(&m_mutex);
        m_session = std::move(session);
    }
    m_readOnly = options.readOnly;
    keepReadOnly(u"query_only"_s);
}

void SqlDriver::close()
{
    for (SqlDriverResult *result : std::as_const(m_results))
        result->close();
    {
        const QMutexLocker locker(&m_mutex);
        m_session.reset();
    }
    m_subscriptions.clear();
    m_watcher.reset();
    m_file.reset();
    m_readOnly = false;
    m_rowsAffected = 0;
    m_knownTables.forget();
    m_mayHaveTemporaries = false;
    setOpen(false);
    setOpenError(false);
}

bool SqlDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case NamedPlaceholders:
    case PositionalPlaceholders:
    case LastInsertId:
    case LowPrecisionNumbers:
    case FinishQuery:
    case CancelQuery:
    case EventNotifications:
        return true;
    case QuerySize:
    case BatchOperations:
    case SimpleLocking:
    case MultipleResultSets:
        break;
    }
    return false;
}

QSqlResult *SqlDriver::createResult() const
{
    return new SqlDriverResult(this);
}

bool SqlDriver::beginTransaction()
{
    return attempt(Texts::tr("Unable to begin transaction"), QSqlError::TransactionError,
                   [](SqlSession &session) { session.execute(session.beginStatement()); });
}

bool SqlDriver::commitTransaction()
{
    return attempt(Texts::tr("Unable to commit transaction"), QSqlError::TransactionError,
                   [](SqlSession &session) { session.execute(u"COMMIT"_s); });
}

bool SqlDriver::rollbackTransaction()
{
    return attempt(Texts::tr("Unable to rollback transaction"), QSqlError::TransactionError,
                   [](SqlSession &session) { session.execute(u"ROLLBACK"_s); });
}

bool SqlDriver::cancelQuery()
{
    const QMutexLocker locker(&m_mutex);
    if (!m_session || !m_running.load(std::memory_order_acquire))
        return false;
    m_cancelled = true;
    m_session->interrupt(Work);
    return true;
}

void SqlDriver::beginQuery()
{
    if (!m_cancelled.load(std::memory_order_relaxed))
        return;
    // cancelQuery() may be running.
    const QMutexLocker locker(&m_mutex);
    m_cancelled = false;
    m_session->begin(Work);
}

// The statement may have turned it off.
void SqlDriver::keepReadOnly(const QString &executed)
{
    if (m_readOnly && executed.contains("query_only"_L1, Qt::CaseInsensitive))
        m_session->execute(u"PRAGMA query_only = 1"_s);
}

bool SqlDriver::attempt(const QString &driverText, QSqlError::ErrorType type,
                        const std::function<void(SqlSession &)> &work)
{
    if (!m_session)
        return false;
    try {
        if (!m_running.load(std::memory_order_relaxed))
            beginQuery();
        const Running running(*this);
        work(*m_session);
        return true;
    } catch (const SyncException &exception) {
        setLastError(toSqlError(exception.error(), driverText, type));
        return false;
    }
}

// Qt's functions that describe a database are const, and still report what went wrong.
bool SqlDriver::attempt(const QString &driverText, QSqlError::ErrorType type,
                        const std::function<void(SqlSession &)> &work) const
{
    return const_cast<SqlDriver *>(this)->attempt(driverText, type, work);
}

QStringList SqlDriver::tables(QSql::TableType type) const
{
    const auto wanted = [type](const QString &name, bool isView) {
        if (isInternalTable(name))
            return bool(type & QSql::SystemTables);
        return bool(type & (isView ? QSql::Views : QSql::Tables));
    };
    QStringList tables;
    attempt(Texts::tr("Unable to list the tables"), QSqlError::ConnectionError, [&](SqlSession &session) {
        QString sql = u"SELECT name, type = 'view' FROM sqlite_schema WHERE type IN ('table', 'view')"_s;
        if (m_mayHaveTemporaries)
            sql += " UNION ALL SELECT name, type = 'view' FROM sqlite_temp_schema WHERE type IN ('table', 'view')"_L1;
        const SqlResult result = session.execute(sql);
        for (const QVariantList &row : result.rows) {
            const QString name = row.at(0).toString();
            if (wanted(name, row.at(1).toBool()))
                tables.append(name);
        }
        if (type & QSql::SystemTables)
            tables.append(u"sqlite_schema"_s);
    });
    return tables;
}

QSqlRecord SqlDriver::record(const QString &table) const
{
    QSqlRecord record;
    attempt(Texts::tr("Unable to read the columns of a table"), QSqlError::ConnectionError,
            [&](SqlSession &session) { record = tableColumns(session, table); });
    return record;
}

QSqlIndex SqlDriver::primaryIndex(const QString &table) const
{
    QSqlIndex index;
    attempt(Texts::tr("Unable to read the primary key of a table"), QSqlError::ConnectionError,
            [&](SqlSession &session) { index = primaryKey(session, table); });
    return index;
}

bool SqlDriver::subscribeToNotification(const QString &name)
{
    if (!isOpen()) {
        qWarning("QTURSO: subscribeToNotification: the database is not open.");
        return false;
    }
    if (m_subscriptions.contains(name)) {
        qWarning("QTURSO: subscribeToNotification: there is a subscription to %s already.", qPrintable(name));
        return false;
    }
    m_subscriptions.append(name);
    if (!m_watcher) {
        m_watcher = std::make_unique<QObject>(this); // a child, so that it moves to other threads with the driver
        (m_given ? m_given : m_file->source())
            ->watch(m_watcher.get(), [this](const QStringList &tables, bool isRemote) {
                notify(tables, isRemote ? OtherSource : UnknownSource);
            });
    }
    return true;
}

bool SqlDriver::unsubscribeFromNotification(const QString &name)
{
    if (!isOpen() || !m_subscriptions.removeOne(name)) {
        qWarning("QTURSO: unsubscribeFromNotification: there is no subscription to %s.", qPrintable(name));
        return false;
    }
    if (m_subscriptions.isEmpty())
        m_watcher.reset();
    return true;
}

QStringList SqlDriver::subscribedToNotifications() const
{
    return m_subscriptions;
}

void SqlDriver::notify(const QStringList &tables, NotificationSource source)
{
    const QPointer<SqlDriver> guard(this);
    const QStringList subscriptions = m_subscriptions;
    for (const QString &name : subscriptions) {
        const bool isMeant = tables.isEmpty() || containsName(tables, stripDelimiters(name, TableName));
        if (guard && isMeant && m_subscriptions.contains(name))
            Q_EMIT notification(name, source, {});
    }
}

QString SqlDriver::escapeIdentifier(const QString &identifier, IdentifierType type) const
{
    const Identifier parsed = parse(identifier, type);
    return parsed.isQuoted() ? identifier : parsed.toSql();
}

bool SqlDriver::isIdentifierEscaped(const QString &identifier, IdentifierType type) const
{
    return parse(identifier, type).isQuoted();
}

QString SqlDriver::stripDelimiters(const QString &identifier, IdentifierType type) const
{
    return parse(identifier, type).names().join(u'.');
}

// As the same value is stored when it is bound, and by the value's type: a field may hold a value of any.
QString SqlDriver::formatValue(const QSqlField &field, bool trimStrings) const
{
    const QVariant value = field.value();
    if (SqlValues::isNull(value))
        return u"NULL"_s;
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? u"1"_s : u"0"_s;
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::Short:
    case QMetaType::Int:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return QString::number(value.toLongLong());
    case QMetaType::UChar:
    case QMetaType::UShort:
    case QMetaType::UInt:
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        return QString::number(value.toULongLong());
    case QMetaType::Float:
    case QMetaType::Double:
        return literal(value.toDouble());
    case QMetaType::QByteArray:
        return "X'"_L1 + QLatin1StringView(value.toByteArray().toHex()) + u'\'';
    case QMetaType::QDateTime:
        return literal(value.toDateTime().toString(Qt::ISODateWithMs));
    case QMetaType::QTime:
        return literal(value.toTime().toString(Qt::ISODateWithMs));
    case QMetaType::QUuid:
        return literal(value.toUuid().toString(QUuid::WithoutBraces));
    default:
        return literal(trimStrings ? withoutTrailingBlanks(value.toString()) : value.toString());
    }
}

// The engine does not find `UPDATE "Name" ... WHERE "Name"."column"`, nor the same of DELETE, when a name has capitals.
// They do not tell one table from another.
QString SqlDriver::sqlStatement(StatementType type, const QString &table, const QSqlRecord &record,
                                bool preparedStatement) const
{
    const bool isNameOnly = type == SelectStatement || type == InsertStatement;
    return QSqlDriver::sqlStatement(type, isNameOnly ? table : foldedName(table), record, preparedStatement);
}

} // namespace TursoQt
