// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconfig.h>

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSettings;
class QSpinBox;

namespace Demo {

/// What of a SyncConfig most people leave as it is. A certificate and a network access manager are matters of a
/// program's code, and not here.
class AdvancedForm : public QWidget
{
    Q_OBJECT

public:
    explicit AdvancedForm(QWidget *parent = nullptr);

    void applyTo(TursoQt::SyncConfig &config) const;
    void setConfig(const TursoQt::SyncConfig &config);

    /// Everything but the key of the encryption.
    void saveTo(QSettings &settings) const;
    void loadFrom(const QSettings &settings);

Q_SIGNALS:
    void edited();

private:
    using Getter = std::chrono::milliseconds (TursoQt::SyncConfig::*)() const;
    using Setter = TursoQt::SyncConfig &(TursoQt::SyncConfig::*)(std::chrono::milliseconds);
    struct Time {
        QDoubleSpinBox *box;
        Getter get;
        Setter set;
    };

    void makeTimes();
    void makeChoices();
    void makeRows();
    void addTime(const QString &property, const QString &zero, Getter get, Setter set);
    void addRow(const QString &property, QWidget *field);
    void updateKey();

    QFormLayout *m_layout;
    QList<Time> m_times;
    QCheckBox *m_bootstrap;
    QCheckBox *m_logicalPull;
    QCheckBox *m_insecureToken;
    QComboBox *m_isolation;
    QComboBox *m_collision;
    QComboBox *m_cipher;
    QLineEdit *m_key;
    QLineEdit *m_features;
    QSpinBox *m_pushThreshold;
    QSpinBox *m_pullThreshold;
};

} // namespace Demo
