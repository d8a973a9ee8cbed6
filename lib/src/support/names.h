// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QStringView>

#include <algorithm>

// Names of tables, columns and savepoints as SQL compares them: A to Z are the only letters that have another case.
// What Qt takes for equal besides, Ä and ä for example, are two names.
namespace TursoQt {

constexpr QChar foldedLetter(QChar letter)
{
    return letter >= u'A' && letter <= u'Z' ? QChar(letter.unicode() + (u'a' - u'A')) : letter;
}

/// The same text for all spellings of a name.
inline QString foldedName(QStringView name)
{
    QString folded = name.toString();
    std::transform(folded.cbegin(), folded.cend(), folded.begin(), foldedLetter);
    return folded;
}

inline bool isSameName(QStringView a, QStringView b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](QChar left, QChar right) { return foldedLetter(left) == foldedLetter(right); });
}

inline bool containsName(const QStringList &names, QStringView name)
{
    return std::any_of(names.begin(), names.end(), [name](const QString &other) { return isSameName(other, name); });
}

inline bool nameStartsWith(QStringView name, QStringView beginning)
{
    return isSameName(name.first(std::min(name.size(), beginning.size())), beginning);
}

} // namespace TursoQt
