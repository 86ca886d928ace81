import { source } from '../../../cues/patterns';

/** Said before anything is said: "okay so", "right then". They change no mood. */
const OPENERS = `
  ok|right|well|so|and|then|now|look|listen|hm|yes|alright|all right|oh|but|just|please|honestly|actually|sorry
  also|first|next|maybe|good|fine|cool|great|folks|team|guys|everyone|no|hey|look|see|or|sure|you know|i mean
  like|basically|obviously|quick(?:ly)?|while|meanwhile|in parallel|at the same time|after that|as well|for now
  for me|in that case|ideally|again`;

/** Verbs an order begins with when it is put plainly. */
export const ORDER_VERBS = `
  add|back|begin|block|bring|bump|bypass|call|cancel|canary|carry|change|check|clear|close|confirm|compare|count
  cordon|cut|declare|deploy|describe|dig|disable|ditch|divert|double|drain|drop|dump|email|enable|escalate
  expose|fail|fetch|fill|filter|find|fire|fix|flick|flip|flush|force|freeze|gate|get|give|go|grab|grep|halt|hand
  have|hit|hold|inform|isolate|keep|kick|kill|knock|lay|let|limit|line|list|lock|look|make|mark|message|mount
  move|notify|open|overlay|page|patch|pin|ping|play|plot|point|pop|post|print|promote|publish|pull|push|put
  quarantine|raise|read|rebuild|recover|redeploy|refresh|release|remind|remove|replay|replace|reroute|rerun
  reset|restart|restore|resume|retrigger|retry|return|reverse|revert|rewrite|ring|rip|roll|route|run|scroll|send
  set|shift|ship|shove|show|shut|skip|spin|split|stack|start|steer|stick|stop|strip|swap|switch|tail|take|tell
  test|throw|toggle|trigger|try|turn|undo|update|verify|walk|warn|wake|wrap|write|wire|yank|zoom`;

/** Said of oneself these tell how things are: "we are looking at fifteen percent", "I am keeping an eye on it". */
const TELLING_FORMS = new Set([
  'hav',
  'keep',
  'look',
  'run',
  'hit',
  'try',
  'hold',
  'get',
  'leav',
  'los',
  'fail',
  'start',
  'tell',
]);

/** "Rolling", "switching", "putting": the forms in which somebody says what they are about to do. */
export const DOING_FORMS = ORDER_VERBS.split(/[\s|]+/)
  .filter(Boolean)
  .map((verb) => verb.replace(/e$/, ''))
  .filter((root) => !TELLING_FORMS.has(root))
  .map((root) => `${root}${/[^aeiou][aeiou][bdgmnpt]$/.test(root) ? `${root.at(-1)}?` : ''}ing`)
  .join('|');

/** Begins a question, or a clause that asks after something. */
export const QUESTION_WORDS = `
  what|which|who|where|how|when|why|whose|is|are|was|were|has|have|did|does|do|can|could|would|will|any`;

/** Forms that make a clause a statement about something: somebody does, is, has or did it. */
export const FINITE_VERBS = `
  is|are|was|were|am|s|has|had|have|will|would|can|could|should|must|might|may|does|did|goes|went|gets|got|comes
  came|takes|took|gives|gave|keeps|kept|says|said|tells|told|knows|knew|thinks|thought|looks|looked|seems|feels
  felt|sounds|smells|means|meant|makes|made|wants|needs|works|runs|ran|starts|began|begins|stops|ends|sits|sat
  stands|stood|stays|holds|held|hits|hurts|helps|hides|dies|died|fails|breaks|broke|buys|costs|saves|wins|loses
  lost|leaves|left|moves|turns|reads|writes|wrote|asks|calls|shows|sees|saw|finds|found|hears|heard|puts|sent
  sends|brings|brought|falls|fell|rises|climbs|grows|grew|drops|bites|bothers|worries|explains|matters|happens
  happened|depends|belongs|exists|contains|covers|cures|fits|ought|hid|spent|met|paid|won|did
  [a-z]{2,}(?<!ne|stuck|fail|nee|spee|fee|see|re|be|le|she|crippl|sign|finish)ed`;

const OPTIONS = {
  gapWords: 0,
  macros: { verbs: ORDER_VERBS, question: QUESTION_WORDS, finite: FINITE_VERBS, doing: DOING_FORMS },
};
export const written = (text: string): string => source(text, OPTIONS);

export const OPENING = `(?:(?:${written(OPENERS)}) )*`;

/** At the beginning of a clause, after what only opens it. */
export const start = (text: string): RegExp => new RegExp(`^${OPENING}(?:${written(text)})(?![^ ])`);
/** Anywhere in a clause. */
export const within = (text: string): RegExp => new RegExp(`(?<![^ ])(?:${written(text)})(?![^ ])`);
/** The clause is made of these and of nothing else. */
export const whole = (text: string): RegExp => new RegExp(`^(?:(?:${written(text)})(?: |$))+$`);
/** The clause is made of these, and one of `needed` is among them. */
export const wholeWith = (needed: string, text: string): RegExp =>
  new RegExp(`^(?=.*(?<![^ ])(?:${written(needed)})(?![^ ]))(?:(?:${written(text)}|${written(needed)})(?: |$))+$`);
