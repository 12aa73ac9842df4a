#include "app/models/stage_list_model.h"

namespace finwait {

StageListModel::StageListModel(QObject* parent) : QAbstractListModel(parent) {
    connect(this, &QAbstractItemModel::rowsInserted, this, &StageListModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &StageListModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &StageListModel::countChanged);
}

void StageListModel::setStage(Stage* stage) {
    if (stage == m_stage)
        return;
    if (m_stage) {
        m_stage->disconnect(this);
        m_stage->rules()->disconnect(this);
    }
    m_stage = stage;
    if (m_stage) {
        connect(m_stage, &Stage::cursorChanged, this, [this] { refresh(); });
        connect(m_stage, &Stage::retranslated, this, [this] {
            retell();
            if (rowCount() > 0)
                emit dataChanged(index(0), index(rowCount() - 1));
        });
        follow();
        refresh();
    }
    emit stageChanged();
}

} // namespace finwait
