/** A time that is named in an update: of the day, or so long from when it is said. */
export interface Moment {
  readonly kind: 'clock' | 'span';
  /** A clock time in minutes of the day, in the twelve hours it was said in; a span in minutes. */
  readonly minutes: number;
  /** Said so that morning and evening are told apart: "16:15", "4 pm". */
  readonly certain: boolean;
  /** Offsets into the text; the end is not part of it. */
  readonly start: number;
  readonly end: number;
}

const HOUR = 60;
const HALF_DAY = 12 * HOUR;
const DAY = 2 * HALF_DAY;

const UNITS = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
const TENS = 'twenty thirty forty fifty'.split(' ');
const WORDS = [...UNITS, 'sixteen', 'seventeen', 'eighteen', 'nineteen', ...TENS];
const NUMBER = `(?:\\d{1,3}|(?:${TENS.join('|')})[ -](?:${UNITS.slice(0, 9).join('|')})|${WORDS.join('|')})`;

function countOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  return text
    .split(/[ -]/)
    .map((word) => {
      const tens = TENS.indexOf(word);
      return tens >= 0 ? (tens + 2) * 10 : WORDS.indexOf(word) + 1;
    })
    .reduce((sum, value) => sum + value, 0);
}

type Found = Pick<Moment, 'kind' | 'minutes' | 'certain'>;
type Read = (groups: Readonly<Record<string, string | undefined>>) => Found | undefined;

const clock = (minutes: number, certain: boolean): Found => ({
  kind: 'clock',
  minutes: ((minutes % DAY) + DAY) % DAY,
  certain,
});

function withHalf(hour: number, minutes: number, half: string | undefined): Found | undefined {
  if (hour > 23 || minutes > 59) return undefined;
  const at = hour * HOUR + minutes;
  if (!half) return clock(at, hour > 12 || hour === 0);
  return clock((at % HALF_DAY) + (half.startsWith('p') ? HALF_DAY : 0), true);
}

/** In this order: what is found first is not looked at again. */
const FORMS: readonly (readonly [string, Read])[] = [
  [
    '(?<hour>[01]?\\d|2[0-3])[:.h](?<minute>[0-5]\\d)(?!\\d|\\.\\d)(?:\\s*(?<half>[ap])\\.?m\\b\\.?)?',
    ({ hour, minute, half }) => withHalf(Number(hour), Number(minute), half),
  ],
  ['(?<hour>\\d{1,2})\\s*(?<half>[ap])\\.?m\\b\\.?', ({ hour, half }) => withHalf(Number(hour), 0, half)],
  [
    `(?<part>half|quarter|${NUMBER}(?: minutes?)?) (?<side>past|to) (?<hour>${NUMBER}|noon|midnight)\\b`,
    ({ part = '', side, hour = '' }) => {
      const minutes = part === 'half' ? 30 : part === 'quarter' ? 15 : countOf(part.replace(/ minutes?$/, ''));
      const whole = hour === 'noon' ? 12 : hour === 'midnight' ? 0 : countOf(hour);
      return whole > 12 ? undefined : clock(whole * HOUR + (side === 'to' ? -minutes : minutes), false);
    },
  ],
  [
    `(?:another |the next |about )?(?<count>half an?|an?|a quarter of an|${NUMBER})(?: more)? ?(?<unit>minutes?|mins?|hours?|h|m)\\b(?<more> and a half)?`,
    ({ count = '', unit = '', more }) => {
      const each = unit.startsWith('h') ? HOUR : 1;
      const times = /^half/.test(count) ? 0.5 : /quarter/.test(count) ? 0.25 : /^an?$/.test(count) ? 1 : countOf(count);
      return { kind: 'span', minutes: Math.round(each * (times + (more ? 0.5 : 0))), certain: true };
    },
  ],
  ['noon|midday', () => clock(HALF_DAY, true)],
  ['midnight', () => clock(0, true)],
  [`half (?<hour>${NUMBER})\\b`, ({ hour = '' }) => withHalf(countOf(hour), 30, undefined)],
  [`(?<hour>${NUMBER}) o'?clock`, ({ hour = '' }) => withHalf(countOf(hour), 0, undefined)],
  [
    // A bare number is an hour only where the words around it leave nothing else.
    `(?<=\\b(?:at|by|until|till|before|around|about|for|from|to|to be|than|of|eta) )(?<hour>${NUMBER})(?=[.,;!?](?!\\d)|$| (?:and|but|either|whatever|regardless|sharp|latest|instead|rather|because|with|when|if|i|we|you|next|tonight|today|tomorrow)\\b)`,
    ({ hour = '' }) => (countOf(hour) > 12 ? undefined : withHalf(countOf(hour), 0, undefined)),
  ],
];
const PATTERNS = FORMS.map(([source, read]) => ({ regex: new RegExp(`(?<![\\w.:])(?:${source})`, 'g'), read }));

/** The times an update names, in the order they are said. */
export function momentsIn(text: string): Moment[] {
  const found: Moment[] = [];
  const lower = text.toLowerCase().replaceAll('’', "'");
  for (const { regex, read } of PATTERNS)
    for (const match of lower.matchAll(regex)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      const time = read(match.groups ?? {});
      if (time && !found.some((one) => start < one.end && end > one.start)) found.push({ ...time, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * When a named time is, in minutes of the day in which it was said. A time that may be of the morning or the evening is
 * the next one to come.
 * @param saidAt minutes of the day
 */
export function dueAt({ kind, minutes, certain }: Moment, saidAt: number): number {
  if (kind === 'span') return saidAt + minutes;
  const step = certain ? DAY : HALF_DAY;
  const first = certain ? minutes : minutes % HALF_DAY;
  return first + Math.ceil(Math.max(0, saidAt - first) / step) * step;
}
