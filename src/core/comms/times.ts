import type { Token } from '../star/language/tokens';

/** Brought to one word each before tokens are made, because punctuation is taken away there. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/(?<![\d.])(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d|\.\d)(?:\s*[ap]\.?m\b\.?)?/gi, ' clocktime '],
  [/\b\d{1,2}\s*[ap]\.?m\b\.?/gi, ' clocktime '],
  [/\bv?\d+(?:\.\d+){2,}\S*/gi, ' versionnumber '],
  [/(?<![\w/])(?:\/[a-z][\w-]*)+/gi, ' apipath '],
  [/\b(?:[A-Z][a-z]+){1,}\.[a-z]\w*(?:\([^)]*\))?/g, ' codename '],
  [/\b[A-Z][a-z]+(?:[A-Z][a-z]+){2,}\b/g, ' codename '],
  [/\b\w+_\w+\b/g, ' codename '],
  [/(\d)\s*%/g, '$1 percent'],
  [/\bo'clock\b/gi, 'oclock'],
  [/[’‘]/g, "'"],
];

/** Times, versions, paths and names out of code as one plain word each. */
export const withNamedFigures = (text: string): string =>
  WRITTEN.reduce((written, [pattern, word]) => written.replace(pattern, word), text);

const UNIT = '(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)';
const DAY =
  '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|today|january|february|march|april|june|july|august|september|october|november|december)';

/** In this order: what is found first is not looked at again. A bare number after a preposition comes last. */
const MASKS: readonly (readonly [RegExp, string])[] = [
  [
    / (?:half|quarter|# minutes|#) (?:past|to) (?:@hour|#|noon|midnight) (?!minute|percent|hour|second|day)/g,
    ' @clock ',
  ],
  [/ (?:half|quarter) (?:past|to) one /g, ' @clock '],
  [/ (?:#|one) oclock /g, ' @clock '],
  [/ (?:clocktime|noon|midday|midnight|lunchtime)(?: utc| gmt| cet| sharp)? /g, ' @clock '],
  [
    new RegExp(
      ` (?:half an?|half a|a quarter of an|quarter of an|an?|one|#|another|couple of|few|several)(?: and a half)?(?: more)? ${UNIT} `,
      'g',
    ),
    ' @span ',
  ],
  [/ (?:#|one) (?:percent|per cent) /g, ' @share '],
  [/ (?:#|one)(?: [a-z]+)? (?:in|of|out of|from) (?:every )?(?:#|a hundred|hundred) /g, ' @share '],
  [/ (?:a|one) (?:tenth|third|quarter|fifth|half) (?=of )/g, ' @share '],
  [new RegExp(` (?:the )?(?:#|${DAY}) (?=${DAY} )`, 'g'), ' '],
  [new RegExp(` ${DAY} (?:the )?# (?!oclock|@)`, 'g'), ' @day '],
  [new RegExp(` ${DAY} `, 'g'), ' @day '],
  [/ @hour /g, ' @clock '],
];

const HOUR_WORDS = new Set(
  'one two three four five six seven eight nine ten eleven twelve 1 2 3 4 5 6 7 8 9 10 11 12'.split(' '),
);
const BEFORE_HOUR = new Set('at by until till before around about from past than of to for half like then'.split(' '));
const NOT_AFTER_HOUR = new Set('percent per in out more times other chances'.split(' '));
const NAMES_A_THING = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM', 'VERB']);
const DAY_WORD = new RegExp(`^${DAY}$|^(?:sharp|utc|regardless|whatever|either|latest|oclock)$`);

/** Whether the number at `at` is an hour of the day: "by four", "instead of five", "half ten". */
function isHour(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] as Token;
  const before = tokens[at - 1]?.text ?? '';
  const after = tokens[at + 1];
  if (!HOUR_WORDS.has(text) || !BEFORE_HOUR.has(before) || tokens[at - 2]?.text === 'out') return false;
  if (!after || DAY_WORD.test(after.text)) return true;
  return !NOT_AFTER_HOUR.has(after.text) && !NAMES_A_THING.has(after.pos);
}

/**
 * What cue patterns of updates are matched against: words by one space each, a space at both ends; `@clock` a time of
 * day, `@day` a day, `@span` a length of time, `@share` a part of a whole, `#` any other number.
 */
export function maskedText(tokens: readonly Token[]): string {
  const words = tokens.map((token, at) => {
    if (isHour(tokens, at)) return '@hour';
    return token.number ? '#' : token.text;
  });
  const text = ` ${words.join(' ').replace(/half @hour/g, '@hour')} `;
  return MASKS.reduce((masked, [pattern, mask]) => masked.replace(pattern, mask), text);
}
