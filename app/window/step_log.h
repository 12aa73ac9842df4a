#pragma once

#include <QObject>

#include "app/models/stage.h"

namespace finwait {

/// Prints what the window shows, one line on stdout whenever it changes, for scripts that drive the real
/// window:
///
///     step 3/9 t=0.200000 A=SYN-SENT B=SYN-RECEIVED flight=1 last=B receives SYN
class StepLog : public QObject {
public:
    explicit StepLog(Stage& stage) : m_stage(stage) {}
    void start();

private:
    void print() const;
    Stage& m_stage;
};

} // namespace finwait
