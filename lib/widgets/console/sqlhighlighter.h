// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QPalette>
#include <QtGui/QSyntaxHighlighter>

namespace TursoQt::Widgets {

/// Colours of SQL for light and dark palettes.
class SqlHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    enum BlockState { Outside, InComment };

    QPalette m_palette;
};

} // namespace TursoQt::Widgets
