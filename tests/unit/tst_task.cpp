// SPDX-License-Identifier: MIT
#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over the concepts in it
#    include "support/task.h"
#endif

#include <QtCore/QScopeGuard>
#include <QtCore/QStringList>
#include <QtTest/QTest>

#include <stdexcept>

using namespace Qt::StringLiterals;
using TursoQt::Task;

namespace {

/// Something that a task waits for.
class Event
{
public:
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> waiting) noexcept { m_waiting = waiting; }
    void await_resume() const noexcept { }

    void happen() { std::exchange(m_waiting, nullptr).resume(); }

private:
    std::coroutine_handle<> m_waiting;
};

Task<> note(QStringList &log, QString text)
{
    log.append(text);
    co_return;
}

Task<> waitFor(Event &event, QStringList &log, QString name)
{
    const auto leave = qScopeGuard([&log, name] { log.append(name + u" left"_s); });
    log.append(name + u" waits"_s);
    co_await event;
    log.append(name + u" goes on"_s);
}

Task<> outer(Event &event, QStringList &log)
{
    const auto leave = qScopeGuard([&log] { log.append(u"outer left"_s); });
    co_await waitFor(event, log, u"inner"_s);
    log.append(u"outer goes on"_s);
}

Task<int> answer(Event &event)
{
    co_await event;
    co_return 42;
}

Task<> noteAnswer(Event &event, QStringList &log)
{
    const int given = co_await answer(event);
    log.append(QString::number(given));
}

Task<> fail()
{
    throw std::runtime_error("failed");
    co_return;
}

Task<> failLater(Event &event)
{
    co_await event;
    co_await fail();
}

Task<> catchFailure(Event &event, QStringList &log)
{
    try {
        co_await failLater(event);
        log.append(u"no failure"_s);
    } catch (const std::runtime_error &error) {
        log.append(QString::fromLatin1(error.what()));
    }
}

} // namespace

class TestTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWhenItIsStarted();
    void goesOnAfterWhatItAwaited();
    void givesItsValueToTheOneThatAwaits();
    void throwsIntoTheOneThatAwaits();
    void destroyingItEndsEverythingInIt();
    void destroyingItBeforeItsStartRunsNothing();
    void assigningAnotherEndsIt();
    void awaitsThousandsWithoutAStack();
};

void TestTask::beginsWhenItIsStarted()
{
    QStringList log;
    Task<> task = note(log, u"done"_s);
    QVERIFY(log.isEmpty());
    task.start();
    QCOMPARE(log, QStringList(u"done"_s));
}

void TestTask::goesOnAfterWhatItAwaited()
{
    Event event;
    QStringList log;
    Task<> task = outer(event, log);
    task.start();
    QCOMPARE(log, QStringList(u"inner waits"_s));
    event.happen();
    QCOMPARE(log,
             (QStringList{u"inner waits"_s, u"inner goes on"_s, u"inner left"_s, u"outer goes on"_s, u"outer left"_s}));
}

void TestTask::givesItsValueToTheOneThatAwaits()
{
    Event event;
    QStringList log;
    Task<> task = noteAnswer(event, log);
    task.start();
    QVERIFY(log.isEmpty());
    event.happen();
    QCOMPARE(log, QStringList(u"42"_s));
}

void TestTask::throwsIntoTheOneThatAwaits()
{
    Event event;
    QStringList log;
    Task<> task = catchFailure(event, log);
    task.start();
    QVERIFY(log.isEmpty());
    event.happen();
    QCOMPARE(log, QStringList(u"failed"_s));
}

void TestTask::destroyingItEndsEverythingInIt()
{
    Event event;
    QStringList log;
    {
        Task<> task = outer(event, log);
        task.start();
        log.clear();
    }
    QCOMPARE(log, (QStringList{u"inner left"_s, u"outer left"_s}));
}

void TestTask::destroyingItBeforeItsStartRunsNothing()
{
    Event event;
    QStringList log;
    {
        const Task<> task = outer(event, log);
    }
    QVERIFY(log.isEmpty());
}

void TestTask::assigningAnotherEndsIt()
{
    Event event;
    QStringList log;
    Task<> task = waitFor(event, log, u"first"_s);
    task.start();
    log.clear();
    task = Task<>();
    QCOMPARE(log, QStringList(u"first left"_s));
}

void TestTask::awaitsThousandsWithoutAStack()
{
    QStringList log;
    const auto repeat = [](QStringList &log) -> Task<> {
        for (int i = 0; i < 100'000; ++i) {
            co_await note(log, QString());
            log.clear();
        }
        log.append(u"done"_s);
    };
    Task<> task = repeat(log);
    task.start();
    QCOMPARE(log, QStringList(u"done"_s));
}

QTEST_GUILESS_MAIN(TestTask)
#include "tst_task.moc"
