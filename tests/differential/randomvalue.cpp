// SPDX-License-Identifier: MIT
#include "randomvalue.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>

#include <limits>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

namespace {

template <class List>
auto oneOf(QRandomGenerator &random, const List &list)
{
    return list.at(random.bounded(int(list.size())));
}

QVariant oddValue(QRandomGenerator &random)
{
    static const QVariantList values{
        QVariant(),
        QVariant(QString()),
        QVariant(QMetaType::fromType<QByteArray>()),
        QString(u""_s),
        QByteArray(""),
        std::numeric_limits<qint64>::max() - 5000, // as a row id the largest one makes others random
        std::numeric_limits<qint64>::min(),
        std::numeric_limits<double>::max(),
        std::numeric_limits<double>::denorm_min(),
        std::numeric_limits<double>::infinity(),
        std::numeric_limits<double>::quiet_NaN(),
        -0.0,
        0.1,
        1e15,
        9007199254740993.0,
        true,
        quint32(4'000'000'000U),
        qint16(-7),
        u"Ärger ΣΑΣ 🙂"_s,
        u"it's"_s,
        u"12"_s,
        u" 12 "_s,
        u"1e3"_s,
        u"12abc"_s,
        u"0x10"_s,
        QString(3000, u'x'),
        QByteArray(5000, 'b'),
        QByteArray("\x00\xff\x10", 3),
        QDate(2024, 2, 29),
        QTime(23, 59, 58, 7),
        QDateTime(QDate(2024, 2, 29), QTime(1, 2, 3), Qt::UTC),
        QDateTime(QDate(2024, 2, 29), QTime(1, 2, 3, 45)),
    };
    return oneOf(random, values);
}

} // namespace

QVariant randomValue(QRandomGenerator &random)
{
    switch (random.bounded(5)) {
    case 0:
        return oddValue(random);
    case 1:
        return u"name %1"_s.arg(random.bounded(12));
    case 2:
        return random.bounded(40) / 4.0;
    default:
        return random.bounded(20);
    }
}

QString randomLiteral(QRandomGenerator &random)
{
    static const QStringList literals{
        u"NULL"_s,  u"0"_s,       u"-1"_s,  u"1.5"_s,     u"1e3"_s,  u"9223372036854770000"_s,
        u"''"_s,    u"'it''s'"_s, u"x''"_s, u"x'00ff'"_s, u"'12'"_s, u"' 7 '"_s,
        u"'1e2'"_s, u"-0.0"_s,    u"'Ä'"_s, u"1e400"_s,   u"99"_s,   u"100"_s,
    };
    switch (random.bounded(4)) {
    case 0:
        return oneOf(random, literals);
    case 1:
        return u"'name %1'"_s.arg(random.bounded(12));
    default:
        return QString::number(random.bounded(20));
    }
}

} // namespace TursoQt::Test
