// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;
class QSpinBox;
class QToolButton;

namespace TursoQt {
class SyncErrorBar;
}

namespace Demo {

class AdvancedForm;
class RememberedToken;

/// Which database to open, and how to copy it.
class ConnectForm : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectForm(TursoQt::SyncConnection *connection, QWidget *parent = nullptr);

    TursoQt::SyncConfig config() const;
    void setConfig(const TursoQt::SyncConfig &config);

    /// Everything but the token, which goes to the keychain of the system when there is one, or nowhere.
    void saveTo(QSettings &settings) const;
    void loadFrom(const QSettings &settings);

    /// Opens the connection with the values of the form.
    void open();
    void focusPath();
    /// Looks for the token of this URL in the keychain.
    void findToken();
    void showError(const QString &message, const QString &detail);

Q_SIGNALS:
    /// The user asked for it; not sent for open() itself.
    void openRequested();

private:
    enum PartialSyncKind { Whole, Prefix, Query };

    QWidget *makePathRow();
    void makeLayout();
    void makeAdvanced();
    void showAdvanced(bool shown);
    void browse();
    void openOrClose();
    void updateEnabled();
    void updatePartialSync();
    std::optional<TursoQt::PartialSync> partialSync() const;
    void setPartialSync(const std::optional<TursoQt::PartialSync> &partialSync);
    void showFailure(TursoQt::Operation operation, const TursoQt::SyncError &error);
    QString urlWithoutSecrets() const;
    void showToken(const QString &url, const QString &token);
    void handleUrlEdited();
    void handleRequest(const TursoQt::HttpRequestInfo &info);
    void forgetToken();

    TursoQt::SyncConnection *m_connection;
    QFormLayout *m_layout;
    QLineEdit *m_path;
    QLineEdit *m_url;
    QLineEdit *m_token;
    QCheckBox *m_rememberToken;
    QLineEdit *m_clientName;
    QComboBox *m_partialSync;
    QSpinBox *m_prefix;
    QLineEdit *m_query;
    QLabel *m_queryNote;
    QSpinBox *m_segment;
    QCheckBox *m_prefetch;
    QToolButton *m_showAdvanced;
    AdvancedForm *m_advanced;
    QLabel *m_problem; ///< what is wrong with what was typed so far
    QPushButton *m_open;
    TursoQt::SyncErrorBar *m_error;
    RememberedToken *m_rememberedToken;
    QString m_urlOfFoundToken; // empty when the token is not from the keychain
    bool m_isTokenUnproved = false; // it is remembered when the server has accepted it
};

} // namespace Demo
