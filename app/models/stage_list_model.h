#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include "app/models/stage.h"

namespace finwait {

/// A list model that shows something of the stage and follows its cursor.
class StageListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(finwait::Stage* stage READ stage WRITE setStage NOTIFY stageChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit StageListModel(QObject* parent = nullptr);

    [[nodiscard]] Stage* stage() const { return m_stage; }
    void setStage(Stage* stage);
    [[nodiscard]] int count() const { return rowCount(); }

signals:
    void stageChanged();
    void countChanged();

protected:
    /// Called whenever the cursor or the scenario changed; `stage()` is there.
    virtual void refresh() = 0;
    /// Called when every text is to be taken anew.
    virtual void retell() { refresh(); }
    /// A further signal of the stage on which to refresh.
    template <typename Signal>
    void alsoFollow(Signal signal) {
        connect(m_stage, signal, this, [this] { refresh(); });
    }
    virtual void follow() {}

private:
    Stage* m_stage = nullptr;
};

} // namespace finwait
