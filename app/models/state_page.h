#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "app/models/stage.h"
#include "app/text/state_reference.h"

namespace finwait {

/// The page of the state reference for one state, in words, with the timers of the end that stands in it.
class StatePage : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::Stage* stage READ stage WRITE setStage NOTIFY stageChanged FINAL)
    /// A State as a number; -1 is none.
    Q_PROPERTY(int stateNumber READ stateNumber WRITE setStateNumber NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    /// The other dialects' names for it, those that differ: "SYN_RCVD (BSD netstat)".
    Q_PROPERTY(QString otherNames READ otherNames NOTIFY changed FINAL)
    Q_PROPERTY(QString waitsFor READ waitsFor NOTIFY changed FINAL)
    Q_PROPERTY(QString endedBy READ endedBy NOTIFY changed FINAL)
    Q_PROPERTY(QString responsible READ responsible NOTIFY changed FINAL)
    Q_PROPERTY(bool maySend READ maySend NOTIFY changed FINAL)
    Q_PROPERTY(bool mayReceive READ mayReceive NOTIFY changed FINAL)
    Q_PROPERTY(QString lasts READ lasts NOTIFY changed FINAL)
    Q_PROPERTY(QString remember READ remember NOTIFY changed FINAL)
    /// Tool and command in turn.
    Q_PROPERTY(QStringList commands READ commands NOTIFY changed FINAL)

public:
    explicit StatePage(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] Stage* stage() const { return m_stage; }
    void setStage(Stage* stage);
    [[nodiscard]] int stateNumber() const { return m_state; }
    void setStateNumber(int state);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString otherNames() const;
    [[nodiscard]] QString waitsFor() const { return m_reference.waitsFor; }
    [[nodiscard]] QString endedBy() const { return m_reference.endedBy; }
    [[nodiscard]] QString responsible() const;
    [[nodiscard]] bool maySend() const { return m_reference.maySend; }
    [[nodiscard]] bool mayReceive() const { return m_reference.mayReceive; }
    [[nodiscard]] QString lasts() const { return m_reference.lasts; }
    [[nodiscard]] QString remember() const { return m_reference.remember; }
    [[nodiscard]] QStringList commands() const;

signals:
    void stageChanged();
    void changed();

private:
    void refresh();

    Stage* m_stage = nullptr;
    int m_state = -1;
    StateReference m_reference;
};

} // namespace finwait
