// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>

// Bodies of `/v2/pipeline`: requests as the engine makes them, in short, and answers.

namespace TursoQt::Test {

inline QByteArray pipelineAnswer(const QByteArray &results, const QByteArray &errors)
{
    return R"({"baton":null,"results":[{"type":"ok","response":{"type":"batch","result":{"step_results":[)" + results
        + R"(],"step_errors":[)" + errors + "]}}}]}";
}

inline QByteArray rows(const QByteArray &rows)
{
    return R"({"cols":[],"rows":[)" + rows + R"(],"affected_row_count":0,"last_insert_rowid":null})";
}

// A statement that looks like a step is none.
inline QByteArray question()
{
    return R"({"requests":[{"type":"batch","batch":{"steps":[{"stmt":{"sql":"SELECT \"stmt\":{"}}]}}]})";
}

inline QByteArray push()
{
    return R"({"requests":[{"type":"batch","batch":{"steps":[{"stmt":{"sql":"BEGIN IMMEDIATE"}},)"
           R"({"stmt":{"sql":"INSERT"}},{"stmt":{"sql":"COMMIT"}}]}}]})";
}

} // namespace TursoQt::Test
