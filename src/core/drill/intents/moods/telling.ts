import { STALLS } from './ordering';
import { start, within, written } from './pieces';

/** Is about the call, the room, the people in it. */
export const SMALL_TALK: readonly RegExp[] = [
  within(`
    can you (?:all )?hear|hear me|hear you
    my (?:dog|cat|kid|kids|coffee|headset|wife|husband|mic|microphone|neighbours?|daughter|son|phone|laptop|battery|internet|connection|glasses)
    thank you|good (?:morning|evening|afternoon|catch|point|question)|hello|coffee|cup of tea|raining|weather
    carry on|give me a (?:moment|second|minute|sec)|(?:one|a|half a) (?:second|sec|moment|minute)|let me drink
    some water|lovely|right you are|very clear|really clear|should i start|nice to|how are you|the voice|on mute
    repeat the question|bear with me|at the door|sharing my screen|my screen|sorry about|is it always|on this mic
    writing (?:that |this )?down|i am (?:here|back|reading|thinking|listening)|still here|got it|makes sense
    that helps|lot of red|wow|nice`),
];

/** Tells of another time and place. */
export const MEMORY: readonly RegExp[] = [
  within(`
    last time|last year
    last (?:spring|summer|autumn|winter|month|quarter|christmas|release|wave) (?:we|i|they|somebody|someone|the)
    (?:years?|months?|weeks?) (?:ago|back|before)|i (?:still )?remember|remember when|used to|back (?:in|when)
    at (?:my|our|a) (?:last|old|previous|former|first)|my (?:old|last|previous|former|first|second) [a-z]+|our old
    old (?:job|place|pipeline|dba|bank)
    (?:in|since) (?:march|april|may|june|july|august|september|october|november|december|january|february|twenty #|(?:the )?(?:spring|summer|autumn|winter))
    that (?:day|night|weekend|year)|never again|never forgot|not forgotten|one time|the (?:first|one) time
    there was (?:a|one|this)|at the (?:bank|airline|airport|telco|agency|startup|hospital|shop|insurer)
    have had this|this is like|reminds me|ever since|when i (?:was|worked|did)|when # oh came out
    once (?:we|i|they) (?:had|did|rolled|tried|lost|dropped|killed|restored|switched|took)|two jobs
    (?:we|i|they|somebody|someone|colleague|guy) once|releases? ago|before easter|that is how we got
    been here before|for years|nights like this|used to say|rule was|my (?:manager|boss|predecessor) s
    (?:i|we) would have (?:[a-z]+ed|gone|done|been|put|sent|told)`),
];

/** Tells of what was done, by whom, and how far it is. */
export const REPORT: readonly RegExp[] = [
  within(`
    (?:has|have|had) (?:already |just |now |all )?(?:been|finished|completed|switched|rolled|restored|told|dropped|gone|looked|checked|seen|read|posted|sent|done|deployed|replayed|retried|promoted|paged|declared|asked|had)
    already|finished|(?:went|came|gone) (?:through|out|in|back|up|red|down)
    is (?:done|out|through|over|finished|complete|live|still running|running|replaying|restoring|updating|rolling)
    (?:was|were|got) (?:[a-z]+ed|done|told|put|sent|red|good|fine|taken)
    (?:minutes|hours|hour|days|week) (?:ago|back)|told (?:me|us|him|her|them)
    (?:he|she|they|[a-z]+) (?:says|said|tells|reckons|claims|thinks)(?! (?:it is )?ready)|she goes|he goes
    (?:is|s) at # percent|just now|by me|apparently|i hear|i am told|runbook says
    (?:i|we) (?:looked|checked|asked|posted|told|read|sent|went|saw|did|switched|rolled|turned|replayed|restored|killed|paged|declared|tried|compared|let|promoted|have (?:seen|looked|read|checked|been))
    (?:he|she|they|somebody|someone|support|product|dba|orchestrator) (?:[a-z]+ed|did|put|sent|told|took|ran|switched|went|hit|gave|keep|counted)
    s (?:been|done|already|gone|out|told|finished|off|running|live|being)
    are (?:already|done|through|out|back on|off it)|before this call|while (?:we|you) were
    since (?:noon|# past|lunch)|on the phone|over lunch|what i (?:am|have got|have) (?:seeing|looking at|reading|in front)
    in front of me|from the dashboard|all (?:passed|green)|(?:notes|panel|board|log|graph) (?:says?|shows?)
    next (?:time|quarter|sprint)|for the (?:next wave|process|review)|in the retro|on (?:the|her|his|my) (?:list|sheet)`),
];

