#include "core/rfc/decision.h"

namespace finwait {

std::string_view termName(Term term) {
    switch (term) {
    case Term::SegSeq:
        return "SEG.SEQ";
    case Term::SegAck:
        return "SEG.ACK";
    case Term::SegLen:
        return "SEG.LEN";
    case Term::SegWnd:
        return "SEG.WND";
    case Term::SegUp:
        return "SEG.UP";
    case Term::Iss:
        return "ISS";
    case Term::SndUna:
        return "SND.UNA";
    case Term::SndNxt:
        return "SND.NXT";
    case Term::SndWnd:
        return "SND.WND";
    case Term::SndWl1:
        return "SND.WL1";
    case Term::SndWl2:
        return "SND.WL2";
    case Term::SndUp:
        return "SND.UP";
    case Term::MaxSndWnd:
        return "MAX.SND.WND";
    case Term::Irs:
        return "IRS";
    case Term::RcvNxt:
        return "RCV.NXT";
    case Term::RcvWnd:
        return "RCV.WND";
    case Term::RcvUp:
        return "RCV.UP";
    case Term::TextOctets:
        return "octets";
    case Term::Mss:
        return "MSS";
    case Term::Cwnd:
        return "cwnd";
    case Term::Ssthresh:
        return "ssthresh";
    case Term::FlightSize:
        return "FlightSize";
    case Term::Scale:
        return "shift";
    case Term::TsValue:
        return "TSval";
    case Term::TsRecent:
        return "TS.Recent";
    case Term::RtoUs:
        return "RTO";
    case Term::SrttUs:
        return "SRTT";
    case Term::RttvarUs:
        return "RTTVAR";
    case Term::RttUs:
        return "R";
    case Term::TimeoutUs:
        return "timeout";
    case Term::Count:
        return "count";
    case Term::Limit:
        return "limit";
    }
    return {};
}

bool isSequence(Term term) {
    switch (term) {
    case Term::SegSeq:
    case Term::SegAck:
    case Term::Iss:
    case Term::SndUna:
    case Term::SndNxt:
    case Term::SndWl1:
    case Term::SndWl2:
    case Term::SndUp:
    case Term::Irs:
    case Term::RcvNxt:
    case Term::RcvUp:
        return true;
    case Term::SegLen:
    case Term::SegWnd:
    case Term::SegUp:
    case Term::SndWnd:
    case Term::MaxSndWnd:
    case Term::RcvWnd:
    case Term::TextOctets:
    case Term::Mss:
    case Term::Cwnd:
    case Term::Ssthresh:
    case Term::FlightSize:
    case Term::Scale:
    case Term::TsValue:
    case Term::TsRecent:
    case Term::RtoUs:
    case Term::SrttUs:
    case Term::RttvarUs:
    case Term::RttUs:
    case Term::TimeoutUs:
    case Term::Count:
    case Term::Limit:
        return false;
    }
    return false;
}

std::string_view verdictName(Verdict verdict) {
    switch (verdict) {
    case Verdict::Holds:
        return "holds";
    case Verdict::Fails:
        return "fails";
    case Verdict::Absent:
        return "absent";
    case Verdict::Acts:
        return "acts";
    }
    return {};
}

} // namespace finwait
