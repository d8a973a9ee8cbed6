// SPDX-License-Identifier: MIT
#include "sqldriverresult.h"

#include "columntables.h"
#include "sql/sqlsession.h"
#include "sql/sqlstatement.h"
#include "sql/sqltokenizer.h"
#include "sqldriver.h"
#include "sqlerrors.h"
#include "support/texts.h"
#include "tablecolumns.h"

#include <QtSql/QSqlField>

#include <algorithm>
#include <limits>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;

namespace {

[[noreturn]] void throwError(Code code, const QString &message)
{
    throw SyncException(SyncError{code, message});
}

// The engine takes empty statements at the end for a part of the one before.
bool endsWithEmptyStatement(const QString &sql)
{
    using Tokenizer = SqlTokenizer<QStringView>;
    Tokenizer tokens(sql);
    int semicolons = 0;
    for (Tokenizer::Token token = tokens.next(); token.kind != Tokenizer::Kind::End; token = tokens.next())
        semicolons = token.kind == Tokenizer::Kind::Semicolon ? semicolons + 1 : 0;
    return semicolons > 1;
}

// A column that is an expression has no declared type, or that of BLOB when it comes out of a subquery; the value of a
// row tells.
bool mayBeAnything(const QString &declaredType)
{
    return declaredType.isEmpty() || declaredType == "BLOB"_L1;
}

QMetaType typeOf(const QVariant &value)
{
    if (value.isNull())
        return {};
    return value.typeId() == QMetaType::LongLong ? QMetaType::fromType<int>() : value.metaType();
}

// Rounds towards zero; what is out of range becomes the nearest integer that exists.
template <class Integer>
Integer truncated(double value)
{
    using Limits = std::numeric_limits<Integer>;
    if (value >= double(Limits::max()))
        return Limits::max();
    return value > double(Limits::min()) ? Integer(value) : Limits::min();
}

} // namespace

SqlDriverResult::SqlDriverResult(const SqlDriver *driver)
    : QSqlResult(driver)
    , m_driver(const_cast<SqlDriver *>(driver)) // Qt gives it const, and means that of the connection's settings.
{
    m_driver->m_results.insert(this);
}

SqlDriverResult::~SqlDriverResult()
{
    if (m_driver)
        m_driver->m_results.remove(this);
}

void SqlDriverResult::forgetDriver()
{
    m_driver = nullptr;
}

void SqlDriverResult::close()
{
    m_statement.reset();
    forgetRows();
    setAt(QSql::BeforeFirstRow);
    setActive(false);
}

bool SqlDriverResult::fail(const SyncException &exception, const QString &driverText)
{
    const SyncError &error = exception.error();
    m_failed = true;
    setLastError(toSqlError(error, driverText, QSqlError::StatementError, m_driver ? m_driver->session() : nullptr));
    return false;
}

// Statements

// Qt looks for the placeholders, and hands a text on in which it has renamed them. The engine knows them all, and some
// that Qt does not: it gets the text as it was given.
bool SqlDriverResult::savePrepare(const QString &query)
{
    m_sql = query;
    return QSqlResult::savePrepare(query);
}

bool SqlDriverResult::reset(const QString &query)
{
    m_sql = query;
    return prepare(query) && exec();
}

bool SqlDriverResult::prepare(const QString &query)
{
    Q_UNUSED(query)
    m_statement.reset();
    m_columnCount = 0;
    forgetRows();
    setSelect(false);
    if (!m_driver || !m_driver->isOpen())
        return false;
    try {
        prepareStatement();
    } catch (const SyncException &exception) {
        return fail(exception, Texts::tr("Unable to execute statement"));
    }
    return true;
}

void SqlDriverResult::prepareStatement()
{
    m_driver->beginQuery();
    const SqlDriver::Running running(*m_driver);
    auto statement = std::make_unique<SqlStatement>(*m_driver->session(), m_sql);
    if (!isEmptySql(statement->tail()) || endsWithEmptyStatement(m_sql))
        throwError(Code::Misuse, Texts::tr("There is more than one statement in the text."));
    m_statement = std::move(statement);
    m_tables.clear();
    m_isTyped.reset();
    m_kind = statementKind(m_sql);
    m_columnCount = m_statement->columnCount();
    m_mayGrow = m_columnCount > 0 && m_sql.contains(u'*');
    mapParameters();
}

