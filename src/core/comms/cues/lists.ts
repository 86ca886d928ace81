/** Words that several cues of updates share; see `anywhere` for how they are written. */
export const LISTS = {
  time: '@clock|@day|@span|@clock @day|@day @clock|the hour|the same evening|next week|end of (?:the )?(?:day|week)|morning|evening',
  point: '@clock|@day|morning|evening|the hour|half past|quarter (?:past|to)',
  affected: `customers?|users?|people|clients?|shoppers?|buyers?|orders?|purchases?|payments?|cards?|refunds?|checkouts?|carts?|tenants?
    clusters?|workflows?|upgrades?|hosts?|sites?|machines?|reports?|reporting|queries|requests|writes|reads|inserts|logins?|sign ins?
    bookings?|patients?|wards?|nurses|merchants?|partners?|suppliers?|agents?|accounts?|companies|branches|stores?|shops?|pages?|screens?
    release|rollout|wave|waves|launch|deployment|deploy|go live|date|dates|slot|window|milestone|pilot|campaign|fix|hotfix|build|pipeline
    service|services|site|website|app|portal|dashboards?|checkout|search|login|system|systems|queue|lag|lookups|pods|terminals|gateways?
    results?|salaries|payroll|wires|files?|prints?|printers?|labels?|mails?|messages|transactions|data|feature|stage|integration|errors?`,
  fails: `fails?|failing|failed|can not|could not|cannot|unable to|do not (?:work|load|open|go through)|is not (?:going through|working)
    are not (?:going through|working)|stopped|stops|down|broken|breaks?|breaking|broke|stalls?|stalled|stalling|stuck|hangs?|hanging|blocked|blank
    late|later|delayed|slower|slow|behind|slips?|slipped|slipping|timing out|timeouts?|time out|declin(?:e|ed|es|ing)|refused|rejected|errors?|erroring|unreachable
    on hold|held|paused|pausing|waiting|stand(?:s|ing)? still|red|out of|lost|lose|losing|missing|missed|dropped|wrong|dead|fall(?:s|en|ing)? over|dying|die
    not (?:live|ready|fit|there|available|go|went)|unavailable|outage|degraded|queue[ds]?|growing|stale|complaining|gone|crash(?:es|ed|ing)?|throwing`,
  moves: `moves?|moved|moving|goes|go|shifts?|shifted|slips?|slipped|pushed|postponed|starts?|start|leaves?|becomes|will be|is going to be|prints?|changes`,
  well: `fine|normal|normally|clean|clear|safe|healthy|ok|okay|good|right|green|current|unaffected|untouched|unchanged|unharmed|intact|flat|as usual|as normal
    as always|as planned|as scheduled|as booked|as before|as they were|on time|on schedule|on track|all right|available|complete|valid|not involved`,
  carries: `works?|working|runs?|running|run through|carry on|carries on|carrying on|go(?:es)? (?:on|through)|going through|go ahead|stays?|stand|stands|holds?|keeps?|continues?|remain|remains|print|open|finish|pass(?:es)?|live|put|answer`,
  untouched: `affected|touched|impacted|changed|changes?|moves?|moved|moving|lost|loses?|charged|harmed|hit|concerned|seen?|sees|notices?|noticed|feels?|felt|involved|gets? lost|cut off|in danger|at risk|disturbed|hurt|share|go through`,
  tell: `write|call|ring|phone|mail|email|post|update|tell|confirm|report|ping|say|talk|send|message|let you know|inform|come back|be back|check in|look in|give you|speak|follow up|get back|be in touch|put something|drop|share`,
  doing: `rolling|reverting|restoring|replaying|rebuilding|re running|rerunning|repeating|switching|turning|pinning|patching|fixing|adding|setting|moving|putting|taking|going|shifting|draining|restarting|renewing|replacing|sending|loading|running|testing|trying|applying|deploying|shipping|building|promoting|printing|correcting|repairing|clearing|splitting|adapting|swapping|giving|pulling|resubmitting|cleaning|gating|doing|bringing|failing over|bisecting|freezing|killing|parking|pushing|scaling|paying|teaching|recovering|cutting|undoing|reloading|retrying|canarying|extending|watching|fencing|isolating|limiting|handing|choosing|preparing|staging|freeing|cordoning|isolating|rotating|redeploying`,
  ours: 'i|we|someone|somebody|the team|they|a dev|engineers?|the developers',
} as const;

/** A mention of nothing being known: it names no cause. */
export const UNKNOWN = `do not know|not known|no idea|unknown|unclear|have not found|not found|ruled out|do not have (?:a|the|it)|no cause|not sure why|without cause
    cause we do not|could be anything|not going to guess|not yet know|why yet|(?:can not|could not) (?:yet )?(?:say|tell) why|do not yet know
    reason yet|cause yet|do not know why|one of those|mystery|the cause is found`;
