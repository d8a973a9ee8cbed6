// SPDX-License-Identifier: MIT
#pragma once

#include "logcapture.h"

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace TursoQt::Test {

/// What this process holds, and what it logs.
class TestProcess : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    /// Without those of Qt's thread pool, which outlive the work that they were started for.
    Q_INVOKABLE int threadCount() const;
    /// Open files whose path begins with @a path.
    Q_INVOKABLE int openFileCount(const QString &path) const;

    Q_INVOKABLE void startLogCapture();
    /// Messages that contain @a text, since startLogCapture().
    Q_INVOKABLE int logLineCount(const QString &text) const;
    Q_INVOKABLE void finishLogCapture();

private:
    std::unique_ptr<LogCapture> m_log;
};

} // namespace TursoQt::Test
