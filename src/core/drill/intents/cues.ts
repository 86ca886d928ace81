import { anywhere } from '../../cues/patterns';

/**
 * How people mark that what they say is, or is not, to be done, wherever it stands: looser than the moods of clauses,
 * which go by how a clause is built. By family; the model weighs them together with where they stand.
 */
const CUES: Readonly<Record<string, string>> = {
  refusal: `
    will not|would not|do not|does not
    not (?:going|gonna|doing|having|touching|rolling|taking|dropping|pushing|promoting|restoring|retrying|switching|turning|paging|declaring|telling|sending)
    no one|nobody|never|not yet|not (?:today|tonight|now|before|until|till|on my|from me)
    rather (?:you|we|they) did not|rather not|hands off|leave (?:it|that|them|the|this|those)
    leaving (?:it|the|that|them)|stays? (?:where|as|on|in|put|red)|stay (?:where|as)|let (?:us )?not|hold off
    hold the|let us hold|let us leave|against|neither|refuse|out of the question|no way|nothing (?:gets|is) 
    forbid|is not coming|are not|must not|should not|no need|veto|not a chance|over my dead`,
  nominalrefusal: `
    ^no [a-z]+|, no (?:rollback|hotfix|restore|retry|retries|canary|paging|promotion|replay|flag|update)`,
  condition: `
    if|unless|once|until|till|should (?:it|that|the|this|they|payments|errors|we)|provided|providing|as long as
    in case|suppos(?:e|ing)|assuming|were (?:it|the|we)|only then|not before|otherwise|whenever|the moment
    the minute|as soon as|on condition|depending|depends|say it|when (?:it|the|host|errors|replay|that)
    in the event|had we|at # percent i|more than #|past #|above #|over #|goes (?:past|over|above)
    keeps (?:climbing|failing|rising)|fails again|second time|third time`,
  feasible: `
    is it (?:even )?(?:possible|safe|allowed|ok|okay|wise|an option)
    (?:can|could|would|might|may) (?:we|you|one|i|it|that|the|our|they)(?: [^ ,]+)? even
    is there (?:any |a |some )?(?:way|chance|risk|option)|are we (?:allowed|able|permitted)
    do we (?:even )?(?:have|lose|need|know|get)
    does (?:it|that|the|our|turning|replaying|pinning|rolling|dropping|restoring|switching)
    would (?:it|that|dropping|a|the|limiting|retrying|restoring|rolling|replaying|turning|draining|pinning|promoting)
    will (?:it|that|the|a)|what (?:happens|becomes|would|will|if|about|breaks|does it (?:cost|take))
    how (?:long|risky|safe|hard|quickly|fast|much time) (?:does|do|would|will|is|are|can|could)
    how (?:would|do|could) (?:we|you|one|i)|who (?:would|has|must|needs|signs)|possible|allowed|permitted|permit
    feasible|safely|any risk|lose us|would we lose|do we lose|is pinning|is rolling|is dropping
    what is the (?:risk|downside|cost)|can the (?:old|canary|new)|could the|am i right
    is that (?:me|safe|allowed)`,
  memory: `
    last time|last year
    last (?:wave|spring|summer|autumn|winter|month|quarter) (?:the|we|i|they|somebody|someone)|years? ago
    months? ago|months? back|i remember|remember|used to|back (?:in|when|at)
    at (?:my|our) (?:last|old|previous|former)|my (?:old|last|previous|former|first)|our old
    in (?:march|april|may|june|july|august|september|october|november|december|january|february|spring|summer|autumn|winter|the spring|the autumn)
    once (?:we|i|they|had)|that (?:day|night|weekend|time)|never again|never forgot|not forgotten|those days
    the (?:last|first|one) time|there was a|at the (?:bank|airline|airport|telco|agency|startup|hospital|shop)
    my (?:last|old) (?:place|shop|job|company|team)|have had this|this is like|reminds me|ever since|twenty #
    in # (?:we|they|i)|when i (?:was|worked)|two jobs ago`,
  report: `
    says|said|has been|have been|had been|already|finished|completed|went (?:through|out|in)
    is (?:done|out|through|over|finished|complete|off already)|was|were|ago|told me|told us|he|she|they|i asked
    is at # percent|i have (?:seen|checked|read|looked|been)|i saw|just now|earlier|came out|did (?:that|it)
    has (?:finished|gone|switched|rolled|restored|told)|have (?:dropped|told|rolled|restored|switched)
    is still running|is running|runbook says|by me|went down|apparently|i hear`,
  thinking: `
    tempting|hm|i wonder|wondering|part of me|one could|we could|you could|i keep|i do not know|not sure|obvious
    let me think|either|or both|on the one hand|on one hand|on the other|going back and forth|that is one
    one way|one thought|something to be said|might feel|feels (?:right|wrong|like)|turning it over|i can see why
    doors|thing is|interesting|in my head|thinking (?:aloud|out loud|about)|what would i|would be (?:so )?easy
    my gut|suspect|smells|maybe|perhaps|would get us|ends? badly|so it is|there is the|attractive|choice
    options?|weigh(?:ing)?|torn|mind you|does not fit|which is what|bothers me|makes me nervous|toying|appeal`,
  correction: `
    no wait|wait|scratch that|hold on|hang on|actually|or rather|on second thoughts?|forget (?:it|that|what|i)
    sorry|i mean|i did not say|take that back|strike that|never ?mind|not that|no no|belay|stop|cancel
    ignore that|hold that|actually no|no sorry|ah no|oh no|well no|mm no|hm no|let me think|disregard|not yet`,
  smalltalk: `
    can you hear|hear me|one sec(?:ond)?
    my (?:dog|cat|kid|coffee|screen|headset|wife|husband|mic|neighbour|daughter|son)|thanks|thank you
    good morning|morning|hello|hi|coffee|tea|weather|raining|sunday|headset|carry on|go ahead|frozen?
    give me a moment|let me drink|nice|lovely|sorry about that|right you are|good catch|got it|clear
    are we (?:recording|on)|should i start`,
  polite: `
    please|kindly|could you|can you|would you|will you|would you mind|do you mind|if you do not mind
    if you would|may i|can i|could i|could we|can we|might we|might i|could somebody|could someone|can somebody
    can someone|would somebody|would someone|will someone|for me|i would be grateful|i would appreciate
    when you get a moment|if that is all right|would be (?:great|nice|welcome|good)`,
  hedge: `
    i think|i guess|i suppose
    i would (?:like|say|want|go|start|just|probably|maybe|quite|be|put|have|flip|take|let|promote|hold|prefer)
    probably|i am (?:inclined|minded|fairly|leaning)|honestly|to be honest|i might(?: just)?
    maybe (?:i|we|one|you)|i would|sensible thing|the move is|what i would|best to|i reckon|i feel`,
  go: `
    let us|go on|go ahead|do it|do that|right now|now|straight away|immediately|at once|this minute|start|begin
    go for|so do|yes|ok|right|get on with|today|tonight|asap|quick|i will answer|on me|hurry|make it so|away we go|off we go
    and that is it|by all means|on please|go with (?:that|it|the)|i say (?:so|go)|on my (?:word|name)|under my name|without delay`,
  decide: `
    (?:so|ok|right|then|therefore|now|because|and|but) (?:i am|we are) [a-z]+ing|(?:my|our|the) (?:call|decision|plan|vote|answer|pick) (?:is|was)
    next (?:step|thing|move|job|task|action)|first (?:thing|step|job|move|order|task)|i have decided|off with it
    (?:i am|we are) (?:[a-z]+ing (?:it|that|this|those|them|him|the)|going (?:back|with|to|for))|goes (?:to|off|back|out|in|first|on)
    back (?:to|on|in) (?:#|two|v|the (?:old|previous|last))|no longer|use the|so no|instead i`,
  fact: `
    is (?:at|on|up|down|in|still|only|just)|are (?:at|on|up|down|in|still|only|just|all)|that is (?:the|a|what|why|how|not|it)
    which is|there is|there are|it is (?:the|a|not|only|just)|looks like|seems|means|because of|funny|always|for the (?:process|review|future|record)|in the review|next time|of course`,
  want: `
    i want|i need|i would like|we need|i am after|give me|get me|show me|let me|i have to see|need to see
    want to (?:see|know|read|look)|want those|i will have|may i have|let us have|is what i (?:want|need|am after)
    it is the [a-z ]+ i am after|i am after|looked up|find (?:that|it|this) out|go (?:and )?look|so show me|pull that
    would (?:like|want|love) (?:to|the|a|that|it|those)|could (?:use|do with)|would be (?:no harm|lovely|great|good) to`,
  next: `
    next (?:time|quarter|sprint|wave|release|year|month|train)|for the (?:next|process|review|future)|going forward
    from (?:now|then|here) on|in (?:the )?future|afterwards|in the (?:retro|review|post ?mortem|write up)|long(?:er)? term
    after this|on (?:the|my|her|his) (?:list|sheet|ticket|agenda)|list for [a-z]+day|one day we|lessons?|as a rule
    should have|would have|could have|from day one|every (?:night|release|wave|schema change|migration|deploy|pull request)
    at all times|by default|for every (?:step|call|release|migration|flag)|(?:flags|migrations|images|steps|reviewers|mocks) (?:get|need|should|must|look|have)
    we would want a rule|i would (?:add|put|split|change) (?:a|an|in|the|that)|proper [a-z]+ for`,
  options: `
    options?|(?:two|three|several|both) (?:roads|doors|ways|paths|options|theories|things you could|routes)
    pick a door|on (?:the )?one (?:side|hand)|(?:on )?the other (?:side|hand|one|school)|school of thought|trade offs?
    the (?:first|second|third) one|one is we|weigh|pros and cons|back and forth|which of (?:them|the two|those|these)
    there is (?:going|patching|rolling|the [a-z]+ thing)|as i see (?:them|it)|a , [a-z ]+ , b ,|favou?rite|either of`,
  seen: `
    what i (?:am|have) (?:seeing|got|looking at|reading|hearing)|what i have got|in front of me|from the (?:dashboard|graph|board)
    (?:i am|we are) (?:seeing|looking at|reading)|i (?:see|notice|have noted)|on (?:this|the|that) (?:graph|dashboard|board|screen|right|left)
    according to|(?:it|they|board|panel|log|notes|you) (?:says|say|mentioned|said|told)|you have got|which tells me
    all (?:passed|green|red|ready)|passed and|was green|is (?:red|green|flat|fine|climbing)|so that is|must be|probably`,
  advice: `
    (?:a|an|any|every|each|to the|to a|my|our) (?:junior|juniors|new hire|midshipman|young one|manager|boss|predecessor|captain|colleague|mentor)
    (?:rule|motto|order) (?:was|is)|used to (?:say|tell)|i (?:always|usually|generally) (?:say|tell|do|ask|look)|would tell (?:you|her|him|them)
    what i (?:tell|would tell|always)|(?:everybody|everyone|people|they) (?:always )?(?:says?|asks?|forgets?|tells?|expects?|wants)
    textbook|expects me|the book says|in a perfect world|a lot of people|normally|usually|in my experience|funny how
    would be a|it always|always (?:ends|begins|the)|whoever|nobody ever|who (?:ever|designs|thought|knows|writes)`,
  leave: `
    no need|leave (?:it|them|that|me|things|those)|let it (?:run|be|go|cook)|let (?:them|him|her) (?:be|run)|(?:it|that|they) can wait
    let us (?:refrain|not)|have (?:him|her|them|it) not|no more|not another|i will (?:manage|work it out|find it)|by myself|for myself
    i have (?:got )?(?:it|them) (?:already|here|open)|i remember|keep your|nah|not needed|not necessary|no [a-z]+ needed|do not start
    (?:prefer|rather) that (?:nobody|we did not|you did not)|hold it|not that one|never you mind|forget [a-z]+ing|where are you going`,
  gets: `
    (?:gets?|get|takes|has) (?:the|a|an|it|that|them|this|their|no|another) |comes? (?:down|out|off|back|up|again)|go(?:es)? (?:back|in|out|off|on|to|across|up|into|again|dark)
    (?:everyone|everybody|all|the rest|rest|others?|nobody|no one|whoever) (?:else |of them |of it )?(?:waits?|stays?|gets?|keeps?|goes|can wait|holds?)
    (?:and|,) (?:not|no) (?:a|one) [a-z]+ (?:else|more)|nobody else|no one else|nothing else|only the|only our|just the|just that
    (?:[a-z]+ )?[a-z]+ it is(?= ,|$)|(?:back|off|on|out|in|down) (?:with|now|please|everywhere|again|tonight|for (?:all|everyone|everybody|now))
    to (?:zero|nobody|nothing)|to begin with|to start with|first thing|(?:#|one|two|six|five|four) (?:cell|cells|pod|pods|ring|cluster|clusters|hosts?|of them) (?:only|first|gets|get)
    hears? from|deserves?|is to (?:be|get|go|hear|know)|are to (?:be|get|go)|has to (?:come|go|be)|needs to (?:come|go|be|hear|know)`,
};

export interface CuePattern {
  readonly family: string;
  readonly regex: RegExp;
}

export const CUE_PATTERNS: readonly CuePattern[] = Object.entries(CUES).map(([family, text]) => ({
  family,
  regex: anywhere(text, { gapWords: 0 }, 'g'),
}));
