#pragma once

#include <QString>

#include <vector>

#include "app/models/rows.h"
#include "app/models/stage_list_model.h"
#include "core/history/what_if.h"

namespace finwait {

struct WhatIfRow {
    QString cause;  ///< "A's FIN,ACK is lost"
    QString effect; ///< "A sends it again after 1 s; the end is the same"
    QString glyph;  ///< Of what is done.
    QString end;    ///< "A" or "B"
    friend bool operator==(const WhatIfRow&, const WhatIfRow&) = default;
};

/// What else could happen now, as far as something else would come of it. Nothing is tried while `active` is
/// off.
class WhatIfModel : public finwait::StageListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)

public:
    enum Role { CauseRole = Qt::UserRole + 1, EffectRole, GlyphRole, EndRole };

    using StageListModel::StageListModel;

    [[nodiscard]] bool isActive() const { return m_active; }
    void setActive(bool active);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Does it, as a branch that bears its name. Returns why it could not be done; empty otherwise.
    Q_INVOKABLE QString open(int row);

signals:
    void activeChanged();

protected:
    void refresh() override;
    void follow() override;

private:
    friend class Rows<WhatIfRow, WhatIfModel>;

    bool m_active = true;
    std::vector<Alternative> m_alternatives; ///< By row.
    Rows<WhatIfRow, WhatIfModel> m_rows;
};

} // namespace finwait
