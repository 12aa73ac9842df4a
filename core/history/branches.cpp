#include "core/history/branches.h"

namespace finwait {

namespace {

/// Follows a branch to its end; `forks` are the first nodes of those that leave it.
Branch followed(const History& history, NodeId first, std::vector<NodeId>& forks) {
    Branch branch;
    branch.first = first;
    branch.leaf = first;
    for (;;) {
        const std::vector<NodeId> children = history.children(branch.leaf);
        if (children.empty())
            break;
        forks.insert(forks.end(), children.begin() + 1, children.end());
        branch.leaf = children.front();
    }
    branch.forkDepth = first == 0 ? 0 : history.depth(first) - 1;
    branch.stepCount = history.depth(branch.leaf) - branch.forkDepth;
    return branch;
}

} // namespace

std::vector<Branch> branchesOf(const History& history, std::size_t countMax) {
    struct Waiting {
        NodeId first;
        std::uint32_t level;
    };
    std::vector<Branch> branches;
    std::vector<Waiting> waiting = {{0, 0}};
    while (!waiting.empty() && branches.size() < countMax) {
        const Waiting next = waiting.back();
        waiting.pop_back();
        std::vector<NodeId> forks;
        branches.push_back(followed(history, next.first, forks));
        branches.back().level = next.level;
        for (auto fork = forks.rbegin(); fork != forks.rend(); ++fork)
            waiting.push_back({*fork, next.level + 1});
    }
    return branches;
}

NodeId ancestorAt(const History& history, NodeId id, std::uint32_t depth) {
    while (history.depth(id) > depth)
        id = history.parent(id);
    return id;
}

NodeId forkOf(const History& history, NodeId a, NodeId b) {
    a = ancestorAt(history, a, history.depth(b));
    b = ancestorAt(history, b, history.depth(a));
    while (a != b) {
        a = history.parent(a);
        b = history.parent(b);
    }
    return a;
}

} // namespace finwait
