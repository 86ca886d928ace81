import { OPENING, start, whole, within, written } from './pieces';

/** Asks somebody to do it. */
export const POLITE: readonly RegExp[] = [
  start(`
    please|kindly|would you|could you|can you|will you|do you mind|may i|can i|could i|might (?:we|i)
    could somebody|could someone|can somebody|can someone|would somebody|would someone|will someone|will somebody
    (?:can|could|would|will) (?:the|a|an|our|one of the|some) (?:[a-z]+ )?(?:dbas?|developers?|devs?|engineers?|team|sres?|people|folks|support|programme|program) (?:please |now )?(?:<verbs>)
    can we|could we|how about|do me a favou?r|be so kind|any chance (?:of|you)|i would be grateful
    i would appreciate|could the|can the dba|would the dba|(?:somebody|someone) (?:please )?(?:<verbs>)
    (?:somebody|someone|anybody|anyone) (?:should|ought to|needs to|must|had better|has to|go and)(?: please| go and| now)? (?!have |be )(?:<verbs>)
    (?:i )?request(?:ing)? (?:you|the|that|a|an|for|some|somebody|someone|it)|do the needful`),
];

/** Conditions that are none. */
export const POLITE_IF: readonly RegExp[] = [
  within(`
    if you (?:do not mind|would|could|can|please|like|have (?:got )?(?:it|them|a|that|one)|want)
    if (?:that|it) is (?:all right|ok|possible|no (?:trouble|bother|problem)|fine|not too much(?: trouble)?)
    if (?:possible|i may|i can|anyone can|somebody can|someone can)|whenever you are ready
    when you (?:can|get|have)|if nobody minds
    unless (?:somebody|someone|anybody|anyone) (?:shouts|objects|minds|says|stops|has)`),
];

/** Says what the speaker wants to have or see. */
export const WANT: readonly RegExp[] = [
  start(`
    (?:i|we) (?:want|need|would like|would love|am after|are after|have to (?:see|know|look)|must (?:see|know)|d like|require|could use|could do with|wanna|would want|would quite like|should (?:see|look|know)|do want)
    what (?:i|we) (?:want|need|would like|am after|are after|have to)|(?:my|our) (?:request|wish|order) is`),
];

/** Says what the speaker thinks should be done, or is about to do. */
export const HEDGED: readonly RegExp[] = [
  start(`
    (?:i|we) (?:think|guess|suppose|reckon|feel|say|believe|figure|would|am (?:inclined|minded|leaning|fairly|going|gonna|declaring|tempted to say)|are (?:going|gonna|fixing|taking|rolling|doing)|might|will|shall|should|have to|vote|take|go|stop|start|had better|better)
    (?:i am|we are) (?:just |now |also |then )?(?:<doing>)(?! (?:at|on about|for (?:the|my)))
    (?:my|our|the) next (?:step|thing|move|job|task|action) (?:is|would be)|next (?:step|thing|move|job|task|action)
    (?:the )?first (?:thing|step|job|move|order|task)|(?:i|we) have decided|off with|away with|out with
    probably|the move is|best to|(?:my|our|the) (?:call|vote|plan|decision|answer) is|what i would|time to|(?:it is|its) time|seems safest
    sensible thing|this is a|that is a|call it`),
];

/** Asks what is so; of something to look at that is an order to show it. */
export const LOOK_QUESTION: readonly RegExp[] = [
  start(`
    what|which|who|where|how|whose|is|are|was|were|has|have|did|does|do|any|anybody|anyone|when|why
    tell me (?:what|which|who|where|how|if|whether)`),
];

/** Urges on. */
export const GO: readonly RegExp[] = [
  whole(`
    go|go on|go ahead|do it|do that|now|yes|right now|go for it|ok|right|please|straight away|immediately
    let us go|both|start now|this minute|full stop|tonight|at once|off|and|so|quick|quickly|asap|thanks`),
];

/** Nouns that look like verbs: "the restore's at forty percent", "release day", "back in March". */
const NOUN_VERBS = `
  release|hand|patch|fix|page|test|restore|replay|canary|lock|point|call|post|back|run|swap|update|stack|check
  promote|dump|match|line|mark`;
const AFTER_NOUN = `
  s|is|was|feels|seems|promoted|[a-z]+ed|has|had|went|goes|did|does|will|would|put|took|sent|got`;
const NO_ORDER = `
  (?:${written(NOUN_VERBS)}) (?:[a-z]+ )?(?:${written(AFTER_NOUN)})(?: |$)
  [a-z]+ (?:s|is|was|has|are|were|had|goes|went|looks|feels|says|finished|failed) |release day
  back (?:in|when|at|then)|look[s]? like|point taken|fix forward or|patch or|restore or|rollback or
  test accounts (?:is|are)|mark says|update went|page is|call was`;

/** "Let me" do something that puts an order off. */
export const STALLS = `
  think|finish|suffer|read it|check with|get (?:my|there|a)|drink|be|stop you|ask|read that|find my|put my`;

const LED_BY = `
  let us (?:just )?|let me (?:just )?(?!${written(STALLS)})|go (?:ahead )?and |go |you |to |we just |just |i say we 
  i say |do the |do a |do (?!not )`;

/** Begins with the verb of an order. */
export const IMPERATIVE: readonly RegExp[] = [
  new RegExp(`^${OPENING}(?:${written(LED_BY)})?(?!${written(NO_ORDER)})(?:${written('<verbs>')})(?![^ ])`),
];
