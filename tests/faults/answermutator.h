// SPDX-License-Identifier: MIT
#pragma once

#include "pullmessages.h"

#include <QtCore/QRandomGenerator>

namespace TursoQt::Test {

/// Makes hostile answers of real ones. The same seed gives the same ones.
class AnswerMutator
{
public:
    explicit AnswerMutator(quint32 seed);

    QByteArray mutatePull(const QByteArray &body);
    QByteArray mutateJson(const QByteArray &body);
    /// Without regard to what it is.
    QByteArray mutateBytes(QByteArray body);

private:
    int below(qsizetype limit);
    QByteArray randomBytes(qsizetype size);
    quint64 randomNumber();
    QByteArray randomMessage();
    void mutateHeader(PullHeader &header);
    void mutatePage(PullPage &page);
    void mutateMessages(QList<QByteArray> &messages);

    QRandomGenerator m_random;
};

} // namespace TursoQt::Test
