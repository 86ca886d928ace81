import { anywhere } from '../../cues/patterns';

/**
 * What thoughts about an incident are made of, and the many names people have for it: going back, an older build, a
 * refused row, a rehearsal, a wish for next time. No idea makes a point by itself; the model learns which together do.
 * One alternative after another, in lines; `~` stands for up to two words of the same clause.
 */
const IDEAS: Readonly<Record<string, string>> = {
  // What happened when.
  began: `
    beg[au]n|begins?|start(?:s|ed|ing)?|kick(?:s|ed) (?:in|off)|rose|rises?|climb(?:s|ed|ing)?|jump(?:s|ed)?|spik(?:es?|ed|ing)|shot up|went up
    goes up|lift(?:s|ed) off|takes? off|took off|appeared|showed up|turn(?:s|ed) up|came up|set in|went (?:red|bad|wrong|south|sideways|off)
    goes (?:red|bad|off)|broke|crept (?:in|up)|woke|first (?:error|failure|one)|left the floor|leaves the floor`,
  after: `
    since|after|afterwards|from then|from there|ever since|following|straight after|right after|in the wake of|as soon as|the (?:minute|moment|second)
    that is when|by then|later|on the heels`,
  before: `
    before|until|till|up to|prior|previously|earlier|beforehand|already|older than|ahead of`,
  clock: `
    # o clock|at #|by #|# (?:am|pm)|quarter (?:to|past)(?: #)?|half past(?: #)?|half #|(?:#|five|ten|twenty) (?:to|past) #|monday|tuesday|wednesday
    thursday|friday|saturday|yesterday|this (?:morning|afternoon|evening|week)|lunchtime|midnight|noon|on the dot|bang on`,
  elapsed: `
    (?:#|a|one|few|couple of|some) (?:minutes?|seconds?|hours?|days?|weeks?) (?:later|after|before|earlier|ago|old|in)|within (?:a|#|one)
    same (?:minute|moment|second|time|hour|order)|immediately|instantly|at once`,
  calm: `
    flat|quiet|calm|smooth|steady|clean|boring|peaceful|cruising|chill|all was|everything was|was (?:ok|fine|normal|healthy|clean|happy|smooth)
    nothing (?:wobbled|was there|happened)|no issues?|nobody blinked|rode through|rolled through|went through|green runs?|last green`,
  release: `
    deploy(?:s|ed|ment)?|releas(?:e|es|ed)|roll ?out|shipp?(?:ed|ing)?|push(?:ed)?|went (?:out|live|in)|landed|merged?|merges|oldversion|newversion
    new (?:build|version|module|image|release|code|one|step|reader|gear|stuff)|upgrade|wave|migration|rewrite|the (?:cut|switch|flip)|flipped|switched over|let in
    got let in|pr892|pr901|pr905|hotfix|patch(?:ed|es)?|chang(?:e|ed|es)`,
  nothingelse: `
    (?:nothing|nobody|no one|anything|only thing|what)~(?:else )?(?:changed|moved|touched|different|new|shifted|merged)|else (?:changed|moved|shift(?:ed)?)
    only (?:thing|change)|coincidence|by chance|the odds|off the hook|not (?:ours|us|our)|is (?:this|it) ours|is not (?:from )?(?:ours|our|us)
    hm?u? ?(?:was|were) it already|is (?:it )?us|it is us`,
  fits: `
    match(?:es|ing|ed)?|fits?|squares?|add(?:s)? up|lines? up|correlat(?:es|ed|ion)|coincid(?:es|e|ed)|same (?:number|share|figure)|to a tee|exactly (?:those|the|that)
    all of them and only|those and no others|like a glove|explains?|tall(?:y|ies)|consistent|agrees?|spot on|belong together|follows`,
  misfit: `
    (?:does|do|did|is|can|could|should|would) not (?:match|fit|add|square|explain|work|sum|make sense|line|equal|agree|belong)|weird|odd|strange|mismatch|red herring
    how~explain|bigger than|more than|worse than|higher than|too (?:many|much|high)|wrong crowd|toast|will not hunt|not the switch|sums do not
    (?:would|should) (?:be|have been|suffer|expect)|at most|only (?:#|ten)`,
  // What is hit.
  failing: `
    fail(?:s|ed|ing|ures?)?|errors?|erroring|broken?|breaks|breaking|dies|dying|died|dead|dropp?(?:s|ed|ing)?|tim(?:es|ed|ing) out|timeouts?|stuck|stalls?|stalled|hang(?:s|ing)?
    hurt(?:s|ing)?|suffer(?:s|ing)?|bleed(?:s|ing)?|crash(?:es|ed|ing)?|blow(?:s|ing)? up|blew up|fall(?:s|ing)? over|fell over|fall in a hole|unhappy|sad|red|choking|chokes?
    down|crying|screaming|shouting|trouble|problem|pain|affected|hit|impacted|jammed|goes off a cliff|wipe out|conk out|wrong|sick|bad|bitten|bites?|bounc(?:e|es|ed|ing)`,
  fine: `
    fine|ok|healthy|clean|unaffected|untouched|green|normal(?:ly)?|happy|happily|good|great|flat|unchanged|works?|working|sweet|sound|stable|steady|as (?:usual|always|ever|before)
    same as (?:ever|always|usual|every day)|like (?:always|butter)|usual|no (?:issue|problem|trouble|worries|errors?)|noise|never moved|not (?:affected|touched|disturbed|erroring|down|hit|sick)
    nothing wrong|nothing (?:strange|outside)|sail(?:s|ed)?|cruis(?:e|es|ing)|tick(?:s|ing) (?:over|along)|hum(?:s|ming)|proper|without (?:an? )?(?:issue|trouble|problem)
    (?:has|have|would) not (?:noticed?|know|felt|a clue)|none the wiser|unharmed|holding|legit|safe`,
  stillworks: `
    still (?:works?|working|load(?:s|ing)?|up|fine|log|search(?:es)?|find|answer(?:s|ing)?|running|going|ok|green)|(?:log|sign) in|login|browsing|searching|search|catalog(?:ue)?
    the rest|everything else|the others|everybody else|everyone else|elsewhere|other (?:clusters|routes|endpoints|services|regions)|short (?:ones|reports)|old module
    in flight|prod(?:uction)?|build(?: is| s)? green|unit(?:s| tests?)?`,
  only: `
    only|just|all (?:of )?(?:them|those|the)|every (?:single |last |stuck )?(?:one|failing)|each and every|exactly|nothing but|purely|solely|the ones|whoever|those who|anything that
    anything (?:past|older|further|beyond)|limited to|confined|sits? (?:entirely|in|inside)|the lot|everything (?:past|that)|long ones|what~(?:share|common)
    in common|share|the thread|where|anything which`,
  route: `
    checkout|orders?|payments?|refunds?|endpoints?|routes?|paths?|writes?|retry (?:job|path)|reports?|history|archive|queries|spans?|suite|contract (?:tests?|suite|test)|stage|step
    integration|callbacks?|temporary hosts?|temp hosts?|spare hosts?|borrowed|spare machine|loaner|old apps?|partner feed|guests?|till|buy|pay(?:ing)?|clusters?|workflows?|pods?
    days|ninety|older than|year(?:s|ly)?|canary|regions?`,
  // How many.
  people: `
    customers?|users?|people|persons?|shoppers?|tenants?|accounts?|buyers?|merchants?|folks?|clients?|anybody|anyone|everybody|everyone|nobody|no one|humans?|bloke|fellows?
    hundred people|single (?:one|person|customer)|crowd|punters|humanity`,
  howmany: `
    how (?:many|much|far|wide|big|bad)|who is (?:hurting|hit|affected|feeling|stuck|on)|whose|which (?:customers?|tenants?|accounts?|users?|clusters?|orders?)|do we (?:know|have) (?:who|a number|how)
    what share|is it every(?:body|one)|any of (?:the|our|these)|any actual|does any(?:body|one)|has any(?:body|one)|number of|count (?:them|of)|the size of|exactly`,
  amount: `
    # (?:percent|in #|out of|of|thousand|hundred|million|users|people|orders|customers|clusters|workflows|reports|upgrades|in a hundred)|# in #|one in|in (?:#|seven|ten)
    a (?:tenth|third|fifth|quarter|slice|handful|couple|bunch|narrow)|half (?:of|a)|most of|nine in ten|thousand|hundreds?|dozens?|percent|roughly|about #|some #|per (?:minute|hour|second)|a (?:second|minute)`,
  nohurt: `
    (?:no|zero|not one|not a|not a single|none of the|nobody|no one|without a) (?:customers?|users?|people|person|tenants?|workloads?|one|soul|single)|nobody|no one|zero (?:hurt|workloads?|customers?)
    not one|inconvenienced|feel(?:s|ing)?(?: it| this| that)?|notic(?:e|es|ed)|impact(?:ed)?|lost (?:a|an) (?:workload|customer|order)`,
  queue: `
    waiting|parked|queued?|standing|stand in line|behind us|in the queue|blocked behind|held up|delayed|slips?|postponed`,
  // Going back.
  goback: `
    roll(?:ing|ed|s)?(?: (?:it|this|that|them|the|code|us|back|everything)){0,2} back|rollback|rolling back|revert(?:s|ed|ing)?|go(?:ing|es)? back(?:wards)?|went back|way back|step(?:ping)? back|flip(?:ping)? back
    pull(?:ing)? (?:it|this|that|the [a-z]+) (?:back|out)|back(?:ing)? (?:it |this |that )?out|put(?:ting)?(?: [a-z]+){1,3} back|undo(?:ing)?|unwind(?:ing)?|revers(?:e|ing|al)|restor(?:e|es|ing|ed)|snapshots?
    slip back|slide back|take(?: [a-z]+){1,3} back(?: out)?|withdraw|yank|back costs?|back is|go home|way (?:home|out)|(?:old|earlier|previous|last)(?: [a-z]+)? back(?: on)?|down script|set back|redeploy(?:ing)?
    stick the old|switch(?:ing)? back|turn(?:ing)? (?:it|that|the [a-z]+) off`,
  old: `
    oldversion|old(?:er)? (?:code|version|build|jar|binary|module|reader|app|release|one|orchestrator|guy|format|tables?|rows?|step|way)|previous (?:code|version|build|release|reader|one)
    earlier (?:code|version|build|jar|release|application)|last (?:build|version|release|week s|quarter s|month s)|prior (?:version|build|release)|version before|the one before|both versions|either version
    whichever version|yesterday s|former`,
  safe: `
    safe(?:ly)?|dangerous|risk(?:y|s)?|unsafe|trap|worse|scary|hole deeper|harm|bite(?:s)? (?:us|them)|regret|dare|clean(?:ly)?|fear|gamble|hundred percent|from #(?: percent)? to (?:#|a)|death trap|mess
    make (?:it|things|that) worse|better off|mistake|land on our feet|corner`,
  help: `
    (?:would|will|does|do|could|is|can|not|going to)~(?:help|fix|clear|work|cure|solve|save|unstick|buy|do us any good|benefit|any good|any use)|any good|no use|pointless|of any use|see the benefit|buy (?:me|us)
    fits?|quick way|way out|same (?:thing|race|problem|error)|takes? (?:#|forty)|minutes|hours left`,
  possible: `
    can (?:we|i|it|the|that)|could (?:we|i|it|the)|does (?:it|the|that|last)|will (?:it|the|two|that)|would (?:it|the|that|undo|flipping|we|going)|is (?:it|that|the)|are we|if (?:we|i|you|it)|whether|suppose|say (?:we|the)|what happens
    i am not (?:so )?sure|what is our|not going to|will not|would not`,
  // Data.
  written: `
    written|wrote|saved?|saves|stored?|landed|(?:went|gone|came|come) in|inserted|created|persisted|recorded|collected|collecting|filled|what went in|collects|changed after|data inside`,
  data: `
    rows?|orders?|data|records?|definitions?|saved reports|saves|campaign|channel|numbers|work|write ?log|right log|log is|diary|state|cards?|money|holds?|everything|anything|anything newer|stuff`,
  lost: `
    los(?:e|es|ing|t)|loose|gone|throw(?:ing)? (?:it |them )?away|thrown|threw|in the bin|binned|orphan(?:s|ed)?|missing|miss|chuck(?:ing|ed)?|poof|at risk|stranded|strand|goes? missing|kept|keep(?:s|ing)?|preserved|survives?
    replay(?:ed|s)?|park (?:them|em)|parked|bite the dust|left (?:behind|half)|leave(?:s)? (?:behind|nothing)|falls? down|wiped|where will they go|still open|what happens to|half orders?|nothing is written`,
  // Code and schema.
  column: `
    columns?|fields?|metadata|schema|tables?|constraint|insert(?:s|ed)?|rows?|sixth|box|nullable|format|index(?:es)?|views?|migrations?|migrated`,
  required: `
    required?|compulsory|mandatory|not null|must(?: be| have| supply)?|insist(?:s|ing)?|demand(?:s|ed|ing)?|enforced?|no default|without (?:a )?default|no fall ?back|has to (?:be|have|fill)|null|non null|must give|will not take|a must`,
  optional: `
    nullable|optional|default|defaults|may be empty|can be empty|be empty|empty(?: allowed)?|loose|soft|nice to have|being empty|maybe|backfill|fill(?:ed|s|ing)?(?: (?:it|them|in|the))?`,
  knows: `
    (?:never|not|does not|do not|did not|would not|will not|even)~(?:know(?:s|n)?|heard?|learn(?:t|ed)?|write|writes|fill|send|sends|read|reads|mention|supply|see|understand|speak)|blind|heard of|understands?|speaks?|only knows|aware
    names its columns|naming (?:its|each)|by name|can read|able to read|read (?:those|them|these|that)|reads (?:those|them|these|it)|live (?:with|in|together)|get along|coexist|write(?:s)? (?:to|happily|five|#|that)`,
  refuse: `
    bounc(?:e|es|ed|ing)|reject(?:s|ed)?|refus(?:e|es|ed)|violat(?:e|es)|spat back|says no|no thank you|get(?:s)? refused|throws? it out|gag|blows? up|fall over|break|hundred percent|find(?:s)? (?:it )?(?:empty|nothing|zip|no)|empty(?: for| place)?|emptied|ghost town|not there`,
  moved: `
    moved|copied|shifted|split(?:ting)?|relocated|moving the rows|rows moved|dropped|drops?|renamed|emptied`,
  // Libraries and callers.
  library: `
    newsdk|oldsdk|sdk|librar(?:y|ies)|clients?|dependency|driver|jar|package|api|contracts?|upstream|provider|producer|host management|payment library|paymentclient|host manager|compiled|built against|rebuilt|major|minor|semver|version`,
  signature: `
    signature|argument(?:s)?|one arg|two (?:things|arguments)|parameters?|options|method|no such method|nosuchmethod[a-z]*|changed shape|took one|wants? (?:two|a|#|main|an)|second argument|breaking|incompatible|changed (?:it|how)
    asynchronous|synchronous|retention(?: class)?|maintenancewindowid|window (?:id|idea|thing)|uuid`,
  callers: `
    callers?|call ?sites?|calls? (?:it|that|charge|create|enter)|who calls|called|calling|callees|consumers?|still call(?:s|ing)?|compiled|retry job|refund|background|built against|rebuilt|our (?:side|code|client|tests?)|depends on|uses`,
  disagree: `
    (?:never|not|do not|does not|two)~(?:agree|agreed|match|matching|fit|compatible|get along)|disagree|do those (?:two )?(?:even )?fit|speak(?:s|ing)? (?:the )?(?:same|old|last|#|different)|still (?:talking|calling|on|thinking|expects|speaking)|out of step
    behind|predates?|the old way|ignores?|silently|stale|compatible|incompatible|parse[sd]?|deserialis(?:e|es|ing)|unpack|no quarrel|does not care|talking`,
  // Steps of a schema change.
  steps: `
    (?:two|three|#|separate|next|later|one|another|a) (?:releases?|steps?|trips|tickets?|phases?|tuesdays)|first~then|in steps|step by step|only then|then later|next (?:quarter|month|release)|later release|a release or two|same (?:day|release|file|ticket|night)
    not (?:all )?(?:in one|at once|both)|baby steps|halves|weeks? later|day one|straight to|afterwards only|for a (?:release|month|quarter|week)|release later`,
  parallel: `
    parallel|both (?:tables|shapes|versions|places|sides|live)|side by side|double write|write to both|written to both|keep(?:ing)? (?:both|the old)|kept (?:both|the old)|old (?:home|tables?|name)~(?:fed|filled|there|alive)|expand|contract later|view|backward(?:s)?(?: compatible)?
    tighten(?:ed|s)?|loosen|bolt|drop (?:it|the old)`,
  // Flags.
  flag: `
    flags?|toggles?|switch(?:es)?|feature(?:s)?|rollout|experiment|discount|ring|header|temporary hosts|kill ?switch|dial|lever|promo|gate|hide[sd]?`,
  outside: `
    outside|inside|not (?:even )?(?:in|on|having|have)|without|within|beyond|in the (?:flag|rollout|ring|group|feature)|(?:has|have|having) (?:it|the (?:feature|flag|toggle|switch))|switched on|for (?:everyone|everybody|all)|behind it|is on for|are on it|out of the`,
  owner: `
    owns?|owners?|owned|sign(?:s|ed)?(?: off| for)?|second (?:pair|person)|review(?:s|ed|ing)?|reviewer|look(?:s|ed)? (?:at|after)|name (?:next|behind|on|against)|approv(?:e|es|ed|al)|says yes|in writing|somebody (?:other|senior)|senior|checklist|four eyes|allowed|minding|gander
    who (?:turned|put|switched|flipped|reviewed|okayed|approved)|responsible`,
  cleanup: `
    clean(?: it| them| up|up)?|clear(?: them| those| out)|expir(?:y|es)|end date|date when|use by|dead ones|zombies|remove|retire|sweep|default (?:off|to|is)|off (?:by default|is the default)|start(?:s)? (?:dark|off)|arrives off|lying around|widen(?:ed|ing)?|goes? wider|guards?|both (?:ends|sides|positions)|wrap(?:s)?|server side|page also`,
  // Causes.
  believe: `
    i (?:think|reckon|believe|bet|suspect|guess|feel)|my (?:money|guess|hunch|bet|read|theory|gut)|reckon|looks like|must be|has to be|got to be|gotta be|maybe|could be|suspect(?:ing)?|it is (?:a|the|because|that)|that is (?:it|the|our|why)|the (?:whole )?(?:bug|culprit|cause|reason|crux|problem)|fault|to blame|because|which is why|that is what|hence|explains|so (?:it|the|each|of course)|finished`,
  mechanism: `
    null|npe|is empty|index(?:es)?|scans?|walks?|reads? (?:from|#|one)|full scan|pool|connections|queries|per day|day (?:separately|at a time)|race|ready|accepted|provision(?:s|ing|ed)?|too early|before (?:the|there|anyone|it)|callback|inventory|stale|cached?|cash|mocks?|image|old image|pull policy|pulled|tag|latest
    not there|ordered|validat(?:or|es|ing|ion)|live for you|everybody|passes|passing|hands over|insert|silently|drops|deserialise|required field|compiled|collateral|lying|lies|ghost|name`,
  // Why nobody saw it.
  tests: `
    tests?|tested|testers?|testing|test suite|suites?|ci|pipelines?|uat|staging|coverage|fixtures?|qa|mocks?|mocked|fakes?|doubles?|rehearsals?|rehearsed?|review(?:ed|er)?|acceptance|unit|load test|stand in|dummy|pretend|sandpit|preprod|dress rehearsal|checkbox|photo(?:graph)?`,
  missed: `
    never|nobody (?:saw|ever|looked|opened|was|noticed|wrote|had|in)|not (?:cover(?:ed)?|catch|see|exercised|run|rerun|looking|had)|did not (?:see|catch|notice|cover|run|have)|no way|zero coverage|could not|so of course|no wonder|always (?:says?|answers?|had|green|saying)|only (?:ever|counted|had|build|two|saw)|rubber stamped
    green|passed|sailed|flew through|stayed green|happily|was (?:a toy|fourteen|a fortnight|only)|signed off|does not exist|can not happen|never (?:has|ran|saw|reused|says|did|no|get|see)|without (?:looking|noticing)|looked (?:fine|good)|tells you`,
  toy: `
    toys?|fortnight|(?:two|#|fourteen) (?:weeks|days)(?: of)?|made up|invented|synthetic|dummy|fake|pretend|perfect|tiny|small|too (?:nice|polite|fast)|instant(?:ly)?|nothing in them|polite|ready (?:at once|immediately|instantly|before|in)|empty (?:case|accounts)|seconds|easy`,
  // What should change.
  wish: `
    should(?: have)?|ought to|must|need(?:s)? to|we need|i would (?:want|like|love|have|add|split|propose)|want(?:s)?|would have|let us|have to|has to|from (?:now|here|next|then) on(?:wards)?|from (?:now|next time)|next (?:time|wave|one|release)|in future|every (?:time|release|build|merge|hotfix|wave|migration|mock|run|change|new)|always|never again|rule|each (?:run|time|night|week)|one test|give (?:us|me|staging|every|testers)
    make (?:it|sure|the)|somebody (?:should|has|needs)|i will write|could have|before (?:any|anybody|anyone|we|the next|it|they|going|increasing|every)|if there was|would be|put (?:the|a|flags)|have (?:the|a|them|someone|it)|nightly|instead of|start each|run (?:the|last)|load|what i would`,
  firsta: `
    canary|(?:one|two|single|four|a few|a|half a dozen|couple of|small|#|three) (?:\\w+ )?(?:cell|box|pods?|regions?|ring|clusters?|percent|tenant|customer|instance|slice|group|batch|sort)|first (?:ring|cell|batch|box|one|bite|region)|staff|stage zero|batch (?:one|two)|slice|share|gradual(?:ly)?|a twelfth|taster
    ring (?:one|by)|cell one|then the (?:rest|lot|remaining|other)|before (?:the|anyone|everyone|any) (?:rest|other|else|says)|one by one|on its own`,
  stop: `
    stops?|halts?|halted|pauses?|aborts?|brakes?|freez(?:e|es)|by itself|itself|automatic(?:ally)?|no human|threshold|cross(?:es|ing)?|over #(?: percent)?|above #|past #|past (?:five|ten|two)|goes no further|stays there|soak|bake|sit(?:s)?|wait(?:s)?|ten minutes|an hour|watch(?:ed|ing)?|look at it|pulls? the plug|trip ?wire|kill line|bail|quit|behaves?|blocked|kill`,
  alert: `
    alerts?|alarms?|pag(?:e|es|ed|ing) (?:me|us|someone|on|somebody|at)|ping(?:ed)?|bells?|rings|dashboards?|graphs?|charts?|panels?|metrics?|monitor(?:ing|s)?|telemetry|counter|gauge|dial|timer|light|number on|amber|goes red|red (?:at|above|over)|warning|shout|yell(?:ing)?|plot(?:s)?|on the wall|measure(?:d|s)?|per (?:cell|pod|module|report|span)|by (?:span|cell|image)|would have (?:seen|known|gone off|come)|stick out|observability|health check|slo|trac(?:e|ing)|a line`,
  contract: `
    contracts?|schema(?:s)?|compatib(?:le|ility)|expectations|publish(?:es|ed)?|recorded|diff|compar(?:e|es|ison|ing)|match(?:es)? ours|linter?|lint|refuse the merge|merge gate|gate(?:ing)? (?:every|merge)|at merge|before (?:merge|the merge|a merge|merging|they publish)|on every (?:merge|pull)|pull request|consumer driven|drift(?:s)?|fresh(?:ly)?|pulled (?:fresh|each)|pull (?:the|fresh)|no cache|refreshed?|regenerated?|generated|real (?:one|api|service|answers)|in their (?:own )?pipeline|upstream`,
  testcase: `
    (?:a|one|some|each|write|add|have|that|automated|new|another|the) (?:unit |integration |regression |plain old |end to end )?(?:tests?|cases?)|tests? (?:where|that|with|of|for|which)|write (?:one|me|us|it)|assert|suite (?:with|in|off|gets|ask)|add (?:a|one)|every build|on the migrated|against (?:the|this week)|switch off|flag off|off as well|turned off|count(?:s)? (?:the|how many)|fails? (?:over|if|when|the build)|twice|times out|left out|absent|missing`,
  realdata: `
    real(?:istic)?|masked|anonymis(?:e|ed)|scrubb?(?:ed)?|scrambled|production (?:data|traffic|rows)|copy of|clone|replica|historical|history|full (?:size|copy|volume|year)|years? of|(?:last|this) (?:week|month|year|tuesday|tuesday s|month s|week s|year s)(?: s)?|recorded|replay(?:ed)?|billion|volume|same size|true|actual|dress rehearsal|lab (?:fleet|cluster)|proper|genuine|prod sized|oldest`,
  search: `
    grep(?:s|ped)?|search(?:es|ed)?|find (?:me|all|out|every|them)|finding|comb(?:ed)?(?: through)?|hunt|list (?:out|them|of|every|all)|track down|trawl|go(?:ne|es)? through|went through|look(?:ed)? for|find ?all|map of|scan(?:ned)? (?:the|all|every)|who else|where else|anywhere else|other (?:teams?|callers|places|services)|besides us`,
  everywhere: `
    every (?:place|caller|repo|query|step|spot|service|module|team)|all (?:the )?(?:repos|repositories|callers|places|steps|usages|of them|consumers)|whole (?:org|lot|codebase)|each (?:caller|repo|and every repo)|usages?|repos?|repositories|codebase|everything that|anything that|whatever reads|in how many|anybody calling|across all|callers|whoever calls|places`,
  // Kinds of talk that make no point.
  lookorder: `
    show (?:me|callbacks|hosts|the)|give me (?:the|hosts|errors)|pull up|open (?:the|a)|read (?:it|me|the)|put (?:the|up)|can i (?:get|see|have)|can we see|bring up|logs?|let me (?:see|look|read|have)|kindly|please|refresh|tell (?:me|her|him|leadership|the)|send|call|page (?:the|dba)|next update|bridge`,
  stalling: `
    hold on|one second|give me (?:a|two|ten|sixty|#)|let me think|bear with|deep breath|where (?:were|are) we|sorry|i do not know|no idea|not sure (?:yet|what)|have not (?:looked|checked)|could not tell|cannot tell|do not know (?:who|what|yet)|did not check|still reading|thinking|words|vocabulary|usual suspects|nervous|coffee|tea|anyway`,
};

export interface Idea {
  readonly name: string;
  readonly regex: RegExp;
}

const GAP_WORDS = 2;

export const IDEA_PATTERNS: readonly Idea[] = Object.entries(IDEAS).map(([name, text]) => ({
  name,
  regex: anywhere(text, { gapWords: GAP_WORDS }),
}));
