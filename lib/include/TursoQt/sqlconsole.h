// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtwidgetsexport.h>

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

#include <memory>

namespace TursoQt {

class SqlConsolePrivate;
class SyncConnection;

/**
 * Runs SQL: the statement under the cursor, all of them, or a script from a file. Statements are highlighted and
 * completed, results arrive row by row and can be saved as CSV and JSON, the query plan is shown as a tree, and an
 * error is marked where it is. Several texts are kept behind tabs. Since 0.2.
 */
class TURSOQT_WIDGETS_EXPORT SqlConsole : public QWidget
{
    Q_OBJECT

public:
    /// @a connection is not owned.
    explicit SqlConsole(SyncConnection *connection, QWidget *parent = nullptr);
    ~SqlConsole() override;

    /// The text of the tab in front.
    QString text() const;
    void setText(const QString &sql);

    /// The statements that were run, the latest first. A program that wants them to survive its end keeps them, and
    /// gives them back.
    QStringList history() const;
    void setHistory(const QStringList &statements);

public Q_SLOTS:
    /// Runs the selected text, or else the statement under the cursor, of the tab in front.
    void run();
    void runAll();
    /// Runs all statements of a file, in UTF-8, and shows how far it is.
    void runFile(const QString &path);
    void cancel();

Q_SIGNALS:
    void started();
    /// @a message says what came of it, also when it failed.
    void finished(const QString &message, bool failed);
    void historyChanged();

private:
    std::unique_ptr<SqlConsolePrivate> d;
};

} // namespace TursoQt
