#include "app/models/buffer_model.h"

#include <algorithm>

namespace finwait {

namespace {

QString shownText(std::span<const std::uint8_t> octets, bool hex) {
    QString text;
    for (const std::uint8_t octet : octets) {
        if (!hex) {
            text += characterOf(octet);
            continue;
        }
        if (!text.isEmpty())
            text += QLatin1Char(' ');
        text += QString::number(octet, 16).rightJustified(2, QLatin1Char('0'));
    }
    return text;
}

} // namespace

void BufferModel::setHex(bool hex) {
    if (hex == m_hex)
        return;
    m_hex = hex;
    emit hexChanged();
    if (stage())
        refresh();
}

void BufferModel::follow() {
    alsoFollow(&Stage::numberingChanged);
}

BufferRow BufferModel::rowOf(const QString& end, const QString& title, View octets) const {
    const std::size_t shown = std::min(octets.size(), m_hex ? kHexShown : kCharactersShown);
    BufferRow row{end, title, shownText(octets.first(shown), m_hex), {}, false};
    if (shown < octets.size())
        row.more = tr("… %1 more").arg(grouped(octets.size() - shown));
    return row;
}

void BufferModel::addSendSide(std::vector<BufferRow>& rows, const Tcb& tcb, const QString& end) const {
    const std::uint32_t gone = tcb.dataUna().value() - (tcb.iss + 1).value();
    if (gone > 0 && tcb.synAcknowledged()) {
        const std::uint32_t data = gone - (tcb.finAcknowledged() ? 1U : 0U);
        if (data > 0)
            rows.push_back({end, tr("acknowledged and let go: %1 octets").arg(grouped(data)), {}, {}, false});
    }
    const View buffer(tcb.sendBuffer);
    const auto sent = static_cast<std::size_t>(std::clamp<std::int64_t>(
        distance(tcb.dataUna(), tcb.sndNxt), 0, static_cast<std::int64_t>(buffer.size())));
    if (sent > 0)
        rows.push_back(rowOf(end, tr("in flight: %1 octets").arg(grouped(sent)), buffer.first(sent)));
    if (const View unsent = buffer.subspan(sent); !unsent.empty())
        rows.push_back(rowOf(end, tr("not yet sent: %1 octets").arg(grouped(unsent.size())), unsent));
}

void BufferModel::addReceiveSide(std::vector<BufferRow>& rows, const Tcb& tcb, End end) const {
    const QString letter(QLatin1Char(letterOf(end)));
    const auto add = [&](const QString& title, View octets) {
        rows.push_back(rowOf(letter, title, octets));
        rows.back().received = true;
    };
    if (!tcb.receiveBuffer.empty())
        add(tr("waits to be read: %1 octets").arg(grouped(tcb.receiveBuffer.size())), tcb.receiveBuffer);
    for (const HeldText& held : tcb.held) {
        if (!held.data.empty())
            add(tr("held out of order, from %1: %2 octets")
                    .arg(stage()->numbering().of(peerOf(end), held.seq), grouped(held.data.size())),
                held.data);
    }
}

void BufferModel::refresh() {
    std::vector<BufferRow> rows;
    for (const End end : kBothEnds) {
        const Tcb& tcb = stage()->history().world().tcb(end);
        if (tcb.state == State::Closed)
            continue;
        addSendSide(rows, tcb, QString(QLatin1Char(letterOf(end))));
        addReceiveSide(rows, tcb, end);
    }
    m_rows.replaceInPlace(*this, std::move(rows));
}

QVariant BufferModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BufferRow& row = m_rows.at(index.row());
    switch (role) {
    case EndRole:
        return row.end;
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case TextRole:
        return row.text;
    case MoreRole:
        return row.more;
    case ReceivedRole:
        return row.received;
    default:
        return {};
    }
}

QHash<int, QByteArray> BufferModel::roleNames() const {
    return {{EndRole, "end"},
            {TitleRole, "title"},
            {TextRole, "text"},
            {MoreRole, "more"},
            {ReceivedRole, "received"}};
}

} // namespace finwait
