// SPDX-License-Identifier: MIT
#include "connect/rememberedtoken.h"

#ifdef TURSOQT_DEMO_KEYCHAIN
#    include <qt6keychain/keychain.h>
#endif

using namespace Qt::StringLiterals;

namespace Demo {

#ifdef TURSOQT_DEMO_KEYCHAIN

namespace {

const QString service = u"turso-qt-demo"_s;

} // namespace

bool RememberedToken::isSupported()
{
    return true;
}

void RememberedToken::find(const QString &url)
{
    auto *job = new QKeychain::ReadPasswordJob(service, this);
    job->setKey(url);
    connect(job, &QKeychain::Job::finished, this, [this, job, url] {
        if (job->error() == QKeychain::NoError)
            Q_EMIT found(url, job->textData());
        else if (job->error() != QKeychain::EntryNotFound)
            Q_EMIT failed(tr("The token was not read from the keychain: %1").arg(job->errorString()));
    });
    job->start();
}

void RememberedToken::store(const QString &url, const QString &token)
{
    auto *job = new QKeychain::WritePasswordJob(service, this);
    job->setKey(url);
    job->setTextData(token);
    connect(job, &QKeychain::Job::finished, this, [this, job, url] {
        if (job->error() == QKeychain::NoError)
            Q_EMIT stored(url);
        else
            Q_EMIT failed(tr("The token was not kept in the keychain: %1").arg(job->errorString()));
    });
    job->start();
}

void RememberedToken::forget(const QString &url)
{
    auto *job = new QKeychain::DeletePasswordJob(service, this);
    job->setKey(url);
    job->start();
}

#else

bool RememberedToken::isSupported()
{
    return false;
}

void RememberedToken::find(const QString &) { }

void RememberedToken::store(const QString &, const QString &) { }

void RememberedToken::forget(const QString &) { }

#endif

} // namespace Demo
