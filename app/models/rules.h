#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "core/base/enum_set.h"
#include "core/scenario/act_kinds.h"
#include "core/scenario/course.h"

namespace finwait {

/// What may not be done on a stage, and what is not shown at first: by its scenario, by whoever teaches, and
/// by the goal that is being tried. Every act of a person goes by `refusal`.
class Rules : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A stage has some.")
    // Why something cannot be done now, in words; empty: it can.
    Q_PROPERTY(QString whyNoCalls READ whyNoCalls NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNoAbort READ whyNoAbort NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNoCrash READ whyNoCrash NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNoForge READ whyNoForge NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNoLinks READ whyNoLinks NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNoWhatIf READ whyNoWhatIf NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNoDeliver READ whyNoDeliver NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNoDrop READ whyNoDrop NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNoCopy READ whyNoCopy NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNoHold READ whyNoHold NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNoDelay READ whyNoDelay NOTIFY changed FINAL)
    /// Keys of what is locked and hidden: "calls", "guide", …
    Q_PROPERTY(QStringList locked READ locked NOTIFY changed FINAL)
    Q_PROPERTY(QStringList hidden READ hidden NOTIFY changed FINAL)
    /// "Locked: calls, forging. Hidden: state diagram." Empty when all is open.
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)

public:
    explicit Rules(QObject* parent = nullptr) : QObject(parent) {}

    /// A scenario comes with its own; what was set for the class stays.
    void takeScenario(EnumSet<LockedControl> locked, EnumSet<Pane> hidden);
    /// What is on the stage was captured: nothing of it can be changed.
    void setWatched(bool watched);
    /// What the goal that is being tried rules out.
    void setRuledOut(EnumSet<RuledOut> ruledOut);

    [[nodiscard]] bool isLocked(LockedControl control) const { return m_locked.contains(control); }
    [[nodiscard]] bool isHidden(Pane pane) const { return m_hidden.contains(pane); }
    /// Why a person may not do an act, in words; empty: it may be tried.
    [[nodiscard]] QString refusal(const Act& act) const;

    [[nodiscard]] QString whyNoCalls() const { return whyLocked(LockedControl::Calls); }
    [[nodiscard]] QString whyNoAbort() const;
    [[nodiscard]] QString whyNoCrash() const;
    [[nodiscard]] QString whyNoForge() const;
    [[nodiscard]] QString whyNoLinks() const;
    [[nodiscard]] QString whyNoWhatIf() const { return whyLocked(LockedControl::WhatIf); }
    [[nodiscard]] QString whyNoDeliver() const;
    [[nodiscard]] QString whyNoDrop() const;
    [[nodiscard]] QString whyNoCopy() const;
    [[nodiscard]] QString whyNoHold() const;
    [[nodiscard]] QString whyNoDelay() const;
    [[nodiscard]] QStringList locked() const;
    [[nodiscard]] QStringList hidden() const;
    [[nodiscard]] QString summary() const;

    /// Why a pane or a page of the guide is not there, in words; empty: it is.
    Q_INVOKABLE [[nodiscard]] QString whyHidden(const QString& key) const;

    // For the class: it holds until it is taken back, in the scenarios to come as well. Unknown keys are
    // ignored.
    Q_INVOKABLE void toggleLock(const QString& key);
    Q_INVOKABLE void toggleHidden(const QString& key);
    /// Opens everything; what a scenario locks is locked again when it is opened again.
    Q_INVOKABLE void openAll();

    // The names of a key, for a list.
    Q_INVOKABLE [[nodiscard]] static QStringList lockKeys();
    Q_INVOKABLE [[nodiscard]] static QStringList paneKeys();
    Q_INVOKABLE [[nodiscard]] QString nameOf(const QString& key) const;

public slots:
    void retranslate() { emit changed(); }

signals:
    void changed();

private:
    [[nodiscard]] QString whyLocked(LockedControl control) const;
    [[nodiscard]] QString whyNot(LockedControl control, RuledOut kind) const;

    EnumSet<LockedControl> m_locked;
    EnumSet<Pane> m_hidden;
    EnumSet<LockedControl> m_lockedForClass;
    EnumSet<Pane> m_hiddenForClass;
    EnumSet<RuledOut> m_ruledOut;
    bool m_watched = false;
};

} // namespace finwait
