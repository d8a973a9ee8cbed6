// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QDialog>

#include <memory>

class QTableWidget;

namespace Demo {

class Playground;

/// Copies the playground's database in every way there is, one after the other, and shows what each has cost.
class CopyComparison : public QDialog
{
    Q_OBJECT

public:
    explicit CopyComparison(const std::shared_ptr<Playground> &playground, QWidget *parent = nullptr);
    ~CopyComparison() override;

Q_SIGNALS:
    /// All copies were made, or have failed.
    void compared();

private:
    enum Column { Kind, Received, Pages, Duration, ColumnCount };
    struct Copy {
        QString name;
        std::optional<TursoQt::PartialSync> partialSync;
    };

    void makeLayout();
    void startNext();
    void measure();
    void countPages(qint64 pageCount);
    void end(const QString &pages);
    void setCell(Column column, const QString &text);

    std::weak_ptr<Playground> m_playground; ///< its last window ends it;
    QList<Copy> m_copies;
    int m_current = -1;
    QElapsedTimer m_clock;
    std::unique_ptr<TursoQt::SyncConnection> m_connection;
    QTableWidget *m_table;
};

} // namespace Demo
