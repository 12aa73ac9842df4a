#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include "app/models/stage.h"

namespace finwait {

/// The step at the cursor, as a screen reader is to say it.
class StepVoice : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A workspace has one.")
    /// "Step 5 of 14: B received FIN in ESTABLISHED: sends ACK; moves to CLOSE-WAIT"
    Q_PROPERTY(QString text READ text NOTIFY spoken FINAL)
    /// What the diagram and the chart show after it: states, segments in flight, timers.
    Q_PROPERTY(QString moment READ moment NOTIFY spoken FINAL)

public:
    explicit StepVoice(Stage* stage, QObject* parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString moment() const { return m_moment; }

signals:
    void spoken();

private:
    void speak();
    [[nodiscard]] QString sentence() const;

    QPointer<Stage> m_stage;
    QString m_text;
    QString m_moment;
};

} // namespace finwait
