#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QtQml/qqmlregistration.h>

#include <array>
#include <memory>
#include <optional>

#include "app/export/export_preview.h"
#include "app/models/export_options.h"
#include "app/models/side_task.h"
#include "app/models/workspace.h"

namespace finwait {

/// The export of the run on the stage: what it will be, as the options stand, and the way into a file, onto
/// the clipboard or out of the window. Everything that takes long is done beside the window.
class ExportModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged FINAL)
    Q_PROPERTY(finwait::ExportOptions* options READ options CONSTANT FINAL)
    /// The preview follows the stage and the options.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)

    // The preview.
    Q_PROPERTY(bool isText READ isText NOTIFY previewChanged FINAL)
    Q_PROPERTY(QList<QString> lines READ lines NOTIFY previewChanged FINAL)
    /// Of the longest line.
    Q_PROPERTY(int columns READ columns NOTIFY previewChanged FINAL)
    /// Its leaves follow each other by themselves.
    Q_PROPERTY(bool animated READ isAnimated NOTIFY previewChanged FINAL)
    Q_PROPERTY(int leafCount READ leafCount NOTIFY previewChanged FINAL)
    /// An index: which of them is shown.
    Q_PROPERTY(int leaf READ leaf WRITE setLeaf NOTIFY leafChanged FINAL)
    /// "Page 2 of 3", "Key, page 1 of 3"; empty where there is only one.
    Q_PROPERTY(QString leafName READ leafName NOTIFY leafChanged FINAL)
    /// Why nothing is shown.
    Q_PROPERTY(QString previewTrouble READ previewTrouble NOTIFY previewChanged FINAL)
    Q_PROPERTY(QString description READ description NOTIFY previewChanged FINAL)
    Q_PROPERTY(QString extent READ extent NOTIFY previewChanged FINAL)
    /// The preview is not yet that of the options.
    Q_PROPERTY(bool stale READ isStale NOTIFY staleChanged FINAL)

    // The export.
    Q_PROPERTY(bool exporting READ isExporting NOTIFY exportingChanged FINAL)
    /// From 0 to 1.
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged FINAL)
    /// What came of the last export or copy, in a sentence; empty: nothing was asked for since the options
    /// changed.
    Q_PROPERTY(QString outcome READ outcome NOTIFY outcomeChanged FINAL)
    Q_PROPERTY(bool failed READ isFailed NOTIFY outcomeChanged FINAL)
    /// The copy is a picture: it has no other forms than that where it is none of the chart.
    Q_PROPERTY(bool ofChart READ isOfChart NOTIFY previewChanged FINAL)
    /// What is exported is being dragged out of the window.
    Q_PROPERTY(bool dragging READ isDragging NOTIFY draggingChanged FINAL)

public:
    explicit ExportModel(QObject* parent = nullptr);
    ~ExportModel() override;

    [[nodiscard]] Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    [[nodiscard]] ExportOptions* options() { return &m_options; }
    [[nodiscard]] bool isActive() const { return m_active; }
    void setActive(bool active);

    [[nodiscard]] const ExportPreview& preview() const { return m_preview; }
    [[nodiscard]] bool isText() const { return m_preview.isText; }
    [[nodiscard]] const QStringList& lines() const { return m_preview.lines; }
    [[nodiscard]] int columns() const;
    [[nodiscard]] bool isAnimated() const;
    [[nodiscard]] int leafCount() const { return static_cast<int>(m_preview.leafCount); }
    [[nodiscard]] int leaf() const { return m_leaf; }
    void setLeaf(int leaf);
    [[nodiscard]] QString leafName() const;
    [[nodiscard]] QString previewTrouble() const;
    [[nodiscard]] QString description() const { return m_preview.description; }
    [[nodiscard]] QString extent() const { return m_preview.extent; }
    [[nodiscard]] bool isStale() const { return m_previewing.isRunning(); }
    /// What the run has to offer has been looked up.
    [[nodiscard]] bool isKnown() const { return !m_reading.isRunning(); }

    [[nodiscard]] bool isExporting() const { return m_exporting.isRunning(); }
    [[nodiscard]] double progress() const { return m_progress; }
    [[nodiscard]] QString outcome() const { return m_outcome; }
    [[nodiscard]] bool isFailed() const { return m_failed; }
    [[nodiscard]] bool isOfChart() const { return m_order.picture.subject == PictureSubject::Chart; }
    [[nodiscard]] bool isDragging() const { return m_dragging; }
    /// There is no background.
    [[nodiscard]] bool isSeeThrough() const { return m_order.picture.transparent; }

    /// What the file would be called: a folder for slides.
    [[nodiscard]] QString suggestedName() const;

    /// Asks where to, and exports.
    Q_INVOKABLE void chooseFile();
    /// Exports into a file, or for slides into a folder.
    Q_INVOKABLE void exportTo(const QString& path);
    Q_INVOKABLE void cancel();
    /// Onto the clipboard, as a PNG and an SVG.
    Q_INVOKABLE void copyPicture();
    /// The same in a text format, a key of ExportFormat.
    Q_INVOKABLE void copyText(const QString& format);
    /// A drag of the file begins at an item as soon as the file is there.
    Q_INVOKABLE void beginDrag(QObject* from);
    Q_INVOKABLE void cancelDrag();

signals:
    void workspaceChanged();
    void activeChanged();
    void previewChanged();
    void leafChanged();
    void staleChanged();
    void exportingChanged();
    void progressChanged();
    void outcomeChanged();
    void draggingChanged();

private:
    /// A copy of what is on the stage. A history is for one thread at a time, so each thread has its own.
    struct Run;
    /// What is dragged.
    struct Cargo;

    void follow();
    void followMoment();
    [[nodiscard]] ExportMoment moment() const;
    void refresh();
    void showPreview(const ExportPreview& preview);
    void tell(const QString& outcome, bool failed);
    void takeResult(const ExportResult& result, const ExportOrder& order, const QString& path, int leaves);
    [[nodiscard]] PictureOptions shownPicture() const;
    [[nodiscard]] std::shared_ptr<Run> copyOfRun() const;
    void drag(const Cargo& cargo);
    void setDragging(bool dragging);

    Workspace* m_workspace = nullptr;
    ExportOptions m_options;
    bool m_active = false;
    std::shared_ptr<Run> m_run; ///< The preview's.
    ExportOrder m_order;
    ExportPreview m_preview;
    int m_leaf = 0;
    bool m_hasSegments = false;
    std::array<bool, 2> m_plottable{};
    double m_progress = 0;
    QString m_outcome;
    bool m_failed = false;
    QPointer<QObject> m_draggedFrom;
    bool m_dragging = false;
    std::optional<QTemporaryDir> m_dragFolder; ///< Dropped files are read from there, for as long as we live.
    SideTask m_reading;
    SideTask m_previewing;
    SideTask m_exporting;
    SideTask m_copying;
};

} // namespace finwait
