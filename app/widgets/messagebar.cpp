// SPDX-License-Identifier: MIT
#include "widgets/messagebar.h"

#include "text/text.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace Demo {

namespace {

// The tooltip has the rest.
constexpr qsizetype longestReason = 200;

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
{
    setObjectName(u"messageBar"_s);
    // A tint over the window's own colour suits light and dark themes.
    setStyleSheet(u"#messageBar { background: rgba(214, 48, 49, 36); border: 1px solid rgba(214, 48, 49, 150);"
                  " border-radius: 4px; }"_s);

    auto *icon = new QLabel(this);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    icon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(size, size));

    m_text->setWordWrap(true);
    // The text of a server may look like markup.
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *close = new QToolButton(this);
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setAutoRaise(true);
    close->setToolTip(tr("Hide this message"));
    connect(close, &QToolButton::clicked, this, &MessageBar::clear);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::showError(const TursoQt::SyncError &error)
{
    // The server's own reason is often all that says what to do.
    const bool hasReason = error.httpStatus > 0 && !error.detail.isEmpty();
    const QString message = Text::message(error);
    showError(hasReason ? message + u'\n' + error.detail.left(longestReason) : message, error.detail);
}

void MessageBar::showError(const QString &message, const QString &detail)
{
    m_text->setText(message);
    // A tooltip has no plain text format of its own.
    setToolTip(detail.isEmpty() ? QString() : u"<p>"_s + detail.toHtmlEscaped() + u"</p>"_s);
    show();
}

void MessageBar::clear()
{
    m_text->clear();
    setToolTip({});
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

} // namespace Demo
