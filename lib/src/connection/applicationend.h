// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <functional>

class QObject;

namespace TursoQt {

/**
 * Calls a function when the QCoreApplication goes, unless this object goes before. Once there is no application any
 * more, no thread gets its events, so what has to be ended by events is ended then.
 */
class ApplicationEnd
{
public:
    /// Nothing happens when @a owner does not live in the application's thread.
    ApplicationEnd(const QObject *owner, std::function<void()> work);
    ~ApplicationEnd();
    Q_DISABLE_COPY_MOVE(ApplicationEnd)

private:
    static void callAll();

    const QObject *const m_owner;
    const std::function<void()> m_work;
};

} // namespace TursoQt
