// SPDX-License-Identifier: MIT
#include "rowfactory.h"

#include <QtCore/QStringList>
#include <QtQml/QJSEngine>

namespace TursoQt::Qml {

using namespace Qt::StringLiterals;

namespace {

/// Of two columns: `(function(n0,n1) { return (v0,v1) => ({[n0]:v0,[n1]:v1}); })`. A computed name is no more than a
/// name, `__proto__` too.
QString sourceFor(qsizetype columns)
{
    QStringList names;
    QStringList values;
    QStringList properties;
    for (qsizetype column = 0; column < columns; ++column) {
        names.append(u"n%1"_s.arg(column));
        values.append(u"v%1"_s.arg(column));
        properties.append(u"[n%1]:v%1"_s.arg(column));
    }
    return u"(function(%1) { return (%2) => ({%3}); })"_s.arg(names.join(u','), values.join(u','),
                                                              properties.join(u','));
}

} // namespace

RowFactory *RowFactory::of(QJSEngine *engine)
{
    auto *factory = engine->findChild<RowFactory *>(QString(), Qt::FindDirectChildrenOnly);
    return factory ? factory : new RowFactory(engine);
}

RowFactory::RowFactory(QJSEngine *engine)
    : QObject(engine)
    , m_engine(engine)
{
}

QJSValue RowFactory::functionFor(const QList<SqlColumn> &columns)
{
    QJSValue &maker = m_makers[columns.size()];
    if (maker.isUndefined())
        maker = m_engine->evaluate(sourceFor(columns.size()));
    QJSValueList names;
    names.reserve(columns.size());
    for (const SqlColumn &column : columns)
        names.append(column.name);
    return maker.call(names);
}

} // namespace TursoQt::Qml
