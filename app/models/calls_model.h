#pragma once

#include "app/models/rows.h"
#include "app/models/stage_list_model.h"
#include "core/tcp/outcome.h"

namespace finwait {

struct CallRow {
    CallKind kind = CallKind::Open;
    bool works = true;
    bool barred = false; ///< By the rules: it cannot be made at all.
    QString reason;
    friend bool operator==(const CallRow&, const CallRow&) = default;
};

/// The six user calls of one end, each with what it would return now. A call that would only fail can still
/// be made.
class CallsModel : public finwait::StageListModel {
    Q_OBJECT
    QML_ELEMENT
    /// "A" or "B".
    Q_PROPERTY(QString end READ end WRITE setEnd NOTIFY endChanged FINAL)
    /// Whether what the last call returned was an error.
    Q_PROPERTY(bool lastFailed READ lastFailed NOTIFY lastFailedChanged FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< "OPEN"
        KindRole,
        WorksRole,  ///< False: the call would only fail, or is barred.
        BarredRole, ///< It may not be made.
        ReasonRole, ///< Why it would fail; empty when it works.
    };
    enum Kind { Open, Send, Receive, Close, Abort, Status };
    Q_ENUM(Kind)

    using StageListModel::StageListModel;

    [[nodiscard]] QString end() const;
    void setEnd(const QString& letter);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows.size();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // Each makes the call whatever the preview says, and returns what the user is told at once: the RFC's
    // error text, "state = …", or nothing.
    Q_INVOKABLE QString open(bool active);
    Q_INVOKABLE QString send(const QString& text);
    /// Any call without arguments; OPEN is active when the end is A.
    Q_INVOKABLE QString call(int kind);
    /// The host loses its memory.
    Q_INVOKABLE QString crash();
    /// "OPEN"; "CRASH" for anything that is no call.
    Q_INVOKABLE [[nodiscard]] QString nameOf(int kind) const;
    [[nodiscard]] bool lastFailed() const { return m_lastFailed; }

signals:
    void endChanged();
    void lastFailedChanged();

protected:
    void refresh() override;
    void follow() override;

private:
    friend class Rows<CallRow, CallsModel>;

    QString perform(Act act);
    [[nodiscard]] CallRow preview(CallKind kind) const;

    End m_end = End::A;
    bool m_lastFailed = false;

    Rows<CallRow, CallsModel> m_rows;
};

} // namespace finwait
