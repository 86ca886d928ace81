/** What can be done in a drill and how it is put; written as the things are. */
export const ACTS: Readonly<Record<string, string>> = {
  rollback: `
    roll(?:ed|ing|s)?~back|rollback|revert(?:ed|ing|s)?
    back(?:ed|ing|s)?(?: it| that| this| the [^ ]+(?: [^ ]+)?| newversion)? out|go(?:es|ing)? back|went back
    gone back|going back|tak(?:e|es|ing)~back|took~back|put(?:s|ting)?~back|bring(?:s|ing)?~back
    brought~back|send(?:ing)?~back|get~back (?:on|to)|move[ds]?~back|redeploy(?:ed|ing|s)?
    pull(?:ed|ing|s)?~back|step back to|fall(?:ing)? back to|back to (?:the )?(?:old|previous|oldversion|last)
    unship|undeploy|downgrade[ds]?|restore the (?:old|previous)|back on oldversion|oldversion back
    tak(?:e|ing)~off again|put oldversion on|deploy (?:the )?(?:old|previous|oldversion)`,
  off: `
    switch(?:ed|ing|es)?~off|turn(?:ed|ing|s)?~off|flip(?:ped|ping|s)?|knock(?:ed|ing|s)?~off
    kill(?:ed|ing|s)?|disabl(?:e|ed|ing|es)|deactivat(?:e|ed|ing)|toggle~off|off
    to (?:zero|nought|#|0)(?: percent)?|(?:zero|nought|0) percent|pull the plug
    shut(?:ting)?(?: [^ ]+){0,3} (?:off|down)|dark|unset|cut(?:ting)?`,
  drop: `
    drop(?:ped|ping|s)?|undo(?:ne|ing|es)?|undid|revers(?:e|ed|ing|es)|remov(?:e|ed|ing|es)
    tak(?:e|ing|es)(?: [^ ]+){1,4}? (?:off|out)|get rid of|delet(?:e|ed|ing)|unwind|down script|rip(?:ping)? out
    strip(?:ping)?|run the down`,
  restore: `
    restor(?:e|ed|es|ing)|restoration|recover(?:ed|ing|s)?|return(?:ed|ing|s)?
    bring(?:ing)?(?: [^ ]+){0,4}? (?:back|again)|snap(?:ped|ping)?(?: [^ ]+){0,3} back|rewind|re ?image|reset`,
  fix: `
    fix(?:ed|es|ing)?|hotfix(?:es|ed)?|patch(?:ed|es|ing)?|pin(?:ned|ning|s)?|fix(?:ing)? forward
    roll(?:ing)? forward|forward|correct(?:ed|ing)?|repair(?:ed|ing)?|mend(?:ed|ing)?|ship (?:a|the|that)
    rewrit(?:e|ing)|amend|bump|downgrade the|(?:add|set|put|give|giv(?:e|ing)|stick|slap)~(?:a )?default
    (?:a|with|the|that) default|second (?:argument|parameter|arg|one)|wrap(?:ped|ping)?
    gat(?:e|ed|ing) (?:the|that|it|this)
    (?:same|inside|behind|in) (?:the )?(?:flag|toggle|flag check|same flag)(?: check)?|call ?sites?
    add(?:ed|ing)? an? index|make (?:it|that|the column) nullable|bring .{0,24}up to
    updat(?:e|ed|ing) (?:the|both|all|every) (?:contract|call|refund|retry|test|other|callers?|mock)[^ ]*`,
  retry: `
    retr(?:y|ied|ies|ying)|tr(?:y|ies|ying)(?: [^ ]+){0,3} again|backoff|exponential(?:ly)?|idempotent
    idempotency|readiness|pre ?checks?|check first|until (?:the host|it) (?:is|says|reports) ready
    wait(?:s|ing)?|doubling|double it|growing|longer gaps|attempts?|jitter|pauses?|delays?
    not all (?:at once|together)|says ready|reports ready|is ready|between tries|second go|another go`,
  replay: `
    replay(?:ed|ing|s)?|rerun(?:s|ning)?|reran|run(?:ning)?(?: [^ ]+){0,4} again
    start(?:ed|ing)?(?: [^ ]+){0,3} (?:from|again)|kick(?:ed|ing)?(?: [^ ]+){0,4} (?:off|again)|go again
    again from|from integration|play(?:ed|ing)?(?: [^ ]+){0,4} (?:again|one more time|once more)|set off
    restart(?:ed|ing)?|retrigger(?:ed|ing)?|trigger(?:ed|ing)? (?:the|that|only|just)
    from (?:the |that )?(?:failed|red|failing|broken|integration|contract)|resume|pick (?:it )?up from|onwards
    from scratch|fire (?:it )?up again|skip (?:build|unit|the build|straight)|rebuild(?:ing)?|redo`,
  promote: `
    promot(?:e|ed|es|ing)|push(?:ed|ing|es)?|mov(?:e|ed|ing)(?: [^ ]+){0,6} (?:up|across|over|along|to release)
    publish(?:ed|ing)?|sign off|ship it by hand`,
  deploy: `
    deploy(?:ed|ing|s)?|ship(?:ped|ping|s)?
    roll(?:ed|ing)?(?: it| that| this| the [^ ]+(?: [^ ]+)?)? (?:to|onto|on|out)
    put(?:ting)?(?: [^ ]+){0,4} (?:on|out|onto|to|into)|giv(?:e|ing|en)(?: [^ ]+){1,4} to|gets? the
    release (?:it|that|this) to|try(?:ing)?(?: [^ ]+){1,5} on|start (?:it|small|with)|go(?:es)? to
    canary (?:it|that|this|first|the)|expose|trial`,
  isolate: `
    isolat(?:e|ed|es|ing)|drain(?:ed|ing|s)?|rerout(?:e|ed|ing)
    rout(?:e|ed|ing)(?: [^ ]+){0,6} (?:away|to|off|around)|divert(?:ed|ing)?|steer(?:ed|ing)?|shift(?:ed|ing)?
    shove|quarantin(?:e|ed|ing)|fence[ds]?(?: [^ ]+){0,3} off|ring ?fence|limit(?:ed|ing|s)?
    restrict(?:ed|ing|s)?
    (?:send|get|pull|take|move|shift|keep|push)(?:ing)?(?: [^ ]+){0,6} (?:off|away|out of|over to|onto test|to test)
    test accounts only|cordon(?:ed)?|out of rotation|out of the load balancer|stop sending|off the new
    fail(?:ing)? over|failover`,
  tell: `
    tell(?:s|ing)?|told|let(?:s|ting)?(?: [^ ]+){1,4} know|inform(?:ed|ing|s)?|post(?:ed|ing|s)?
    writ(?:e|es|ing)(?: [^ ]+){0,3} to|notif(?:y|ied|ies|ying)|messag(?:e|ed|ing)|announc(?:e|ed|ing)
    send(?:s|ing)?|sent|drop(?: [^ ]+){0,3} (?:line|note|message)
    keep(?: [^ ]+){1,3} (?:posted|informed|in the loop)|share|ping(?:ed|ing)?|brief(?:ed|ing)?
    update (?:the|our|leadership|everyone|everybody|stakeholders|support|them|people|program|management|status|those)
    say (?:that|we|it)|give(?: [^ ]+){1,4} (?:an|the|a) (?:update|status|heads up|line|eta)
    communicat(?:e|ed|ing)|report to|tell them|warn(?:ed|ing)?|get(?: [^ ]+){1,4} to the
    put(?: [^ ]+){1,5} in the (?:status|release|incident)?(?: ?channel)?`,
  page: `
    pag(?:e|ed|ing|es)|declar(?:e|ed|es|ing)|escalat(?:e|ed|ing)|rais(?:e|ed|ing) (?:a|an|it|the)
    open(?:ed|ing)?(?: up)? (?:a|an|the|that)(?: [^ ]+)? (?:bridge|incident|call|war)|call it|call people
    call(?:ing)? (?:in|up)|mak(?:e|ing) (?:it|this|that) (?:official|a)
    get(?: [^ ]+){1,4} (?:on the|on it|out of bed|on a|up|on the line)|wake(?: [^ ]+){0,3}|spin up a|set up a
    get (?:me )?a bridge|assemble|ring(?:ing)? (?:the|round)|summon|hit the (?:red )?button|treat this as`,
  canarydeploy: `
    canary (?:it|that|this|first|deploy|the fix|the patch|on|only)|to (?:a |the )?canary|as (?:a )?canary
    on (?:a |the )?canary|canary(?:ing|ed)|one percent first|one percent of
    (?:failing|stuck|broken|stalled) (?:ones|workflows|clusters) first|to one percent|on one percent|first and`,
  stop: `
    stop(?:ped|ping)?|halt(?:ed|ing)?|freez(?:e|ing)|frozen|hold(?:ing)?|paus(?:e|ed|ing)|cancel(?:led|ling)?
    abort(?:ed|ing)?`,
};
