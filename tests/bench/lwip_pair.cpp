#include "tests/bench/lwip_pair.h"

#include <array>
#include <cstddef>
#include <cstdlib>
#include <vector>

#include "tests/bench/endpoint_pair.h"

extern "C" {
#include <lwip/init.h>
#include <lwip/ip.h>
#include <lwip/netif.h>
#include <lwip/priv/tcp_priv.h>
#include <lwip/tcp.h>
}

namespace finwait::bench {

namespace {

constexpr std::size_t kQueueSize = 256;
constexpr u16_t kPort = 80;

struct Travelling {
    netif* to = nullptr;
    pbuf* packet = nullptr;
};

/// Both ends of the cable and what their users know.
struct Stage {
    netif a{};
    netif b{};
    std::array<Travelling, kQueueSize> queue{};
    std::size_t head = 0;
    std::size_t tail = 0;
    tcp_pcb* listener = nullptr;
    tcp_pcb* client = nullptr;
    tcp_pcb* server = nullptr;
    std::vector<u8_t> piece = std::vector<u8_t>(kPieceOctets, 'x');
    std::uint64_t octetsRead = 0;
    std::uint32_t octetsOnHand = 0;
};

Stage stage;

void require(bool condition) {
    if (!condition)
        std::abort();
}

/// What netif_loop_output does: the packet is copied and queued.
err_t transmit(netif* from, pbuf* packet, const ip4_addr_t* /*destination*/) {
    pbuf* copy = pbuf_alloc(PBUF_LINK, packet->tot_len, PBUF_RAM);
    require(copy != nullptr && pbuf_copy(copy, packet) == ERR_OK);
    stage.queue[stage.tail++ % kQueueSize] = {from == &stage.a ? &stage.b : &stage.a, copy};
    return ERR_OK;
}

err_t initNetif(netif* which) {
    which->mtu = 1500;
    which->output = transmit;
    which->name[0] = 'f';
    which->name[1] = 'w';
    return ERR_OK;
}

bool deliver() {
    if (stage.head == stage.tail)
        return false;
    const Travelling next = stage.queue[stage.head++ % kQueueSize];
    require(ip_input(next.packet, next.to) == ERR_OK);
    return true;
}

/// The server's user: reads what comes, closes with its peer.
err_t received(void* /*arg*/, tcp_pcb* pcb, pbuf* text, err_t /*error*/) {
    if (text == nullptr) {
        stage.server = nullptr;
        return tcp_close(pcb);
    }
    stage.octetsRead += text->tot_len;
    stage.octetsOnHand += text->tot_len;
    pbuf_free(text);
    for (; stage.octetsOnHand >= kPieceOctets; stage.octetsOnHand -= kPieceOctets)
        tcp_recved(pcb, kPieceOctets);
    return ERR_OK;
}

err_t accepted(void* /*arg*/, tcp_pcb* pcb, err_t error) {
    require(error == ERR_OK);
    stage.server = pcb;
    tcp_recv(pcb, received);
    return ERR_OK;
}

err_t connected(void* /*arg*/, tcp_pcb* /*pcb*/, err_t error) {
    return error;
}

void connect() {
    tcp_pcb* pcb = tcp_new();
    require(pcb != nullptr);
    tcp_bind_netif(pcb, &stage.a);
    require(tcp_connect(pcb, &stage.b.ip_addr, kPort, connected) == ERR_OK);
    stage.client = pcb;
}

void refill() {
    tcp_pcb* pcb = stage.client;
    bool written = false;
    while (tcp_sndbuf(pcb) >= kPieceOctets) {
        require(tcp_write(pcb, stage.piece.data(), kPieceOctets, TCP_WRITE_FLAG_COPY) == ERR_OK);
        written = true;
    }
    if (written)
        require(tcp_output(pcb) == ERR_OK);
}

void addNetif(netif& which, u8_t host) {
    ip4_addr_t address;
    ip4_addr_t mask;
    ip4_addr_t gateway;
    IP4_ADDR(&address, 10, 0, 0, host);
    IP4_ADDR(&mask, 255, 255, 255, 0);
    IP4_ADDR(&gateway, 0, 0, 0, 0);
    require(netif_add(&which, &address, &mask, &gateway, nullptr, initNetif, ip_input) != nullptr);
    netif_set_up(&which);
    netif_set_link_up(&which);
}

} // namespace

LwipPair::LwipPair() {
    lwip_init();
    addNetif(stage.a, 1);
    addNetif(stage.b, 2);
    tcp_pcb* pcb = tcp_new();
    require(tcp_bind(pcb, &stage.b.ip_addr, kPort) == ERR_OK);
    tcp_bind_netif(pcb, &stage.b);
    stage.listener = tcp_listen(pcb);
    require(stage.listener != nullptr);
    tcp_accept(stage.listener, accepted);
}

int LwipPair::openAndClose() {
    int arrivals = 0;
    connect();
    while (deliver())
        ++arrivals;
    require(tcp_close(stage.client) == ERR_OK);
    while (deliver())
        ++arrivals;
    require(tcp_tw_pcbs != nullptr && tcp_active_pcbs == nullptr);
    tcp_abort(tcp_tw_pcbs);
    return arrivals;
}

void LwipPair::open() {
    connect();
    while (deliver())
        ;
    require(stage.server != nullptr);
}

int LwipPair::transfer(int arrivals) {
    for (int i = 0; i < arrivals; ++i) {
        refill();
        if (!deliver()) {
            tcp_fasttmr();
            deliver();
        }
    }
    return arrivals;
}

std::uint64_t LwipPair::octetsRead() const {
    return stage.octetsRead;
}

} // namespace finwait::bench
