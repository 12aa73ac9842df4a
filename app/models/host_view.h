#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "app/models/stage.h"
#include "app/text/system_view.h"

namespace finwait {

/// What `ss -tan` or `netstat -an` would print on both hosts at the cursor.
class HostView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::Stage* stage READ stage WRITE setStage NOTIFY stageChanged FINAL)
    Q_PROPERTY(QString command READ command NOTIFY changed FINAL)
    Q_PROPERTY(QString heading READ heading NOTIFY changed FINAL)
    /// One line a socket; empty: the command prints nothing.
    Q_PROPERTY(QStringList linesA READ linesA NOTIFY changed FINAL)
    Q_PROPERTY(QStringList linesB READ linesB NOTIFY changed FINAL)

public:
    explicit HostView(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] Stage* stage() const { return m_stage; }
    void setStage(Stage* stage);
    [[nodiscard]] QString command() const { return m_views[0].command; }
    [[nodiscard]] QString heading() const { return m_views[0].heading; }
    [[nodiscard]] QStringList linesA() const { return m_views[0].lines; }
    [[nodiscard]] QStringList linesB() const { return m_views[1].lines; }

signals:
    void stageChanged();
    void changed();

private:
    void refresh();

    Stage* m_stage = nullptr;
    std::array<SystemView, 2> m_views;
};

} // namespace finwait
