// SPDX-License-Identifier: MIT
#include "controls/autosyncsettings.h"

#include "common/text.h"

#include <TursoQt/autosync.h>

#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QFormLayout>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

constexpr double LongestSeconds = 24 * 3600;
constexpr double Milliseconds = 1000;

} // namespace

AutoSyncSettings::AutoSyncSettings(AutoSync *autoSync, QWidget *parent)
    : QWidget(parent)
    , m_autoSync(autoSync)
    , m_layout(new QFormLayout(this))
{
    addTime(tr("Ask the server every:"), u"pullInterval"_s, &AutoSync::pullInterval, &AutoSync::setPullInterval,
            &AutoSync::pullIntervalChanged);
    addTime(tr("Send changes after:"), u"pushDelay"_s, &AutoSync::pushDelay, &AutoSync::setPushDelay,
            &AutoSync::pushDelayChanged);
    addTime(tr("First pause after a failure:"), u"minimumBackoff"_s, &AutoSync::minimumBackoff,
            &AutoSync::setMinimumBackoff, &AutoSync::minimumBackoffChanged);
    addTime(tr("Longest pause after failures:"), u"maximumBackoff"_s, &AutoSync::maximumBackoff,
            &AutoSync::setMaximumBackoff, &AutoSync::maximumBackoffChanged);
}

void AutoSyncSettings::addTime(const QString &label, const QString &name, Getter get, Setter set, Signal changed)
{
    auto *box = new QDoubleSpinBox(this);
    box->setObjectName(name);
    box->setRange(0, LongestSeconds);
    box->setDecimals(1);
    box->setKeyboardTracking(false);
    box->setLocale(Text::locale());
    //: Seconds, after a number
    box->setSuffix(tr(" s"));
    const auto show = [this, box, get] { box->setValue(double((m_autoSync->*get)().count()) / Milliseconds); };
    show();
    connect(m_autoSync, changed, box, show);
    connect(box, &QDoubleSpinBox::valueChanged, m_autoSync, [autoSync = m_autoSync, set](double seconds) {
        (autoSync->*set)(std::chrono::milliseconds(qRound64(seconds * Milliseconds)));
    });
    connect(m_autoSync, &QObject::destroyed, box, [box] { box->setEnabled(false); });
    m_layout->addRow(label, box);
}

} // namespace TursoQt::Widgets