void SqlDriverResult::mapParameters()
{
    m_parameterCount = m_statement->parameterCount();
    m_positions.clear();
    m_namedCount = 0;
    // One entry for each place where Qt has found a name; at its first one its value is bound.
    for (int i = 0; i < boundValueCount(); ++i) {
        const int position = m_statement->parameterPosition(boundValueName(i));
        const bool isNew = position > 0 && !m_positions.contains(position);
        m_positions.append(isNew ? position : 0);
        m_namedCount += isNew;
    }
}

// Qt keeps a name for each index, and makes and finds it anew for each value. That is only needed for the first one.
void SqlDriverResult::bindValue(int index, const QVariant &value, QSql::ParamType type)
{
    QVariantList &values = boundValues();
    if (index >= 0 && index < values.size() && type == QSql::In && bindingSyntax() == PositionalBinding)
        values[index] = value;
    else
        QSqlResult::bindValue(index, value, type);
}

// Qt knows names with a colon only.
void SqlDriverResult::bindValue(const QString &placeholder, const QVariant &value, QSql::ParamType type)
{
    const int position = m_statement && !placeholder.startsWith(u':') ? m_statement->parameterPosition(placeholder) : 0;
    if (position == 0) {
        QSqlResult::bindValue(placeholder, value, type);
    } else if (m_positions.isEmpty()) {
        QSqlResult::bindValue(position - 1, value, type);
    } else {
        if (!m_positions.contains(position)) {
            m_positions.append(position);
            ++m_namedCount;
        }
        QSqlResult::bindValue(int(m_positions.indexOf(position)), value, type);
    }
}

void SqlDriverResult::bindValues()
{
    const QVariantList &values = boundValues();
    const bool fits = m_positions.isEmpty() ? values.size() == m_parameterCount
                                            : values.size() == m_positions.size() && m_namedCount == m_parameterCount;
    if (!fits)
        throwError(Code::Misuse, Texts::tr("Parameter count mismatch"));
    for (qsizetype i = 0; i < values.size(); ++i) {
        const int position = m_positions.isEmpty() ? int(i) + 1 : m_positions.at(i);
        if (position > 0)
            m_statement->bind(position, values.at(i));
    }
}

bool SqlDriverResult::exec()
{
    forgetRows();
    setAt(QSql::BeforeFirstRow);
    if (std::exchange(m_failed, false))
        setLastError(QSqlError());
    try {
        run();
    } catch (const SyncException &exception) {
        setActive(false);
        return fail(exception, Texts::tr("Unable to execute statement"));
    }
    if (m_mayGrow)
        m_columnCount = m_statement->columnCount();
    m_forwardOnly = isForwardOnly();
    setSelect(m_columnCount > 0);
    if (m_forwardOnly)
        noteTypes();
    // Like other drivers, without waiting to be asked for the first row.
    if (isSelect() && !m_statement->isOpen())
        setAt(QSql::AfterLastRow);
    if (!isActive())
        setActive(true);
    return true;
}

void SqlDriverResult::run()
{
    if (!m_statement)
        throwError(Code::Misuse, Texts::tr("No statement was prepared."));
    m_driver->beginQuery();
    const SqlDriver::Running running(*m_driver);
    lookUpTables();
    m_statement->run([this] { bindValues(); });
    m_driver->keepReadOnly(m_sql);
    if (m_kind != StatementKind::Query)
        m_driver->m_rowsAffected = m_statement->rowsAffected();
    if (m_kind == StatementKind::Query || m_kind == StatementKind::Write)
        return;
    // A change of the schema that is rolled back gives its version to the next one.
    m_driver->m_knownTables.forget();
    m_driver->m_mayHaveTemporaries |= m_sql.contains("temp"_L1, Qt::CaseInsensitive);
}

