#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include "app/models/stage.h"

namespace finwait {

/// One direction of the network at the cursor: how long it takes, what it loses, whether it holds everything.
/// Each change is a step of the history.
class LinkModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::Stage* stage READ stage WRITE setStage NOTIFY stageChanged FINAL)
    /// "A" or "B": whose segments take this way.
    Q_PROPERTY(QString sender READ sender WRITE setSender NOTIFY senderChanged FINAL)
    /// Positions on the scales of `latencyAt` and `lossAt`; the nearest where the value is none of them.
    Q_PROPERTY(int latency READ latency NOTIFY changed FINAL)
    Q_PROPERTY(int loss READ loss NOTIFY changed FINAL)
    Q_PROPERTY(QString latencyText READ latencyText NOTIFY changed FINAL)
    Q_PROPERTY(QString lossText READ lossText NOTIFY changed FINAL)
    Q_PROPERTY(bool held READ isHeld NOTIFY changed FINAL)
    Q_PROPERTY(int latencyLast READ latencyLast CONSTANT FINAL)
    Q_PROPERTY(int lossLast READ lossLast CONSTANT FINAL)

public:
    explicit LinkModel(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] Stage* stage() const { return m_stage; }
    void setStage(Stage* stage);
    [[nodiscard]] QString sender() const;
    void setSender(const QString& letter);
    [[nodiscard]] int latency() const;
    [[nodiscard]] int loss() const;
    [[nodiscard]] QString latencyText() const;
    [[nodiscard]] QString lossText() const;
    [[nodiscard]] bool isHeld() const { return link().held; }
    [[nodiscard]] static int latencyLast();
    [[nodiscard]] static int lossLast();

    Q_INVOKABLE [[nodiscard]] QString latencyAt(int position) const;
    Q_INVOKABLE [[nodiscard]] QString lossAt(int position) const;
    // Each returns an empty text, or why it could not be done. No change is no step.
    Q_INVOKABLE QString setLatency(int position);
    Q_INVOKABLE QString setLoss(int position);
    Q_INVOKABLE QString toggleHold();

signals:
    void stageChanged();
    void senderChanged();
    void changed();

private:
    [[nodiscard]] Link link() const;
    QString perform(const Link& link);

    Stage* m_stage = nullptr;
    End m_sender = End::A;
};

} // namespace finwait
