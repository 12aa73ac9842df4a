#include "app/models/log_model.h"

#include <algorithm>
#include <span>

#include "app/text/step_sentence.h"

namespace finwait {

LogModel::LogModel(QObject* parent) : StageListModel(parent), m_blocks(kBlocksMax) {}

void LogModel::follow() {
    connect(stage(), &Stage::historyChanged, this, &LogModel::followPath);
    followPath(0);
}

void LogModel::followPath(int firstChanged) {
    const QList<int> kept = m_blocks.keys();
    for (const int block : kept) {
        if ((block + 1) * kBlockSteps > firstChanged)
            m_blocks.remove(block);
    }
    const auto count = static_cast<int>(stage()->steps().size());
    const int common = std::min(m_count, count);
    if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    } else if (count < m_count) {
        beginRemoveRows({}, count, m_count - 1);
        m_count = count;
        endRemoveRows();
    }
    if (firstChanged < common)
        emit dataChanged(index(firstChanged), index(common - 1));
}

LogModel::Block LogModel::tell(int firstStep) const {
    const History& history = stage()->history();
    const std::span<const NodeId> path = history.path();
    const NameDialect dialect = stage()->dialect();
    const auto first = static_cast<std::size_t>(firstStep);
    const std::size_t end = std::min(first + kBlockSteps, path.size());
    Block sentences;
    World before;
    std::size_t from = first;
    if (first == 0) {
        before = history.worldAt(path.front());
        sentences.push_back(beginningSentence(before, dialect));
        from = 1;
    } else {
        before = history.worldAt(path[first - 1]);
    }
    history.replay(path.subspan(from, end - from), [&](NodeId, const World& world, const Report& report) {
        sentences.push_back(stepSentence(report, before, dialect));
        before = world;
    });
    return sentences;
}

QString LogModel::sentenceOf(int step) const {
    const int number = step / kBlockSteps;
    if (!m_blocks.contains(number))
        m_blocks.insert(number, new Block(tell(number * kBlockSteps)));
    const Block& block = *m_blocks.object(number);
    return block[static_cast<std::size_t>(step % kBlockSteps)];
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (!stage() || row >= stage()->steps().size()) // About to be removed.
        return {};
    const StepSummary& step = stage()->steps()[row];
    switch (role) {
    case StepRole:
        return index.row();
    case TimeTextRole:
        return timeText(step.at);
    case WhoRole:
        return step.actor ? QString(QLatin1Char(letterOf(*step.actor))) : QString();
    case Qt::DisplayRole:
    case SentenceRole:
        return sentenceOf(index.row());
    case SpokenRole:
        return index.row() == 0
                   ? sentenceOf(0)
                   : tr("Step %1, at %2: %3")
                         .arg(QString::number(index.row()), timeText(step.at), sentenceOf(index.row()));
    default:
        return {};
    }
}

QHash<int, QByteArray> LogModel::roleNames() const {
    return {{StepRole, "step"},
            {TimeTextRole, "timeText"},
            {WhoRole, "who"},
            {SentenceRole, "sentence"},
            {SpokenRole, "spoken"}};
}

} // namespace finwait
