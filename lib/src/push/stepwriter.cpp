// SPDX-License-Identifier: MIT
#include "push/stepwriter.h"

#include "push/sqlliteral.h"
#include "sql/quotedname.h"

#include <QtCore/QLocale>

#include <cmath>

namespace TursoQt {

namespace {

using Value = RecordView::Value;

// A longer text is not copied through the server's parser.
constexpr qsizetype LongestLiteral = 4096;

// With so few digits and no exponent, a decimal number is the quotient of two that are exact.
constexpr qsizetype LongestDecimal = 15;

void appendEscaped(QByteArray &json, QByteArrayView utf8)
{
    constexpr char Digits[] = "0123456789abcdef";
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            json.append('\\').append(c);
        else if (quint8(c) < 0x20)
            json.append("\\u00").append(Digits[quint8(c) >> 4]).append(Digits[quint8(c) & 15]);
        else
            json.append(c);
    }
}

QByteArray conditionOf(int number, StepWriter::Condition condition)
{
    switch (condition) {
    case StepWriter::Condition::Always:
        break;
    case StepWriter::Condition::AfterPrevious:
        return R"({"type":"ok","step":)" + QByteArray::number(number - 1) + '}';
    case StepWriter::Condition::InTransaction:
        return R"({"type":"not","cond":{"type":"is_autocommit"}})";
    }
    return "null";
}

} // namespace

StepWriter &StepWriter::sql(QByteArrayView text)
{
    m_sql.append(text);
    return *this;
}

StepWriter &StepWriter::name(const QString &name)
{
    return sql(quotedName(name).toUtf8());
}

StepWriter &StepWriter::value(const Value &value)
{
    switch (value.type) {
    case Value::Type::Null:
        m_sql.append("NULL");
        break;
    case Value::Type::Integer:
        return this->value(value.integer);
    case Value::Type::Real:
        real(value.real);
        break;
    case Value::Type::Text:
        text(value.bytes);
        break;
    case Value::Type::Blob:
        m_sql.append('?');
        argument("blob", "base64", value.bytes.toByteArray().toBase64(QByteArray::OmitTrailingEquals));
        break;
    }
    return *this;
}

StepWriter &StepWriter::value(qint64 value)
{
    return sql(SqlLiteral::of(value));
}

StepWriter &StepWriter::value(const QString &value)
{
    text(value.toUtf8());
    return *this;
}

// A short one is read without an error. JSON has no word for an infinite one, and Qt none for a negative zero.
void StepWriter::real(double value)
{
    const QByteArray decimal = QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
    if (value == 0 || std::isinf(value) || decimal.size() > LongestDecimal || decimal.contains('e')) {
        m_sql.append(SqlLiteral::of(value));
        return;
    }
    m_sql.append('?');
    ++m_argumentCount;
    if (!m_arguments.isEmpty())
        m_arguments.append(',');
    m_arguments.append(R"({"type":"float","value":)")
        .append(decimal)
        .append('}');
}

void StepWriter::text(QByteArrayView utf8)
{
    if (!utf8.isValidUtf8()) {
        m_sql.append("CAST(? AS TEXT)");
        argument("blob", "base64", utf8.toByteArray().toBase64(QByteArray::OmitTrailingEquals));
        return;
    }
    if (utf8.size() > LongestLiteral || utf8.contains('\0')) {
        m_sql.append('?');
        argument("text", "value", utf8);
        return;
    }
    m_sql.append(SqlLiteral::ofText(utf8));
}

void StepWriter::argument(QByteArrayView type, QByteArrayView name, QByteArrayView text)
{
    ++m_argumentCount;
    if (!m_arguments.isEmpty())
        m_arguments.append(',');
    m_arguments.append(R"({"type":")").append(type).append(R"(",")").append(name).append(R"(":")");
    appendEscaped(m_arguments, text);
    m_arguments.append("\"}");
}

QByteArray StepWriter::take(int number, Condition condition)
{
    QByteArray step;
    step.reserve(m_sql.size() + m_arguments.size() + 128);
    step.append(R"({"condition":)").append(conditionOf(number, condition)).append(R"(,"stmt":{"sql":")");
    appendEscaped(step, m_sql);
    step.append(R"(","args":[)").append(m_arguments).append(R"(],"named_args":[],"want_rows":false}})");
    m_sql.resize(0);
    m_arguments.resize(0);
    m_argumentCount = 0;
    return step;
}

} // namespace TursoQt
