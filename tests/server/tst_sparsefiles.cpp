// SPDX-License-Identifier: MIT
#include "futures.h"
#include "remote.h"
#include "temporarydatabase.h"

#include <TursoQt/syncconnection.h>

#if defined(Q_OS_LINUX) && defined(__x86_64__)
#    include <linux/audit.h>
#    include <linux/filter.h>
#    include <linux/seccomp.h>
#    include <sys/prctl.h>
#    include <sys/syscall.h>
#    include <unistd.h>

#    include <array>
#    include <cstddef>
#endif

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

/// Partial sync where files cannot have holes: there the engine would take what is missing for zeros.
class TestSparseFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void partialSyncIsRefused();
    void fullCopyIsNot();

private:
    Remote m_remote;
};

namespace {

#if defined(Q_OS_LINUX) && defined(__x86_64__)

/// From now on this process sees what a file system without holes shows: every file has data from its beginning to its
/// end. The kernel does that, by a filter for system calls: lseek(file, any, SEEK_DATA) gives 0.
bool hideHoles()
{
    const auto load = [](std::size_t offset) -> sock_filter {
        return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset));
    };
    const auto unlessEqual = [](unsigned value, unsigned char skip) -> sock_filter {
        return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, skip);
    };
    std::array<sock_filter, 8> filter{
        load(offsetof(seccomp_data, arch)),
        unlessEqual(AUDIT_ARCH_X86_64, 5),
        load(offsetof(seccomp_data, nr)),
        unlessEqual(SYS_lseek, 3),
        load(offsetof(seccomp_data, args) + 2 * sizeof(__u64)),
        unlessEqual(SEEK_DATA, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO), // without an error number: 0 is what the call gives
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog program{filter.size(), filter.data()};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
}

#else

bool hideHoles()
{
    return false;
}

#endif

} // namespace

void TestSparseFiles::initTestCase()
{
    QVERIFY2(m_remote.start(), qPrintable(m_remote.errorString()));
    if (!hideHoles())
        QSKIP("System calls can be filtered on Linux only, and here they cannot.");
}

void TestSparseFiles::partialSyncIsRefused()
{
    const TemporaryDatabase files;
    SyncConnection connection(m_remote.config(files).setPartialSync(PartialSync{PrefixBootstrap{64 * 4096}}));
    const qsizetype requests = m_remote.gateway().requests().size();
    const SyncError error = errorOf(connection.open());
    QCOMPARE(error.code, Code::Unsupported);
    // It says where, and what to do.
    QVERIFY2(error.message.contains(files.path()), qPrintable(error.message));
    QVERIFY2(error.message.contains(u"partial sync off"_s), qPrintable(error.message));
    QCOMPARE(connection.state(), SyncConnection::State::Failed);
    // Nothing was fetched, and nothing stays behind that would be taken for a copy.
    QCOMPARE(m_remote.gateway().requests().size(), requests);
    QVERIFY2(!files.exists(u"-info"_s), qPrintable(files.files().join(u' ')));
    QCOMPARE(files.fileSize(), 0);
}

void TestSparseFiles::fullCopyIsNot()
{
    const TemporaryDatabase files;
    SyncConnection connection(m_remote.config(files));
    VERIFY_SUCCESS(connection.open());
    const QFuture<SqlResult> count = connection.execute(u"SELECT count(*) FROM item"_s);
    VERIFY_SUCCESS(count);
    QCOMPARE(count.result().rows, (QList<QVariantList>{{3LL}}));
}

QTEST_GUILESS_MAIN(TestSparseFiles)
#include "tst_sparsefiles.moc"
