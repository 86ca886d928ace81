import type { OrderRules } from './order-rules';

/** How orders of this kind are usually put; see `OrderRules`. */
export const ACT_RULES = {
  'isolate.traffic': {
    sure: `
      isolat(?:e|ing)|drain(?:ing)?|test (?:accounts?|users?|tenants?)
      (?:internal|our own|staff) (?:accounts?|users?|people)
      (?:send|move|shift|route|steer|divert|direct|push|pull|take|get|point|cut|keep|swing)~(?:traffic|requests|customers?|users?|people|checkout|workflows|calls|everyone|everybody|them|load)~(?:away|off|to|over|from|out|elsewhere|around)
      (?:traffic|users|customers|people)~(?:away|off the|elsewhere|over to|to the other)|reroute|divert
      quarantine|out of (?:the )?(?:load balancer|rotation|pool)|load balancer|fail over|failover
      (?:customers?|users?|people|everyone|nobody|percent)~off~(?:module|new|it|that)|stop (?:sending|routing)
      cordon|other region|(?:limit|restrict|confine)~(?:to|module)|off the new|fence~off|cut~off from
      pull~(?:percent|users|customers)~(?:back|off)|only~test`,
    likely: `
      traffic|test|away|limit|restrict|off the|route|pool|steer|shift`,
    unless: `
      errors? (?:by|per)|since`,
  },
  'flag.off': {
    sure: `
      (?:switch|switching|turn|turning|flip|flipping|knock|toggle|put|shut|take|get)~(?:<flag>)~(?:off|to #|to zero|to nought|down|out)
      (?:switch|turn|flip|knock|toggle|shut)~off~(?:<flag>)
      (?:kill|disable|deactivate|flip|pull|switch off|turn off|toggle off|cut|flick|hit)~(?:<flag>)
      (?:<flag>)~(?:off|to zero|to nought|to # percent|switched off|turned off|disabled|killed)
      off with~(?:<flag>|it)|flag off|(?:zero|nought|#) percent~(?:<flag>)|kill switch
      (?:flip|switch|turn|knock|toggle) (?:it|that|this|them)~off|kill (?:it|that)
      (?:flip|set|take|bring|drop|dial|turn)~to (?:zero|nought|#)(?: percent)?|flip~off|dark|disable~`,
    likely: `
      off|flag|toggle|kill|disable|zero percent|nought percent|flip`,
    unless: `
      (?:is|are|who)~(?:on|enabled)|off the|(?:traffic|customers|users)~off|how far
      (?:is|was)~(?:flag|toggle)~off`,
  },
  'rollback.code': {
    sure: `
      (?:<backward>)|roll(?:ed|ing)~back|revert(?:ed|ing)?|oldversion
      (?:previous|old|prior|last|yesterday s)~(?:version|build|release|code)
      back to~(?:oldversion|old|previous|before|last|where)|(?:put|take|bring|get|send|move|pull)~back
      newversion~(?:off|back|out|away)
      (?:back|pull|yank|take)~(?:newversion|release|deploy)~(?:out|off|down|back)|last (?:known )?good|rollback
      undo the (?:deploy|release)|redeploy~(?:oldversion|old|previous|last|prior|former|earlier|what)|un(?:ship|deploy|do) (?:it|that|the (?:deploy|release))
      go(?:es|ing)? back|went back`,
    likely: `
      back|previous|old|version|revert|redeploy`,
    unless: `
      (?:schema|column|columns|migration|migrations|table|tables|pr905|down script|metadata)
      (?:snapshots?|restore|restoring)|(?:flag|toggle|test accounts)|(?:between|compare|next to|pull requests)
      (?:<hosts>)~(?:back|return)|going back and forth|on (?:their|its) snapshots?|compare|image from before
      (?:sdk|library|dependency|dependencies|build file|pin|pinned|pinning)`,
  },
  'rollback.schema': {
    sure: `
      (?:drop|remove|delete|strip|take|rip|undo|reverse|revert|back|roll|unwind|dropping|removing|undoing|reversing|lose)~(?:column|columns|schema|migration|migrations|pr905|tables?|metadata|table changes?|schema change|ddl)
      (?:column|schema|migration|pr905|table changes|metadata|schema change)~(?:out|back|off|undone|reversed|removed|dropped|reverted|gone|away|goes)
      down (?:script|migration)|run the down|alter table drop|migrate down|drop the (?:column|new|table)
      reverse the (?:migration|schema|alter)|undo~(?:alter|ddl)|schema rollback
      rollback of the (?:schema|migration)`,
    likely: `
      drop|column|migration|undo|reverse|schema|pr905|table`,
    unless: `
      (?:show|see|read|look|describe|definition|nullable)|(?:add|set|give|put)~default|nullable`,
  },
  'rollback.snapshot': {
    sure: `
      (?:restore|restoring|restored|restores|recover|return|returning|bring|put|go|going|take|get|set|reset|send|roll|revert|snap|move)~(?:to|from|on|onto|back)~(?:snapshots?|backup|copy|image)
      (?:restore|restoring|recover)~(?:snapshot|database|db|backup|copy|#|data)
      (?:snapshots?|backup)~(?:restore|restored|restoring|back|in|now)|restore|hosts?~back~|point in time
      (?:begin|start|kick off)~restore|back to (?:the|their|its|our)~(?:snapshot|snapshots|backup|copy|image)
      database~(?:back|goes back|returned)|re ?image|(?:go|going) (?:with|for) the snapshot
      on (?:their|its) snapshots?|snapshot and redeploy|image from before`,
    likely: `
      snapshot|snapshots|restore|backup|restored|database`,
    unless: `
      (?:verify|check|mount|test|is|are|validate)~(?:snapshot|backup)~(?:good|readable|valid|any|ok|clean|usable|complete)
      any good|readable|checksum|test restore|(?:verify|validate|check) the`,
  },
  'fix.forward': {
    sure: `
      hotfix|hotfixes|fix(?:ing)? forward|roll(?:ing)? forward|go(?:ing)? forward|patch|patching
      (?:add|set|put|give|stick|slap|alter|with|assign|need)~default
      default~(?:on|to|for)~(?:column|metadata|it|that)|pin|pinning
      (?:second|extra|missing|new) (?:argument|parameter|arg)|call ?sites?
      (?:gate|wrap|guard|hide|put)~(?:backend|validation|check|validator|server side)
      (?:backend|validation|validator|check)~(?:behind|inside|in|with|under|wrapped|same|only)~(?:flag|toggle|same)
      (?:same flag|flag check|the same toggle)
      fix~(?:contract|test|tests|query|mock|code|call|column|it|that|the|both)
      (?:update|bring|teach|change|adapt|adjust|amend|correct|refresh)~(?:contract tests?|contract|tests?|refund|retry job|callers?|mock|schema in the test|expected schema)
      (?:add|build|create|put)~index|nullable|dependency|write~(?:column|default)|make the column
      (?:rewrite|optimi[sz]e|limit|cap|tune)~(?:query|queries)|ship (?:a|the|that) (?:fix|patch|hotfix|change)
      go for the fix|downgrade~(?:sdk|library)|(?:sdk|library)~(?:to|at|back to|on) (?:oldsdk|three|#)|oldsdk
      fresh mock|clean mock|patched mock`,
    likely: `
      fix|default|sdk|argument|update|backend|forward|index|patched|mock`,
    unless: `
      (?:put|give|ship|roll|deploy|try)~(?:fix|patch|hotfix)~(?:on|to|onto)|what happens|(?:see|show|read)~
      (?:tell|post|update)~(?:leadership|channel|programme?)|fix and|column s got a default|default in now
      s got a default`,
  },
  'retry.backoff': {
    sure: `
      backoff|retr(?:y|ies|ying|ied)|exponential(?:ly)?|idempotent|try~again|trying~again|idempotency
      readiness check|pre ?check|check~(?:ready|readiness)|wait~(?:until|till|for)~(?:ready|host)
      (?:until|till|once|only when|before)~(?:host|it|they)~(?:ready|reports ready|says ready)
      growing~(?:pauses|delays|gaps|waits)|longer~(?:gaps|waits|pauses|delays)|doubl(?:e|ing)~|jitter|another go
      attempts?|hold on each host`,
    likely: `
      ready|wait|again|pauses|delay|readiness`,
    unless: `
      retry (?:job|worker|patch|path|consumer)|(?:refund|retry) job|toggle on`,
  },
  'replay.stage': {
    sure: `
      replay(?:ed|ing|s)?|rerun(?:s|ning)?|reran|run~again|again from
      (?:start|starting|restart|resume|continue|begin|pick up|go|run|kick)~(?:from|at)~(?:integration|red|failed|stage|middle|where|there|contract|that)
      (?:kick|set|fire|start)~off~again
      (?:kick|set|fire|start)~(?:again|off)~(?:integration|stage|tests?|contract|pipeline)?
      (?:integration|stage|contract tests?|tests)~(?:again|once more|one more time|another go|another run)
      from integration|from the (?:failed|red|failing|broken) (?:stage|step|one)|go again|skip (?:the )?build
      retrigger|not (?:from )?(?:the )?(?:scratch|whole|beginning|start|all)
      only (?:the )?(?:integration|red|failed) (?:stage|one|step)|play~(?:again|more time)
      restart~(?:stage|integration|pipeline|job|step)|second run`,
    likely: `
      again|integration|stage|scratch|rebuild|from`,
    unless: `
      (?:retry|backoff)|build again$`,
  },
  'promote.artifact': {
    sure: `
      promot(?:e|ed|ing|es|ion)|by hand
      (?:push|move|take|send|ship|publish|put|release|carry|bump|copy)~(?:artifact|image|signed|build|artifactory|jar|container|one that passed)~
      (?:artifact|image|signed)~(?:push|move|by hand|manually|across|through|up|along|release|out|ourselves)
      artifactory|manual (?:promotion|release|path|push)|manually (?:push|promote|release)|signed
      the one with the signature|(?:push|ship|release|move)~(?:ourselves|myself|yourself)
      past the (?:gate|pipeline)|go (?:around|round|past) the pipeline|artifact`,
    likely: `
      manual|manually|push|ourselves|image|myself`,
    unless: `
      mock image|fresh|column`,
  },
  'canary.deploy': {
    sure: `
      (?:put|deploy|ship|push|send|give|roll|release|start|try|get|expose|begin|place|run|launch|trial|stick|serve|drop|let|gets?)~(?:to|on|onto|as|in|with|it|of|at)~(?:canary|one percent|# percent|single|one (?:pod|node|host|region|box|instance|cluster|server|customer|zone|machine|store|country)|handful|few|couple|small)
      canary (?:it|that|this|first|deploy|deployment|the fix|the patch|only|release|rollout|with)
      (?:failing|stuck|broken|stalled|affected|bad) (?:ones|workflows|clusters|hosts|sites)~(?:first|only|and nobody|to begin)
      one percent~(?:first|gets|to start|and|only)
      (?:first|only|just)~(?:one percent|failing workflows|stuck ones|single|canary)
      (?:on|to)~(?:failing|stuck|broken|stalled) (?:ones|workflows|clusters)|through (?:a |the )?canary
      as a canary|(?:to|on|onto) (?:the |a )?canary|start small|(?:three|five|six|two|#) of (?:the|them|those)
      nobody else|and (?:nobody|no one|nothing) else|hold there|one (?:pod|node|region|host) (?:first|only|and)`,
    likely: `
      canary|one percent|first|single|failing workflows|extra telemetry`,
    unless: `
      (?:how|health|healthy|doing|saying|status|metrics)~(?:canary)?|(?:see|show)~canary`,
  },
} satisfies Readonly<Record<string, OrderRules>>;
