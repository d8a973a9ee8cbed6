// SPDX-License-Identifier: MIT
#include "actions/autosyncpanel.h"

#include "text/text.h"

#include <TursoQt/syncconnection.h>

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace Demo {

AutoSyncPanel::AutoSyncPanel(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , m_connection(connection)
    , m_autoSync(connection->autoSync())
    , m_switch(new QCheckBox(tr("Automatic sync"), this))
    , m_text(new QLabel(this))
{
    m_switch->setObjectName(u"automaticSync"_s);
    const auto interval = std::chrono::duration_cast<std::chrono::seconds>(m_autoSync->pullInterval());
    m_switch->setToolTip(tr("Push after local changes, and pull every %n second(s)", nullptr, int(interval.count())));
    m_switch->setChecked(m_autoSync->enabled());
    m_text->setWordWrap(true);
    // The text of a server may look like markup.
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_switch, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);

    connect(m_switch, &QCheckBox::toggled, m_autoSync, &AutoSync::setEnabled);
    connect(m_autoSync, &AutoSync::enabledChanged, this, [this] { m_switch->setChecked(m_autoSync->enabled()); });
    connect(m_autoSync, &AutoSync::stateChanged, this, &AutoSyncPanel::updateText);
    connect(m_autoSync, &AutoSync::reasonChanged, this, &AutoSyncPanel::updateText);
    connect(m_autoSync, &AutoSync::nextAttemptChanged, this, &AutoSyncPanel::updateText);
    connect(connection, &SyncConnection::pendingChangesChanged, this, &AutoSyncPanel::updateText);
    updateText();
}

QString AutoSyncPanel::text() const
{
    return m_text->text();
}

void AutoSyncPanel::updateText()
{
    m_text->setText(sentence());
    const QString detail = m_autoSync->reason().detail;
    // A tooltip has no plain text format of its own.
    m_text->setToolTip(detail.isEmpty() ? QString() : u"<p>"_s + detail.toHtmlEscaped() + u"</p>"_s);
}

QString AutoSyncPanel::sentence() const
{
    const QString reason = Text::message(m_autoSync->reason());
    switch (m_autoSync->state()) {
    case AutoSync::State::Disabled:
        return tr("Off: changes travel when you pull and push.");
    case AutoSync::State::NotOpen:
        return tr("Begins when the database is open.");
    case AutoSync::State::Paused:
        return tr("Paused.");
    case AutoSync::State::Pushing:
        return tr("Sending the local changes…");
    case AutoSync::State::Pulling:
        return tr("Asking the server for changes…");
    case AutoSync::State::BackingOff:
        //: %1 is a whole sentence: why the last attempt failed
        return tr("%1 Next attempt at %2.").arg(reason, m_autoSync->nextAttempt().toString(u"HH:mm:ss"_s));
    case AutoSync::State::Stalled:
        //: %1 is a whole sentence: why the last attempt failed
        return tr("Stopped. %1 Push or pull to try again.").arg(reason);
    case AutoSync::State::Idle:
        break;
    }
    if (m_connection->pendingChanges() > 0)
        return tr("%n change(s) will be sent in a moment.", nullptr, int(m_connection->pendingChanges()));
    return tr("Up to date.");
}

} // namespace Demo
