import { UNKNOWN } from './lists';

/** Cues of what an update can hold: name, then patterns in the words of `maskedText`. What each speaks for is learned. */
export const ELEMENT_CUES = {
  'eta:by':
    'at <time>~(?:it|the|we|this|they) (?:starts?|goes?|is|are|will)|(?:out|late|live|back|up|start|starts) (?:at|by) <time>|(?:by|before|until|till|around|about|roughly|towards|latest|near|near about)(?: (?:about|around|roughly|the|half))? <time>|no later than',
  'eta:done': `(?:build|restart|rollback|restore|patch|alter|script|job|migration|test|copy|failover|deploy) (?:is |takes |about |around |in |needs )?(?:about |around |roughly )?@span|(?:done|finish(?:ed|es)?|complete[ds]?|fixed|through|live|out|back|green|normal|mended|restored|resolved|sorted|wrapped|recovered|ready|drained|caught up|over|gone|clear|online|patched|again|right|in place|printed|paid|deployed|solved)~<time>
    <time>~(?:it is|it will be|everything is|they are|we are)~(?:done|back|fixed|green|out|live|solved|sorted|over)`,
  'eta:expect':
    '(?:expect|expects|reckon|estimate|eta|etas|figure|hope|hoping|aim|aiming|should|ought to|will|would|planned for|going to be|likely|call it|new time|new date|new go live|outcome|recovery|normal at)~<time>',
  'eta:takes':
    '(?:takes?|taking|needs?|another|within|in|give it|after|costs?|lasts?|build|about|roughly|until then|the next|plus)(?: (?:about|around|roughly|the|another|only|just|some|less than|under))? @span|@span (?:that takes|more|on top|once|or so|build|at most|to go|left|and then|give or take)',
  'eta:decide':
    '(?:decide|decision|choose|know|tell|yes or (?:a )?no|verdict|outcome|confirm|see)~<time>|at <time>~(?:we|i) (?:decide|choose|know)',
  'eta:start':
    '(?:<moves>|goes in|canary|staging|switch|switching|deploy|ship|release|rollout|go live|launch|live|opens?|serves?|lands?|reaches)~(?:at|on|to|from|for|in)? ?<time>|<time>~(?:goes|go|starts?|put in|it goes)',
  'eta:rather':
    '<time> (?:instead of|rather than|not|in place of) <time>|instead of <time>|rather than <time>|not <time>|later|in place of <time>',
  'eta:soon':
    'soon|shortly|in due course|asap|as soon as|at some point|a while|later|in a bit|some time|eventually|momentarily|in the near|in no time|any (?:minute|moment)|until it is',
  'eta:began':
    '(?:since|began|started|from|start|noticed|saw|opened|joined|acknowledged|went out|ended|expired|ran out|failed|happened|detected|between|after|deployed|switched|stopped|stopped us|down)(?: (?:it|again|off|on|out|the|today|about|at|just|them|around))*(?: at| by| from| on)? <time>|since',
  'time:any': '<time>',
  'time:two': '<time>~<time>',
  'time:none-left': 'eta unknown|no eta|can not (?:give|say)|no date|no time yet|unknown|do not ask me',
  'next:named':
    '(?:next|another) (?:[a-z]+ )?(?:at|by)? ?(?:@clock|#)|more in (?:#|@span)|(?:@day|@clock) (?:i|we) (?:will )?(?:tell|write|confirm|call)|(?:next|another|further|second|new|final|fresh)(?: [a-z]+)? (?:update|word|note|news|message|post|point|number|sync|count|report|check in|one|line|status|dump|entry|write up|briefing|from me|info|information|call)|update (?:at|on|by)|touchpoint|more (?:at|in|on|by)|again (?:at|in|on|by)|next (?:at|@clock|#|@span|@day)|status again|check back',
  'next:named-time':
    '(?:next|another|further|second|update|touchpoint|more|again|back here|back on here|back in here|note|line|word|post)~<time>',
  'next:tell-time':
    '(?:i|we) (?:will )?<tell>(?: again| here)? (?:at |by |on )?<time>|(?:at|by|on) <time>(?: [a-z]+)? (?:i|we|you)(?: will)? (?:<tell>|hear|get|know)|(?:back|in here|on here|be back|here again|back to you|in touch)(?: [a-z]+){0,3} (?:at|by|in) (?:@clock|@span|@day|#)|i (?:<tell>) (?:at |by )?#|you will read me|(?:i|we|you)(?: (?:will|would|am|are|shall|can|get))*~(?:<tell>|hear|hears|calling|writing|read|have a (?:line|note|message|word)|get (?:a|an|one|another|my)|back|here again|sending|posting|talking)~<time>|<time>~(?:i|we|you)(?: (?:will|would|am|are|shall))*~(?:<tell>|hear|calling|writing|get|read|have)',
  'next:hear':
    'hear from me|hears? from (?:me|us)|word from me|line from me|note from me|message from me|here again|back here|back in here|back on here|in any case|either way|whatever happens|regardless|with cause or without|even if there is nothing|yes or (?:a )?no|which way|come back to you|back to you|next from me|you (?:will )?hear|from me at|you get my|in touch',
  'next:vague':
    'keep you posted|more to come|will shout|as (?:we|i) learn|as soon as|when (?:i|we) (?:have|know|get)|more (?:soon|later)|will (?:be )?(?:communicated|shared|update as)|will inform|stay tuned|when there is|will let you know(?! @)|in due course|keep you (?:updated|informed)|update as',
  'sure:word': '(?:confident|confidence|sure|certain|certainly|certainty|convinced)',
  'sure:graded': `(?:high|medium|low|good|every|full|great|some|more|most|less) confidence|confidence(?: is)? (?:high|medium|low)|confidence
    (?:fairly|pretty|quite|reasonably|very|rather|not|almost|nearly|less|more|dead|so|as|i am|we are|am|are|mostly|half) (?:sure|certain|confident|comfortable)|(?:sure|certain|confident) (?:of|about|that|on|it|i)|cause sure|not certain|not entirely`,
  'sure:odds':
    '(?:one|two|three|four|nine|eight|seven|#) (?:chances )?(?:in|out of) (?:three|four|five|ten|#)|@share|(?:#|nine|eight|seven) (?:chances|times)|chances? (?:in|out)|two to one|# to one|odds|percent|fifty fifty|# #|likelier|better than even|toss up|coin',
  'sure:put':
    '(?:i would|i will|we would|we|i) (?:say|put|give|call|bet|guess|lean|wager|rate|trust|hold)|would put|i trust|call it|i would bet|bet the|put (?:it|that|the)~at',
  'sure:likely':
    'i lean|leaning|would not bet|a guess|more of a guess|if (?:it|that|the [a-z]+) (?:builds|works|holds|goes)|confirmed|not checked|depends|in the fire|to be honest|straight with you|likely|unlikely|probably|probable|suspect|strong lead|strong suspicion|best guess|guess|seems?|most likely|looks like|i think|we think|might|may well|fairly|we believe|my money|cautiously|tentative|with luck|hopefully|apparently|perhaps|maybe|could be|should hold|rehearsed|measured',
  'sure:put-share':
    '(?:give|put|bet|rate|say)~(?:that|it|this)~(?:@share|#|in ten)|(?:am|is) (?:about |around |roughly )?@share (?:on|of|sure|that)|green by~@share|@share(?: on (?:this|that|it|time))? $|(?:say|put|give|call|bet|at|confidence|sure|certain|confident|likely|chance|odds|that|of it|about|i am)~(?:@share|# percent|#|# #)|@share~(?:it is|that|sure|certain|confident|confidence|likely|on|holds|chance|of it)',
  'sure:absolute':
    'guarantee[ds]?|definitely|no doubt|no question|hundred percent|one hundred|@share gone|certain|trust me|my word|in writing|zero risk|no risk|impossible|promise|absolutely',
  'plan:doing': '(?:am|are|is|be|being|we|now|and|currently|still|by) (?:[a-z]+ly )?<doing>',
  'plan:bare':
    'rolling back|patching|(?:^| )(?:rolling|reverting|restoring|replaying|rebuilding|pinning|patching|retrying|resetting|parking|moving|switching|setting|adding|draining|restarting)(?: [a-z]+){0,2} (?:now|it|the|back|this)|(?:by|and) (?:rebuilding|rolling|reverting|replaying|restoring)|in review|just push it|^ (?:so |and |then |now )?<doing>|(?:now|then|first|next|second|meanwhile|afterwards|after that|instead)',
  'plan:passive':
    '(?:is|are|being|been|gets?|has been|have been|will be) (?:being )?(?:rolled|reverted|restored|replayed|rebuilt|re ?run|repeated|switched|turned|pinned|patched|fixed|added|moved|taken|shifted|drained|restarted|renewed|replaced|loaded|tested|tried|deployed|built|corrected|repaired|cleared|split|adapted|swapped|pulled|issued|ordered|undone|cut|extended|isolated|limited|frozen|halted|paused|stopped|prepared|staged|put|gated|disabled|re sent|sent|resent|printed)',
  'plan:will':
    '(?:will|going to|about to|plan to|planning to|want to|need to|to) (?:roll|revert|restore|replay|rebuild|rerun|repeat|switch|turn|pin|patch|fix|add|set|move|put|take|shift|drain|restart|renew|replace|send|load|test|try|deploy|ship|build|promote|correct|repair|clear|split|adapt|swap|gate|ship|decide|undo|go back|taint|give|wait|start|run|retry|hand|rehearse|expand)|(?:i|we) (?:restore|roll|revert|go|run|switch|pin|take|try|put|move|set|sign|finish|decide|choose|bisect|restart|reset|send|start|close|add|ship|promote|hold|return|carry on|leave|use)',
  'plan:canary':
    'canary|staging|replay|rollback|roll back|hotfix|snapshot|flag (?:to|off)|backoff|readiness check|pre check|patch|redeploy|restore|default|pin|failover|second (?:site|provider|data centre|route|pool)|workaround|manual|by hand|rolling back|revert(?:ing)?|going back|go back|undo',
  'plan:backup':
    'fallback|fall back|backup|plan b|otherwise|if (?:it|that|this|those|they|not|we|anything|the|nothing|[a-z]+) ~(?:not|fails?|stalls?|again|hold|hits|nothing)|in case|should (?:it|they|that)|standing by|if not|as a second|or else|if need be|worst case|failing that|stop word|mean ?while|in the meantime',
  'plan:did':
    '(?:i|we)(?: have)?(?: just| already| now)? (?:switched|turned|moved|rolled|restored|pinned|patched|put|took|set|reverted|frozen|froze|isolated|drained|swapped|replaced|corrected|stopped|paused|limited|fenced|added|drained|disabled|halted|cut|opened|agreed|decided|started|raised|got|found|have)',
  'plan:fix':
    '(?:fix|correction|patch|change|new certificate|new cert|clean up|repair|pr) (?:is|goes|going|in|on|ready|out|to|up|has|and)|(?:a|the) (?:fix|correction|patch|repair|hotfix|rollback)',
  'plan:please':
    '(?:please|do) (?:do )?(?:not|hold|keep|tell|leave|pause|wait|stop|use|freeze|avoid)|leave (?:it|the)|nobody|hold (?:the|off)|stand by',
  'plan:vague':
    'working on it|looking into|looking at|look into|investigat(?:e|es|ing)|on it|engaged|digging|checking|heads down|doing (?:what|everything)|poking|driving|taking a|taking all|measures|all over it|team is|teams? (?:are|have)|people are on|trying everything|best people|under control|in progress|being looked|on their table',
  'impact:failing': '<affected>(?: [a-z]+){0,4} <fails>|<fails>(?: [a-z]+){0,3} <affected>',
  'impact:share':
    '@share(?: of)?(?: [a-z]+){0,4} <affected>|@share~<fails>|<fails>~@share|<affected>~@share|@share~errors|errors~@share|(?:# of|about #|roughly #|some #|the other #|all #|around #|only #|most|half) (?:[a-z]+ )?<affected>|# (?:[a-z]+ )?<affected>~<fails>',
  'impact:people':
    '(?:customers?|users?|people|clients?|shoppers?|nobody|everybody|tenants|nurses|wards?|merchants|partners?|agents|staff|patients|buyers|drivers|advisors|companies|suppliers|branches|players?|stores?|shops?)~<fails>|who (?:is|are) affected|hits?|affects?',
  'impact:late':
    '(?:release|rollout|wave|launch|go live|fix|deploy|deployment|build|date|cutover|start|file|bills|batch|pipeline|update|delivery|sign off|freeze|trial|submission|milestone|slot|it|we|upgrade)~(?:late|later|delayed|slips?|moves?|moved|behind|held|on hold|stuck|blocked|paused|instead of|rather than|not <time>|pushed back|misses|can not start|taken back|not go|stays at|starts)|(?:late|delayed|slips?|later|behind) (?:by )?<time>|<time> (?:late|later|behind|longer|slower)',
  'impact:money': 'euros?|pounds?|dollars?|an hour|revenue|per hour|orders so far|lost (?:orders|sales)',
  'impact:numbers':
    'p99|latency|lag|errors?(?: are| at| near)? (?:@share|#)|# ms|5xx|# xx|timeouts?|# s|of requests|full scan|queue',
  'impact:vague':
    'some (?:impact|users|customers|people|errors|endpoints|pages|issue|issues|dates|things|trouble|difficulty|workflows|hosts|region|of the)|may be (?:impacted|affected)|may (?:notice|look)|certain users|a few|a bit|slight|small|minor|little|hiccup|snag|nothing (?:crazy|dramatic)|situation|an issue|issues?|a problem|acting up|unhappy|something is off|wobbly|headwind|topic',
  'safe:not':
    '(?:no|not|never|nobody|none|nothing|no one|without|neither|nor|anyone)(?: [a-z@#]+){0,5} <untouched>|(?:nobody|no customer|no client|no one|none|nothing)',
  'safe:well': '<affected>(?: [a-z]+){0,4} <well>|<well>(?: on| in| for| to)?(?: [a-z]+){0,2} <affected>',
  'safe:fine':
    '(?:is|are|look|looks|stay|stays|all|work|works|run|runs|was|were|still|remain|remains) (?:all |both |also |completely |running |working |perfectly )?<well>',
  'safe:carries':
    '(?:the (?:rest|others?|other #)|everything else|everybody else|others|search|login|catalog|auth|reads|writes|browsing|other|main|rest of|elsewhere|all else|the remainder|everyone else|all (?:the )?other)(?: [a-z#@]+){0,6} (?:<carries>|<well>|not|unaffected|paying|has it)',
  'safe:date':
    '(?:wave|waves|date|dates|slot|start|launch|rollout|go live|campaign|window|milestones?|sign off|training|plan|finish|batch|deadline|time|times|#|@day|schedule|stream|tournament)(?: [a-z@#]+){0,4} (?:holds?|stands?|stays?|does not (?:move|change)|do not (?:move|change)|is not (?:moving|touched)|not (?:moved|touched)|unchanged|untouched|on time|as planned|as booked|keeps?|on track|starts on time|the same|does not slip|remains?)|no change|same either way|nothing you need to move|no dates? (?:move|change)|keep their',
  'safe:nothing-lost':
    '(?:no|nothing|nobody|none)~(?:lost|loses|lose|charged|harm(?:ed)?|missing|half written)|(?:no|zero) data|is safe|are safe|not lost|has shipped|nothing (?:deployed|shipped)|still (?:works?|possible|being taken|going|answer)|keep (?:running|working|their)|(?:go|goes) through|does not feel|do not feel|already gone|are kept',
  'safe:only':
    'the (?:rest|others|other)(?: [a-z#@]+){0,4} (?:okay|ok|work|works|fine|carry|carrying|going)|(?:are|is) (?:all )?(?:okay|ok|grand)|(?:only|just|limited to|confined to|nothing else|no other|not (?:all|everyone|the whole)|nobody else|apart from|except)',
  'cause:because':
    'because|due to|owing to|caused by|as (?:it|we|a|the|its|their|one|they|those)|thanks to|hence|thats why|that is why|on account|so (?:the|it|that|every|we|inserts)|which (?:broke|breaks|is why|costs)|comes from|came from|result of|after (?:the|a|an|one)|from (?:a|the|an)|on (?:an|a) (?:expired|full)',
  'cause:named':
    '(?:the |root |likely |main )?(?:cause|reason|culprit)(?: [a-z]+){0,3} (?:is|was|are|of|that|being)|it (?:is|was) (?:the|a|an|not|our|probably|likely|all)|this (?:is|was) (?:the|a|an)|it could be|suspect|strong lead|looks (?:like|to be)|what it looks like|we found|found (?:it|the|a|out|that|why)|turned out|turns out|(?:reason|cause) is|confirmed|what is behind|it (?:only )?(?:gates|fails when)',
  'cause:tech': `expired|ran out|race|cached?|stale|bug|migration|not null|null|without default|no default|schema|library|sdk|certificate|cert|config|configuration|flag|validation|index|query plan|bad plan|full scan|seq scan|leak|typo|disk|full|memory|contract|mandatory|required field|required|signature|codename|setting|out of date|outdated|old copy|old (?:data|copy|file|version)|wrong (?:way|country|format|software)|too (?:little|small|short|slow|few|much)|incompatible|mismatch|timing|upgrade|upgraded|change|changed|renewed|rule|policy|connections|overload|poison|encoding|broken (?:date|record)|power|switch|supplier|vendor|outage|second argument|old signature|before the (?:host|machine)|not ready|not fit|does not fit|still (?:serves|on)|never (?:writes|sets|heard)|drift(?:ed)?`,
  'cause:unknown': UNKNOWN,
  'cause:since-release':
    'since (?:the|today|this|yesterday)|after (?:the|today|yesterday)~(?:deploy|release|bump|upgrade|migration|update|config)|since the @clock',
} as const;

