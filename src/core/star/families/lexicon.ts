/** Lists of single words that patterns of several families share. */
export const LEXICON = {
  day: `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter diwali eid thanksgiving noon midnight morning evening night
    afternoon week weekend month quarter year spring summer autumn winter lunch lunchtime tomorrow tonight payday`,
  span: 'second seconds minute minutes hour hours day days week weeks month months year years sprint sprints night nights evening evenings',
  organisation: `company startup start-up bank hospital firm agency shop retailer studio university ministry operator
    telecom telco insurer insurance airline charity council trust platform marketplace publisher broadcaster clinic
    school district utility supplier warehouse factory plant fintech bookmaker store chain county city department
    government consultancy client carrier railway airport exchange brokerage team group office branch app product`,
  role: `engineer developer dba tester lead manager administrator admin architect analyst operator junior senior intern
    contractor trainee apprentice qa sre owner scientist consultant director head coordinator officer`,
  trouble: `crash crashed crashing fail failed failing fails broke broken break breaking hung hang hanging died dying
    dropped timing stalled froze frozen leaked corrupted vanished disappeared missing rejected refused stuck slow slower
    outage incident error errors bug bugs failure failures problem problems issue issues complaint complaints backlog
    delay delayed alert alerts latency timeouts timeout exceeded expired duplicate wrong stale empty unreachable
    flapping unhealthy blocked overloaded degraded mess chaos pressure deadline`,
  did: `asked told called rang phoned wrote pulled checked looked opened read ran built made put took moved changed added
    removed deleted set turned switched rolled reverted restarted fixed patched tested compared counted measured traced
    found noticed saw discovered realised realized figured sat went walked showed sent posted emailed mailed pinged
    messaged proposed suggested offered refused said stopped paused started began split cut drew listed mapped sorted
    tried copied cloned loaded restored replayed exported imported created renamed replaced rewrote cleaned killed
    blocked disabled enabled scaled pinned logged graphed plotted printed grabbed picked brought took spent used kept let
    left got gave drove flew joined met explained agreed argued negotiated escalated raised reported documented updated
    warned flagged invited pushed deployed released promoted merged reviewed dug searched grepped queried timed
    reproduced isolated narrowed cordoned drained revoked rotated held waited watched monitored recorded tracked
    interviewed taught paired trained coached introduced established organised organized set scheduled prepared planned
    designed implemented configured installed migrated converted automated scripted hardcoded cached indexed partitioned
    tagged grouped filtered sampled profiled benchmarked simulated rehearsed practised locked unlocked borrowed bought
    ordered signed approved vetoed insisted admitted apologised apologized confirmed verified validated double checked
    tweaked tuned bumped lowered halved doubled swapped wired hooked bound exposed hid masked wrapped extracted`,
  do: `ask tell call ring phone write pull check look open read run build make put take move change add remove delete set
    turn switch roll revert restart fix patch test compare count measure trace find notice see discover realise figure
    sit go walk show send post email ping message propose suggest offer refuse say stop pause start split cut draw list
    map sort try copy load restore replay export import create rename replace rewrite clean kill block disable enable
    scale pin log graph plot print grab pick bring spend use keep let leave get give drive join meet explain agree
    escalate raise report document update warn flag invite push deploy release promote merge review dig search grep
    query time reproduce isolate drain revoke rotate freeze hold wait watch monitor record track come take type copy`,
  guard: `check checks rule rules alert alerts test tests monitor monitoring script lint gate runbook step policy
    checklist template job pipeline calendar dashboard guard limit threshold canary wiki label review postmortem
    retrospective drill rota budget`,
  pleased: `happy pleased delighted thanked thanks thank cake coffee flowers proud impressed apologised apologized
    apology praised praise award bonus promoted promotion satisfied relieved grateful feedback compliment appreciated
    recognised recognized credit mentioned laughed forgiven loved congratulated bottle chocolates beer card complimented
    reference recommended`,
  hollow: `success successful successfully improved improvement improvements better stronger transformed transformation
    massively significantly dramatically huge great phenomenal smooth smoother smoothly positive tremendous superb
    excellent massive amazing incredible fantastic seamless seamlessly win-win outstanding remarkable enormous
    enormously transformational exceptional delighted blown`,
  frequency: `always usually generally normally typically often mostly sometimes whenever regularly constantly generally
    commonly routinely invariably frequently`,
} as const;
