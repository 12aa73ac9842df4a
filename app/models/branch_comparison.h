#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include "app/models/branch_tree_model.h"
#include "app/models/stage.h"

namespace finwait {

/// Two branches of a history, each played to its end on a stage of its own, and where they part.
class BranchComparison : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::Stage* first READ first CONSTANT FINAL)
    Q_PROPERTY(finwait::Stage* second READ second CONSTANT FINAL)
    /// The first step that differs; 0 when both are the same branch.
    Q_PROPERTY(int partStep READ partStep NOTIFY changed FINAL)
    /// "They part at step 9. On the left: …. On the right: …."
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    /// "ends in A CLOSED · B CLOSED, 14 steps, 4.200 s"
    Q_PROPERTY(QString firstEnd READ firstEnd NOTIFY changed FINAL)
    Q_PROPERTY(QString secondEnd READ secondEnd NOTIFY changed FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] Stage* first() { return &m_first; }
    [[nodiscard]] Stage* second() { return &m_second; }
    [[nodiscard]] int partStep() const { return m_partStep; }
    [[nodiscard]] QString sentence() const { return m_sentence; }
    [[nodiscard]] QString firstEnd() const { return m_firstEnd; }
    [[nodiscard]] QString secondEnd() const { return m_secondEnd; }

    /// Compares two rows of `branches`.
    Q_INVOKABLE void compare(finwait::BranchTreeModel* branches, int firstRow, int secondRow);

signals:
    void changed();

private:
    Stage m_first;
    Stage m_second;
    int m_partStep = 0;
    QString m_sentence;
    QString m_firstEnd;
    QString m_secondEnd;
};

} // namespace finwait
