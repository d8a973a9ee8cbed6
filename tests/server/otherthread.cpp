// SPDX-License-Identifier: MIT

// Calls the function that its argument names in a thread that is not the connection's, and says what came of it: the
// code of the error, or "returned" of a function without a future. Then sees whether the connection still works.

#include <TursoQt/autosync.h>
#include <TursoQt/syncconnection.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QMap>

#include <cstdio>
#include <functional>
#include <thread>
#include <type_traits>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace {

template <class Call>
void say(Call call)
{
    if constexpr (std::is_void_v<std::invoke_result_t<Call>>) {
        call();
        std::puts("returned");
    } else {
        std::puts(SyncError::of(call()).code == SyncError::Code::Misuse ? "Misuse" : "another code");
    }
}

template <class T>
T waitFor(const QFuture<T> &future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return future.result();
}

using Calls = QMap<QString, std::function<void()>>;

Calls callsOn(SyncConnection &db, SqlCursor &cursor)
{
    AutoSync *const autoSync = db.autoSync();
    return {
        {u"open"_s, [&] { say([&] { return db.open(); }); }},
        {u"close"_s, [&] { say([&] { return db.close(); }); }},
        {u"pull"_s, [&] { say([&] { return db.pull(); }); }},
        {u"push"_s, [&] { say([&] { return db.push(); }); }},
        {u"sync"_s, [&] { say([&] { return db.sync(); }); }},
        {u"checkpoint"_s, [&] { say([&] { return db.checkpoint(); }); }},
        {u"refreshStats"_s, [&] { say([&] { return db.refreshStats(); }); }},
        {u"execute"_s, [&] { say([&] { return db.execute(u"SELECT 1"_s); }); }},
        {u"executeScript"_s, [&] { say([&] { return db.executeScript(u"SELECT 1"_s); }); }},
        {u"openCursor"_s, [&] { say([&] { return db.openCursor(u"SELECT 1"_s); }); }},
        {u"transaction"_s, [&] { say([&] { return db.transaction([](SqlTransaction &) { return 1; }); }); }},
        {u"conflict"_s, [&] { say([&] { return db.conflict(); }); }},
        {u"resolveConflict"_s, [&] { say([&] { return db.resolveConflict({}, Resolution::keepRemote()); }); }},
        {u"discardPendingChanges"_s, [&] { say([&] { return db.discardPendingChanges({1}); }); }},
        {u"fetchResidentPages"_s, [&] { say([&] { return db.fetchResidentPages(); }); }},
        {u"fetchChangedPages"_s, [&] { say([&] { return db.fetchChangedPages(); }); }},
        {u"setConfig"_s, [&] { say([&] { db.setConfig({}); }); }},
        {u"cancel"_s, [&] { say([&] { db.cancel(); }); }},
        {u"SqlCursor::fetch"_s, [&] { say([&] { return cursor.fetch(1); }); }},
        {u"SqlCursor::close"_s, [&] { say([&] { cursor.close(); }); }},
        {u"AutoSync::setEnabled"_s, [=] { say([=] { autoSync->setEnabled(true); }); }},
        {u"AutoSync::syncNow"_s, [=] { say([=] { autoSync->syncNow(); }); }},
    };
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    SyncConnection db(SyncConfig().setPath(u":memory:"_s));
    waitFor(QFuture<void>(db.open()).then([] { return 0; }));
    SqlCursor cursor = waitFor(db.openCursor(u"VALUES (1), (2)"_s));
    const std::function<void()> call = callsOn(db, cursor).value(QString::fromLocal8Bit(argv[1]));
    if (!call)
        return 3;
    std::thread(call).join();
    std::fflush(stdout);
    const bool works = waitFor(cursor.fetch(2)).size() == 2 && !db.autoSync()->enabled()
        && waitFor(db.execute(u"SELECT 1"_s)).rows.size() == 1 && db.config().path() == ":memory:"_L1;
    return works ? 0 : 4;
}
