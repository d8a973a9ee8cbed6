// SPDX-License-Identifier: MIT
#include "connect/connectform.h"

#include "connect/advancedform.h"
#include "connect/rememberedtoken.h"
#include "connect/sizebox.h"
#include "text/text.h"

#include <TursoQt/configvalidation.h>
#include <TursoQt/syncerrorbar.h>

#include <QtCore/QSettings>
#include <QtCore/QUrl>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace Demo {

namespace {

constexpr int smallestPrefix = 4; // KiB: a page

SyncError withLabels(SyncError error)
{
    error.message = Text::message(error);
    return error;
}

} // namespace

ConnectForm::ConnectForm(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , m_connection(connection)
    , m_layout(new QFormLayout(this))
    , m_path(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_token(new QLineEdit(this))
    , m_rememberToken(new QCheckBox(tr("Remember the token"), this))
    , m_clientName(new QLineEdit(this))
    , m_partialSync(new QComboBox(this))
    , m_prefix(makeSizeBox(smallestPrefix, this))
    , m_query(new QLineEdit(this))
    , m_queryNote(new QLabel(tr("Some servers ignore the query and send everything; tursodb does."), this))
    , m_segment(makeSizeBox(0, this))
    , m_prefetch(new QCheckBox(tr("Fetch related parts early"), this))
    , m_showAdvanced(new QToolButton(this))
    , m_advanced(new AdvancedForm(this))
    , m_problem(new QLabel(this))
    , m_open(new QPushButton(this))
    , m_error(new SyncErrorBar(this))
    , m_rememberedToken(new RememberedToken(this))
{
    m_path->setPlaceholderText(tr("A file on this computer"));
    m_url->setPlaceholderText(u"https://"_s);
    m_url->setObjectName(u"url"_s);
    m_token->setObjectName(u"token"_s);
    m_rememberToken->setObjectName(u"rememberToken"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_clientName->setPlaceholderText(SyncConfig().clientName());
    m_partialSync->addItems({tr("The whole database"), tr("Its beginning"), tr("What a query needs")});
    m_prefix->setValue(1024);
    m_query->setPlaceholderText(u"SELECT …"_s);
    m_segment->setSpecialValueText(tr("Automatic"));
    m_open->setObjectName(u"open"_s);
    m_open->setDefault(true);

    makeLayout();

    connect(m_partialSync, &QComboBox::currentIndexChanged, this, &ConnectForm::updatePartialSync);
    for (QLineEdit *edit : {m_path, m_url, m_token, m_clientName, m_query})
        connect(edit, &QLineEdit::textChanged, this, &ConnectForm::updateEnabled);
    for (QSpinBox *box : {m_prefix, m_segment})
        connect(box, &QSpinBox::valueChanged, this, &ConnectForm::updateEnabled);
    connect(m_partialSync, &QComboBox::currentIndexChanged, this, &ConnectForm::updateEnabled);
    connect(m_advanced, &AdvancedForm::edited, this, &ConnectForm::updateEnabled);
    for (QLineEdit *edit : {m_path, m_url, m_token, m_clientName, m_query})
        connect(edit, &QLineEdit::returnPressed, m_open, &QPushButton::click);
    connect(m_open, &QPushButton::clicked, this, &ConnectForm::openOrClose);
    connect(m_rememberToken, &QCheckBox::clicked, this, &ConnectForm::forgetToken);
    connect(m_url, &QLineEdit::textEdited, this, &ConnectForm::handleUrlEdited);
    connect(m_url, &QLineEdit::editingFinished, this, &ConnectForm::findToken);
    connect(m_token, &QLineEdit::textEdited, this, [this] { m_urlOfFoundToken.clear(); });
    connect(m_rememberedToken, &RememberedToken::found, this, &ConnectForm::showToken);
    connect(connection, &SyncConnection::requestFinished, this, &ConnectForm::handleRequest);
    connect(m_rememberedToken, &RememberedToken::failed, m_error,
            [this](const QString &message) { m_error->showError(message); });
    connect(connection, &SyncConnection::stateChanged, this, &ConnectForm::updateEnabled);
    connect(connection, &SyncConnection::operationFailed, this, &ConnectForm::showFailure);
    updatePartialSync();
    updateEnabled();
}

void ConnectForm::makeLayout()
{
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->addRow(Text::label(u"path"), makePathRow());
    m_layout->addRow(Text::label(u"remoteUrl"), m_url);
    m_layout->addRow(Text::label(u"authToken"), m_token);
    m_layout->addRow(QString(), m_rememberToken);
    m_layout->setRowVisible(m_rememberToken, RememberedToken::isSupported());
    m_layout->addRow(Text::label(u"clientName"), m_clientName);
    m_layout->addRow(Text::label(u"partialSync"), m_partialSync);
    m_layout->addRow(tr("Length:"), m_prefix);
    m_layout->addRow(tr("Query:"), m_query);
    m_queryNote->setWordWrap(true);
    m_layout->addRow(QString(), m_queryNote);
    m_layout->addRow(tr("Fetch at once:"), m_segment);
    m_layout->addRow(QString(), m_prefetch);
    makeAdvanced();
    m_layout->addRow(m_error);
    m_layout->addRow(m_problem);
    m_open->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_layout->addRow(QString(), m_open);
}

void ConnectForm::makeAdvanced()
{
    m_showAdvanced->setObjectName(u"showAdvanced"_s);
    m_showAdvanced->setText(tr("Advanced"));
    m_showAdvanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_showAdvanced->setAutoRaise(true);
    m_showAdvanced->setCheckable(true);
    m_showAdvanced->setFocusPolicy(Qt::StrongFocus);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_layout->addRow(m_showAdvanced);
    m_layout->addRow(m_advanced);
    connect(m_showAdvanced, &QToolButton::toggled, this, &ConnectForm::showAdvanced);
    showAdvanced(false);
}

void ConnectForm::showAdvanced(bool shown)
{
    m_showAdvanced->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    m_layout->setRowVisible(m_advanced, shown);
}

QWidget *ConnectForm::makePathRow()
{
    auto *row = new QWidget(this);
    auto *browse = new QPushButton(tr("Browse…"), row);
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ConnectForm::browse);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_path, 1);
    layout->addWidget(browse);
    return row;
}

SyncConfig ConnectForm::config() const
{
    SyncConfig config;
    config.setPath(m_path->text().trimmed())
        .setRemoteUrl(m_url->text().trimmed())
        .setAuthToken(m_token->text().trimmed())
        .setPartialSync(partialSync());
    if (const QString name = m_clientName->text().trimmed(); !name.isEmpty())
        config.setClientName(name);
    m_advanced->applyTo(config);
    return config;
}

void ConnectForm::setConfig(const SyncConfig &config)
{
    m_path->setText(config.path());
    m_url->setText(config.remoteUrl().text());
    m_token->setText(config.authToken().text());
    m_urlOfFoundToken.clear();
    m_clientName->setText(config.clientName() == SyncConfig().clientName() ? QString() : config.clientName());
    setPartialSync(config.partialSync());
    m_advanced->setConfig(config);
}

std::optional<PartialSync> ConnectForm::partialSync() const
{
    PartialSync partialSync;
    partialSync.segmentSize = bytesOf(m_segment);
    partialSync.prefetch = m_prefetch->isChecked();
    switch (m_partialSync->currentIndex()) {
    case Prefix:
        partialSync.strategy = PrefixBootstrap{bytesOf(m_prefix)};
        return partialSync;
    case Query:
        partialSync.strategy = QueryBootstrap{m_query->text().trimmed()};
        return partialSync;
    default:
        return std::nullopt;
    }
}

void ConnectForm::setPartialSync(const std::optional<PartialSync> &partialSync)
{
    if (!partialSync) {
        m_partialSync->setCurrentIndex(Whole);
        return;
    }
    setBytes(m_segment, partialSync->segmentSize);
    m_prefetch->setChecked(partialSync->prefetch);
    if (const auto *prefix = std::get_if<PrefixBootstrap>(&partialSync->strategy)) {
        setBytes(m_prefix, prefix->length);
        m_partialSync->setCurrentIndex(Prefix);
    } else {
        m_query->setText(std::get<QueryBootstrap>(partialSync->strategy).query);
        m_partialSync->setCurrentIndex(Query);
    }
}

void ConnectForm::saveTo(QSettings &settings) const
{
    settings.setValue(u"connect/path"_s, m_path->text());
    settings.setValue(u"connect/url"_s, urlWithoutSecrets());
    settings.setValue(u"connect/rememberToken"_s, m_rememberToken->isChecked());
    settings.setValue(u"connect/clientName"_s, m_clientName->text());
    settings.setValue(u"connect/partialSync"_s, m_partialSync->currentIndex());
    settings.setValue(u"connect/prefix"_s, m_prefix->value());
    settings.setValue(u"connect/query"_s, m_query->text());
    settings.setValue(u"connect/segment"_s, m_segment->value());
    settings.setValue(u"connect/prefetch"_s, m_prefetch->isChecked());
    m_advanced->saveTo(settings);
}

void ConnectForm::loadFrom(const QSettings &settings)
{
    m_path->setText(settings.value(u"connect/path"_s).toString());
    m_url->setText(settings.value(u"connect/url"_s).toString());
    m_rememberToken->setChecked(settings.value(u"connect/rememberToken"_s, false).toBool());
    m_clientName->setText(settings.value(u"connect/clientName"_s).toString());
    m_partialSync->setCurrentIndex(settings.value(u"connect/partialSync"_s, int(Whole)).toInt());
    m_prefix->setValue(settings.value(u"connect/prefix"_s, m_prefix->value()).toInt());
    m_query->setText(settings.value(u"connect/query"_s).toString());
    m_segment->setValue(settings.value(u"connect/segment"_s, 0).toInt());
    m_prefetch->setChecked(settings.value(u"connect/prefetch"_s, false).toBool());
    m_advanced->loadFrom(settings);
    findToken();
}

QString ConnectForm::urlWithoutSecrets() const
{
    // People paste URLs with a password or a token in them.
    return QUrl(m_url->text().trimmed()).toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

void ConnectForm::findToken()
{
    if (m_rememberToken->isChecked() && m_token->text().isEmpty() && !m_url->text().isEmpty())
        m_rememberedToken->find(urlWithoutSecrets());
}

void ConnectForm::showToken(const QString &url, const QString &token)
{
    if (!m_token->text().isEmpty() || url != urlWithoutSecrets())
        return;
    m_token->setText(token);
    m_urlOfFoundToken = url;
}

void ConnectForm::handleUrlEdited()
{
    // One server's token is no business of another one.
    if (!m_urlOfFoundToken.isEmpty() && urlWithoutSecrets() != m_urlOfFoundToken) {
        m_token->clear();
        m_urlOfFoundToken.clear();
    }
}

void ConnectForm::handleRequest(const HttpRequestInfo &info)
{
    const bool isAccepted = info.status >= 200 && info.status < 300;
    if (!isAccepted || !m_isTokenUnproved)
        return;
    m_isTokenUnproved = false;
    if (m_rememberToken->isChecked() && !m_token->text().isEmpty())
        m_rememberedToken->store(urlWithoutSecrets(), m_token->text());
}

void ConnectForm::forgetToken()
{
    if (!m_rememberToken->isChecked())
        m_rememberedToken->forget(urlWithoutSecrets());
}

void ConnectForm::open()
{
    m_error->clear();
    m_connection->setConfig(config());
    m_connection->open();
}

void ConnectForm::focusPath()
{
    m_path->setFocus();
}

void ConnectForm::showError(const QString &message, const QString &detail)
{
    m_error->showError(message, detail);
}

void ConnectForm::openOrClose()
{
    if (m_connection->state() == SyncConnection::State::Open) {
        m_connection->close();
        return;
    }
    m_isTokenUnproved = true;
    Q_EMIT openRequested();
    open();
}

void ConnectForm::browse()
{
    auto *dialog = new QFileDialog(this, tr("Database file"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setLabelText(QFileDialog::Accept, tr("Choose"));
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void ConnectForm::updateEnabled()
{
    const SyncConnection::State state = m_connection->state();
    const bool isOpen = state == SyncConnection::State::Open;
    const bool isClosed = state == SyncConnection::State::Closed || state == SyncConnection::State::Failed;
    const QList<QWidget *> fields{m_path->parentWidget(),
                                  m_url,
                                  m_token,
                                  m_rememberToken,
                                  m_clientName,
                                  m_partialSync,
                                  m_prefix,
                                  m_query,
                                  m_segment,
                                  m_prefetch,
                                  m_advanced};
    for (QWidget *field : fields)
        field->setEnabled(isClosed);
    m_path->setToolTip(m_path->text());
    m_open->setText(isOpen ? tr("Close") : tr("Open"));
    // Who has not begun yet has made no mistake.
    const bool isEmpty = m_path->text().trimmed().isEmpty();
    const SyncError problem = isClosed && !isEmpty ? validate(config()) : SyncError();
    m_problem->setText(Text::message(problem));
    m_layout->setRowVisible(m_problem, bool(problem));
    m_open->setEnabled(isOpen || (isClosed && !isEmpty && !problem));
    if (!isClosed)
        m_error->clear();
}

void ConnectForm::updatePartialSync()
{
    const int kind = m_partialSync->currentIndex();
    m_layout->setRowVisible(m_prefix, kind == Prefix);
    m_layout->setRowVisible(m_query, kind == Query);
    m_layout->setRowVisible(m_queryNote, kind == Query);
    m_layout->setRowVisible(m_segment, kind != Whole);
    m_layout->setRowVisible(m_prefetch, kind != Whole);
}

void ConnectForm::showFailure(Operation operation, const SyncError &error)
{
    const bool isMine = operation == Operation::Open || operation == Operation::Close;
    if (isMine && error.code != SyncError::Code::Cancelled)
        m_error->showError(withLabels(error));
}

} // namespace Demo