/** Puts an order off: "let me think". */
export const STALLING: readonly RegExp[] = [start(`let me (?:${written(STALLS)})`)];

/** Weighs it without deciding. */
export const THINKING: readonly RegExp[] = [
  within(`
    tempting|i wonder|wondering|part of me|(?:one|we|you|i) could(?! use| do with| not)|i keep
    i (?:honestly )?do not know|not sure|obvious|let me think|or both|on (?:the )?one hand|on the other
    back and forth|that is one|one (?:way|thought|option)|something to be said
    feels? (?:right|wrong|like|safer|too)|turning it over|i can see why|three doors|the thing is|in my head
    thinking (?:aloud|out loud|about|that)|what would i|what on earth|so easy|my gut|suspect|smells|would get us
    ends? badly|attractive|weighing|torn|mind you|does not fit|bothers|bugs me|nervous|toying|appeal(?:s|ing)?
    argument (?:for|against)|the question is|is the question|there is (?:the|always)
    both (?:of those|ways|options)|wants? to just|i suppose (?:the|it is|that|there)|might be (?:the|a|worth|too)
    sounds? (?:good|bad|right|nice)|worth (?:thinking|considering)|it could be|may be the|probably says?
    will probably|i bet|that is odd|interesting|maybe too|everything in me|cheating|a lot of people|can that be
    can it$|which of them|heading that way|is what i would love|would tell us something|that is all it does
    would be (?:clean|nice|lovely|easy|great if)|options?|three roads|pick a door|school of thought|which of (?:the two|those)
    as i see (?:it|them)|on one side|the other side|trade offs?|textbook|would tell you|expects me|people (?:forget|always)`),
  start(`
    (?:so (?:it is|that is)|maybe|perhaps) (?:the |it is )?`),
  start(`
    why would`),
];

/** Words up to a finite verb, none of which opens a relative clause: "the ones that went out" is no statement. */
const PLAIN = '(?:(?!(?:that|which|who|what|where|how|whether) )[^ ]+ )+?';
const NO_QUESTION = `^(?!(?:${written('<question>')}) )`;

/** States that something is not so. */
export const NEGATION: readonly RegExp[] = [
  new RegExp(`${NO_QUESTION}${PLAIN}(?<= |^)(?:not|never|nothing|nobody|neither|no)(?= |$)`),
];

/** States that something is so. */
export const STATEMENT: readonly RegExp[] = [
  new RegExp(`${NO_QUESTION}${PLAIN}(?:${written('<finite>')})(?= |$)`),
  /^(?:[^ ]+ )*(?:i|we|they|you|he|she|it) (?!please|also|both|all|just|now|only|too)[a-z]+/,
];

/** A few words without a verb of their own: "hosts by state". */
export const FRAGMENT: readonly RegExp[] = [/^[^ ]+(?: [^ ]+){0,7}$/];

/** "Every flag has to gate the backend": how it ought to be with all of them. */
export const RULE: readonly RegExp[] = [
  /^(?:(?:first|second|third|then|and|so) )*(?:each|every|all) (?!time )(?:[a-z]+ )?[a-z]+ (?:has to|have to|must|should|needs? to|ought to)(?![^ ])/,
];
