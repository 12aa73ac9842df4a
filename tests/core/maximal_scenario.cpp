#include "tests/core/maximal_scenario.h"

namespace finwait {

namespace {

using Triggers = std::vector<Trigger>;

std::vector<Question> questions() {
    const Cue before{EntersState{End::B, State::Established, 1}, true};
    const Cue behind{SegmentSent{End::A, 1, {}}, false};
    const LocalizedText text = {{"en", "Which?"}, {"zh_CN", "哪个？"}};
    return {
        {before, QuestionKind::State, End::B, QuestionSpan::NextStep, {}, text, {}},
        {behind, QuestionKind::State, End::A, QuestionSpan::NextArrival, {}, {}, text},
        {behind, QuestionKind::Segment, End::B, QuestionSpan::NextArrival, {}, text, text},
        {before, QuestionKind::Number, End::A, {}, NumberField::Seq, {}, {}},
        {before, QuestionKind::Number, End::A, {}, NumberField::Ack, {}, {}},
    };
}

Predicate happens(const Trigger& trigger) {
    return {Predicate::Kind::Trigger, trigger, {}, {}};
}

Goal everyGoal(const Triggers& triggers) {
    Goal goal;
    goal.text = {{"en", "All of it"}, {"zh_CN", "全部"}};
    Predicate order{Predicate::Kind::InOrder, {}, {}, {}};
    for (const Trigger& trigger : triggers)
        order.parts.push_back(happens(trigger));
    const Predicate any{Predicate::Kind::Any,
                        {},
                        {},
                        {{Predicate::Kind::EveryEdge, {}, {}, {}},
                         {Predicate::Kind::DataDelivered, {}, End::B, {}},
                         happens(AtTime{{1}})}};
    goal.predicate = {Predicate::Kind::All, {}, {}, {order, any}};
    goal.stepsMax = 12;
    goal.actsMax = 3;
    goal.without = {RuledOut::Abort, RuledOut::Forge, RuledOut::Crash,   RuledOut::Drop, RuledOut::Duplicate,
                    RuledOut::Hold,  RuledOut::Delay, RuledOut::Deliver, RuledOut::Link};
    goal.hints = {{{"en", "Look"}}, {{"en", "Look closer"}, {"zh_CN", "再看"}}};
    goal.solution = {{{5}, CallAct{End::A, Close{}}}, {{}, NextAct{}}, {{9}, DelayAct{3, {70}}}};
    return goal;
}

Goal smallGoal() {
    Goal goal;
    goal.text = {{"en", "Closing"}};
    goal.predicate = happens(StatesTogether{{State::Closing, State::Closing}});
    return goal;
}

} // namespace

Scenario maximalScenario() {
    Scenario scenario;
    scenario.id = "maximal";
    scenario.title = {{"en", "Quotes \" and \\ and\nlines"}, {"zh_CN", "标题"}};
    scenario.summary = {{"en", "Summary"}};
    scenario.group = LessonGroup::Closing;
    scenario.lesson = 7;
    scenario.variant = {{"en", "with loss"}, {"zh_CN", "有丢失"}};
    scenario.cures = {Misconception::RstIsAFastFin, Misconception::CloseTakesFourSegments};
    scenario.keywords = {"handshake", "握手"};
    scenario.seed = UINT64_MAX;
    scenario.ends[0].label = "left";
    scenario.ends[0].config = configFor(Profile::Rfc9293);
    scenario.ends[0].config.local = {0x0A000001, 49152};
    scenario.ends[0].config.remote = {0x0A000002, 80};
    scenario.ends[0].config.issList = {0, UINT32_MAX};
    scenario.ends[0].config.mslUs = 1;
    scenario.ends[0].config.rfc5961 = false;
    scenario.ends[1].label = "right";
    scenario.ends[1].profile = Profile::Linux;
    scenario.ends[1].config = configFor(Profile::Linux);
    scenario.ends[1].config.local = {0x0A000002, 80};
    scenario.ends[1].config.remote = {0x0A000001, 49152};
    scenario.ends[1].config.issSecret = 77;
    scenario.links[0] = {123, 456, true};

    Segment segment;
    segment.source = {0xFFFFFFFF, 65'535};
    segment.destination = {1, 2};
    segment.seq = SeqNum(UINT32_MAX);
    segment.ack = SeqNum(5);
    segment.control = 0xFF;
    segment.window = 7;
    segment.urgentPointer = 8;
    segment.reserved = 15;
    segment.checksumDamaged = true;
    segment.options.maximumSegmentSize = 1;
    segment.options.windowScale = 14;
    segment.options.sackPermitted = true;
    segment.options.timestamps = Timestamps{3, 4};
    segment.options.sackBlocks = {{SeqNum(1), SeqNum(2)}, {SeqNum(3), SeqNum(4)}};
    segment.data = {0, 1, 255};
    const SegmentSent sent{End::A, 2, SegmentFilter::exactly(Syn | Ack)};
    scenario.script = {
        {{}, AtTime{{5}}, 0, CallAct{End::A, Open{true, false}}, {}},
        {{}, AtTime{{5}}, 0, CallAct{End::B, Open{false, true}}, {}},
        {{}, EntersState{End::B, State::CloseWait, 3}, 9, CallAct{End::A, Send{{'h', 'i'}, false, true}}, {}},
        {{}, AtTime{{6}}, 0, CallAct{End::A, Send{{0xE4, 0xBD, 0xA0}, true, false}}, {}},
        {{}, AtTime{{7}}, 0, CallAct{End::A, Receive{12}}, {}},
        {{}, AtTime{{8}}, 0, CallAct{End::B, Close{}}, {}},
        {{}, AtTime{{8}}, 0, CallAct{End::B, Abort{}}, {}},
        {{}, AtTime{{8}}, 0, CallAct{End::B, Status{}}, {}},
        {"named", sent, 0, HoldAct{}, {}},
        {{}, SegmentDelivered{End::B, 4, {}}, 1, ReleaseAct{}, 8},
        {{}, sent, 0, DropAct{}, {}},
        {{}, sent, 0, DuplicateAct{}, {}},
        {{}, sent, 0, DeliverAct{}, {}},
        {{}, sent, 0, DelayAct{0, {77}}, {}},
        {{}, AtTime{{9}}, 0, DropAct{7}, {}},
        {{}, AtTime{{9}}, 0, DelayAct{UINT32_MAX, {-77}}, {}},
        {{}, AtTime{{9}}, 0, ForgeAct{End::B, segment, 88}, {}},
        {{}, AtTime{{9}}, 0, LinkAct{End::B, {1, 2, true}}, {}},
        {{}, AtTime{{9}}, 0, CrashAct{End::A}, {}},
    };
    const SegmentFilter filter{{}, ControlBits{Fin}, false, true};
    const Triggers triggers = {
        AtTime{{5}},
        EntersState{End::B, State::SynReceived, 2},
        EntersState{End::A, State::TimeWait, 1, State::FinWait1},
        SegmentSent{End::B, 1, filter},
        SegmentDelivered{End::A, 3, {{}, 0, true, false}},
        SegmentLost{End::B, 2, SegmentFilter::exactly(0)},
        SegmentAnswered{End::A, filter, SegmentFilter::exactly(Ack), 2},
        SegmentAnswered{End::B, {}, {}, 1},
        StatesTogether{{State::Closing, State::Closing}},
        StatesTogether{{std::nullopt, State::Listen}},
        DataAcknowledged{End::B, 100},
        TimerStarts{End::A, TimerKind::TimeWait, 1},
        TimerExpires{End::A, TimerKind::Retransmission, 3},
        ResultTold{End::B, ResultCode::ConnectionReset, {}, 2},
        ResultTold{End::A, ResultCode::Ok, CallKind::Open, 1},
        ItemDone{8},
    };
    for (const Trigger& trigger : triggers) {
        scenario.narration.push_back({trigger, {{"en", "Look"}, {"zh_CN", "看"}}});
        scenario.breakpoints.push_back({trigger, scenario.breakpoints.size() % 2 == 0});
        if (!std::holds_alternative<ItemDone>(trigger))
            scenario.script.push_back({{}, trigger, 3, CallAct{End::A, Status{}}, {}});
    }
    scenario.script.push_back({{}, ItemDone{8}, 3, CallAct{End::A, Status{}}, {}});
    scenario.until = triggers.back();
    scenario.questions = questions();
    scenario.goals = {everyGoal(triggers), smallGoal()};
    scenario.locked = {LockedControl::Calls, LockedControl::Wire,  LockedControl::Forge,
                       LockedControl::Links, LockedControl::Crash, LockedControl::WhatIf};
    scenario.hidden = {Pane::Guide, Pane::Diagram, Pane::Chart, Pane::Why, Pane::Tcb, Pane::Segment};
    return scenario;
}

} // namespace finwait
