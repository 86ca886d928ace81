import { start, whole, wholeWith, within } from './pieces';

/** Turns round in the middle of a breath; what comes next decides. */
export const TURN: readonly RegExp[] = [
  whole(`
    no|nope|wait|actually|oh|ah|hm|well|sorry|or|rather|hang on|hold on|i mean|let me see|one second|yes|no no
    not that|but|ok|then|look|listen|right|so|and|fine|sure`),
];

/** Said after an order, these take it back. */
const TAKING_BACK = `
  stop|do not|scratch that|scratch it|forget (?:it|that|i said that)|never ?mind|cancel(?: that| it)?
  strike that|belay that|i? ?take (?:that|it) back|on second thoughts?|abort|ignore that|ignore me
  disregard(?: that)?|leave it|not yet|hold that|hold it|undo that|i did not (?:say|mean) that|hold fire
  as you were|drop it|not now|do not do (?:it|that)|forget what i said|does not matter|it does not matter
  changed my mind|that is wrong|not that one|nothing|do nothing|hold off|no need|leave (?:them|that|those)|let it (?:run|be)
  let them be|it can wait|that can wait|do not start (?:that|it)(?: yet)?|have (?:him|her|them) not|do not send it|forget [a-z]+ing
  give it (?:a|#|one|another #)(?: more)? (?:minutes?|seconds?|moment)
  give me (?:a|#|one|another #)(?: more)? (?:minutes?|seconds?|moment)|not (?:yet|now) please|i misspoke
  let us not|not today|not tonight`;

/** Takes back what was said. */
export const CANCEL: readonly RegExp[] = [
  wholeWith(TAKING_BACK, 'no|nope|wait|actually|oh|ah|hm|well|sorry|just|ok|please|let me see|you know what'),
  start(`
    scratch that|strike that|belay that|forget (?:it|that|what i|i said|about)|never ?mind|cancel(?: that| it|$)
    i take (?:that|it) back|take that back|on second thoughts?|ignore (?:that|me|what)|disregard
    i did not (?:say|mean) that|as you were|hold that(?: thought)?$|hold fire|abort`),
];

/** Says that it is not to be done. */
export const REFUSAL: readonly RegExp[] = [
  start(`
    (?:please |kindly |just )*do not|stop [a-z]+ing|never|let us not|no one|nobody
    not (?:the|while|before|yet|until|without|today|tonight|by|going|doing|that|touching|one|this|a)|leave
    hold (?:off|fire|the|your)|hands off|keep (?:your|it|that|the|them|everyone s|everybody s|[a-z]+ on)|neither
    nothing (?:gets|goes|is|new)|stay (?:away|off|where)|i refuse|i am against|let us (?:leave|keep|hold|wait)
    let (?:it|them|that|the [a-z]+) be|enough [a-z]+$
    we (?:leave|keep|stay|wait|are (?:leaving|keeping|staying))`),
  start(`
    (?:i|we|you|they|us|he|she|anyone|one) (?:will|would|do|am|are|can|should|must|shall|could)(?: really| certainly| definitely| just| also| even)? not(?! (?:sure|know|see|care|mind|remember|understand|get|got|tell|have|want to (?:guess|look)|think it|need to ask|figure|find|make out|[a-z]+ if|[a-z]+ what|[a-z]+ which|[a-z]+ why|trust|believe|like|blame|that|quite))
    (?:i|we) never|(?:i|we) would rather (?:not|you did not|we did not|nobody|wait|hold|leave)
    (?:i am|we are) (?:staying|leaving|keeping|against|holding)|(?:i|we) would (?:keep|leave|not)
    (?:cancel|call off|abort|stop|halt|kill|hold|pause)(?: with)? (?:the|that|this|those|your|any|all) (?:rollback|restore|replay|rerun|retry|retries|promotion|patch|hotfix|fix|migration|deploy|bridge|message|note|restoring|retrying)
    (?:put|turn|switch|flip) (?:the |that )?(?:flag|feature|toggle|module|discounts?|switch) (?:back )?on|you can (?:close|stop|leave|forget|drop)|(?:i|we) do not (?:need|want) (?:the|a|any|another|it|that|to)`),
  start(`
    no (?!i want|i need|i would|give|show|it is|get|i mean|i said|you|that|pull|put|let us|wait|sorry|actually|go|roll|just|please|turn|switch|open|take|idea|clue|matter|ok|we)[a-z]+`),
  within(`
    (?:is|are) (?:a no|off the table|out of the question|not coming|not happening|not going (?:out|back|anywhere)|not an option|not what i)
    hands off|no way|does not need|the answer is no|that is a rule|out of the question
    stays? (?:where|as it|on|in the|put|red|off)|not on my watch|over my dead`),
];

