// SPDX-License-Identifier: MIT
#include "start/startpage.h"

#include <QtWidgets/QCommandLinkButton>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Demo {

namespace {

constexpr int widestPage = 560;

QCommandLinkButton *makeButton(const QString &name, const QString &title, const QString &description, QWidget *parent)
{
    auto *button = new QCommandLinkButton(title, description, parent);
    button->setObjectName(name);
    return button;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_recent(new QVBoxLayout)
{
    auto *title = new QLabel(tr("A local database that synchronises"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setBold(true);
    title->setFont(large);
    title->setWordWrap(true);
    auto *text =
        new QLabel(tr("This program shows what turso-qt does: it reads and writes a file on this computer, sends "
                      "your changes to a server, and fetches those of others."),
                   this);
    text->setWordWrap(true);
    auto *playground = makeButton(u"startPlayground"_s, tr("&Try it in the playground"),
                                  tr("Starts a server with sample data on this computer, and a guided tour"), this);
    auto *open = makeButton(u"openConnection"_s, tr("&Open a database"),
                            tr("A file on this computer, with or without a server of your own"), this);
    connect(playground, &QCommandLinkButton::clicked, this, &StartPage::playgroundRequested);
    connect(open, &QCommandLinkButton::clicked, this, &StartPage::connectionRequested);

    auto *column = new QWidget(this);
    column->setMaximumWidth(widestPage);
    auto *layout = new QVBoxLayout(column);
    for (QWidget *widget : std::initializer_list<QWidget *>{title, text, playground, open})
        layout->addWidget(widget);
    layout->addLayout(m_recent);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(column, 20);
    row->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(1);
    outer->addLayout(row);
    outer->addStretch(2);
}

void StartPage::showRecent(const QList<RecentConnections::Entry> &entries)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (entries.isEmpty())
        return;
    m_recent->addWidget(new QLabel(tr("Opened last:"), this));
    for (const RecentConnections::Entry &entry : entries) {
        auto *link = new QLabel(u"<a href='#'>%1</a>"_s.arg(entry.title().toHtmlEscaped()), this);
        link->setTextInteractionFlags(Qt::TextBrowserInteraction);
        connect(link, &QLabel::linkActivated, this, [this, entry] { Q_EMIT recentRequested(entry.config()); });
        m_recent->addWidget(link);
    }
}

} // namespace Demo
