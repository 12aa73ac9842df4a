#include "app/painting/space_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "app/painting/fonts.h"

namespace finwait {

namespace {

struct SpacePainterWords {
    Q_DECLARE_TR_FUNCTIONS(SequenceSpace)
};

constexpr double kBarHeight = 17;
constexpr double kLetterWidth = 15; ///< Room for "A" before a bar.
constexpr double kNameHeight = 12;
constexpr double kNumberHeight = 14;
constexpr double kTick = 4;
constexpr double kCaptionHeight = 20;
constexpr double kBlockGap = 14;
constexpr double kLegendHeight = 17;

QFont sans(double pixels) {
    QFont font(sansFamily());
    font.setPixelSize(std::max(6, static_cast<int>(std::lround(pixels))));
    return font;
}

QFont mono(double pixels) {
    QFont font(monoFamily());
    font.setPixelSize(std::max(6, static_cast<int>(std::lround(pixels))));
    return font;
}

double widthOf(const QFont& font, const QString& text) {
    return std::ceil(QFontMetricsF(font).horizontalAdvance(text));
}

/// Pushes labels apart until none overlaps its neighbour, within [left, right].
void spread(std::vector<SpaceLabel>& labels, double left, double right) {
    constexpr double kGap = 7;
    double x = left;
    for (SpaceLabel& label : labels) {
        label.rect.moveLeft(std::max(label.rect.left(), x));
        x = label.rect.right() + kGap;
    }
    x = right;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->rect.moveRight(std::min(label->rect.right(), x));
        x = label->rect.left() - kGap;
    }
}

class Layout {
public:
    Layout(const World& world, const Numbering& numbering, double width, double scale)
        : m_world(world)
        , m_numbering(numbering) {
        m_scene.width = width;
        m_scene.scale = scale;
    }

    SpaceScene take() {
        for (const End end : kBothEnds)
            placeDirection(end);
        if (!m_scene.boxes.empty())
            placeLegend();
        m_scene.height = m_y;
        return std::move(m_scene);
    }

private:
    void placeDirection(End sender) {
        const SequenceSpace space = sequenceSpace(m_world.tcb(sender), m_world.tcb(peerOf(sender)));
        if (space.empty())
            return;
        const double s = m_scene.scale;
        const double left = kLetterWidth * s;
        const SpaceAxis axis(space, m_scene.width - left - 1);
        if (m_y > 0)
            m_y += kBlockGap * s;
        m_scene.captions.push_back({{0, m_y, m_scene.width, kCaptionHeight * s},
                                    SpacePainterWords::tr("%1's octets").arg(QLatin1Char(letterOf(sender))),
                                    sender});
        m_y += kCaptionHeight * s;
        if (!space.send.regions.empty()) {
            placeLabels(space, space.send, axis, sender, true);
            placeBar(space, space.send, axis, sender, sender);
            m_y += 3 * s;
        }
        if (!space.receive.regions.empty()) {
            placeBar(space, space.receive, axis, sender, peerOf(sender));
            placeLabels(space, space.receive, axis, sender, false);
        }
    }

    void placeBar(const SequenceSpace& space, const SpaceView& view, const SpaceAxis& axis, End sender,
                  End owner) {
        const double s = m_scene.scale;
        const double left = kLetterWidth * s;
        m_scene.captions.push_back(
            {{0, m_y, left, kBarHeight * s}, QString(QLatin1Char(letterOf(owner))), owner});
        for (const SpaceRegion& region : view.regions) {
            const double from = left + axis.x(region.first);
            const double to = left + axis.x(region.end);
            m_scene.boxes.push_back(
                {region.kind, {from, m_y, to - from, kBarHeight * s}, regionText(space, region, sender)});
            m_scene.boxEnds.push_back(sender);
        }
        m_y += kBarHeight * s;
    }

    [[nodiscard]] QString regionText(const SequenceSpace& space, const SpaceRegion& region,
                                     End sender) const {
        const auto number = [&](std::int64_t offset) {
            return m_numbering.of(sender, space.origin + static_cast<std::uint32_t>(offset));
        };
        const QString what = spaceKindText(region.kind);
        if (region.kind == SpaceKind::NotYet || region.kind == SpaceKind::Beyond)
            return SpacePainterWords::tr("%1: from %2 on").arg(what, number(region.first));
        if (region.kind == SpaceKind::Acknowledged || region.kind == SpaceKind::Received)
            return SpacePainterWords::tr("%1: all before %2").arg(what, number(region.end));
        return SpacePainterWords::tr("%1: %2 to %3, %4 octets")
            .arg(what, number(region.first), number(region.end - 1),
                 grouped(static_cast<std::uint64_t>(region.end - region.first)));
    }