// Models ask for the record of a query as soon as it runs. To look then would be to read all of its rows first.
void SqlDriverResult::lookUpTables()
{
    if (m_kind == StatementKind::Query && !isForwardOnly() && !m_driver->session()->inTransaction())
        tablesOfColumns(m_columnCount);
}

// Row by row, each by itself, as for other drivers of embedded databases: begin a transaction where all or none shall
// be stored, or where it shall be fast.
bool SqlDriverResult::execBatch(bool arrayBind)
{
    Q_UNUSED(arrayBind)
    const QVariantList columns = boundValues();
    if (columns.isEmpty())
        return false;
    bool done = true;
    const qsizetype rows = columns.constFirst().toList().size();
    for (qsizetype row = 0; done && row < rows; ++row) {
        for (qsizetype column = 0; column < columns.size(); ++column)
            boundValues()[column] = columns.at(column).toList().value(row);
        done = exec();
    }
    boundValues() = columns;
    return done;
}

// Rows

void SqlDriverResult::forgetRows()
{
    m_values.clear();
    m_firstKeptRow = 0;
    m_keptRows = 0;
    m_record.reset();
}

bool SqlDriverResult::advance()
{
    if (!m_statement)
        return false;
    try {
        const SqlDriver::Running running(*m_driver);
        return m_statement->next();
    } catch (const SyncException &exception) {
        return fail(exception, Texts::tr("Unable to fetch row"));
    }
}

bool SqlDriverResult::keepNextRow()
{
    if (!advance())
        return false;
    for (int column = 0; column < m_columnCount; ++column)
        m_values.append(value(column));
    ++m_keptRows;
    return true;
}

bool SqlDriverResult::fetchForward(int row)
{
    if (row < at() || at() == QSql::AfterLastRow)
        return false;
    while (at() < row) {
        if (!advance()) {
            setAt(QSql::AfterLastRow);
            return false;
        }
        setAt(std::max(at(), -1) + 1);
    }
    return true;
}

bool SqlDriverResult::fetch(int row)
{
    if (row < 0)
        return false;
    if (m_forwardOnly)
        return fetchForward(row);
    while (m_keptRows <= row) {
        if (!keepNextRow()) {
            setAt(QSql::AfterLastRow);
            return false;
        }
    }
    setAt(row);
    return true;
}

bool SqlDriverResult::fetchFirst()
{
    return fetch(0);
}

bool SqlDriverResult::fetchNext()
{
    const int row = at() + 1;
    if (!m_forwardOnly)
        return fetch(row);
    const bool found = advance();
    setAt(found ? row : int(QSql::AfterLastRow));
    return found;
}

bool SqlDriverResult::fetchPrevious()
{
    return fetch(at() - 1);
}

bool SqlDriverResult::fetchLast()
{
    if (m_forwardOnly)
        return fetchLastForward();
    while (keepNextRow()) {
    }
    return m_keptRows > 0 ? fetch(m_keptRows - 1) : fetch(0);
}

// The engine's memory of the last row is gone when it is known to be the last.
bool SqlDriverResult::fetchLastForward()
{
    if (at() == QSql::AfterLastRow)
        return false;
    int row = at();
    const auto keep = [this, &row] {
        m_values.resize(0);
        for (int column = 0; column < m_columnCount; ++column)
            m_values.append(value(column));
        m_firstKeptRow = row;
        m_keptRows = 1;
    };
    if (row >= 0 && m_keptRows == 0)
        keep();
    while (advance()) {
        row = std::max(row, -1) + 1;
        keep();
    }
    setAt(m_keptRows > 0 ? row : int(QSql::AfterLastRow));
    return m_keptRows > 0;
}

QVariant SqlDriverResult::data(int column)
{
    if (column < 0 || column >= m_columnCount)
        return {};
    if (m_keptRows > 0)
        return m_values.value(qsizetype(at() - m_firstKeptRow) * m_columnCount + column);
    return m_statement && m_statement->isOpen() ? value(column) : QVariant();
}

