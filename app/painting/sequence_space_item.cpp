#include "app/painting/sequence_space_item.h"

#include <QPainter>
#include <QStringList>

namespace finwait {

SequenceSpaceItem::SequenceSpaceItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void SequenceSpaceItem::setStage(Stage* stage) {
    if (stage == m_stage)
        return;
    if (m_stage)
        m_stage->disconnect(this);
    m_stage = stage;
    if (m_stage) {
        connect(m_stage, &Stage::cursorChanged, this, &SequenceSpaceItem::layOut);
        connect(m_stage, &Stage::numberingChanged, this, &SequenceSpaceItem::layOut);
        connect(m_stage, &Stage::retranslated, this, &SequenceSpaceItem::layOut);
    }
    emit stageChanged();
    layOut();
}

void SequenceSpaceItem::setTheme(int theme) {
    if (theme == m_theme)
        return;
    m_theme = theme;
    update();
    emit lookChanged();
}

void SequenceSpaceItem::setTextScale(double scale) {
    if (qFuzzyCompare(scale, m_textScale))
        return;
    m_textScale = scale;
    emit lookChanged();
    layOut();
}

void SequenceSpaceItem::geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) {
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.width() != oldGeometry.width())
        layOut();
}

void SequenceSpaceItem::layOut() {
    if (m_stage == nullptr || width() <= 0)
        return;
    m_scene = layoutSpace(m_stage->history().world(), m_stage->numbering(), width(), m_textScale);
    update();
    emit sceneChanged();
}

QString SequenceSpaceItem::summary() const {
    QStringList lines;
    for (const SpaceBox& box : m_scene.boxes)
        lines += box.text;
    return lines.join(QStringLiteral("; "));
}

QString SequenceSpaceItem::textAt(double x, double y) const {
    for (const SpaceBox& box : m_scene.boxes) {
        if (box.rect.contains(x, y))
            return box.text;
    }
    return {};
}

void SequenceSpaceItem::paint(QPainter* painter) {
    paintSpace(*painter, m_scene, palette(static_cast<ThemeKind>(m_theme)));
}

} // namespace finwait
