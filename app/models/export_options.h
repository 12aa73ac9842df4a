#pragma once

#include <QList>
#include <QMap>
#include <QObject>
#include <QString>
#include <QVariantMap>
#include <QtQml/qqmllist.h>
#include <QtQml/qqmlregistration.h>

#include <array>
#include <optional>

#include "app/export/export_order.h"
#include "app/models/export_choice.h"
#include "app/models/preferences.h"

namespace finwait {

/// What of the run on the stage an export can be about.
struct ExportMoment {
    StepIndex step = 0;     ///< That is displayed,
    StepIndex lastStep = 0; ///< and the last one that may be.
    StepIndex keptBack = 0; ///< How many come behind that.
    SimTime now;
    SegmentId segment = 0; ///< The chosen one; 0: none is.
    bool hasSegments = false;
    std::array<bool, 2> plottable{}; ///< By end.
    NameDialect dialect = NameDialect::Rfc;
    QMap<QString, QString> titles;          ///< Of the scenario, by language.
    QString calls = QStringLiteral("none"); ///< That the window's chart shows, a key of CallLane.
};

/// Everything that a person can say about an export, and what of it means something now. What was said is
/// remembered; what was not follows the window.
class ExportOptions : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The export model has them")
    Q_PROPERTY(finwait::ExportChoice* subject READ subject CONSTANT FINAL)
    Q_PROPERTY(finwait::ExportChoice* format READ format CONSTANT FINAL)
    Q_PROPERTY(finwait::ExportChoice* range READ range CONSTANT FINAL)
    /// Those that say how it looks, in their order.
    Q_PROPERTY(QQmlListProperty<finwait::ExportChoice> looks READ shownLooks CONSTANT FINAL)
    Q_PROPERTY(QQmlListProperty<finwait::ExportSwitch> switches READ shownSwitches CONSTANT FINAL)
    /// A switch of its own, for a text may stand beside it.
    Q_PROPERTY(finwait::ExportSwitch* titled READ titled CONSTANT FINAL)

    // Of the range of steps, as they were typed.
    Q_PROPERTY(bool ranged READ isRanged NOTIFY changed FINAL)
    Q_PROPERTY(QString first READ first WRITE setFirst NOTIFY textsChanged FINAL)
    Q_PROPERTY(QString last READ last WRITE setLast NOTIFY textsChanged FINAL)
    /// What is wrong with them; empty: nothing.
    Q_PROPERTY(QString rangeTrouble READ rangeTrouble NOTIFY changed FINAL)

    /// Steps that an open question keeps back, in words; empty: none.
    Q_PROPERTY(QString keptBack READ keptBack NOTIFY changed FINAL)
    /// Of the run, to be exported last.
    Q_PROPERTY(QString lastStep READ lastStep NOTIFY changed FINAL)

    /// As ExportFormat has it; "slides" too.
    Q_PROPERTY(QString formatKey READ formatKey NOTIFY changed FINAL)
    /// The scenario's, in the chosen language.
    Q_PROPERTY(QString ownTitle READ ownTitle NOTIFY changed FINAL)
    /// Instead of the scenario's own; empty: that.
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY textsChanged FINAL)
    Q_PROPERTY(QString caption READ caption WRITE setCaption NOTIFY textsChanged FINAL)

public:
    explicit ExportOptions(QObject* parent = nullptr);

    /// Where choices are remembered, and what those follow that were not made. Once.
    void setPreferences(Preferences* preferences);
    /// What the run has to offer.
    void setMoment(const ExportMoment& moment);
    /// Chooses what the export is about: "chart", "diagram", "header", "cwnd-A", "sequence-B".
    Q_INVOKABLE void aim(const QString& subject);
    /// Words everything anew.
    void retranslate();
    /// Titles and ranges belong to a run: with another one they begin empty.
    void forgetTexts();

    [[nodiscard]] ExportOrder order() const;
    /// How the name of the file ends, without the dot.
    [[nodiscard]] QString suffix() const;
    [[nodiscard]] bool intoFolder() const { return m_format->is("slides"); }
    /// The size in pixels was chosen.
    [[nodiscard]] bool isScaled() const { return m_scale->isShown(); }
    /// "four-segment-close-diagram"
    [[nodiscard]] QString fileStem(const QString& scenarioId) const;

    [[nodiscard]] ExportChoice* subject() const { return m_subject; }
    [[nodiscard]] ExportChoice* format() const { return m_format; }
    [[nodiscard]] ExportChoice* range() const { return m_range; }
    [[nodiscard]] QQmlListProperty<ExportChoice> shownLooks() { return {this, &m_looks}; }
    [[nodiscard]] QQmlListProperty<ExportSwitch> shownSwitches() { return {this, &m_switches}; }
    [[nodiscard]] ExportSwitch* titled() const { return m_titled; }
    [[nodiscard]] bool isRanged() const { return m_range->isShown() && m_range->is("steps"); }
    [[nodiscard]] QString first() const { return m_first; }
    void setFirst(const QString& first);
    [[nodiscard]] QString last() const { return m_last; }
    void setLast(const QString& last);
    [[nodiscard]] QString rangeTrouble() const;
    [[nodiscard]] QString keptBack() const;
    [[nodiscard]] QString lastStep() const { return QString::number(m_moment.lastStep); }
    [[nodiscard]] QString formatKey() const { return m_format->value(); }
    [[nodiscard]] QString ownTitle() const { return m_moment.titles.value(m_language->value()); }
    [[nodiscard]] QString title() const { return m_title; }
    void setTitle(const QString& title);
    [[nodiscard]] QString caption() const { return m_caption; }
    void setCaption(const QString& caption);

signals:
    /// The order is another one.
    void changed();
    void textsChanged();

private:
    [[nodiscard]] QList<ExportChoice*> choices() const;
    [[nodiscard]] bool isPicture() const;
    [[nodiscard]] bool isSeries() const;
    [[nodiscard]] bool blanksStates() const;
    [[nodiscard]] PictureFormat pictureFormat() const;
    [[nodiscard]] StepRange steps() const;
    [[nodiscard]] std::optional<StepRange> typedSteps() const;
    [[nodiscard]] PictureOptions picture() const;
    void followWindow();
    void remember(const QString& key, const QVariant& value);
    void settle();
    void offerAll();
    void wordSwitches();
    void showWhatMatters();
    void setText(QString& text, const QString& value);

    Preferences* m_preferences = nullptr;
    QVariantMap m_said; ///< By key: what the person chose.
    ExportMoment m_moment;
    QString m_first;
    QString m_last;
    QString m_title;
    QString m_caption;

    ExportChoice* m_subject;
    ExportChoice* m_format;
    ExportChoice* m_range;
    ExportChoice* m_slideFormat;
    ExportChoice* m_scale;
    ExportChoice* m_page;
    ExportChoice* m_theme;
    ExportChoice* m_language;
    ExportChoice* m_rows;
    ExportChoice* m_numbers;
    ExportChoice* m_lane;
    ExportChoice* m_blank;
    ExportChoice* m_where;
    ExportChoice* m_ip;
    ExportSwitch* m_states;
    ExportSwitch* m_timers;
    ExportSwitch* m_narration;
    ExportSwitch* m_transparent;
    ExportSwitch* m_paths;
    ExportSwitch* m_titled;
    QList<ExportChoice*> m_looks;
    QList<ExportSwitch*> m_switches;
};

} // namespace finwait
