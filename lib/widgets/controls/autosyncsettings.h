// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

#include <chrono>

class QFormLayout;

namespace TursoQt {
class AutoSync;
}

namespace TursoQt::Widgets {

/// The times of automatic synchronisation, to be changed while it runs.
class AutoSyncSettings : public QWidget
{
    Q_OBJECT

public:
    explicit AutoSyncSettings(AutoSync *autoSync, QWidget *parent = nullptr);

private:
    using Getter = std::chrono::milliseconds (AutoSync::*)() const;
    using Setter = void (AutoSync::*)(std::chrono::milliseconds);
    using Signal = void (AutoSync::*)();

    void addTime(const QString &label, const QString &name, Getter get, Setter set, Signal changed);

    AutoSync *m_autoSync;
    QFormLayout *m_layout;
};

} // namespace TursoQt::Widgets