    void placeLabels(const SequenceSpace& space, const SpaceView& view, const SpaceAxis& axis, End sender,
                     bool above) {
        const double s = m_scene.scale;
        const double left = kLetterWidth * s;
        const double height = (kNameHeight + kNumberHeight + kTick) * s;
        std::vector<SpaceLabel> labels;
        for (const SpaceEdge& edge : view.edges) {
            const QString name = QString::fromLatin1(spaceEdgeName(edge.kind));
            const double x = left + axis.x(edge.at);
            if (!labels.empty() && labels.back().edgeX == x) {
                labels.back().name += QStringLiteral(" = ") + name.section(QLatin1Char('.'), -1);
                widen(labels.back());
                continue;
            }
            SpaceLabel label;
            label.name = name;
            label.number = m_numbering.of(sender, space.origin + static_cast<std::uint32_t>(edge.at));
            label.edgeX = x;
            label.above = above;
            label.rect = QRectF(0, m_y, 0, height);
            widen(label);
            labels.push_back(label);
        }
        spread(labels, left, m_scene.width);
        m_scene.labels.insert(m_scene.labels.end(), labels.begin(), labels.end());
        m_y += height;
    }

    void widen(SpaceLabel& label) const {
        const double s = m_scene.scale;
        const double width =
            std::max(widthOf(sans(10.5 * s), label.name), widthOf(mono(12 * s), label.number));
        label.rect.setWidth(width);
        label.rect.moveLeft(label.edgeX - width / 2);
    }

    void placeLegend() {
        const double s = m_scene.scale;
        std::array<bool, kSpaceKindCount> there{};
        for (const SpaceBox& box : m_scene.boxes)
            there[static_cast<std::size_t>(box.kind)] = true;
        m_y += 10 * s;
        double x = 0;
        for (std::size_t i = 0; i < kSpaceKindCount; ++i) {
            const auto kind = static_cast<SpaceKind>(i);
            const QString text = there[i] ? legendText(kind) : QString();
            if (text.isEmpty())
                continue;
            const double wide = 22 * s + widthOf(sans(10.5 * s), text);
            if (x > 0 && x + wide > m_scene.width) {
                x = 0;
                m_y += kLegendHeight * s;
            }
            m_scene.legend.push_back({kind, {x, m_y, wide, kLegendHeight * s}, text});
            x += wide + 14 * s;
        }
        m_y += kLegendHeight * s;
    }

    /// Both sides' kinds that look alike share an entry; empty: none.
    [[nodiscard]] static QString legendText(SpaceKind kind) {
        switch (kind) {
        case SpaceKind::Acknowledged:
            return SpacePainterWords::tr("acknowledged, received");
        case SpaceKind::Sendable:
            return SpacePainterWords::tr("may be sent, receive window");
        case SpaceKind::InFlight:
        case SpaceKind::Sacked:
        case SpaceKind::Lost:
        case SpaceKind::HeldBack:
        case SpaceKind::Held:
            return spaceKindText(kind);
        case SpaceKind::Received:
        case SpaceKind::Window:
        case SpaceKind::NotYet:
        case SpaceKind::Beyond:
            return {};
        }
        return {};
    }

    const World& m_world;
    Numbering m_numbering;
    SpaceScene m_scene;
    double m_y = 0;
};

class Painting {
public:
    Painting(QPainter& painter, const SpaceScene& scene, const Palette& palette)
        : m_painter(painter)
        , m_scene(scene)
        , m_palette(palette) {}

    void run() {
        for (const SpaceScene::Caption& caption : m_scene.captions)
            paintCaption(caption);
        for (std::size_t i = 0; i < m_scene.boxes.size(); ++i)
            paintBox(m_scene.boxes[i].kind, m_scene.boxes[i].rect, m_palette.end(m_scene.boxEnds[i]));
        for (const SpaceLabel& label : m_scene.labels)
            paintLabel(label);
        for (const SpaceBox& entry : m_scene.legend)
            paintLegend(entry);
    }

private:
    void paintCaption(const SpaceScene::Caption& caption) {
        QFont font = sans(12 * m_scene.scale);
        font.setWeight(QFont::DemiBold);
        m_painter.setFont(font);
        m_painter.setPen(m_palette.end(caption.end));
        m_painter.drawText(caption.rect, Qt::AlignLeft | Qt::AlignVCenter, caption.text);
    }

    /// Every kind differs from the others by its pattern or its sign, not by colour alone.
    void paintBox(SpaceKind kind, const QRectF& rect, const QColor& color) {
        const QRectF box = rect.adjusted(0.5, 0.5, -0.5, -0.5);
        switch (kind) {
        case SpaceKind::Acknowledged:
        case SpaceKind::Received:
            fill(box, mixed(m_palette.muted, m_palette.surface, 0.4), m_palette.muted, Qt::SolidLine);
            return;
        case SpaceKind::InFlight:
            fill(box, mixed(color, m_palette.surface, 0.18), color, Qt::SolidLine);
            hatch(box, color, 1);
            return;
        case SpaceKind::Sacked:
        case SpaceKind::Held:
            fill(box, mixed(color, m_palette.surface, 0.18), color, Qt::SolidLine);
            hatch(box, color, -1);
            sign(box, QStringLiteral("✓"), m_palette.ink);
            return;
        case SpaceKind::Lost:
            fill(box, m_palette.surface, m_palette.lost, Qt::DashLine);
            sign(box, QStringLiteral("✕"), m_palette.lost);
            return;
        case SpaceKind::Sendable:
        case SpaceKind::Window:
            fill(box, m_palette.surface, color, Qt::SolidLine);
            return;
        case SpaceKind::HeldBack:
            fill(box, m_palette.surface, m_palette.muted, Qt::DashLine);
            return;
        case SpaceKind::NotYet:
        case SpaceKind::Beyond:
            m_painter.setPen(QPen(m_palette.muted, 1, Qt::DotLine));
            m_painter.drawLine(QPointF(box.left() + 2, box.center().y()), {box.right(), box.center().y()});
            return;
        }
    }

