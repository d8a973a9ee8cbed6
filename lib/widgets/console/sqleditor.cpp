// SPDX-License-Identifier: MIT
#include "console/sqleditor.h"

#include "common/tint.h"
#include "console/sqlhighlighter.h"
#include "console/sqlkeywords.h"

#include <QtCore/QMimeData>
#include <QtCore/QStringListModel>
#include <QtGui/QFontDatabase>
#include <QtGui/QKeyEvent>
#include <QtGui/QTextBlock>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTextEdit>

namespace TursoQt::Widgets {

namespace {

// Shorter beginnings would offer too much.
constexpr qsizetype ShortestBeginning = 2;

bool isForCompleter(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Enter:
    case Qt::Key_Return:
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return event.modifiers() == Qt::NoModifier;
    default:
        return false;
    }
}

} // namespace

SqlEditor::SqlEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new SqlHighlighter(document()))
    , m_completer(new QCompleter(this))
    , m_words(new QStringListModel(sqlKeywords(), this))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabChangesFocus(true);
    m_highlighter->setPalette(palette());
    m_completer->setModel(m_words);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &SqlEditor::insertCompletion);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!extraSelections().isEmpty())
            setExtraSelections({});
    });
}

void SqlEditor::setNames(const QStringList &names)
{
    QStringList words = sqlKeywords() + names;
    words.sort(Qt::CaseInsensitive);
    words.removeDuplicates();
    m_words->setStringList(words);
}

void SqlEditor::markError(qsizetype position, qsizetype length)
{
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(document());
    mark.cursor.setPosition(int(position));
    mark.cursor.setPosition(int(position + length), QTextCursor::KeepAnchor);
    mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    mark.format.setUnderlineColor(Tint::ink(Tint::Meaning::Error, palette()));
    mark.format.setBackground(Tint::wash(Tint::Meaning::Error, palette()));
    setExtraSelections({mark});
}

// Qt 6.4 is brought down by an empty clipboard.
void SqlEditor::insertFromMimeData(const QMimeData *source)
{
    if (source && !source->formats().isEmpty())
        QPlainTextEdit::insertFromMimeData(source);
}

void SqlEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_completer->popup()->isVisible() && isForCompleter(*event)) {
        event->ignore();
        return;
    }
    const bool isWanted = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (!isWanted)
        QPlainTextEdit::keyPressEvent(event);
    const bool isLetter = !event->text().isEmpty() && event->text().at(0).isLetterOrNumber()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (isWanted || isLetter || m_completer->popup()->isVisible())
        complete(isWanted);
}

void SqlEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
}

QString SqlEditor::wordBeforeCursor() const
{
    const QString line = textCursor().block().text().left(textCursor().positionInBlock());
    qsizetype begin = line.size();
    while (begin > 0 && (line.at(begin - 1).isLetterOrNumber() || line.at(begin - 1) == QLatin1Char('_')))
        --begin;
    return line.mid(begin);
}

void SqlEditor::complete(bool isWanted)
{
    const QString beginning = wordBeforeCursor();
    m_completer->setCompletionPrefix(beginning);
    const bool isWhole = m_completer->completionCount() == 1
        && m_completer->currentCompletion().compare(beginning, Qt::CaseInsensitive) == 0;
    if ((!isWanted && beginning.size() < ShortestBeginning) || m_completer->completionCount() == 0 || isWhole) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    QRect place = cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0)
                   + m_completer->popup()->verticalScrollBar()->sizeHint().width());
    m_completer->complete(place);
}

void SqlEditor::insertCompletion(const QString &word)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(wordBeforeCursor().size()));
    cursor.insertText(word);
    setTextCursor(cursor);
}

} // namespace TursoQt::Widgets
