// SPDX-License-Identifier: MIT
#include "recordeddatabase.h"

#include "connection/sessionsource.h"
#include "push/pushbatchwriter.h"
#include "sql/sqlsession.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <stdexcept>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

namespace {

QJsonArray stepsOf(SpooledBody &body)
{
    body.rewind();
    QJsonParseError error;
    const QJsonDocument request = QJsonDocument::fromJson(body.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        throw std::runtime_error(error.errorString().toStdString());
    return request["requests"_L1][0]["batch"_L1]["steps"_L1].toArray();
}

WrittenStep readStep(const QJsonObject &json, const PushStep &step)
{
    const QJsonObject statement = json["stmt"_L1].toObject();
    WrittenStep written{statement["sql"_L1].toString(), {}, step, json};
    for (const QJsonValue argument : statement["args"_L1].toArray())
        written.arguments.append(argument.toObject());
    return written;
}

} // namespace

QString WrittenStep::toString(qint64 before) const
{
    QString text = u"%1-%2 %3"_s.arg(step.firstChange - before).arg(step.lastChange - before).arg(sql);
    for (const QJsonObject &argument : arguments)
        text += u" <- "_s + argument["value"_L1].toVariant().toString() + argument["base64"_L1].toString();
    return text;
}

QStringList WrittenBatch::statements() const
{
    QStringList texts;
    for (const WrittenStep &step : steps)
        texts.append(step.toString(before));
    return texts;
}

RecordedDatabase::RecordedDatabase()
    : m_source(SessionSource::open(SyncConfig().setPath(u":memory:"_s)))
    , m_session(m_source->openSession())
{
    m_session->executeOwn(u"PRAGMA capture_data_changes_conn('full,turso_cdc')"_s);
}

SqlResult RecordedDatabase::run(const QString &sql, const QVariantList &parameters)
{
    return m_session->execute(sql, parameters);
}

void RecordedDatabase::prepare(const QStringList &statements)
{
    for (const QString &statement : statements)
        run(statement);
    m_prepared = lastChange();
}

qint64 RecordedDatabase::lastChange()
{
    return run(u"SELECT max(change_id) FROM turso_cdc"_s).rows.value(0).value(0).toLongLong();
}

WrittenBatch RecordedDatabase::write(PushTerms terms)
{
    if (terms.after == 0)
        terms.after = m_prepared;
    return read(PushBatchWriter(*m_session, terms, QDir::tempPath()).write());
}

WrittenBatch RecordedDatabase::writeFence(const PushTerms &terms)
{
    return read(PushBatchWriter(*m_session, terms, QDir::tempPath()).writeFence());
}

WrittenBatch RecordedDatabase::read(PushBatch batch) const
{
    WrittenBatch written;
    written.before = m_prepared;
    written.batch = std::move(batch);
    if (!written.batch.body)
        return written;
    const QJsonArray steps = stepsOf(*written.batch.body);
    if (steps.size() != qsizetype(written.batch.steps.size()))
        throw std::runtime_error("the body has another number of steps");
    for (int index = 0; index < steps.size(); ++index) {
        const PushStep &step = written.batch.steps.at(std::size_t(index));
        auto &list = step.kind == PushStep::Kind::Frame ? written.frame : written.steps;
        list.push_back(readStep(steps.at(index).toObject(), step));
    }
    return written;
}

} // namespace TursoQt::Test
