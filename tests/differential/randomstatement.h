// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QRandomGenerator>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace TursoQt::Test {

/// The tables that statements are made for, with their first rows.
QStringList differentialSchema();

/// All of these tables.
QStringList differentialTables();

/// SQL by chance, with what has to be known to compare its effects.
class RandomStatement
{
public:
    explicit RandomStatement(QRandomGenerator &random);

    enum class Placeholders { None, Positions, Names };

    /// A SELECT. Unless readsAll() says so, its rows do not depend on what is written while it is read.
    void query(Placeholders placeholders);
    /// INSERT, UPDATE or DELETE.
    void change(Placeholders placeholders);
    void changeOfSchema();
    void transactionControl();
    void failure();

    QString sql() const { return m_sql; }
    /// One for each placeholder; empty for positions.
    QStringList names() const { return m_names; }
    bool readsAll() const { return m_readsAll; }
    bool endsReaders() const { return m_endsReaders; }
    bool mayRollBack() const { return m_mayRollBack; }

private:
    QString value();
    QString expression();
    QString condition();
    QString assignment();
    QString insert();
    QString upsert();
    QString update();
    QString remove();
    QString oneOf(const QStringList &texts);
    bool chance(int percent) { return m_random.bounded(100) < percent; }

    QRandomGenerator &m_random;
    Placeholders m_placeholders = Placeholders::None;
    QString m_sql;
    QStringList m_names;
    bool m_readsAll = false;
    bool m_endsReaders = false;
    bool m_mayRollBack = false;
};

} // namespace TursoQt::Test