/** Makes it hang on something that is not so yet. */
export const CONDITION: readonly RegExp[] = [
  start(`
    if|unless|once|until|till
    should (?:it|that|the|this|they|there|payments?|errors?|support|anyone|anybody|finance|latency|things)
    provided|providing|(?:as|so) long as|in case|suppos(?:e|ing)|assuming|were (?:it|the|we|there|one)
    only (?:if|when|once|then)|whenever
    the (?:moment|minute|second|instant|day) (?:it|that|the|we|they|somebody|someone)|as soon as|on condition
    when (?:it|the|that|we|replay|staging|they|errors?|and if|integration)|at (?:#|one) percent (?:i|we)
    (?:more|less) than|another # (?:minutes|percent|tickets)|had (?:we|it)|in the worst|worst case|in the event
    depending|say (?:it|the|that|payments|we)|provisionally|with (?:two|#|another) more|after staging|in case`),
  within(`
    as and when|(?:then|before) we can talk|(?:i|we) would (?:[^ ]+ ){1,10}?(?:if|once|unless|when|until|provided)
    and only (?:then|if)|then and only then|only (?:if|when)|provided|as long as|if and when
    (?:(?:would|could|might|will|can|may) (?:[a-z]+ ){1,8}if)|as soon as|the moment (?:that|it|we)
    becomes (?:an option|a sev|my)|would be (?:my|next|the next)|in my pocket|is what we do when
    comes (?:up|in) (?:if|when)`),
];

/** Asks whether it can be done, what it would take, what would come of it. */
export const FEASIBLE: readonly RegExp[] = [
  start(`
    what (?:happens|becomes|would (?:happen|break|it|we|that|go|become)|will (?:happen|break|become)|if|does (?:it|that|a|stopping|rolling|[a-z]+ing) (?:cost|take|do to|[a-z]+ (?:cost|do))|breaks|do we lose|is the (?:risk|downside|cost|chance|worst|danger)|are the (?:risks|chances|odds))
    how (?:long|risky|safe|hard|quickly|fast|soon|much time|dangerous|reversible|expensive|certain|likely|many minutes|bad would|much (?:would|do we lose|time)) (?:would|do|does|will|is|it|that|a|an|we|for|of|until|can|could|are we|going)
    how (?:would|do|could|can|should|does) (?:we|one|you|it|that|a|the [a-z]+ (?:even|know))
    is (?:it|that|there|this|rolling|dropping|pinning|retrying|replaying|promoting|restoring|draining|going|turning|switching|a|an|another)(?: [a-z]+){0,4} (?:possible|safe|allowed|wise|way|reversible|risk|chance|even|legal|permitted|realistic|feasible|an option)
    (?!(?:can|could|would|will) (?:the|a|an|our|some) (?:[a-z]+ )?(?:dbas?|developers?|devs?|engineers?|team|sres?|people|folks|support|programme|program) (?:please |now )?(?:<verbs>) )(?:can|could|would|will|does|do|may|might|are|did|should) (?:we|the|that|it|an?|our|my|[a-z]+ing|jenkins|they|anything|one|retries|old|canary|host|leadership|[a-z]+ percent|# percent|#|oldversion|newversion)(?! (?:get|see|have|look|pull|show|open|bring)(?: |$))(?!.* (?:please|for me|for us|right now|straight away|immediately)(?: |$))
    (?:can|could|should|may) i even|am i (?:right|allowed)
    who (?:would|has to|must|needs|signs|decides|gets woken|can (?:approve|sign))
    any (?:risk|danger|chance|reason)|do (?:we|you) (?:know|think|reckon|have|even|lose)
    do (?:the|those|these|they|all|our)(?: [a-z]+){1,4} (?:include|have|support|need|keep|cover|survive|work|count|expect)
    which is (?:faster|safer|quicker|better|riskier)|are we (?:allowed|able|permitted|sure|certain)
    is there (?:any|a|some|enough|room|even)`),
  within(`
    (?:is|was) (?:that|it|this) (?:even |actually |really )?(?:possible|safe|allowed|an option|doable|feasible|reversible)
    (?:even )?(?:possible|permitted|feasible) (?:to|at|here|do you)|roll back safely|lose us (?:anything|data)
    without (?:a deploy|the second)|from here$|would it (?:fire|break|hurt|help|work|lose)|is safe if|even safe
    do you know$|as a rule`),
];