bool SqlDriverResult::isNull(int column)
{
    if (m_keptRows > 0)
        return data(column).isNull();
    if (column < 0 || column >= m_columnCount || !m_statement || !m_statement->isOpen())
        return true;
    return m_statement->isNull(column);
}

// As other drivers do: NULL is a null text, and a number with decimals is what the caller has asked for.
QVariant SqlDriverResult::value(int column) const
{
    QVariant value = m_statement->value(column);
    const Ffi::Statement::Type type = m_statement->lastType(column);
    if (type == Ffi::Statement::Type::Null)
        value = QVariant(QMetaType::fromType<QString>());
    else if (type == Ffi::Statement::Type::Real && numericalPrecisionPolicy() == QSql::LowPrecisionInt32)
        value = truncated<int>(value.toDouble());
    else if (type == Ffi::Statement::Type::Real && numericalPrecisionPolicy() == QSql::LowPrecisionInt64)
        value = truncated<qlonglong>(value.toDouble());
    return value;
}

void SqlDriverResult::detachFromResultSet()
{
    if (m_statement)
        m_statement->reset();
    forgetRows();
}

// About the result

int SqlDriverResult::size()
{
    return -1;
}

// As SQLite's own driver: a query that only reads tells of what was changed last.
int SqlDriverResult::numRowsAffected()
{
    if (!m_statement || !m_driver)
        return -1;
    return int(m_kind == StatementKind::Query ? m_driver->m_rowsAffected : m_statement->rowsAffected());
}

QVariant SqlDriverResult::lastInsertId() const
{
    if (!isActive() || !m_statement)
        return {};
    const qint64 id = m_driver->session()->lastInsertRowId();
    return id ? QVariant(id) : QVariant();
}

QSqlRecord SqlDriverResult::record() const
{
    if (!isActive() || !isSelect())
        return {};
    if (!m_record)
        m_record = describe();
    return *m_record;
}

// Of the first row, which will be gone when somebody asks for the record.
void SqlDriverResult::noteTypes()
{
    m_types.clear();
    if (!m_isTyped) {
        const QList<SqlColumn> columns = m_statement->columns();
        m_isTyped = std::none_of(columns.cbegin(), columns.cend(),
                                 [](const SqlColumn &column) { return mayBeAnything(column.declaredType); });
    }
    if (*m_isTyped || !m_statement->isOpen())
        return;
    for (int column = 0; column < m_columnCount; ++column)
        m_types.append(typeOf(m_statement->value(column)));
}

QMetaType SqlDriverResult::typeOfFirstRow(int column) const
{
    if (m_forwardOnly)
        return m_types.value(column);
    const QVariant value = m_keptRows > 0 ? m_values.at(column)
        : m_statement->isOpen()           ? m_statement->value(column)
                                          : QVariant();
    return typeOf(value);
}

QSqlRecord SqlDriverResult::describe() const
{
    QSqlRecord record;
    const QList<SqlColumn> columns = m_statement->columns();
    const QStringList tables = tablesOfColumns(int(columns.size()));
    for (int column = 0; column < columns.size(); ++column) {
        const QString declaredType = columns.at(column).declaredType;
        const QMetaType type = mayBeAnything(declaredType) ? typeOfFirstRow(column) : QMetaType();
        record.append(QSqlField(columns.at(column).name,
                                type.isValid() || declaredType.isEmpty() ? type : fieldType(declaredType),
                                tables.at(column)));
    }
    return record;
}

// Found once for a statement that is executed again and again. A record without them is better than none.
QStringList SqlDriverResult::tablesOfColumns(int count) const
{
    if (m_tables.size() == count)
        return m_tables;
    try {
        const SqlDriver::Running running(*m_driver);
        m_tables = columnTables(*m_driver->session(), m_driver->m_knownTables, m_sql, count);
        return m_tables;
    } catch (const SyncException &) {
        return QStringList(count);
    }
}

} // namespace TursoQt
