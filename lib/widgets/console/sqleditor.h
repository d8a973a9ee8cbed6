// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QPlainTextEdit>

class QCompleter;
class QStringListModel;

namespace TursoQt::Widgets {

class SqlHighlighter;

/// A text of SQL, with colours and completion.
class SqlEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SqlEditor(QWidget *parent = nullptr);

    /// Names of tables and columns; keywords are known.
    void setNames(const QStringList &names);
    /// Underlines this part until the text changes.
    void markError(qsizetype position, qsizetype length);

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString wordBeforeCursor() const;
    void complete(bool isWanted);
    void insertCompletion(const QString &word);

    SqlHighlighter *m_highlighter;
    QCompleter *m_completer;
    QStringListModel *m_words;
};

} // namespace TursoQt::Widgets
