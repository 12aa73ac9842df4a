#pragma once

#include "app/models/row_model.h"
#include "app/models/stage_list_model.h"
#include "core/tcp/outcome.h"

namespace finwait {

struct CallRow {
    CallKind kind = CallKind::Open;
    ResultCode preview = ResultCode::Ok;
    friend bool operator==(const CallRow&, const CallRow&) = default;
};

/// The six user calls of one end, each with what it would return now. A call that would only fail can still
/// be made.
class CallsModel : public RowModel<CallRow, StageListModel> {
    Q_OBJECT
    QML_ELEMENT
    /// "A" or "B".
    Q_PROPERTY(QString end READ end WRITE setEnd NOTIFY endChanged FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< "OPEN"
        KindRole,
        WorksRole,  ///< False: the call would only fail.
        ReasonRole, ///< Why it would fail; empty when it works.
    };
    enum Kind { Open, Send, Receive, Close, Abort, Status };
    Q_ENUM(Kind)

    using RowModel::RowModel;

    [[nodiscard]] QString end() const;
    void setEnd(const QString& letter);

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
    Q_INVOKABLE [[nodiscard]] bool works(int kind) const;
    Q_INVOKABLE [[nodiscard]] QString reason(int kind) const;

signals:
    void endChanged();
    /// A call was made and the end's user was told that it failed.
    void failed(const QString& callName, const QString& errorText);

protected:
    void refresh() override;
    void follow() override;

private:
    QString perform(Act act);
    [[nodiscard]] ResultCode preview(CallKind kind) const;

    End m_end = End::A;
};

} // namespace finwait
