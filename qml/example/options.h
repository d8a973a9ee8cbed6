// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Example {

/// What the program was asked to do.
class Options
{
    Q_DECLARE_TR_FUNCTIONS(Example::Options)

public:
    /// False when something is wrong with @a arguments; errorText says what. Ends the program after --help.
    bool parse(const QStringList &arguments);

    QString databasePath;
    QString remoteUrl;
    QString authToken;
    bool playground = false;
    QString screenshotFile;
    QString errorText;

private:
    bool readToken(const QString &path);
};

} // namespace Example
