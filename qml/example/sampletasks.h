// SPDX-License-Identifier: MIT
#pragma once

#include "playground/sqlpipeline.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>

namespace Example {

/// The tasks of somebody else, on the playground's server.
class SampleTasks : public QObject
{
    Q_OBJECT

public:
    explicit SampleTasks(QObject *parent = nullptr);

    /// Makes the table and some tasks. Ends with added() or failed().
    void create(const QUrl &server);
    /// Adds a task; without a title one that is not there yet. Ends with added() or failed().
    void add(const QString &title);

Q_SIGNALS:
    void added();
    void failed(const QString &detail);

private:
    Demo::SqlPipeline m_pipeline;
    int m_count = 0; ///< of those without a title
};

} // namespace Example
