// SPDX-License-Identifier: MIT
#include "common/cellformat.h"

#include "common/text.h"

#include <QtGui/QFont>
#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

// A cell shows a line at most, and a tooltip must fit on the screen.
constexpr qsizetype LongestText = 1000;
constexpr qsizetype LongestBlob = 32;

bool isBlob(const QVariant &value)
{
    return value.typeId() == QMetaType::QByteArray;
}

bool isNumber(const QVariant &value)
{
    return value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Double;
}

bool wantsNumber(const QString &declaredType)
{
    for (const auto word : {"INT"_L1, "REAL"_L1, "FLOA"_L1, "DOUB"_L1, "NUM"_L1, "DEC"_L1}) {
        if (declaredType.contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

QString CellFormat::text(const QVariant &value)
{
    if (isBlob(value)) {
        const QByteArray bytes = value.toByteArray();
        const QString hex = QString::fromLatin1(bytes.left(LongestBlob).toHex());
        return bytes.size() > LongestBlob ? tr("x'%1…' (BLOB of %2)").arg(hex, Text::bytes(bytes.size()))
                                          : u"x'%1'"_s.arg(hex);
    }
    return value.isValid() ? value.toString().left(LongestText).simplified() : u"NULL"_s;
}

QString CellFormat::wholeText(const QVariant &value)
{
    if (isBlob(value))
        return QString::fromLatin1(value.toByteArray().toHex());
    return value.toString();
}

QString CellFormat::literal(const QVariant &value)
{
    if (!value.isValid())
        return u"NULL"_s;
    if (isBlob(value))
        return u"x'%1'"_s.arg(QString::fromLatin1(value.toByteArray().toHex()));
    if (isNumber(value))
        return value.toString();
    return u'\'' + value.toString().replace(u'\'', u"''"_s) + u'\'';
}

QString CellFormat::typeName(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return u"NULL"_s;
    case QMetaType::LongLong:
        return u"INTEGER"_s;
    case QMetaType::Double:
        return u"REAL"_s;
    case QMetaType::QByteArray:
        return u"BLOB"_s;
    default:
        return u"TEXT"_s;
    }
}

QVariant CellFormat::data(const QVariant &value, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return text(value);
    case Qt::ToolTipRole: {
        // Plain text that begins like markup would be shown as such.
        const QString whole = isBlob(value) ? text(value) : value.toString();
        return whole.size() > 20 ? u"<p>"_s + whole.left(LongestText).toHtmlEscaped() + u"</p>"_s : QString();
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(value) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        if (value.isValid() && !isBlob(value))
            return {};
        return QGuiApplication::palette().color(QPalette::PlaceholderText);
    case Qt::FontRole: {
        QFont font;
        font.setItalic(true);
        return value.isValid() ? QVariant() : QVariant(font);
    }
    default:
        return {};
    }
}

QVariant CellFormat::parse(const QString &text, const QString &declaredType)
{
    if (!wantsNumber(declaredType))
        return text;
    bool isNumber = false;
    if (const qlonglong integer = text.toLongLong(&isNumber); isNumber)
        return integer;
    const double real = text.toDouble(&isNumber);
    return isNumber ? QVariant(real) : QVariant(text);
}

} // namespace TursoQt::Widgets
