#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

#include "app/models/side_task.h"
#include "core/capture/observation_reader.h"
#include "core/capture/survey.h"

namespace finwait {

/// The TCP connections of a capture file, narrowed and sorted. Files are read beside the window.
class CaptureModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The workspace has one")
    /// The file's name without its folder; empty: none was opened.
    Q_PROPERTY(QString fileName READ fileName NOTIFY fileChanged FINAL)
    /// "120 packets in 3.5 s, 118 of them TCP; skipped: 2 not IP"
    Q_PROPERTY(QString summary READ summary NOTIFY fileChanged FINAL)
    /// Why reading ended too early; empty: it did not.
    Q_PROPERTY(QString trouble READ trouble NOTIFY fileChanged FINAL)
    /// The user stopped the reading: no error.
    Q_PROPERTY(bool stopped READ isStopped NOTIFY fileChanged FINAL)
    Q_PROPERTY(bool reading READ isReading NOTIFY readingChanged FINAL)
    /// The rows that are wanted are being looked for.
    Q_PROPERTY(bool searching READ isSearching NOTIFY searchingChanged FINAL)
    /// The name of the file that is being read.
    Q_PROPERTY(QString readingName READ readingName NOTIFY progressChanged FINAL)
    /// From 0 to 1.
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged FINAL)
    /// Words that must all occur in a row.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    /// Which rows, an index into `kindNames`.
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY filterChanged FINAL)
    Q_PROPERTY(QList<QString> kindNames READ kindNames NOTIFY retranslated FINAL)
    /// An index into `orderNames`.
    Q_PROPERTY(int order READ order WRITE setOrder NOTIFY filterChanged FINAL)
    Q_PROPERTY(QList<QString> orderNames READ orderNames NOTIFY retranslated FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// "12 of 1,000 connections": how many are shown; when `fileChanged`, too.
    Q_PROPERTY(QString listed READ listed NOTIFY countChanged FINAL)
    /// Connections of the file, shown or not.
    Q_PROPERTY(int total READ total NOTIFY fileChanged FINAL)

public:
    enum Role {
        NumberRole = Qt::UserRole + 1, ///< As Wireshark's tcp.stream.
        EndARole,
        EndBRole,
        PacketsRole, ///< "12 packets"
        OctetsRole,
        OpenedRole,
        ClosedRole,
        LossesRole, ///< "2 lost, 1 sent again"; empty: none.
        DurationRole,
        SentenceRole, ///< All of it, to be read aloud.
    };
    enum class Kind { All, Whole, Losses, Reset, Unfinished };
    enum class Order { Begin, Packets, Octets, Losses, Duration };

    explicit CaptureModel(QObject* parent = nullptr);

    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString listed() const;
    [[nodiscard]] QString trouble() const;
    [[nodiscard]] bool isStopped() const { return m_survey && m_survey->cancelled; }
    [[nodiscard]] bool isReading() const { return m_task.isRunning(); }
    [[nodiscard]] bool isSearching() const { return m_search.isRunning(); }
    [[nodiscard]] QString readingName() const;
    [[nodiscard]] double progress() const { return m_progress; }
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    [[nodiscard]] int kind() const { return static_cast<int>(m_kind); }
    void setKind(int kind);
    [[nodiscard]] QStringList kindNames() const;
    [[nodiscard]] int order() const { return static_cast<int>(m_order); }
    void setOrder(int order);
    [[nodiscard]] QStringList orderNames() const;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int total() const { return m_survey ? static_cast<int>(m_survey->readable()) : 0; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Reads a file. What was open stays until the new one has been read.
    Q_INVOKABLE void open(const QString& path);
    /// Reads no further. Of a file, what has been read until then is shown.
    Q_INVOKABLE void stop();
    /// Reads the file once more for the connection in a row; `observed` has it.
    Q_INVOKABLE void take(int row);

public slots:
    void retranslate();

signals:
    void fileChanged();
    void readingChanged();
    void searchingChanged();
    void progressChanged();
    void filterChanged();
    void countChanged();
    void retranslated();
    void observed(const finwait::ObservedConnection& connection, const QString& path);
    /// The file could not be read the second time.
    void failed(const QString& text);

private:
    using Numbers = std::vector<std::uint32_t>; ///< Of connections.

    void show(const QString& path, std::shared_ptr<const Survey> survey);
    void refresh();
    void put(Numbers rows);
    [[nodiscard]] const Connection& connectionAt(int row) const;
    void takeObserved(const ObserveResult& result);

    SideTask m_task;
    SideTask m_search;                           ///< Of large captures.
    std::shared_ptr<std::atomic<bool>> m_enough; ///< Of the file that is being read; null: a connection is.
    QString m_path;
    QString m_readingPath;
    std::shared_ptr<const Survey> m_survey;
    Numbers m_rows;
    double m_progress = 0;
    QString m_filter;
    Kind m_kind = Kind::All;
    Order m_order = Order::Begin;
};

} // namespace finwait
