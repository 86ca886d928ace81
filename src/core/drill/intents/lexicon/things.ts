/**
 * What candidates talk about in a drill and the many names they have for it. One alternative after another, in lines;
 * `~` stands for up to four words of the same clause.
 */
export const THINGS: Readonly<Record<string, string>> = {
  errors: `
    error rates?|errors?|error counts?|failure rates?|failures?|500s|status codes?|bad responses?`,
  failing: `
    failing|fails?|failed|throwing|throws|erroring|broken|breaking|breaks|broke|dying|dies|died|falling over
    fell over|fall over|choking|bleeding|on fire|blowing up|blew up|going wrong|went wrong|unhappy|sick|is down
    are down`,
  red: `
    red|went red|gone red|is red|green|amber`,
  endpoints: `
    endpoints?|routes?|paths?|urls?|apis?|api calls?|report types?|kinds? of report|handlers?|resources?|calls`,
  services: `
    services?|payments?|orders|checkout|search|catalog(?:ue)?|auth|login|refunds?|basket|cart`,
  split: `
    break(?:s|ing)?(?: it| that| this| them| those| the [^ ]+(?: [^ ]+)?)? down|broken down|breakdown
    split(?:ting)?(?: up| out)?|per|each|individually|one by one|separate(?:ly)?|slice[ds]? by|group(?:ed)? by
    by (?:endpoint|route|service|path|api|type|report|url|call|handler)`,
  latency: `
    latency|latencies|p99|percentiles?|response times?|query times?|load times?|timings?|median|tail latency
    the tail|milliseconds|in seconds|round trips?|durations?|speed`,
  slow: `
    slow(?:er|est|ness|ly)?|sluggish|crawling|crawl|dragging|lag(?:ging|gy|s)?|how fast|quick(?:er)?
    takes? (?:that |so |too )?long|how long`,
  queries: `
    quer(?:y|ies)|reports?|history|dashboards?|reporting|long ones|spans?`,
  logs: `
    logs?|log ?lines?|log files?|kibana|splunk|loki|datadog|elastic|kubectl|console|console output|stdout|stderr
    tail(?:ing)?|grep|events? log|journal`,
  exceptions: `
    exceptions?|stacktraces?|trace|traces|stack|error messages?|error text|nosuchmethod[a-z]*|backtrace`,
  output: `
    output|print(?:ed|s|ing)?|spit(?:ting)? out|spat out|wrote|writing out|complain(?:ing|ed|s)?|moaning
    screaming|says?|saying|said|telling us|reporting back|logging|logged`,
  changelog: `
    changelog|release notes?|notes|shipped|ships?|went out|gone out|go out|going out|went in(?:to)?
    gone in(?:to)?|go into|merged|merges|merge list|pull requests|list of (?:commits|changes|merges)
    what(?: is| has|s)?(?: all)? (?:changed|new|different)|changed
    what is in (?:it|this|that|there|the|two|newversion)|whats in|contents? of|delivered|landed|rolled out in
    item by item|bundled|included|change records?|change tickets?|touched`,
  diff: `
    diffs?|code changes?|the code|lines|line by line|pull request|commit|commits|change ?sets?|source
    old on the left|left and right|git|blame|the actual (?:code|change|lines?)|code itself|did to|hunk|patch set
    rewrote|rewritten|the change itself|code|old (?:and|versus|against|next to) new|signature`,
  pr892: `
    pr892`,
  pr901: `
    pr901`,
  pr905: `
    pr905`,
  sdk: `
    sdk|payment sdk|oldsdk|newsdk|library|dependency|client library|charge(?: call| method)?|paymentclient`,
  flag: `
    flags?|feature flags?|toggles?|launchdarkly|switch|kill ?switch|feature toggle|feature|features|unleash
    split io|knob|behind a (?:switch|flag|toggle)`,
  discount: `
    discounts?|discount codes?|promo ?codes?|promos?|promotion codes?|coupons?|vouchers?|codes`,
  share: `
    (?:what|which|how many|at) percent(?:age)?|percentages?|share|sitting at|set to|rolled out to|rollout
    turned on|switched on|toggled on|is it on|still on|enabled|on for|who has it|on or off|up or down|state of`,
  schema: `
    schemas?|columns?|tables?|constraints?|nullable|nulls?|not null|defaults?|ddl|index(?:es)?|indices
    alter(?: table)?|metadata|definitions?|describe|fields?|data ?types?|primary key|foreign keys?|create table`,
  migration: `
    migrations?|down scripts?|down migrations?|alter statements?|schema changes?|table changes?|flyway|liquibase
    ddl change`,
  canary: `
    canary|canaries|one percent|# percent slice|slice|canary (?:cluster|pods?|hosts?|fleet)|new build are doing
    ones on the new|the # percent`,
  health: `
    health|healthy|how is|how are|doing|getting on|holding up|behaving|alive|coping|faring|looking|clean`,
  telemetry: `
    telemetry|metrics|extra logging|extra telemetry`,
  pipeline: `
    pipelines?|jenkins|c i|ci|ci run|build server|github actions|gitlab|workflow run|build log|job|jobs|teamcity
    the run|latest run|circle ?ci|build page`,
  stage: `
    stages?|steps?|unit tests?|gate|where did it (?:stop|fail|break|die|fall)
    where .{0,20}(?:stop|stopped|fail|fell over|stuck|break|broke|die|died)|stuck on|got past|get past`,
  integration: `
    integration(?: tests?| stage)?|contract tests?|mocks?|mock (?:image|server|client)|test image|test suite
    tests|suite|integration`,
  hosts: `
    hosts?|machines?|servers?|boxes|provision(?:ed|ing)?|maintenance(?: mode)?|callbacks?|temporary|clusters?
    host management|ready signals?|still (?:building|coming up)|coming up|by state|host events?|event stream|esx
    hypervisors?|called back|call home|checked in|reported (?:in|ready|back)|workflows?|wave|orchestrator`,
  events: `
    events?|event by event|timeline|history of|what happened (?:on|to|after)|what came (?:straight )?after|state`,
  baseline: `
    before and after|before|baseline
    last (?:week|sunday|saturday|monday|tuesday|wednesday|thursday|friday|month|quarter|wave|release|night)
    yesterday|compared?(?: to| with)?|comparison|against|versus|vs|is normal|normal|usual(?:ly)?|side by side
    overlay|on top|next to|same (?:hour|hours|time|day|period|window)|previous (?:wave|release|week|deploy|hour)
    looked like|look like|looks like|used to be|either side|week on week|prior to|what it was|pre deploy
    post deploy|since the deploy|under it|earlier`,
  graph: `
    graphs?|charts?|lines?|curves?|plots?|dashboards?|panels?|numbers?|figures?|screen|board`,
  customers: `
    customers?|users?|people|shoppers?|tenants?|clients?|accounts?|merchants?|buyers?|punters?|subscribers?
    members?|companies|humans?|everybody|anybody|anyone|patients?`,
  hurt: `
    affected|impact(?:ed|s)?|blast radius|hit|hurt(?:s|ing)?|suffer(?:ing|ed|s)?|feel(?:ing|s)?|felt
    turning away|can not (?:pay|buy|order|see|log in|check ?out)|could not (?:pay|buy|order)|footprint|damage
    harm(?:ed|ing)?|exposed|exposure|touched|notice[ds]?|losing|revenue|money|at the till|in pain|scope`,
  tickets: `
    tickets?|support tickets?|complaints?|calls? (?:in|from)|phones?|complaining|queue|support desk|help ?desk
    zendesk|called in|ringing`,
  howmany: `
    how many|how much|count(?:s|ed)?|number of|which (?:customers|tenants|users|accounts|clients|people|ones)
    who is|who are|who has|how (?:big|bad|wide|widespread)|names|percentage of (?:users|customers)`,
  data: `
    data|rows?|writes?|written|been (?:writing|saving)|saved|stored|records?|wrote to|inserts?|inserted
    landed in|put in(?:to)? (?:it|the)|half written|consistent|integrity|corrupt(?:ed|ion)?|orphan(?:s|ed)?
    created`,
  loss: `
    lost|lose|losing|loss|throw(?:n|ing)? away|safe|missing|gone|intact|recoverable`,
  snapshot: `
    snapshots?|backups?|dump|image from before|the copy|copy from|point in time|restore point|checkpoint
    one from (?:#|before|this)`,
  proof: `
    any good|is (?:it )?good|good|readable|valid|verif(?:y|ied|ies)|checksum|test restore|mount(?:s|ed)?|usable
    restorable|complete|restores cleanly|taken|fresh enough|exists?|have we got`,
  since: `
    since|so far|up to now|until now`,
  traffic: `
    traffic|load balancer|pools?|requests|ingress|test (?:accounts?|users?|tenants?|clients?)
    internal (?:accounts?|users?)|our own (?:accounts?|people)|testers|other region
    real (?:users|customers|people|accounts)|module`,
  release: `
    deploy(?:ment|s)?|releases?|builds?|versions?|oldversion|newversion|someversion
    previous (?:version|build|release|one)|old (?:version|build|release|code|one)
    last (?:good|known good|stable)(?: [^ ]+)?|yesterday s (?:build|version)|binary|pods?|prod(?:uction)?|engine`,
  old: `
    oldversion|previous|old|last (?:known )?good|prior|the (?:version|build|release|one) before|yesterday s
    what we had|where we were|last quarter s|stable|n minus one`,
  artifact: `
    artifacts?|artifactory|images?|jar|container|binary|bundle|registry
    signed (?:build|image|artifact|one|thing)|package`,
  signed: `
    signed|signature|already (?:passed|built|tested|green|approved)|approved|passed|tested`,
  byhand: `
    by hand|manual(?:ly)?|ourselves|myself|yourself|hand (?:promote|promotion)|bypass(?:ing)?
    skip(?:ping)? the pipeline|past the (?:gate|pipeline)|around the pipeline|directly
    straight to (?:release|prod)|through ourselves|across|up`,
  promotion: `
    promotions?`,
  incident: `
    incidents?|sev #|sev one|sev|sevs|bridge|pager|pager ?duty|on call|war room|official|major incident
    incident commander|commander|dba|outage|on the (?:line|phone|call)|out of bed|people on|all hands|major
    opsgenie|zoom|conference call`,
  audience: `
    leadership|stakeholders|program (?:managers?|people|folks|team)|program|managers?|rollout managers?
    exec(?:s|utives?)?|directors?|management|vp|ceo|cto|boss(?:es)?|upstairs|support|channel|slack|status page
    sres?|product|business|comms|partners?|the board|everyone waiting|whoever is waiting|team|teams|chat|thread`,
  message: `
    updates?|messages?|email|note|a line|word|status|news|heads up|eta|sentence|announcement
    where we (?:are|stand)|what we know|the loop|posted|informed`,
  hint: `
    hints?|clues?|stuck|nudge|pointers?|point me|help|i am lost|lost here|out of ideas|no idea|no clue
    missing here|what am i (?:missing|not seeing|overlooking)|not seeing|do not see|can not see what|direction
    a tip|steer me|push in the right|where (?:would|should|do) (?:you|i|we) (?:be )?(?:look|start|begin)(?:ing)?
    not getting it|stumped|blank|drawing a blank|where (?:next|now|to look)|going in circles|i give up|lifeline
    assist|something to go on|throw me|a bone|at a loss|run dry|nothing now`,
  jobs: `
    jobs?|refund(?: job)?|retry job|background(?: jobs?| paths?)?|call ?sites?|second (?:argument|parameter|arg)
    arguments?|backend|validation|validator|check|test|readiness|query`,
  first: `
    first|only|nobody else|nothing else|no more|for now|to begin with|to start with|hold there|rest stays
    just (?:those|these|one|the|a)|before (?:anybody|anyone|everybody|everyone|the rest|the others) else?`,
  few: `
    one percent|# percent|single|one (?:pod|node|host|region|box|instance|cluster|server|customer|zone|machine)
    a (?:handful|few|couple|sliver|small)|# of them|failing (?:ones|workflows|clusters)
    stuck (?:ones|workflows|clusters)|broken (?:ones|clusters|workflows)|stalled ones
    small (?:group|set|batch|share)|some of|# of the|a tenth|bit of traffic`,
  window: `
    window|time left|in time|half past|quarter|o clock|tonight|minutes|hours?|am|pm`,
};
