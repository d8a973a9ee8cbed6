// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QUndoCommand>

#include <functional>

namespace TursoQt::Widgets {

/// A step of editing, given by what does it and what takes it back.
class EditCommand : public QUndoCommand
{
public:
    EditCommand(const QString &text, std::function<void()> redo, std::function<void()> undo)
        : QUndoCommand(text)
        , m_redo(std::move(redo))
        , m_undo(std::move(undo))
    {
    }

    void redo() override { m_redo(); }
    void undo() override { m_undo(); }

private:
    const std::function<void()> m_redo;
    const std::function<void()> m_undo;
};

} // namespace TursoQt::Widgets
