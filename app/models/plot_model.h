#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <vector>

#include "app/models/stage.h"
#include "core/chart/plot_series.h"

namespace finwait {

/// What can be plotted of the stage's path; reads again only what of the path is new.
class PlotModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::Stage* stage READ stage WRITE setStage NOTIFY stageChanged FINAL)
    /// An end sent enough for a picture.
    Q_PROPERTY(bool availableA READ availableA NOTIFY storyChanged FINAL)
    Q_PROPERTY(bool availableB READ availableB NOTIFY storyChanged FINAL)
    Q_PROPERTY(bool available READ available NOTIFY storyChanged FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] Stage* stage() const { return m_stage; }
    void setStage(Stage* stage);
    [[nodiscard]] bool availableA() const { return m_story.worthPlotting(End::A); }
    [[nodiscard]] bool availableB() const { return m_story.worthPlotting(End::B); }
    [[nodiscard]] bool available() const { return availableA() || availableB(); }
    [[nodiscard]] const PlotStory& story() const { return m_story; }

signals:
    void stageChanged();
    void storyChanged();
    /// What a plot shows is another: the story, the cursor or the language.
    void viewChanged();

private:
    void readOn();

    Stage* m_stage = nullptr;
    PlotStory m_story;
    std::vector<NodeId> m_read; ///< The nodes of the story's steps.
};

} // namespace finwait
