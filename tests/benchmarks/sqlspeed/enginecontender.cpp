// SPDX-License-Identifier: MIT
#include "enginecontender.h"

#include <QtCore/QByteArray>

#include <cstring>

namespace {

void check(tursoqt_status_t status, const char *error)
{
    if (status != TURSO_OK && status != TURSO_ROW && status != TURSO_DONE)
        qFatal("C ABI: status %u: %s", status, error ? error : "");
}

tursoqt_status_t step(const turso_statement_t *statement)
{
    const char *error = nullptr;
    const tursoqt_status_t status = tursoqt_statement_step(statement, &error);
    check(status, error);
    return status;
}

void reset(const turso_statement_t *statement)
{
    tursoqt_statement_reset(statement, nullptr);
}

void stepToTheEnd(const turso_statement_t *statement)
{
    while (step(statement) == TURSO_ROW) { }
    reset(statement);
}

// So that no compiler leaves a value out.
volatile qint64 sink = 0;

void readValue(const turso_statement_t *statement, size_t column)
{
    switch (turso_statement_row_value_kind(statement, column)) {
    case TURSO_TYPE_INTEGER:
        sink = turso_statement_row_value_int(statement, column);
        break;
    case TURSO_TYPE_REAL:
        sink = qint64(turso_statement_row_value_double(statement, column));
        break;
    case TURSO_TYPE_TEXT:
    case TURSO_TYPE_BLOB:
        sink = turso_statement_row_value_bytes_count(statement, column)
            + *turso_statement_row_value_bytes_ptr(statement, column);
        break;
    default:
        break;
    }
}

void readRow(const turso_statement_t *statement)
{
    for (size_t column = 0; column < Contender::Columns; ++column)
        readValue(statement, column);
}

} // namespace

EngineContender::~EngineContender()
{
    tursoqt_connection_deinit(m_connection);
    tursoqt_database_deinit(m_database);
}

QString EngineContender::name() const
{
    return QStringLiteral("C ABI");
}

void EngineContender::open(const QString &path)
{
    const QByteArray file = path.toUtf8();
    turso_database_config_t config = {};
    config.path = file.constData();
    const char *error = nullptr;
    check(turso_database_new(&config, &m_database, &error), error);
    check(tursoqt_database_open(m_database, &error), error);
    check(tursoqt_database_connect(m_database, &m_connection, &error), error);
    run(CreateTable);
}

const turso_statement_t *EngineContender::prepare(const char *sql)
{
    turso_statement_t *statement = nullptr;
    size_t tail = 0;
    const char *error = nullptr;
    check(tursoqt_connection_prepare(m_connection, sql, std::strlen(sql), &statement, &tail, &error), error);
    return statement;
}

void EngineContender::insertRows(int rows, const Names &names)
{
    run("BEGIN");
    const turso_statement_t *statement = prepare(InsertRow);
    for (int id = 1; id <= rows; ++id) {
        const QByteArray &name = names.utf8.at(id % names.utf8.size());
        turso_statement_bind_positional_int(statement, 1, id);
        turso_statement_bind_positional_text(statement, 2, name.constData(), size_t(name.size()));
        turso_statement_bind_positional_double(statement, 3, id * 0.25);
        turso_statement_bind_positional_int(statement, 4, id % 100);
        stepToTheEnd(statement);
    }
    tursoqt_statement_deinit(statement);
    run("COMMIT");
}

void EngineContender::selectRows(const QList<int> &ids)
{
    const turso_statement_t *statement = prepare(SelectRow);
    for (const int id : ids) {
        turso_statement_bind_positional_int(statement, 1, id);
        if (step(statement) == TURSO_ROW)
            readRow(statement);
        reset(statement);
    }
    tursoqt_statement_deinit(statement);
}

int EngineContender::scan()
{
    const turso_statement_t *statement = prepare(SelectAll);
    int rows = 0;
    for (; step(statement) == TURSO_ROW; ++rows)
        readRow(statement);
    tursoqt_statement_deinit(statement);
    return rows;
}

void EngineContender::run(const char *sql)
{
    const turso_statement_t *statement = prepare(sql);
    while (step(statement) == TURSO_ROW)
        readValue(statement, 0);
    tursoqt_statement_deinit(statement);
}
