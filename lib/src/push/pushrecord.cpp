// SPDX-License-Identifier: MIT
#include "push/pushrecord.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

// Quotation marks inside a JSON string have a backslash before them, so these texts are found nowhere else.
constexpr QByteArrayView PositionSql =
    R"("sql":"SELECT pull_gen, change_id FROM turso_sync_last_change_id WHERE client_id = ?")";
constexpr QByteArrayView RecordSql =
    R"("sql":"INSERT INTO turso_sync_last_change_id(client_id, pull_gen, change_id) )";
constexpr QByteArrayView BatchBegin = R"("sql":"BEGIN IMMEDIATE")";

QByteArray positionAnswer(const PushPosition &position)
{
    return R"({"baton":null,"base_url":null,"results":[{"type":"ok","response":{"type":"batch","result":{"step_results":)"
           R"([{"cols":[],"rows":[[{"type":"integer","value":")"
        + QByteArray::number(position.generation) + R"("},{"type":"integer","value":")"
        + QByteArray::number(position.changeId)
        + R"("}]],"affected_row_count":0,"last_insert_rowid":null}],"step_errors":[null]}}}]})";
}

constexpr QByteArrayView EmptyAnswer =
    R"({"baton":null,"base_url":null,"results":[{"type":"ok","response":{"type":"batch",)"
    R"("result":{"step_results":[],"step_errors":[]}}}]})";

void answer(Ffi::IoItem &item, QByteArrayView body)
{
    item.setStatus(200);
    item.pushBuffer(body);
    item.done();
}

} // namespace

void PushRecord::serve(Ffi::IoItem item)
{
    const QByteArrayView body = item.httpRequest().body;
    if (body.contains(PositionSql)) {
        answer(item, positionAnswer(m_position));
    } else if (body.contains(BatchBegin) && !body.contains(RecordSql)) {
        answer(item, EmptyAnswer);
    } else {
        m_hasNewChanges = true;
        item.poison(u"there are new changes"_s);
    }
}

QString PushRecord::clientOf(const Ffi::IoItem &item)
{
    const QByteArrayView body = item.httpRequest().body;
    if (!body.contains(PositionSql))
        return {};
    const QJsonDocument request = QJsonDocument::fromJson(body.toByteArray());
    return request["requests"_L1][0]["batch"_L1]["steps"_L1][0]["stmt"_L1]["args"_L1][0]["value"_L1].toString();
}

} // namespace TursoQt
