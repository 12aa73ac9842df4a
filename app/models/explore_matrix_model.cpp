#include "app/models/explore_matrix_model.h"

#include <algorithm>

#include "app/text/explore_text.h"

namespace finwait {

namespace {

std::uint32_t farthest(const StateSpace& space) {
    std::uint32_t most = 1;
    for (const State a : kAllStates) {
        for (const State b : kAllStates)
            most = std::max(most, space.pair(a, b).steps);
    }
    return most;
}

} // namespace

ExploreMatrixModel::ExploreMatrixModel(QObject* parent) : QAbstractListModel(parent) {
    show(nullptr, NameDialect::Rfc);
}

void ExploreMatrixModel::show(const StateSpace* space, NameDialect dialect) {
    QStringList names;
    for (const State state : kAllStates)
        names += stateLabel(state, dialect);
    if (names != m_names) {
        m_names = names;
        emit namesChanged();
    }
    const double most = space == nullptr ? 1 : farthest(*space);
    std::vector<MatrixCell> cells;
    for (const State a : kAllStates) {
        for (const State b : kAllStates) {
            MatrixCell cell;
            cell.name = tr("A %1 · B %2").arg(stateLabel(a, dialect), stateLabel(b, dialect));
            const ReachedPair pair = space == nullptr ? ReachedPair{} : space->pair(a, b);
            if (pair.id != kNoJoint) {
                cell.steps = static_cast<int>(pair.steps);
                cell.depth = pair.steps / most;
                cell.text = tr("%1, shown by %2").arg(stepsText(pair.steps), statesText(pair.states));
            } else if (space != nullptr) {
                cell.text = space->end() == ExploreEnd::Complete ? tr("never, within these bounds")
                                                                 : tr("not found as far as the search went");
            }
            cells.push_back(cell);
        }
    }
    m_rows.replaceInPlace(*this, std::move(cells));
}

QVariant ExploreMatrixModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MatrixCell& cell = m_rows.at(index.row());
    switch (role) {
    case StepsRole:
        return cell.steps;
    case Qt::DisplayRole:
    case NameRole:
        return cell.name;
    case TextRole:
        return cell.text;
    case DepthRole:
        return cell.depth;
    default:
        return {};
    }
}

QHash<int, QByteArray> ExploreMatrixModel::roleNames() const {
    return {{StepsRole, "steps"}, {NameRole, "name"}, {TextRole, "text"}, {DepthRole, "depth"}};
}

} // namespace finwait