    void fill(const QRectF& box, const QColor& color, const QColor& line, Qt::PenStyle style) {
        m_painter.setPen(QPen(line, 1, style));
        m_painter.setBrush(color);
        m_painter.drawRect(box);
    }

    void hatch(const QRectF& box, const QColor& color, int slope) {
        m_painter.save();
        m_painter.setClipRect(box);
        m_painter.setPen(QPen(mixed(color, m_palette.surface, 0.75), 1));
        const double step = 5 * m_scene.scale;
        for (double x = box.left() - box.height(); x < box.right() + box.height(); x += step) {
            const double lean = slope * box.height();
            const double from = slope > 0 ? x : x + box.height();
            m_painter.drawLine(QPointF(from, box.bottom()), {from + lean, box.top()});
        }
        m_painter.restore();
    }

    void sign(const QRectF& box, const QString& text, const QColor& color) {
        QFont font = sans(11 * m_scene.scale);
        font.setWeight(QFont::Bold);
        const double side = 13 * m_scene.scale;
        if (box.width() < side * 0.7)
            return;
        QRectF plate(0, 0, std::min(side, box.width()), side);
        plate.moveCenter(box.center());
        m_painter.fillRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), m_palette.surface);
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(plate, Qt::AlignCenter, text);
    }

    void paintLabel(const SpaceLabel& label) {
        const double s = m_scene.scale;
        const double textTop = label.above ? label.rect.top() : label.rect.top() + kTick * s;
        const double textBottom = textTop + (kNameHeight + kNumberHeight) * s;
        const double barY = label.above ? label.rect.bottom() : label.rect.top();
        const double tipX = std::clamp(label.edgeX, label.rect.left() + 2, label.rect.right() - 2);
        m_painter.setPen(QPen(m_palette.muted, 1));
        m_painter.drawLine(QPointF(tipX, label.above ? textBottom : textTop), {label.edgeX, barY});
        m_painter.setFont(sans(10.5 * s));
        m_painter.drawText(QRectF(label.rect.left() - 4, textTop, label.rect.width() + 8, kNameHeight * s),
                           Qt::AlignCenter, label.name);
        m_painter.setFont(mono(12 * s));
        m_painter.setPen(m_palette.ink);
        m_painter.drawText(QRectF(label.rect.left() - 4, textTop + kNameHeight * s, label.rect.width() + 8,
                                  kNumberHeight * s),
                           Qt::AlignCenter, label.number);
    }

    void paintLegend(const SpaceBox& entry) {
        const double s = m_scene.scale;
        paintBox(entry.kind, {entry.rect.left(), entry.rect.top() + 2 * s, 17 * s, 12 * s}, m_palette.ink);
        m_painter.setFont(sans(10.5 * s));
        m_painter.setPen(m_palette.muted);
        m_painter.drawText(entry.rect.adjusted(22 * s, 0, 4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                           entry.text);
    }

    QPainter& m_painter;
    const SpaceScene& m_scene;
    const Palette& m_palette;
};

} // namespace

QString spaceKindText(SpaceKind kind) {
    switch (kind) {
    case SpaceKind::Acknowledged:
        return SpacePainterWords::tr("sent and acknowledged");
    case SpaceKind::InFlight:
        return SpacePainterWords::tr("in flight");
    case SpaceKind::Sacked:
        return SpacePainterWords::tr("in flight, held by the peer (SACK)");
    case SpaceKind::Lost:
        return SpacePainterWords::tr("taken for lost");
    case SpaceKind::Sendable:
        return SpacePainterWords::tr("may be sent");
    case SpaceKind::HeldBack:
        return SpacePainterWords::tr("held back by cwnd");
    case SpaceKind::NotYet:
        return SpacePainterWords::tr("not yet");
    case SpaceKind::Received:
        return SpacePainterWords::tr("received");
    case SpaceKind::Window:
        return SpacePainterWords::tr("receive window");
    case SpaceKind::Held:
        return SpacePainterWords::tr("held, out of order");
    case SpaceKind::Beyond:
        return SpacePainterWords::tr("beyond the window");
    }
    return {};
}

SpaceScene layoutSpace(const World& world, const Numbering& numbering, double width, double scale) {
    return Layout(world, numbering, width, scale).take();
}

void paintSpace(QPainter& painter, const SpaceScene& scene, const Palette& palette) {
    painter.setRenderHint(QPainter::Antialiasing);
    Painting(painter, scene, palette).run();
}

} // namespace finwait
