#include "app/models/what_if_model.h"

#include "app/models/act_text.h"
#include "app/text/what_if_text.h"

namespace finwait {

namespace {

QString glyphOf(Alternative::Kind kind) {
    switch (kind) {
    case Alternative::Kind::Deliver:
        return QStringLiteral("last");
    case Alternative::Kind::Drop:
        return QStringLiteral("cross");
    case Alternative::Kind::Delay:
        return QStringLiteral("pause");
    case Alternative::Kind::Call:
        return QStringLiteral("arrow");
    }
    return {};
}

} // namespace

void WhatIfModel::setActive(bool active) {
    if (active == m_active)
        return;
    m_active = active;
    if (stage())
        refresh();
    emit activeChanged();
}

void WhatIfModel::follow() {
    connect(stage(), &Stage::waitingChanged, this, [this] { refresh(); });
}

void WhatIfModel::refresh() {
    if (!m_active) {
        m_alternatives.clear();
        m_rows.replaceInPlace(*this, {});
        return;
    }
    const SimTime now = stage()->history().world().now;
    std::vector<WhatIfRow> rows;
    m_alternatives.clear();
    // What else could happen would tell what will.
    for (const WhatIf& whatIf : stage()->isWaiting() ? std::vector<WhatIf>() : whatIfAt(stage()->history())) {
        const Alternative& alternative = whatIf.alternative;
        rows.push_back({whatIfCause(alternative), whatIfEffect(whatIf, now), glyphOf(alternative.kind),
                        QString(QLatin1Char(letterOf(alternative.end)))});
        m_alternatives.push_back(alternative);
    }
    m_rows.replaceInPlace(*this, std::move(rows));
}

QVariant WhatIfModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WhatIfRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case CauseRole:
        return row.cause;
    case EffectRole:
        return row.effect;
    case GlyphRole:
        return row.glyph;
    case EndRole:
        return row.end;
    default:
        return {};
    }
}

QHash<int, QByteArray> WhatIfModel::roleNames() const {
    return {{CauseRole, "cause"}, {EffectRole, "effect"}, {GlyphRole, "glyph"}, {EndRole, "end"}};
}

QString WhatIfModel::open(int row) {
    if (row < 0 || row >= rowCount())
        return {};
    if (QString locked = stage()->rules()->whyNoWhatIf(); !locked.isEmpty())
        return locked;
    const Alternative alternative = m_alternatives[static_cast<std::size_t>(row)];
    const QString name = m_rows.at(row).cause;
    // As it was tried: at the step's own moment.
    stage()->setPlayhead(stage()->history().world().now);
    QString trouble = stage()->attempt(alternative.act);
    if (trouble.isEmpty())
        stage()->nameBranch(stage()->history().cursor(), name);
    return trouble;
}

} // namespace finwait
