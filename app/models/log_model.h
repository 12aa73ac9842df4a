#pragma once

#include <QCache>
#include <QString>

#include <vector>

#include "app/models/stage_list_model.h"

namespace finwait {

/// Every step of the path in one sentence each, the beginning as row 0: row and step are the same number.
/// Words are put together when they are asked for, a block of steps at a time, so that a long history costs
/// no more than a short one.
class LogModel : public finwait::StageListModel {
    Q_OBJECT
    QML_ELEMENT

public:
    enum Role {
        StepRole = Qt::UserRole + 1,
        TimeTextRole, ///< "1.140 s"
        WhoRole,      ///< "A", "B" or nothing for the network.
        SentenceRole, ///< "B received FIN in ESTABLISHED: sends ACK; moves to CLOSE-WAIT"
        SpokenRole,   ///< The whole row, to be read aloud.
    };

    static constexpr int kBlockSteps = 64; ///< Told at once.
    static constexpr int kBlocksMax = 16;  ///< Kept.

    explicit LogModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_count;
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    void refresh() override {} // The cursor is nothing to a row: the view knows where it stands.
    void retell() override { m_blocks.clear(); }
    void follow() override;

private:
    using Block = std::vector<QString>;

    void followPath(int firstChanged);
    [[nodiscard]] QString sentenceOf(int step) const;
    [[nodiscard]] Block tell(int firstStep) const;

    int m_count = 0;
    mutable QCache<int, Block> m_blocks; ///< By number: block n begins with step n * kBlockSteps.
};

} // namespace finwait
