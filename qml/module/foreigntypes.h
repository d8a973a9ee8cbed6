// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/autosync.h>
#include <TursoQt/httprequestinfo.h>
#include <TursoQt/operation.h>
#include <TursoQt/pagerange.h>
#include <TursoQt/pendingchange.h>
#include <TursoQt/pendingchangesmodel.h>
#include <TursoQt/syncconfig.h>
#include <TursoQt/syncconflict.h>
#include <TursoQt/syncconnection.h>
#include <TursoQt/syncerror.h>
#include <TursoQt/syncprogress.h>
#include <TursoQt/syncquerymodel.h>
#include <TursoQt/syncstats.h>

#include <QtQml/qqml.h>

// The library knows nothing of QML: its types are made known here. A value type has a lower case name and cannot give
// out enumerators, so those have an upper case name of their own beside it.
namespace TursoQt::Qml {

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
/// qmllint of Qt 6.4 does not know the type of properties such as `stats.pendingOperations`.
struct LongLongValue {
    Q_GADGET
    QML_FOREIGN(qlonglong)
    QML_ANONYMOUS
    Q_CLASSINFO("QML.Extended", "NumberPrototype")
};
#endif

/// The base of SyncConnection; QML sees its properties and signals there.
struct SyncConnectionBase {
    Q_GADGET
    QML_FOREIGN(TursoQt::SyncConnection)
    QML_ANONYMOUS
};

/// The group property `autoSync` of SyncConnection; `AutoSync.Stalled`
struct AutoSyncElement {
    Q_GADGET
    QML_FOREIGN(TursoQt::AutoSync)
    QML_NAMED_ELEMENT(AutoSync)
    QML_UNCREATABLE("A SyncConnection has one: its property autoSync.")
};

/// The base of SyncQueryModel; QML sees its properties and signals there.
struct SyncQueryModelBase {
    Q_GADGET
    QML_FOREIGN(TursoQt::SyncQueryModel)
    QML_ANONYMOUS
};

/// The base of PendingChangesModel; QML sees its properties and signals there.
struct PendingChangesModelBase {
    Q_GADGET
    QML_FOREIGN(TursoQt::PendingChangesModel)
    QML_ANONYMOUS
};

/// `PendingChange.Insert`
namespace PendingChangeEnums {
Q_NAMESPACE
QML_NAMED_ELEMENT(PendingChange)
QML_NAMESPACE_EXTENDED(TursoQt::PendingChange)
} // namespace PendingChangeEnums

/// `syncConflict.pendingChanges`
struct PendingChangeList {
    Q_GADGET
    QML_FOREIGN(QList<TursoQt::PendingChange>)
    QML_ANONYMOUS
    QML_SEQUENTIAL_CONTAINER(TursoQt::PendingChange)
};

/// `Resolution.KeepRemote`
namespace ResolutionEnums {
Q_NAMESPACE
QML_NAMED_ELEMENT(Resolution)
QML_NAMESPACE_EXTENDED(TursoQt::Resolution)
} // namespace ResolutionEnums

struct PageRangeValue {
    Q_GADGET
    QML_FOREIGN(TursoQt::PageRange)
    QML_VALUE_TYPE(pageRange)
};

struct SyncErrorValue {
    Q_GADGET
    QML_FOREIGN(TursoQt::SyncError)
    QML_VALUE_TYPE(syncError)
};

/// `SyncError.Unauthorized`
namespace SyncErrorEnums {
Q_NAMESPACE
QML_NAMED_ELEMENT(SyncError)
QML_NAMESPACE_EXTENDED(TursoQt::SyncError)
} // namespace SyncErrorEnums

struct SyncStatsValue {
    Q_GADGET
    QML_FOREIGN(TursoQt::SyncStats)
    QML_VALUE_TYPE(syncStats)
};

struct SyncProgressValue {
    Q_GADGET
    QML_FOREIGN(TursoQt::SyncProgress)
    QML_VALUE_TYPE(syncProgress)
};

struct HttpRequestInfoValue {
    Q_GADGET
    QML_FOREIGN(TursoQt::HttpRequestInfo)
    QML_VALUE_TYPE(httpRequestInfo)
};

/// `RemoteEncryption.Aegis256`
namespace RemoteEncryptionEnums {
Q_NAMESPACE
QML_NAMED_ELEMENT(RemoteEncryption)
QML_NAMESPACE_EXTENDED(TursoQt::RemoteEncryption)
} // namespace RemoteEncryptionEnums

/// `SyncConfig.Immediate`, `SyncConfig.Renumber`
namespace SyncConfigEnums {
Q_NAMESPACE
QML_NAMED_ELEMENT(SyncConfig)
QML_NAMESPACE_EXTENDED(TursoQt::SyncConfig)
} // namespace SyncConfigEnums

/// `Turso.Pull`, `Turso.Downloading`
namespace TursoEnums {
Q_NAMESPACE
QML_NAMED_ELEMENT(Turso)
QML_NAMESPACE_EXTENDED(TursoQt)
} // namespace TursoEnums

} // namespace TursoQt::Qml
