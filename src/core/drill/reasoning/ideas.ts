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
    goes (?:red|bad|off)|broke|crept (?:in|up)|woke|first (?:error|failure|one)|left the floor|leaves the floor
    ramp(?:s|ed) up|surged?|took a turn|fell off a cliff|started going|flared(?: up)?|first (?:sign|alarm|complaint)
    onset|went pear shaped|went haywire|went sour`,
  after: `
    since|after|afterwards|from then|from there|ever since|following|straight after|right after|in the wake of|as soon as|the (?:minute|moment|second)
    that is when|by then|later|on the heels
    no sooner|hot on the heels|right behind|in its wake|on the back of`,
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
    nothing (?:wobbled|was there|happened)|no issues?|nobody blinked|rode through|rolled through|went through|green runs?|last green
    peachy|uneventful|sleepy|not a blip|not a peep|no blips?|business as usual|rock solid|all quiet|serene`,
  release: `
    deploy(?:s|ed|ment)?|releas(?:e|es|ed)|roll ?out|shipp?(?:ed|ing)?|push(?:ed)?|went (?:out|live|in)|landed|merged?|merges|oldversion|newversion
    new (?:build|version|module|image|release|code|one|step|reader|gear|stuff)|upgrade|wave|migration|rewrite|the (?:cut|switch|flip)|flipped|switched over|let in
    got let in|pr892|pr901|pr905|hotfix|patch(?:ed|es)?|chang(?:e|ed|es)
    roll out|rolled out|went to prod|going live|went live|go live|cutover|drop|bump`,
  nothingelse: `
    (?:nothing|nobody|no one|anything|only thing|what)~(?:else )?(?:changed|moved|touched|different|new|shifted|merged)|else (?:changed|moved|shift(?:ed)?)
    only (?:thing|change)|coincidence|by chance|the odds|off the hook|not (?:ours|us|our)|is (?:this|it) ours|is not (?:from )?(?:ours|our|us)
    hm?u? ?(?:was|were) it already|is (?:it )?us|it is us`,
  fits: `
    match(?:es|ing|ed)?|fits?|squares?|add(?:s)? up|lines? up|correlat(?:es|ed|ion)|coincid(?:es|e|ed)|same (?:number|share|figure)|to a tee|exactly (?:those|the|that)
    all of them and only|those and no others|like a glove|explains?|tall(?:y|ies)|consistent|agrees?|spot on|belong together|follows
    tracks|lines up nicely|add up|adds up|checks out|in step|hand in hand|overlap|the same people|one to one
    to the digit`,
  misfit: `
    (?:does|do|did|is|can|could|should|would) not (?:match|fit|add|square|explain|work|sum|make sense|line|equal|agree|belong)|weird|odd|strange|mismatch|red herring
    how~explain|bigger than|more than|worse than|higher than|too (?:many|much|high)|wrong crowd|toast|will not hunt|not the switch|sums do not
    (?:would|should) (?:be|have been|suffer|expect)|at most|only (?:#|ten)
    does not add up|do not add up|off by|too big|bigger|far more|way more|unrelated|contradicts?|does not hold
    can not be`,
  // What is hit.
  failing: `
    fail(?:s|ed|ing|ures?)?|errors?|erroring|broken?|breaks|breaking|dies|dying|died|dead|dropp?(?:s|ed|ing)?|tim(?:es|ed|ing) out|timeouts?|stuck|stalls?|stalled|hang(?:s|ing)?
    hurt(?:s|ing)?|suffer(?:s|ing)?|bleed(?:s|ing)?|crash(?:es|ed|ing)?|blow(?:s|ing)? up|blew up|fall(?:s|ing)? over|fell over|fall in a hole|unhappy|sad|red|choking|chokes?
    down|crying|screaming|shouting|trouble|problem|pain|affected|hit|impacted|jammed|goes off a cliff|wipe out|conk out|wrong|sick|bad|bitten|bites?|bounc(?:e|es|ed|ing)
    tank(?:s|ed|ing)?|flak(?:y|ing)|barf(?:s|ing)?|keels? over|keeling over|toast|goners?|cooked|borked|busted|shot
    knackered|fried|kaput|struggling|limping|choking|falls? flat|go(?:es)? nowhere|bombs?|bombing|on fire|suffers?
    sinks?|sunk|five hundreds?`,
  fine: `
    fine|ok|healthy|clean|unaffected|untouched|green|normal(?:ly)?|happy|happily|good|great|flat|unchanged|works?|working|sweet|sound|stable|steady|as (?:usual|always|ever|before)
    same as (?:ever|always|usual|every day)|like (?:always|butter)|usual|no (?:issue|problem|trouble|worries|errors?)|noise|never moved|not (?:affected|touched|disturbed|erroring|down|hit|sick)
    nothing wrong|nothing (?:strange|outside)|sail(?:s|ed)?|cruis(?:e|es|ing)|tick(?:s|ing) (?:over|along)|hum(?:s|ming)|proper|without (?:an? )?(?:issue|trouble|problem)
    (?:has|have|would) not (?:noticed?|know|felt|a clue)|none the wiser|unharmed|holding|legit|safe
    hunky dory|dandy|peachy|rosy|rock solid|untroubled|spared|in the clear|not a scratch|unbothered|purring|tip top
    as it should|all good|alive|well behaved|breez(?:e|es|ing)|chugging along|carr(?:y|ies|ying) on|unmoved
    could not care less`,
  stillworks: `
    still (?:works?|working|load(?:s|ing)?|up|fine|log|search(?:es)?|find|answer(?:s|ing)?|running|going|ok|green)|(?:log|sign) in|login|browsing|searching|search|catalog(?:ue)?
    the rest|everything else|the others|everybody else|everyone else|elsewhere|other (?:clusters|routes|endpoints|services|regions)|short (?:ones|reports)|old module
    in flight|prod(?:uction)?|build(?: is| s)? green|unit(?:s| tests?)?
    home ?page|product pages?|looking around|the read side|the other half|everything (?:beside|besides|but)|reading
    lookups?|the shop front|window shopping|already running|mid upgrade|the remaining`,
  only: `
    only|just|all (?:of )?(?:them|those|the)|every (?:single |last |stuck )?(?:one|failing)|each and every|exactly|nothing but|purely|solely|the ones|whoever|those who|anything that
    anything (?:past|older|further|beyond)|limited to|confined|sits? (?:entirely|in|inside)|the lot|everything (?:past|that)|long ones|what~(?:share|common)
    in common|share|the thread|where|anything which
    restricted to|nowhere else|no other|concentrated|clustered|exclusively|just the|only those|to a man
    the common (?:factor|thread|denominator)|whatever (?:touches|goes|needs|ends)|anyone who|everyone who|every last`,
  route: `
    checkout|orders?|payments?|refunds?|endpoints?|routes?|paths?|writes?|retry (?:job|path)|reports?|history|archive|queries|spans?|suite|contract (?:tests?|suite|test)|stage|step
    integration|callbacks?|temporary hosts?|temp hosts?|spare hosts?|borrowed|spare machine|loaner|old apps?|partner feed|guests?|till|buy|pay(?:ing)?|clusters?|workflows?|pods?
    days|ninety|older than|year(?:s|ly)?|canary|regions?`,
  // How many.
  people: `
    customers?|users?|people|persons?|shoppers?|tenants?|accounts?|buyers?|merchants?|folks?|clients?|anybody|anyone|everybody|everyone|nobody|no one|humans?|bloke|fellows?
    hundred people|single (?:one|person|customer)|crowd|punters|humanity
    visitors?|patients|subscribers|members|households|population|head ?count|families|firms|companies|businesses
    organisations|traffic|public|mortals|neighbours`,
  howmany: `
    how (?:many|much|far|wide|big|bad)|who is (?:hurting|hit|affected|feeling|stuck|on)|whose|which (?:customers?|tenants?|accounts?|users?|clusters?|orders?)|do we (?:know|have) (?:who|a number|how)
    what share|is it every(?:body|one)|any of (?:the|our|these)|any actual|does any(?:body|one)|has any(?:body|one)|number of|count (?:them|of)|the size of|exactly
    who exactly|who all|how widespread|how bad|what (?:part|portion|fraction|percentage|proportion)
    who (?:feels|sees|gets|is hit|is hurt|cares)|give me a number|put a number|a rough number|scale of
    who is out there|is anybody|is anyone|the scope`,
  amount: `
    # (?:percent|in #|out of|of|thousand|hundred|million|users|people|orders|customers|clusters|workflows|reports|upgrades|in a hundred)|# in #|one in|in (?:#|seven|ten)
    a (?:tenth|third|fifth|quarter|slice|handful|couple|bunch|narrow)|half (?:of|a)|most of|nine in ten|thousand|hundreds?|dozens?|percent|roughly|about #|some #|per (?:minute|hour|second)|a (?:second|minute)
    fraction|portion|majority|minority|a dozen|the bulk|hardly any(?:body|one)?|barely any
    almost (?:all|every(?:one|body)|none)|nearly (?:all|every)|handful|a million
    every (?:second|third|fifth|seventh|tenth)|a fair few|quite a few`,
  nohurt: `
    (?:no|zero|not one|not a|not a single|none of the|nobody|no one|without a) (?:customers?|users?|people|person|tenants?|workloads?|one|soul|single)|nobody|no one|zero (?:hurt|workloads?|customers?)
    not one|inconvenienced|feel(?:s|ing)?(?: it| this| that)?|notic(?:e|es|ed)|impact(?:ed)?|lost (?:a|an) (?:workload|customer|order)
    none of our|no actual|nobody outside|no one outside|without anyone|zero impact|not a soul|blissfully|oblivious`,
  queue: `
    waiting|parked|queued?|standing|stand in line|behind us|in the queue|blocked behind|held up|delayed|slips?|postponed`,
  // Going back.
  goback: `
    roll(?:ing|ed|s)?(?: (?:it|this|that|them|the|code|us|back|everything)){0,2} back|rollback|rolling back|revert(?:s|ed|ing)?|go(?:ing|es)? back(?:wards)?|went back|way back|step(?:ping)? back|flip(?:ping)? back
    pull(?:ing)? (?:it|this|that|the [a-z]+) (?:back|out)|back(?:ing)? (?:it |this |that )?out|put(?:ting)?(?: [a-z]+){1,3} back|undo(?:ing)?|unwind(?:ing)?|revers(?:e|ing|al)|restor(?:e|es|ing|ed)|snapshots?
    slip back|slide back|take(?: [a-z]+){1,3} back(?: out)?|withdraw|yank|back costs?|back is|go home|way (?:home|out)|(?:old|earlier|previous|last)(?: [a-z]+)? back(?: on)?|down script|set back|redeploy(?:ing)?
    stick the old|switch(?:ing)? back|turn(?:ing)? (?:it|that|the [a-z]+) off
    backtrack|retreat|retrac(?:e|ing)|reverse gear|rewind(?:ing)?|turn(?:ing)? (?:the clock|it) back
    put it how it was|as it was before|undo button|return(?:ing)? to|downgrad(?:e|ing)|swap(?:ping)? back
    drop(?:ping)? back|fall(?:ing)? back to|backing off|back down|take it out again|take it back out`,
  old: `
    oldversion|old(?:er)? (?:code|version|build|jar|binary|module|reader|app|release|one|orchestrator|guy|format|tables?|rows?|step|way)|previous (?:code|version|build|release|reader|one)
    earlier (?:code|version|build|jar|release|application)|last (?:build|version|release|week s|quarter s|month s)|prior (?:version|build|release)|version before|the one before|both versions|either version
    whichever version|yesterday s|former
    predecessor|earlier one|older release|last good|known good|the one we had|what we had|previous|legacy
    last week s (?:build|version|code)|version we had`,
  safe: `
    safe(?:ly)?|dangerous|risk(?:y|s)?|unsafe|trap|worse|scary|hole deeper|harm|bite(?:s)? (?:us|them)|regret|dare|clean(?:ly)?|fear|gamble|hundred percent|from #(?: percent)? to (?:#|a)|death trap|mess
    make (?:it|things|that) worse|better off|mistake|land on our feet|corner
    backfire|blow up in our face|make matters worse|out of the frying pan|frying pan|fresh hell|another outage
    second outage|bite back|minefield|harmless|land(?:s)? us|make it worse|brick|blow it up|shoot ourselves|cost us`,
  help: `
    (?:would|will|does|do|could|is|can|not|going to)~(?:help|fix|clear|work|cure|solve|save|unstick|buy|do us any good|benefit|any good|any use)|any good|no use|pointless|of any use|see the benefit|buy (?:me|us)
    fits?|quick way|way out|same (?:thing|race|problem|error)|takes? (?:#|forty)|minutes|hours left
    make any difference|makes? no difference|change anything|get us out|gain us|do the trick|cure|worth it
    any better|move the needle|solve anything`,
  possible: `
    can (?:we|i|it|the|that)|could (?:we|i|it|the)|does (?:it|the|that|last)|will (?:it|the|two|that)|would (?:it|the|that|undo|flipping|we|going)|is (?:it|that|the)|are we|if (?:we|i|you|it)|whether|suppose|say (?:we|the)|what happens
    i am not (?:so )?sure|what is our|not going to|will not|would not`,
  // Data.
  written: `
    written|wrote|saved?|saves|stored?|landed|(?:went|gone|came|come) in|inserted|created|persisted|recorded|collected|collecting|filled|what went in|collects|changed after|data inside
    put in|taken|booked|placed|entered|accumulated|piled up|gathered|wrote down|typed in|submitted`,
  data: `
    rows?|orders?|data|records?|definitions?|saved reports|saves|campaign|channel|numbers|work|write ?log|right log|log is|diary|state|cards?|money|holds?|everything|anything|anything newer|stuff`,
  lost: `
    los(?:e|es|ing|t)|loose|gone|throw(?:ing)? (?:it |them )?away|thrown|threw|in the bin|binned|orphan(?:s|ed)?|missing|miss|chuck(?:ing|ed)?|poof|at risk|stranded|strand|goes? missing|kept|keep(?:s|ing)?|preserved|survives?
    replay(?:ed|s)?|park (?:them|em)|parked|bite the dust|left (?:behind|half)|leave(?:s)? (?:behind|nothing)|falls? down|wiped|where will they go|still open|what happens to|half orders?|nothing is written
    vanish(?:es|ed)?|disappears?|evaporat(?:es?|ed)|wipe[sd]?|overwritten|overwrite|trashed?|thrown out|sacrifice
    forfeit|swallowed|recover(?:able|ed)?|get (?:it|them|that) back|salvage|eaten|erased?|intact|in limbo
    half written|goes with it`,
  // Code and schema.
  column: `
    columns?|fields?|metadata|schema|tables?|constraint|insert(?:s|ed)?|rows?|sixth|box|nullable|format|index(?:es)?|views?|migrations?|migrated`,
  required: `
    required?|compulsory|mandatory|not null|must(?: be| have| supply)?|insist(?:s|ing)?|demand(?:s|ed|ing)?|enforced?|no default|without (?:a )?default|no fall ?back|has to (?:be|have|fill)|null|non null|must give|will not take|a must
    obligatory|not optional|has to have|have to have|can not be empty|can not be null|may not be empty|non nullable
    forced|forces|demanded|strict|no exceptions|must not be empty|wants a value|insists on`,
  optional: `
    nullable|optional|default|defaults|may be empty|can be empty|be empty|empty(?: allowed)?|loose|soft|nice to have|being empty|maybe|backfill|fill(?:ed|s|ing)?(?: (?:it|them|in|the))?
    may be null|accepts? null|allows? null|tolerant|lenient|forgiving|relaxed|null allowed|leave it out
    leave it empty|left empty`,
  knows: `
    (?:never|not|does not|do not|did not|would not|will not|even)~(?:know(?:s|n)?|heard?|learn(?:t|ed)?|write|writes|fill|send|sends|read|reads|mention|supply|see|understand|speak)|blind|heard of|understands?|speaks?|only knows|aware
    names its columns|naming (?:its|each)|by name|can read|able to read|read (?:those|them|these|that)|reads (?:those|them|these|it)|live (?:with|in|together)|get along|coexist|write(?:s)? (?:to|happily|five|#|that)
    no clue about|no idea about|ignorant|unaware|oblivious|has no notion|not taught|was never told|never met
    never seen|not aware|can not cope|copes? with|tolerates?|deals? with|recognises?|make sense of`,
  refuse: `
    bounc(?:e|es|ed|ing)|reject(?:s|ed)?|refus(?:e|es|ed)|violat(?:e|es)|spat back|says no|no thank you|get(?:s)? refused|throws? it out|gag|blows? up|fall over|break|hundred percent|find(?:s)? (?:it )?(?:empty|nothing|zip|no)|empty(?: for| place)?|emptied|ghost town|not there
    spits? (?:it|them|that)? ?(?:back|out)|turned away|turns? (?:it|them) away|slams?|chokes?|vomits?|shown the door
    denied|thrown back|knocked back|declined|kicked out`,
  moved: `
    moved|copied|shifted|split(?:ting)?|relocated|moving the rows|rows moved|dropped|drops?|renamed|emptied
    taken away|carted off|migrated away|shuffled|transplanted|lives? (?:in|elsewhere|somewhere else)
    pulled out from under|swept`,
  // Libraries and callers.
  library: `
    newsdk|oldsdk|sdk|librar(?:y|ies)|clients?|dependency|driver|jar|package|api|contracts?|upstream|provider|producer|host management|payment library|paymentclient|host manager|compiled|built against|rebuilt|major|minor|semver|version
    module|vendor|supplier|third party|downstream|other team|their (?:side|api|service|team|release)|artefact
    bundled|brings its own|pulled in`,
  signature: `
    signature|argument(?:s)?|one arg|two (?:things|arguments)|parameters?|options|method|no such method|nosuchmethod[a-z]*|changed shape|took one|wants? (?:two|a|#|main|an)|second argument|breaking|incompatible|changed (?:it|how)
    asynchronous|synchronous|retention(?: class)?|maintenancewindowid|window (?:id|idea|thing)|uuid
    shape|takes? (?:two|another|an extra|one more)|extra (?:argument|parameter|field)|renamed|removed|gone from
    no longer (?:exists|there|takes)|not there any ?more|arity|interface|breaking change`,
  callers: `
    callers?|call ?sites?|calls? (?:it|that|charge|create|enter)|who calls|called|calling|callees|consumers?|still call(?:s|ing)?|compiled|retry job|refund|background|built against|rebuilt|our (?:side|code|client|tests?)|depends on|uses
    whoever (?:uses|calls)|users of|dependents|everything calling|everyone calling|caller|those calling
    nobody (?:updated|changed|rebuilt)|not updated|never updated|left behind|forgot(?:ten)?`,
  disagree: `
    (?:never|not|do not|does not|two)~(?:agree|agreed|match|matching|fit|compatible|get along)|disagree|do those (?:two )?(?:even )?fit|speak(?:s|ing)? (?:the )?(?:same|old|last|#|different)|still (?:talking|calling|on|thinking|expects|speaking)|out of step
    behind|predates?|the old way|ignores?|silently|stale|compatible|incompatible|parse[sd]?|deserialis(?:e|es|ing)|unpack|no quarrel|does not care|talking
    at odds|different (?:language|lingo|page|version|idea|ideas)|talk(?:ing|s)? past|drifted|drifts?|out of sync
    older than|diverged|not on the same page|misunderstand|lag(?:s|ging)? behind`,
  // Steps of a schema change.
  steps: `
    (?:two|three|#|separate|next|later|one|another|a) (?:releases?|steps?|trips|tickets?|phases?|tuesdays)|first~then|in steps|step by step|only then|then later|next (?:quarter|month|release)|later release|a release or two|same (?:day|release|file|ticket|night)
    not (?:all )?(?:in one|at once|both)|baby steps|halves|weeks? later|day one|straight to|afterwards only|for a (?:release|month|quarter|week)|release later
    in stages|piece by piece|bit by bit|one thing at a time|split (?:it|that) (?:up|over|into)
    over (?:two|three|several)|as separate|on its own release|own release|gently|slowly|patience|phase one|phase two`,
  parallel: `
    parallel|both (?:tables|shapes|versions|places|sides|live)|side by side|double write|write to both|written to both|keep(?:ing)? (?:both|the old)|kept (?:both|the old)|old (?:home|tables?|name)~(?:fed|filled|there|alive)|expand|contract later|view|backward(?:s)?(?: compatible)?
    tighten(?:ed|s)?|loosen|bolt|drop (?:it|the old)
    dual writ(?:e|es|ing)|twin|overlap(?:ping)?|alongside|coexist|reversible|old one alive|leave the old|kept alive
    compat(?:ible)? with (?:the )?(?:old|previous)|two way`,
  // Flags.
  flag: `
    flags?|toggles?|switch(?:es)?|feature(?:s)?|rollout|experiment|discount|ring|header|temporary hosts|kill ?switch|dial|lever|promo|gate|hide[sd]?
    cohort|opted in|bucket|treatment group|test group|beta|gated|behind the|knob|tick ?box|feature flag`,
  outside: `
    outside|inside|not (?:even )?(?:in|on|having|have)|without|within|beyond|in the (?:flag|rollout|ring|group|feature)|(?:has|have|having) (?:it|the (?:feature|flag|toggle|switch))|switched on|for (?:everyone|everybody|all)|behind it|is on for|are on it|out of the
    non members|never (?:got|had|saw) (?:it|the)|do not have (?:it|the)|does not have (?:it|the)|who do not
    who never|regardless|either way|whether or not|enrolled|opted`,
  owner: `
    owns?|owners?|owned|sign(?:s|ed)?(?: off| for)?|second (?:pair|person)|review(?:s|ed|ing)?|reviewer|look(?:s|ed)? (?:at|after)|name (?:next|behind|on|against)|approv(?:e|es|ed|al)|says yes|in writing|somebody (?:other|senior)|senior|checklist|four eyes|allowed|minding|gander
    who (?:turned|put|switched|flipped|reviewed|okayed|approved)|responsible
    babysit(?:s|ting)?|whose (?:flag|toggle|baby|is)|caretaker|somebody s name|accountable|steward|green light
    rubber stamp|blessing|permission|sanity check|guardian|in charge`,
  cleanup: `
    clean(?: it| them| up|up)?|clear(?: them| those| out)|expir(?:y|es)|end date|date when|use by|dead ones|zombies|remove|retire|sweep|default (?:off|to|is)|off (?:by default|is the default)|start(?:s)? (?:dark|off)|arrives off|lying around|widen(?:ed|ing)?|goes? wider|guards?|both (?:ends|sides|positions)|wrap(?:s)?|server side|page also
    housekeeping|stale flags?|forgotten flags?|tidy|tidied|prune|rot|shelf life|best before|sunset|kill date|purge
    bin them|safe default|off unless|leftovers?|all the way through|end to end|front and back|backend as well
    server as well`,
  // Causes.
  believe: `
    i (?:think|reckon|believe|bet|suspect|guess|feel)|my (?:money|guess|hunch|bet|read|theory|gut)|reckon|looks like|must be|has to be|got to be|gotta be|maybe|could be|suspect(?:ing)?|it is (?:a|the|because|that)|that is (?:it|the|our|why)|the (?:whole )?(?:bug|culprit|cause|reason|crux|problem)|fault|to blame|because|which is why|that is what|hence|explains|so (?:it|the|each|of course)|finished
    i would say|smells like|sounds like|feels like|points? (?:to|at)|pointing|turns out|evidently|clearly|obviously
    my suspicion|hypothesis|theory|the villain|smoking gun|guilty|the thing is|boils down|comes down to|down to
    what kills|what bites|the trick is|thanks to|on account of|due to|caused by|root cause|the story is
    that would explain`,
  mechanism: `
    null|npe|is empty|index(?:es)?|scans?|walks?|reads? (?:from|#|one)|full scan|pool|connections|queries|per day|day (?:separately|at a time)|race|ready|accepted|provision(?:s|ing|ed)?|too early|before (?:the|there|anyone|it)|callback|inventory|stale|cached?|cash|mocks?|image|old image|pull policy|pulled|tag|latest
    not there|ordered|validat(?:or|es|ing|ion)|live for you|everybody|passes|passing|hands over|insert|silently|drops|deserialise|required field|compiled|collateral|lying|lies|ghost|name
    deadlock|starv(?:es|ed|ing|ation)|exhausts?|exhausted|drains?|hogs?|hogging|contention|brute force|row by row
    one by one|whole table|every row|out of order|not up yet|still booting|not ready|half built|half ready
    thinks? it is|pretends|outdated|out of date|yesterday s|leftover|dangling|mistakes|someone else s|blank
    nothing there|missing value|unset|unconditionally|for all|no matter who|regardless|every request|all traffic`,
  // Why nobody saw it.
  tests: `
    tests?|tested|testers?|testing|test suite|suites?|ci|pipelines?|uat|staging|coverage|fixtures?|qa|mocks?|mocked|fakes?|doubles?|rehearsals?|rehearsed?|review(?:ed|er)?|acceptance|unit|load test|stand in|dummy|pretend|sandpit|preprod|dress rehearsal|checkbox|photo(?:graph)?
    checks|checklist|trials?|simulations?|simulator|lab|practice run|dry runs?|sandbox|stub(?:s|bed)?|test bed
    testbed|sign off|gate|approval|test data|demo|bench`,
  missed: `
    never|nobody (?:saw|ever|looked|opened|was|noticed|wrote|had|in)|not (?:cover(?:ed)?|catch|see|exercised|run|rerun|looking|had)|did not (?:see|catch|notice|cover|run|have)|no way|zero coverage|could not|so of course|no wonder|always (?:says?|answers?|had|green|saying)|only (?:ever|counted|had|build|two|saw)|rubber stamped
    green|passed|sailed|flew through|stayed green|happily|was (?:a toy|fourteen|a fortnight|only)|signed off|does not exist|can not happen|never (?:has|ran|saw|reused|says|did|no|get|see)|without (?:looking|noticing)|looked (?:fine|good)|tells you
    slipped (?:through|past|by)|got past|went unnoticed|escaped|blind spot|overlooked|turned a blind eye
    none of (?:them|it|our)|not one of|not a single|gave us no|looked the other way|waved (?:it )?through
    all thumbs up|fooled|false comfort|false confidence|stayed quiet|kept quiet|never once|not once
    cover(?:s|ed)? nothing|did not notice|how would (?:it|they|we|anyone)|nobody tried
    no one (?:tried|ever|saw|noticed|looked|wrote|had)`,
  toy: `
    toys?|fortnight|(?:two|#|fourteen) (?:weeks|days)(?: of)?|made up|invented|synthetic|dummy|fake|pretend|perfect|tiny|small|too (?:nice|polite|fast)|instant(?:ly)?|nothing in them|polite|ready (?:at once|immediately|instantly|before|in)|empty (?:case|accounts)|seconds|easy
    fairy tale|ideal|idealised|tidy|clean room|sunny day|happy path|baby|miniature|handful of rows|a few rows
    few rows|shallow|young|fresh data|sample|unrealistic|cardboard|make believe|three days`,
  // What should change.
  wish: `
    should(?: have)?|ought to|must|need(?:s)? to|we need|i would (?:want|like|love|have|add|split|propose)|want(?:s)?|would have|let us|have to|has to|from (?:now|here|next|then) on(?:wards)?|from (?:now|next time)|next (?:time|wave|one|release)|in future|every (?:time|release|build|merge|hotfix|wave|migration|mock|run|change|new)|always|never again|rule|each (?:run|time|night|week)|one test|give (?:us|me|staging|every|testers)
    make (?:it|sure|the)|somebody (?:should|has|needs)|i will write|could have|before (?:any|anybody|anyone|we|the next|it|they|going|increasing|every)|if there was|would be|put (?:the|a|flags)|have (?:the|a|them|someone|it)|nightly|instead of|start each|run (?:the|last)|load|what i would
    i want to|i would rather|i would insist|i would suggest|proposal|suggestion|action item|follow up|takeaway
    lesson|to prevent|so that this|so this never|had we|if only|wish we|ought|shall|going forward
    as of (?:now|tomorrow)|for next time|what we lack|what is missing|we lack|we are missing|we never had|deserves?
    could use|better to|it would have|that would have|we would have`,
  firsta: `
    canary|(?:one|two|single|four|a few|a|half a dozen|couple of|small|#|three) (?:\\w+ )?(?:cell|box|pods?|regions?|ring|clusters?|percent|tenant|customer|instance|slice|group|batch|sort)|first (?:ring|cell|batch|box|one|bite|region)|staff|stage zero|batch (?:one|two)|slice|share|gradual(?:ly)?|a twelfth|taster
    ring (?:one|by)|cell one|then the (?:rest|lot|remaining|other)|before (?:the|anyone|everyone|any) (?:rest|other|else|says)|one by one|on its own
    guinea pigs?|pilot|trial (?:run|group)|tiny (?:share|slice|group)|small (?:share|slice|group|batch)
    test the water|dip a toe|toe in|crawl|inch|ease (?:it|in)|staged|phased|progressive|one at a time
    few (?:users|customers|people|cells|pods)|sliver|one host|one box|one server|one node|early birds|volunteers
    scout|ahead of the (?:rest|others)|before (?:it|we) (?:go|goes|hit|hits) (?:the|every)`,
  stop: `
    stops?|halts?|halted|pauses?|aborts?|brakes?|freez(?:e|es)|by itself|itself|automatic(?:ally)?|no human|threshold|cross(?:es|ing)?|over #(?: percent)?|above #|past #|past (?:five|ten|two)|goes no further|stays there|soak|bake|sit(?:s)?|wait(?:s)?|ten minutes|an hour|watch(?:ed|ing)?|look at it|pulls? the plug|trip ?wire|kill line|bail|quit|behaves?|blocked|kill
    bake time|circuit breaker|fuse|hold point|checkpoint|guard ?rails?|limit|cut off|pull(?:s)? (?:itself )?back
    roll(?:s)? itself back|shuts?|tripped|trips|ceiling|cap|emergency|pause`,
  alert: `
    alerts?|alarms?|pag(?:e|es|ed|ing) (?:me|us|someone|on|somebody|at)|ping(?:ed)?|bells?|rings|dashboards?|graphs?|charts?|panels?|metrics?|monitor(?:ing|s)?|telemetry|counter|gauge|dial|timer|light|number on|amber|goes red|red (?:at|above|over)|warning|shout|yell(?:ing)?|plot(?:s)?|on the wall|measure(?:d|s)?|per (?:cell|pod|module|report|span)|by (?:span|cell|image)|would have (?:seen|known|gone off|come)|stick out|observability|health check|slo|trac(?:e|ing)|a line
    beep(?:s|er)?|siren|buzz(?:es|er)?|klaxon|notif(?:y|ies|ied|ication)|wake(?:s)? (?:me|us|somebody|someone)|woken
    tell(?:s)? us|told us|watchdog|probe|synthetic|heartbeat|canary order|screen|tile|traffic light|visible
    visibility|eyes on|blind|instrument(?:ed)?|count(?:er|ing)?|tracked|budget|early warning|heads up|smoke detector
    sooner|earlier|in the first minute|signal|histogram|heat ?map|baseline|anomal(?:y|ies)`,
  contract: `
    contracts?|schema(?:s)?|compatib(?:le|ility)|expectations|publish(?:es|ed)?|recorded|diff|compar(?:e|es|ison|ing)|match(?:es)? ours|linter?|lint|refuse the merge|merge gate|gate(?:ing)? (?:every|merge)|at merge|before (?:merge|the merge|a merge|merging|they publish)|on every (?:merge|pull)|pull request|consumer driven|drift(?:s)?|fresh(?:ly)?|pulled (?:fresh|each)|pull (?:the|fresh)|no cache|refreshed?|regenerated?|generated|real (?:one|api|service|answers)|in their (?:own )?pipeline|upstream
    handshake|agreement|spec|specification|interface check|interface tests?|breaking change (?:check|detector)
    verif(?:y|ied|ies) against|validate(?:d)? against|held against|reconcile|sync(?:ed)?|up to date mocks?
    snapshot of their|blocks? the merge|fails? the (?:build|merge|pull request)|before it merges|merge check
    kept current|expires?|rebuilt|auto generated|both teams|provider side|consumer side|sign(?:s)? the contract`,
  testcase: `
    (?:a|one|some|each|write|add|have|that|automated|new|another|the) (?:unit |integration |regression |plain old |end to end )?(?:tests?|cases?)|tests? (?:where|that|with|of|for|which)|write (?:one|me|us|it)|assert|suite (?:with|in|off|gets|ask)|add (?:a|one)|every build|on the migrated|against (?:the|this week)|switch off|flag off|off as well|turned off|count(?:s)? (?:the|how many)|fails? (?:over|if|when|the build)|twice|times out|left out|absent|missing
    test case|scenario where|simulate|simulates|pretend that|feed (?:it|the|them)|prove(?:s)? that|checks? that
    checking that|negative test|edge case|regression|cover(?:s|ed|age)? (?:the|for)|exercise(?:s)?|deliberately
    on purpose|for once|fuzz|chaos|both ways|n minus one|previous version s tests`,
  realdata: `
    real(?:istic)?|masked|anonymis(?:e|ed)|scrubb?(?:ed)?|scrambled|production (?:data|traffic|rows)|copy of|clone|replica|historical|history|full (?:size|copy|volume|year)|years? of|(?:last|this) (?:week|month|year|tuesday|tuesday s|month s|week s|year s)(?: s)?|recorded|replay(?:ed)?|billion|volume|same size|true|actual|dress rehearsal|lab (?:fleet|cluster)|proper|genuine|prod sized|oldest
    real world|live (?:data|traffic|like)|production like|prod like|lifelike|representative|life ?size|full blown
    full scale|at scale|as big as|big tenants?|ancient|a decade|decade|years old|sanitised|redacted|shadow traffic
    mirrored|captured|recording|restore of prod|backup of prod|heavy|messy|dirty|warts and all|the full|honest`,
  search: `
    grep(?:s|ped)?|search(?:es|ed)?|find (?:me|all|out|every|them)|finding|comb(?:ed)?(?: through)?|hunt|list (?:out|them|of|every|all)|track down|trawl|go(?:ne|es)? through|went through|look(?:ed)? for|find ?all|map of|scan(?:ned)? (?:the|all|every)|who else|where else|anywhere else|other (?:teams?|callers|places|services)|besides us
    sweep|look(?:ed|ing)? (?:in|into|across|through) (?:all|every|the)|inventory of|catalogue of|audit|dig through
    scour|check (?:all|every|each|who)|trace|who is (?:calling|using|reading|still)
    who (?:uses|calls|reads|depends|touches|parses|consumes)|what else (?:calls|uses|reads|touches|depends)
    any other (?:place|caller|callers|spot|code|job|service)
    which (?:other )?(?:services|jobs|repos|teams|modules) (?:use|call|read|touch|depend)|how many places|left any
    more of (?:these|those|them)`,
  everywhere: `
    every (?:place|caller|repo|query|step|spot|service|module|team)|all (?:the )?(?:repos|repositories|callers|places|steps|usages|of them|consumers)|whole (?:org|lot|codebase)|each (?:caller|repo|and every repo)|usages?|repos?|repositories|codebase|everything that|anything that|whatever reads|in how many|anybody calling|across all|callers|whoever calls|places
    everyone (?:who|calling|using)|all over the place|across (?:the|every|all)|wherever|anywhere|each place
    every one of them|throughout|entire (?:code|org|company)|all our (?:code|services|repos)|each service|every job
    others`,
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