/** Cues of what is wrong with an update. */
export const FAULT_CUES = {
  'blame:who':
    '(?:vendor|supplier|qa|ops|operations|platform|network|database|dba|dev|devs|developers?|security|host mgmt|host management|data|infra|intern|provider|sales|marketing|finance|product|contractors?|consultants?|cloud)(?: [a-z]+){0,2} (?:team|people|guys|group|folks|lot|crowd|s)?',
  'blame:whoDid':
    '(?:vendor|supplier|qa|ops|operations|platform|network|database|devs?|developers?|security|host mgmt|host management|intern|they|provider|somebody|someone|whoever|team|guys|people|you)~(?:again|as usual|as always|never|without (?:telling|asking|a word)|signed (?:it|this|a|off)|sat on|broke|pushed|did not|forgot|can not be bothered|only thought|obviously|failed to|messed|screwed|spoiled|changed their|blocked us|should have|kept|do not care)',
  'blame:tone':
    'as usual|as always|as they do|who else|what can i say|once (?:again|more)|again it is|typical|courtesy of|without telling (?:a soul|anyone|anybody)|without (?:a|one) word|without asking|told (?:them|everyone|you)|against my advice|on record|in the minutes|garbage|rubbish|cowboys|lads|lot thought|bless them|with all|respect to|greatest (?:of )?respect|affection|admiration|kinder|had (?:their|excellent|good) reasons|as so often|as ever|every single|fingers in|entirely with|up to (?:them|him|her)|look at us|let me be clear|want that to be clear|did everything right|make up its mind|could read|after (?:two|three|four|#) reminders|(?:wrote|told|said|asked|warned|raised)(?: [a-z]+){0,3} (?:twice|(?:two|three|four|five|#) times|again)|we did (?:ask|warn|say|tell)|prefers? to answer|for the record|for your information only|very reassuring|signed that|competent|patience left|so called|brilliant work|not capable|learn to|their fault|fault|this one s on|on the vendor|my people|not on us|not us|not our|right on our (?:end|side)|cleaning up after|clean(?:ing)? up|clean up behind|carry the can|ask them|talk to them|go ask|owe to|explain themselves|here we (?:all )?are|everything right|thousand times|pointing|idiots?|incompetent|careless|sloppy|lazy|always do|as i told|they broke|if (?:qa|they) had|obviously|whoever|blame|the day they|noted that|bothered',
  'buzz:word':
    'synerg[a-z]*|leverag[a-z]*|holistic(?:ally)?|world class|best in class|best practice|best of breed|laser focus(?:ed)?|aligned|alignment|align|cross functional|customer obsess(?:ed|ion)|north star|war room|tiger team|posture|framework|playbook|journey|agile|hyper|mindset|headwinds?|excellence|operationali[sz]e|orchestrat[a-z]*|actioning|action|proactive(?:ly)?|holistic|robust|empower[a-z]*|seamless(?:ly)?|paradigm|transformation(?:al)?|innovat[a-z]*|strategic(?:ally)?|value restoration|restore (?:service excellence|customer value)|de risk|at pace|at scale|go forward|going forward|circling|circle back|touch ?point|touch base|sociali[sz]e|end to end|full stack|ownership|accountability|delighted|delight|partnership|win|energy|resilien(?:ce|t)|maximi[sz]e|remediation|stakeholders|learning|roadmap|net net|moving the needle|deep dive|bandwidth|low hanging|ecosystem|unlock|double down|lean(?:ing)? in(?:to)?|move fast|hands on deck|all hands|passion(?:ate)?|amazing|number one priority|hundred and ten|rock ?stars?|mission critical|game changer|stood up|land (?:it|a)|trust|navigating|opportunity',
  'sure:overclaim':
    'guarantee[ds]?|definitely|one hundred percent|a hundred percent|two hundred percent|hundred percent|no (?:doubt|question|chance|risk|ifs|way it)|zero (?:risk|chance)|impossible|can not (?:fail|happen)|can never|will never|never,? never|never (?:ever )?happen|will not (?:ever )?happen|not ever|will not come back|not coming back|for good|happen again|happen a second|recur|my word|trust me|in writing|on the dot|sharp|do not (?:worry|need to look)|nothing (?:else )?(?:can|will) (?:go|come)|no more (?:delays|problems|issues)|no further problems|not be any more|absolutely no|everything (?:there is|will be) |fixes everything|all be green|i promise|rest assured|tell the (?:customers?|partners)|nothing on earth|hand in the fire|for always|forever|forget everything else|lock it in|finished for|no way (?:this|it|that)|legal risk|whatsoever|come back ever|stop watching|period|bulletproof|believe me|sleep well|tell your|it is always done|cannot fail|everything is green|go to sleep|perfectly fine|no need to look|all good',
  'sure:hundred': '@share~(?:sure|certain|gone|the|going to|fixed|it|no)|(?:#|hundred) percent',
  'vague:thing':
    'some (?:issue|issues|trouble|impact|errors|difficulty|things|state|of the pages|users|people|region|endpoints|workflows|hosts|customers|error|dates)|an? (?:issue|problem|situation|hiccup|snag|bunch)|issues|something|somebody|somehow|things|stuff|thing|a bit|a few|kind of|sort of|whatever|wobbly|acting up|funny|little|small|slight|minor|nothing (?:crazy|dramatic|to worry)|could be (?:anything|the)|anything really|possibly|at some point|fluid|probably retry',
  'vague:assure':
    'keep you posted|working on it|looking into|under control|priority|all over it|on it|engaged|aware of|bear with|patience|inconvenience|stand by|sit tight|more (?:soon|later|to come)|will (?:shout|revert)|sorry for|apolog(?:y|ies|ise|ize)|everything is fine|no reason to be|do not panic|should be (?:good|okay|better|fine)|being looked|right people|best people|heads down|efforts|in progress|measures|nothing to report|concerned team|all (?:good|fine)|taken care|in the loop',
  'jargon:word': `codename|apipath|versionnumber|null|schema|stacktrace|deseriali[sz](?:e|ation|ing)|compose|no cache|mock|stale mock|replay(?:ing)?|replica|shard(?:s|ed)?|partition|consumers?|pods?|helm|ingress|node|nodes|cluster|daemonset|hpa|pdbs?|pid|pg ?[a-z]*|wal|dns|tls|mtls|p99(?: s)?|p95|5xx|xx|4xx|http|json|yaml|sdk|api|endpoint|endpoints|inserts?|alter|column|constraint|query|queries|scan|seq|lock|contention|race|state machine|callback|idempoten(?:t|cy)|backoff|exponential|jitter(?:ed)?|race condition|webhook|cabundle|tfstate|iac|taint|crd|blue green|probes?|annotation|dlq|dead letter|nack(?:ing)?|retry consumers|oomkilled|ndots|coredns|nodelocal|surge|rollout undo|artifact|image|container|rebuild(?:ing)?|pull(?:ing)?|cache|contract tests?|integration|stage|deploy|nosuchmethoderror|default|in the pom|pom|lb|crud|posts?|gets|throwing|grep|merge|merged|commit|branch|tenants|stateful|thread|gc|heap|hot partition|failover|failing over|maintenance mode|orchestrator|get|set default|basefield|jenkins|library`,
  'jargon:acronym': 'acronym',
  'plain:word':
    'customers?|people|users|clients|orders|payments|reports|dates?|shop|website|branches|partners|test|release|old version|earlier version|previous version|database',
} as const;
