// SPDX-License-Identifier: MIT
#include "connect/advancedform.h"

#include "connect/sizebox.h"
#include "text/text.h"

#include <QtCore/QMetaEnum>
#include <QtCore/QSettings>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

#include <limits>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace Demo {

namespace {

constexpr double millisecondsInSecond = 1000;
constexpr double longestSeconds = std::numeric_limits<qint32>::max() / millisecondsInSecond;
const QString group = u"connect/advanced/"_s;

} // namespace

AdvancedForm::AdvancedForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
    , m_bootstrap(new QCheckBox(tr("Copy when the file is new"), this))
    , m_logicalPull(new QCheckBox(tr("Pull the logical log (MVCC)"), this))
    , m_insecureToken(new QCheckBox(tr("Send the token without TLS"), this))
    , m_isolation(new QComboBox(this))
    , m_collision(new QComboBox(this))
    , m_cipher(new QComboBox(this))
    , m_key(new QLineEdit(this))
    , m_features(new QLineEdit(this))
    , m_pushThreshold(new QSpinBox(this))
    , m_pullThreshold(makeSizeBox(0, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(u"base64"_s);
    m_pushThreshold->setRange(0, std::numeric_limits<int>::max());
    m_pushThreshold->setSpecialValueText(tr("All in one"));
    m_pullThreshold->setSpecialValueText(tr("All in one"));
    makeChoices();
    makeRows();
    setConfig(SyncConfig());
    for (QCheckBox *box : {m_bootstrap, m_logicalPull, m_insecureToken})
        connect(box, &QCheckBox::toggled, this, &AdvancedForm::edited);
    for (QComboBox *box : {m_isolation, m_collision, m_cipher})
        connect(box, &QComboBox::currentIndexChanged, this, &AdvancedForm::edited);
    for (QLineEdit *edit : {m_key, m_features})
        connect(edit, &QLineEdit::textChanged, this, &AdvancedForm::edited);
    for (QSpinBox *box : {m_pushThreshold, m_pullThreshold})
        connect(box, &QSpinBox::valueChanged, this, &AdvancedForm::edited);
    connect(m_cipher, &QComboBox::currentIndexChanged, this, &AdvancedForm::updateKey);
    updateKey();
}

void AdvancedForm::makeChoices()
{
    // Words of SQL, and names of ciphers.
    m_isolation->addItems({u"DEFERRED"_s, u"IMMEDIATE"_s, u"EXCLUSIVE"_s, u"CONCURRENT"_s});
    m_collision->addItems({tr("Is a conflict"), tr("Renumbers the local row"), tr("Overwrites the other row")});
    m_cipher->addItem(tr("None"));
    const auto ciphers = QMetaEnum::fromType<RemoteEncryption::Cipher>();
    for (int index = 0; index < ciphers.keyCount(); ++index)
        m_cipher->addItem(QString::fromLatin1(ciphers.key(index)));
}

void AdvancedForm::addRow(const QString &property, QWidget *field)
{
    field->setObjectName(property);
    m_layout->addRow(qobject_cast<QCheckBox *>(field) ? QString() : Text::label(property), field);
}

void AdvancedForm::addTime(const QString &property, const QString &zero, Getter get, Setter set)
{
    auto *box = new QDoubleSpinBox(this);
    box->setRange(0, longestSeconds);
    box->setDecimals(1);
    box->setSpecialValueText(zero);
    //: Seconds, after a number
    box->setSuffix(tr(" s"));
    connect(box, &QDoubleSpinBox::valueChanged, this, &AdvancedForm::edited);
    m_times.append({box, get, set});
    addRow(property, box);
}

void AdvancedForm::makeTimes()
{
    const QString never = tr("No limit");
    addTime(u"connectTimeout"_s, never, &SyncConfig::connectTimeout, &SyncConfig::setConnectTimeout);
    addTime(u"stallTimeout"_s, never, &SyncConfig::stallTimeout, &SyncConfig::setStallTimeout);
    addTime(u"pageTimeout"_s, never, &SyncConfig::pageTimeout, &SyncConfig::setPageTimeout);
    addTime(u"busyTimeout"_s, tr("Not at all"), &SyncConfig::busyTimeout, &SyncConfig::setBusyTimeout);
    addTime(u"retryTimeout"_s, tr("Not at all"), &SyncConfig::retryTimeout, &SyncConfig::setRetryTimeout);
    addTime(u"longPollTimeout"_s, tr("Not at all"), &SyncConfig::longPollTimeout, &SyncConfig::setLongPollTimeout);
}

void AdvancedForm::makeRows()
{
    addRow(u"bootstrapIfEmpty"_s, m_bootstrap);
    addRow(u"pullBytesThreshold"_s, m_pullThreshold);
    addRow(u"pushOperationsThreshold"_s, m_pushThreshold);
    addRow(u"keyCollision"_s, m_collision);
    addRow(u"isolationLevel"_s, m_isolation);
    makeTimes();
    addRow(u"allowInsecureToken"_s, m_insecureToken);
    addRow(u"remoteEncryption"_s, m_cipher);
    addRow(u"encryptionKey"_s, m_key);
    addRow(u"logicalMvccPull"_s, m_logicalPull);
    addRow(u"experimentalFeatures"_s, m_features);
}

void AdvancedForm::updateKey()
{
    m_layout->setRowVisible(m_key, m_cipher->currentIndex() > 0);
}

void AdvancedForm::applyTo(SyncConfig &config) const
{
    config.setBootstrapIfEmpty(m_bootstrap->isChecked())
        .setLogicalMvccPull(m_logicalPull->isChecked())
        .setAllowInsecureToken(m_insecureToken->isChecked())
        .setIsolationLevel(SyncConfig::IsolationLevel(m_isolation->currentIndex()))
        .setKeyCollision(SyncConfig::KeyCollision(m_collision->currentIndex()))
        .setExperimentalFeatures(m_features->text().trimmed())
        .setPushOperationsThreshold(m_pushThreshold->value())
        .setPullBytesThreshold(bytesOf(m_pullThreshold));
    for (const Time &time : m_times)
        (config.*time.set)(std::chrono::milliseconds(qRound64(time.box->value() * millisecondsInSecond)));
    if (m_cipher->currentIndex() > 0)
        config.setRemoteEncryption(RemoteEncryption{m_key->text().trimmed().toLatin1(),
                                                    RemoteEncryption::Cipher(m_cipher->currentIndex() - 1)});
}

void AdvancedForm::setConfig(const SyncConfig &config)
{
    m_bootstrap->setChecked(config.bootstrapIfEmpty());
    m_logicalPull->setChecked(config.logicalMvccPull());
    m_insecureToken->setChecked(config.allowInsecureToken());
    m_isolation->setCurrentIndex(int(config.isolationLevel()));
    m_collision->setCurrentIndex(int(config.keyCollision()));
    m_features->setText(config.experimentalFeatures());
    m_pushThreshold->setValue(config.pushOperationsThreshold());
    setBytes(m_pullThreshold, config.pullBytesThreshold());
    for (const Time &time : m_times)
        time.box->setValue(double((config.*time.get)().count()) / millisecondsInSecond);
    const std::optional<RemoteEncryption> encryption = config.remoteEncryption();
    m_cipher->setCurrentIndex(encryption ? int(encryption->cipher) + 1 : 0);
    m_key->setText(encryption ? QString::fromLatin1(encryption->key) : QString());
}

void AdvancedForm::saveTo(QSettings &settings) const
{
    for (const QCheckBox *box : {m_bootstrap, m_logicalPull, m_insecureToken})
        settings.setValue(group + box->objectName(), box->isChecked());
    for (const QComboBox *box : {m_isolation, m_collision, m_cipher})
        settings.setValue(group + box->objectName(), box->currentIndex());
    for (const QSpinBox *box : {m_pushThreshold, m_pullThreshold})
        settings.setValue(group + box->objectName(), box->value());
    for (const Time &time : m_times)
        settings.setValue(group + time.box->objectName(), time.box->value());
    settings.setValue(group + m_features->objectName(), m_features->text());
}

void AdvancedForm::loadFrom(const QSettings &settings)
{
    const auto stored = [&settings](const QWidget *field, const QVariant &otherwise) {
        return settings.value(group + field->objectName(), otherwise);
    };
    for (QCheckBox *box : {m_bootstrap, m_logicalPull, m_insecureToken})
        box->setChecked(stored(box, box->isChecked()).toBool());
    for (QComboBox *box : {m_isolation, m_collision, m_cipher})
        box->setCurrentIndex(stored(box, box->currentIndex()).toInt());
    for (QSpinBox *box : {m_pushThreshold, m_pullThreshold})
        box->setValue(stored(box, box->value()).toInt());
    for (const Time &time : m_times)
        time.box->setValue(stored(time.box, time.box->value()).toDouble());
    m_features->setText(stored(m_features, QString()).toString());
}

} // namespace Demo
