// SPDX-License-Identifier: MIT
#include "modelsignals.h"

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

ModelSignals::ModelSignals(const QAbstractItemModel &model)
{
    using Model = QAbstractItemModel;
    const auto note = [this](const QString &text) { m_log.append(text); };
    const auto rows = [](int first, int last) { return u"%1-%2"_s.arg(first).arg(last); };
    QObject::connect(&model, &Model::rowsInserted, &m_context,
                     [=](const QModelIndex &, int first, int last) { note("inserted "_L1 + rows(first, last)); });
    QObject::connect(&model, &Model::rowsRemoved, &m_context,
                     [=](const QModelIndex &, int first, int last) { note("removed "_L1 + rows(first, last)); });
    QObject::connect(&model, &Model::rowsMoved, &m_context,
                     [=](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
                         note(u"moved %1 to %2"_s.arg(rows(first, last)).arg(to));
                     });
    QObject::connect(&model, &Model::dataChanged, &m_context, [=](const QModelIndex &from, const QModelIndex &to) {
        note(u"changed %1:%2-%3:%4"_s.arg(from.row()).arg(from.column()).arg(to.row()).arg(to.column()));
    });
    QObject::connect(&model, &Model::modelReset, &m_context, [=] { note(u"reset"_s); });
    QObject::connect(&model, &Model::layoutChanged, &m_context, [=] { note(u"layout"_s); });
}

void ModelSignals::clear()
{
    m_log.clear();
}

QString ModelSignals::text() const
{
    return m_log.join("; "_L1);
}

QList<QVariantList> contentOf(const QAbstractItemModel &model)
{
    QList<QVariantList> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QVariantList values;
        for (int column = 0; column < model.columnCount(); ++column)
            values.append(model.index(row, column).data());
        rows.append(values);
    }
    return rows;
}

} // namespace TursoQt::Test
