// SPDX-License-Identifier: MIT
#include "errorbar/syncerrorbar_p.h"

#include "common/icon.h"
#include "common/tint.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace TursoQt {

using Widgets::Tint;

namespace {

// The tool tip has the rest.
constexpr qsizetype LongestReason = 200;

QString shortened(const QString &reason)
{
    return reason.size() > LongestReason ? reason.left(LongestReason) + u'…' : reason;
}

} // namespace

SyncErrorBarPrivate::SyncErrorBarPrivate(SyncErrorBar *bar)
    : text(new QLabel(bar))
    , q(bar)
    , m_symbol(new QLabel(bar))
{
    const int size = q->style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_symbol->setPixmap(q->style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(size, size));
    text->setWordWrap(true);
    // The text of a server may look like markup.
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *close = new QToolButton(q);
    close->setIcon(Widgets::icon(Widgets::IconName::Cancel));
    close->setIconSize({size * 3 / 4, size * 3 / 4});
    close->setAutoRaise(true);
    close->setToolTip(tr("Hide this message"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &SyncErrorBarPrivate::clear);

    auto *layout = new QHBoxLayout(q);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->addWidget(m_symbol, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    q->setAutoFillBackground(true);
    q->setFrameShape(QFrame::StyledPanel);
    q->installEventFilter(this);
    q->hide();
}

void SyncErrorBarPrivate::show(const QString &message, const QString &toolTip)
{
    text->setText(message);
    q->setAccessibleName(message);
    // A tool tip has no plain text format of its own.
    q->setToolTip(toolTip.isEmpty() ? QString() : u"<p>"_s + toolTip.toHtmlEscaped() + u"</p>"_s);
    colour();
    q->show();
}

void SyncErrorBarPrivate::clear()
{
    text->clear();
    q->setToolTip({});
    q->hide();
}

bool SyncErrorBarPrivate::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_isColouring)
        colour();
    return QObject::eventFilter(watched, event);
}

void SyncErrorBarPrivate::colour()
{
    m_isColouring = true;
    const QWidget *parent = q->parentWidget();
    QPalette colours = parent ? parent->palette() : QPalette();
    colours.setColor(QPalette::Window, Tint::wash(Tint::Meaning::Error, colours));
    q->setPalette(colours);
    m_isColouring = false;
}

SyncErrorBar::SyncErrorBar(QWidget *parent)
    : QFrame(parent)
    , d(std::make_unique<SyncErrorBarPrivate>(this))
{
}

SyncErrorBar::~SyncErrorBar() = default;

void SyncErrorBar::showError(const SyncError &error)
{
    // The words of a server, or of the engine about a statement, are often all that says what to do.
    const bool hasReason = (error.httpStatus > 0 || error.code == SyncError::Code::Sql) && !error.detail.isEmpty()
        && !error.message.contains(error.detail);
    d->show(hasReason ? error.message + u'\n' + shortened(error.detail) : error.message, error.detail);
}

void SyncErrorBar::showError(const QString &message, const QString &detail)
{
    d->show(message, detail);
}

void SyncErrorBar::clear()
{
    d->clear();
}

QString SyncErrorBar::text() const
{
    return d->text->text();
}

} // namespace TursoQt
