// SPDX-License-Identifier: MIT
#include "cell/hexdump.h"

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

constexpr qsizetype BytesInLine = 16;
// Nobody reads more, and a text editor would take long to lay it out.
constexpr qsizetype MostBytes = 64 * 1024;

QString characters(const QByteArray &line)
{
    QString text;
    for (const char c : line)
        text += c >= ' ' && c <= '~' ? QLatin1Char(c) : QLatin1Char('.');
    return text;
}

} // namespace

QString hexDump(const QByteArray &bytes)
{
    QStringList lines;
    for (qsizetype place = 0; place < qMin(bytes.size(), MostBytes); place += BytesInLine) {
        const QByteArray line = bytes.mid(place, BytesInLine);
        const QString hex = QString::fromLatin1(line.toHex(' ')).leftJustified(BytesInLine * 3 - 1);
        lines.append(u"%1  %2  %3"_s.arg(place, 8, 16, QLatin1Char('0')).arg(hex, characters(line)));
    }
    if (bytes.size() > MostBytes)
        lines.append(u"…"_s);
    return lines.join(u'\n');
}

} // namespace TursoQt::Widgets
