// Connections found by their two sockets, in either direction.

#include <QTest>

#include <utility>
#include <vector>

#include "core/capture/flow_table.h"

using namespace finwait;

namespace {

constexpr std::uint16_t kServerPort = 80;
constexpr std::uint32_t kMany = 3'000; ///< The table grows several times on the way.

HostAddress clientOf(std::uint32_t number, bool ipv6) {
    return {ipv6 ? 0x2001'0DB8'0000'0000ULL : 0, 0x0A00'0000U + number / 100,
            static_cast<std::uint16_t>(40'000 + number % 100), ipv6};
}

HostAddress serverOf(bool ipv6) {
    return {ipv6 ? 0x2001'0DB8'0000'0000ULL : 0, 0xC0A8'0001U, kServerPort, ipv6};
}

SeenSegment between(const HostAddress& source, const HostAddress& destination, ControlBits control = Ack,
                    std::uint32_t seq = 100) {
    SeenSegment segment;
    segment.source = source;
    segment.destination = destination;
    segment.flags = control;
    segment.seq = seq;
    return segment;
}

} // namespace

class FlowTableTest : public QObject {
    Q_OBJECT

private slots:
    void eachConnectionIsFoundAgainFromBothEnds_data() {
        QTest::addColumn<bool>("ipv6");
        QTest::newRow("IPv4") << false;
        QTest::newRow("IPv6") << true;
    }
    void eachConnectionIsFoundAgainFromBothEnds() {
        QFETCH(bool, ipv6);
        FlowTable flows;
        std::vector<const Connection*> found;
        for (std::uint32_t i = 0; i < kMany; ++i) {
            const auto [connection, sender] =
                flows.connectionOf(between(clientOf(i, ipv6), serverOf(ipv6), Syn));
            QCOMPARE(connection->index, i);
            QCOMPARE(sender, End::A);
            found.push_back(connection);
        }
        // Twice: what was found further on has been brought to its place by then.
        for (std::uint32_t i = 0; i < 2 * kMany; ++i) {
            const std::uint32_t number = i * 7 % kMany;
            const bool back = i % 3 == 0;
            const HostAddress client = clientOf(number, ipv6);
            const auto [connection, sender] =
                flows.connectionOf(back ? between(serverOf(ipv6), client) : between(client, serverOf(ipv6)));
            QCOMPARE(connection, found[number]);
            QCOMPARE(sender, back ? End::B : End::A);
        }
        QCOMPARE(flows.takeConnections().size(), std::size_t{kMany});
    }

    void theFirstSegmentMayBeOfEitherEndAndEitherSocketTheGreater() {
        const HostAddress low{0, 1, 80, false};
        const HostAddress high{0, 2, 40'000, false};
        for (const auto& [client, server] : {std::pair(low, high), std::pair(high, low)}) {
            FlowTable flows;
            const auto [connection, sender] = flows.connectionOf(between(server, client, Syn | Ack));
            QVERIFY(connection->hosts[0] == client);
            QCOMPARE(sender, End::B);
            QCOMPARE(flows.connectionOf(between(client, server)).sender, End::A);
            QCOMPARE(flows.connectionOf(between(server, client)).sender, End::B);
        }
    }

    void socketsOfIpv6WithTheSameKeyAreToldApart() {
        constexpr std::uint64_t kLow = 0x1234'5678'9ABC'DEF0ULL;
        const HostAddress one{0, kLow, 40'000, true};
        const HostAddress other{1, kLow - 0x9E37'79B9'7F4A'7C15ULL, 40'000, true};
        FlowTable flows;
        Connection* first = flows.connectionOf(between(one, serverOf(true), Syn)).connection;
        Connection* second = flows.connectionOf(between(other, serverOf(true), Syn)).connection;
        QVERIFY(first->key == second->key);
        QVERIFY(first != second);
        QCOMPARE(flows.connectionOf(between(serverOf(true), one)).connection, first);
        QCOMPARE(flows.connectionOf(between(serverOf(true), other)).connection, second);
    }

    void whoeverOpensAnewIsTheFirstEnd() {
        FlowTable flows;
        const HostAddress client = clientOf(1, false);
        Connection* first = flows.connectionOf(between(client, serverOf(false), Syn, 100)).connection;
        first->ends[1].hasBase = true;
        first->ends[1].base = SeqNum(500);
        const auto [second, sender] = flows.connectionOf(between(serverOf(false), client, Syn, 900));
        QVERIFY(second != first);
        QVERIFY(second->portReused);
        QVERIFY(second->hosts[0] == serverOf(false));
        QCOMPARE(sender, End::A);
        QCOMPARE(flows.connectionOf(between(client, serverOf(false))).connection, second);
        QCOMPARE(flows.connectionOf(between(client, serverOf(false))).sender, End::B);
    }

    void whatBeginsOverMayBeTurnedRound() {
        FlowTable flows;
        const HostAddress client = clientOf(1, false);
        Connection* numbered = flows.connectionOf(between(client, serverOf(false))).connection;
        const auto [connection, sender] = flows.beginOver(*numbered, between(serverOf(false), client, Syn));
        QCOMPARE(connection, numbered);
        QCOMPARE(sender, End::A);
        QVERIFY(connection->hosts[0] == serverOf(false));
        QCOMPARE(flows.connectionOf(between(client, serverOf(false))).sender, End::B);
        QCOMPARE(flows.connectionOf(between(serverOf(false), client)).sender, End::A);
    }

    void aSocketThatTalksToItselfIsOneConnection() {
        FlowTable flows;
        const HostAddress host = serverOf(false);
        Connection* connection = flows.connectionOf(between(host, host, Syn)).connection;
        QCOMPARE(flows.connectionOf(between(host, host)).connection, connection);
        QCOMPARE(flows.connectionOf(between(host, host)).sender, End::A);
    }
};

QTEST_APPLESS_MAIN(FlowTableTest)
#include "flow_table_test.moc"
