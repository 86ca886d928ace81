import type { OrderRules } from './order-rules';

/** How orders of this kind are usually put; see `OrderRules`. */
export const LOOK_RULES = {
  'look.errors_by_endpoint': {
    sure: `
      (?:<errors>)~(?:by|per|for each|for every|across|split|on each|of each|each)~(?:<routes>)
      (?:<errors>)~(?:split|broken|break|breakdown|separately|individually)
      (?:break|split|slice|divide|group|chop)~(?:<errors>)|which~(?:<routes>)~(?:<fail>)
      (?:<errors>) (?:by|per) [^ ]+|which~are~(?:throwing|failing|erroring)
      where are the (?:errors|failures|500s)|what is (?:actually |really )?(?:failing|broken|throwing|erroring)
      is it (?:only|just|all|every)~(?:failing|fail|red|down|broken|throwing|that fails?|or)
      (?:endpoint|route|path|service)s? by (?:endpoint|route|path|service)
      error (?:breakdown|split|map|heat ?map|distribution)|what~returns
      (?:check|see|show|pull up|bring up|put up|look at|how is|how are|what is)~(?:error rates?|failure rates?|errors)(?! (?:logs?|messages?|text|output|say|says|saying))`,
    likely: `
      error rates?|500s|errors|failures|failure rate|break~down|how much~failing
      which~(?:red|down|hurting|dying)|(?:failing|erroring|throwing)|per (?:endpoint|route|report|service)
      by (?:endpoint|route|path)`,
    unless: `
      since|graph|before and after`,
  },
  'look.latency': {
    sure: `
      latenc(?:y|ies)|p99|percentiles?|(?:response|query|load|page|request|answer|round trip) times?
      how (?:slow|fast|quick|sluggish|long)~(?:query|queries|calls?|requests?|reports?|endpoints?|routes?|dashboards?|pages?|taking|answering|respon[a-z]+)
      median|how slow|timings?|time spent|milliseconds`,
    likely: `
      slow|slower|slowness|crawling|sluggish|how long~(?:take|takes|taking)|seconds|lagging|slow quer(?:y|ies)
      speed|dragging`,
    unless: `
      how long~(?:restore|restoring|rollback|roll back|snapshot|hotfix|rebuild|replay|canary|fix|going back|redeploy)`,
  },
  'look.logs': {
    sure: `
      logs?|log ?lines?|log files?|kibana|splunk|stacktraces?|exceptions?|kubectl|console output|stdout|stderr
      (?:what|read|show|see|how)~(?:print|printed|output|log|logged|logging|wrote|spit|spat|complain|complaining|moaning|screaming|coughed up)
      traces?|tail~|grep|error messages?|the output|output of|nosuchmethod[a-z]*|backtrace`,
    likely: `
      what~(?:saying|said|say|says|tell us|telling us)|console|output|messages?|print(?:ed)?|wrote`,
  },
  'look.changelog': {
    sure: `
      changelog|release notes?|merge list|change (?:records?|history)
      list of~(?:changes|commits|pull requests|merges|tickets)|pull requests
      what~(?:shipped|ship|went out|gone out|went in|gone in|go out|goes out|merged|landed|deployed|released|delivered|rolled out|pushed|is new)
      what~changed~(?:in|since|between|on|over|with|for)|what is in~(?:<release>)
      what~(?:part of|included|bundled|inside)|contents? of~(?:<release>)|what has~changed
      everything~(?:shipped|merged|went)|item by item|just the notes|what~gone into
      what did we (?:ship|release|deploy|push|change|merge)|who merged`,
    likely: `
      changed|shipped|merged|notes|changes|went out|what is in`,
    unless: `
      lines|code|diff`,
  },
  'look.diff': {
    sure: `
      diffs?|the~code|actual (?:code|lines?|change)|change ?set|lines? (?:by line|were|was|changed|touched)
      (?:<see>)~(?:pull request|commit|pr892|pr901)
      what~(?:do|did|done|does)~to~(?:the|that|charge|call|query|client|mock|schema|json|test|field)
      how (?:they|it|that|he|she|we)~(?:rewrote|rewritten|changed|rewired)
      old~(?:new|left)~(?:side|next|right|against)|git (?:diff|show|blame|log p)|code change|source
      what changed in the (?:json|code|contract|query|file|class|call)|(?:open|read|see)~(?:pr905|pull request)
      hunks?|which lines|(?:pr892|pr901)~(?:code|lines|open|read|see)|the (?:patch|change) itself|commit`,
    likely: `
      pr892|pr901|pull request|code|lines|what did they (?:change|do)|pr905`,
    unless: `
      (?:fix|patch|hotfix|pin|roll~back|revert)`,
  },
  'look.flag_state': {
    sure: `
      launchdarkly
      (?:is|are|who has|was)~(?:<flag>)~(?:on|off|enabled|active|live|turned|switched|toggled|up|set)
      (?:what|which|how)~(?:<flag>)~(?:set|at|on|sitting|state|standing)
      (?:<flag>)~(?:state|status|percent|percentage|rollout|share|set to|sitting|turned on|enabled|still on|switched on|toggled)
      (?:percent|percentage|share|rollout|state|status|setting|value)~(?:<flag>)
      (?:look|check|see|show)~(?:flag|toggle|rollout)|how far~rolled out|behind a (?:switch|flag|toggle)
      flag (?:state|dashboard|console|page|settings?|configuration|config)
      who~(?:turned on|enabled|switched on|has it)|on a (?:toggle|flag|switch)`,
    likely: `
      flag|toggle|rollout|what percent|percentage|is it~on|on or off|feature flag|still on`,
    unless: `
      (?:kill|disable|turn~off|switch~off|flip~off|knock~off)|(?:flag|toggle)~off(?: for| now|$)`,
  },
  'look.db_schema': {
    sure: `
      (?:<see>|<q>)~(?:<table>)
      (?:table|column|schema)~(?:look|looks|made|defined|definition|allowed|nullable|takes?|accept|null)
      nullable|(?:is|does)~(?:column|metadata|field)~(?:null|default|required|mandatory|allowed)|describe~|ddl
      constraints?|not null|table (?:definition|structure|layout)
      (?:read|see|show|look|open)~(?:migration|pr905|alter|schema)|create table|alter statement|indexes on
      (?:takes?|accepts?|allows?) nulls?|which indexes|schema (?:of|for|please|definition)|what columns?
      what~(?:pr905|migration)~(?:do|did|add|change)`,
    likely: `
      <table>|migration|pr905|default`,
    unless: `
      (?:drop|undo|reverse|roll~back|rollback|revert|remove|back out|take~off|take~out|run the down)
      (?:add|set|put|give|make)~(?:default|nullable|index)|written|rows`,
  },
  'look.canary': {
    sure: `
      (?:how|what)~(?:is|are|s)~(?:canary|canaries)
      canary~(?:health|healthy|status|metrics|numbers|errors?|doing|saying|say|looking|look|green|clean|holding|behaving|dashboard|failures|error rate|state|telling|report|graph|coping|up to)
      (?:<see>)~canary|(?:health|status|state|metrics|numbers|errors?|failures|graph)~(?:of|for|on|from)~canary
      how~(?:one percent|# percent|new build|new version)~(?:doing|getting|healthy|look|looking|faring|holding)
      (?:ones|those|users|hosts|pods)~(?:on|have|with|got)~new (?:build|version|code)~(?:doing|looking|healthy)?
      (?:one percent|# percent|slice)~(?:healthy|doing|bad|ok|slice|holding|look)|is the canary`,
    likely: `
      canary|slice|new build|canaries`,
    unless: `
      (?:deploy|ship|put|push|send|give|roll|start|try|release)~(?:to|on|onto|as|it|the|a)~canary
      canary (?:first|it|only)|(?:through|on|via) (?:a |the )?canary first`,
  },
  'look.pipeline_step': {
    sure: `
      which~(?:stages?|steps?|jobs?)|(?:stages?|steps?)~(?:red|failed|broke|fell|stopped|stuck|green)
      where~(?:build|pipeline|it|run|job|ci)~(?:stop|stopped|fail|failed|fell|fall|break|broke|die|died|stuck|standing|stands|choke|choked|get to|got to|hang|hanging|halt)
      (?:<see>|how|what)~(?:pipeline|jenkins|ci run|ci|build page|build run|stages?|latest run|job|gitlab|github actions)
      pipeline|jenkins|ci run|ci job|latest run|what~(?:stage|step)|who is red
      did~(?:unit tests|build|tests)~(?:pass|green|through)|get past|got past|stages
      which (?:test|tests|check)~(?:failed|red|broke)|where~(?:in|did)~(?:pipeline|build)
      job~(?:got|pass|through|fail|failed)|test stage`,
    likely: `
      stage|build|step|run|job|red|ci`,
    unless: `
      (?:replay|rerun|run~again|kick~off|start~from|skip|from the failed|restart|retry)`,
  },
  'look.host_events': {
    sure: `
      (?:<hosts>)~(?:by state|events?|state|states|status|doing|sent|stuck|provisioning|maintenance|timeline|history|report|reporting|ready|coming up|in)
      (?:<see>|<q>|how many)~(?:<hosts>|callbacks?)|(?:state|status|states|events?|timeline)~(?:<hosts>)
      callbacks?|provisioning|maintenance mode
      host (?:events?|states?|timeline|history|inventory|list|management events)
      event (?:by event|stream|log|timeline|history)|still (?:coming up|building|provisioning|booting)
      into maintenance|in maintenance|ready signals?|temporary hosts?
      which~(?:ready|reported|answered|checked in)
      what happened (?:on|to|with)~(?:host|machine|box|server|cluster)`,
    likely: `
      hosts?|events|maintenance|cluster|by state|machines?|ready|what happened`,
    unless: `
      (?:restore|return|back to|snapshots?|retry|route~away|page|on call)|until|wait~ready|says ready`,
  },
  'compare.before_after': {
    sure: `
      before and after|before (?:versus|vs|against) after|(?:compare|compared|comparison)
      (?:against|versus|vs|next to|on top of|beside|alongside|with|over)~(?:<ago>)|overlay|baseline
      (?:what|how)~(?:was|were)~(?:before|and what|and now|at #|prior|yesterday)|either side
      side by side~(?:wave|week|one|deploy|release|last|before)
      (?:last|previous) (?:wave|week|sunday|tuesday|release)~(?:on top|under|next|same|side)
      is (?:this|that|it|# percent)~(?:normal|usual)|what (?:is|s) normal|from before~(?:against|and|two|the)
      what a (?:sunday|monday|normal)|(?:graphs?|charts?|numbers?|errors?)~(?:before|from before|pre)
      week on week|put~next to|(?:this|that) wave~(?:last|previous|before)|same graph
      look(?:ed)? like~(?:before|yesterday|last|this time)|then and now
      before the (?:deploy|release|migration)~(?:after|now)|how (?:different|does~differ)|hold~against`,
    likely: `
      before|last (?:week|sunday|wave|tuesday|release)|against|normal|usual|side by side|next to|yesterday
      used to|previous wave`,
    unless: `
      before (?:i|we|anybody|anyone|anything|you|somebody|he|it)|pipeline`,
  },
  'check.customer_impact': {
    sure: `
      how many~(?:<people>)|(?:which|what)~(?:customers?|tenants?|users?|accounts|clients?|merchants?|people)
      who is~(?:hit|hurt|hurting|affected|suffering|impacted|getting|seeing|feeling|losing|stuck)|blast radius
      (?:customer|user) impact
      (?:customers?|users?|people|anyone|anybody|tenants?|workloads?)~(?:affected|hit|hurt|impacted|felt|feel|feeling|suffering|touched|losing|seeing|locked out|noticed?)
      (?:affected|impacted)~(?:<people>)|tickets?|complaints?|impact on
      count~(?:customers?|users?|shoppers?|people|accounts)
      (?:support|help ?desk) (?:s )?(?:ticket|tickets|count|calls|queue|seeing|hearing|phones)
      how (?:bad|wide|widespread|big)~(?:customers?|users?|people|it|this)|turning away
      could not (?:pay|buy|order|check)|called in|how much (?:money|revenue)|number of~(?:<people>)|who can not
      what does (?:the|a) (?:customer|user|shopper)~see|who~(?:feels?|sees|notices) (?:it|this)|footprint`,
    likely: `
      customers?|how many|affected|impact|who is|users|people|hit`,
    unless: `
      (?:tell|inform|notify|post|write)~|orders~(?:written|saved|lost|lose)|(?:off|away|to test)~|page `,
  },
  'check.data_safety': {
    sure: `
      (?:what|how many|how much|which|count|any|anything|rows|orders|data|records)~(?:written|saved|stored|inserted|landed|writes)
      written~(?:since|to|into|in|after|with)|writes? since
      (?:data|orders|rows|writes|records)~(?:lost|lose|loss|safe|intact|missing|consistent|corrupt|corrupted|at risk|would be)
      (?:is|are|check|verify|confirm|make sure|see|mount|test|whether)~(?:<snapshot>)~(?:good|valid|readable|clean|complete|usable|intact|ok|there|any good|restorable|works?|healthy|recent|exists?)
      (?:verify|check|test|validate|mount|confirm)~(?:snapshots?|backups?)
      (?:snapshot|backup)~(?:good|any good|valid|readable|verif[a-z]+|checksum|complete|usable|intact|fresh|how old)
      would~(?:lose|be lost)|data (?:safety|loss|integrity|consistency)|rows|half written
      saved (?:anything|since)|has anything (?:landed|been written|been saved)|checksum
      how (?:old|fresh)~(?:snapshot|backup)|what~lose if|corrupt(?:ed|ion)?|anybody s saved|since~written
      test restore|integrity`,
    likely: `
      written|data|lost|lose|snapshot|saved|backup|consistent|safe|writes`,
    unless: `
      restore the|back to (?:the |their )?snapshots?`,
  },
} satisfies Readonly<Record<string, OrderRules>>;
