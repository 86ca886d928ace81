import { UNITS_SAID } from './said';

/** A time of day as people on call say it: 20:00 is twenty hundred, 02:00 oh two hundred, 14:05 fourteen oh five. */
export function clockSaid(hours: string, minutes: string): string {
  const hour = Number(hours);
  const minute = Number(minutes);
  if (hour === 0 && minute === 0) return 'midnight';
  const hourSaid = hour < 10 ? `oh ${hour === 0 ? 'oh' : hour}` : `${hour}`;
  if (minute === 0) return `${hourSaid} hundred`;
  return `${hourSaid} ${minute < 10 ? `oh ${minute}` : minute}`;
}

/** The number of a change or ticket, digit and pair: 892 is eight ninety two, 905 nine oh five. */
function ticketSaid(hundreds: string, rest: string): string {
  if (rest === '00') return `${hundreds} hundred`;
  return `${hundreds} ${rest.startsWith('0') ? `oh ${rest.slice(1)}` : rest}`;
}

const CLOCK = String.raw`([01]?\d|2[0-3]):([0-5]\d)`;
const NUMBER = String.raw`\d+(?:\.\d+)?`;
// The longest first, so that "min" is not read as "m" and a rest.
const UNITS = Object.keys(UNITS_SAID)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** One of a thing, and numbers below one of it, as people say it: "1 minute", but "0.5 seconds". */
function unitSaid(number: string, unit: string): string {
  const name = UNITS_SAID[unit] ?? unit;
  return number === '1' && /^(?:.*bytes|.*seconds|minutes|hours|days)$/.test(name) ? name.slice(0, -1) : name;
}

const dots = (version: string): string => version.split('.').join(' point ');

type Rule = readonly [find: RegExp, say: string | ((...found: string[]) => string)];

/** In this order: what is longer and more particular comes before what it holds. */
export const NUMBERS_SAID: readonly Rule[] = [
  // A span of times, then of numbers: "20:00-02:00", "15-20 min".
  [
    new RegExp(`\\b${CLOCK}\\s*[-–]\\s*${CLOCK}\\b`, 'g'),
    (_, h1 = '', m1 = '', h2 = '', m2 = '') => `${clockSaid(h1, m1)} to ${clockSaid(h2, m2)}`,
  ],
  [new RegExp(`\\b${CLOCK}(?::\\d\\d)?Z?\\b`, 'g'), (_, hours = '', minutes = '') => clockSaid(hours, minutes)],
  [/\b(\d{4})-(\d\d)-(\d\d)\b/g, (_, year = '', month = '', day = '') => dateSaid(year, month, day)],
  [
    /\b(PR|MR|[Tt]icket|[Ii]ssue|[Cc]hange)\s+(\d)(\d\d)\b/g,
    (_, kind = '', hundreds = '', rest = '') => `${kind} ${ticketSaid(hundreds, rest)}`,
  ],
  [/\b[vV](\d+(?:\.\d+)+)\b/g, (_, version = '') => `version ${dots(version)}`],
  [/\b[vV](\d+)\b/g, 'version $1'],
  [/\b(\d+(?:\.\d+){2,})\b/g, (_, version = '') => dots(version)],
  [/\b[pP](\d{2,3}(?:\.\d+)?)\b/g, 'p $1'],
  [/(?<=\d),(?=\d{3}\b)/g, ''],
  [new RegExp(`\\b(${NUMBER})\\s*[-–]\\s*(?=\\d)`, 'g'), '$1 to '],
  [/(^|[\s(])[-−](?=\d)/g, '$1minus '],
  // Not "a 2 s" inside a word: the unit ends where the word ends.
  [
    new RegExp(`\\b(${NUMBER})\\s?(${UNITS})(?![\\w%])`, 'g'),
    (_, number = '', unit = '') => `${number} ${unitSaid(number, unit)}`,
  ],
  [/\b(\d+)\s?\/\s?(\d+)\b/g, '$1 of $2'],
];

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function dateSaid(year: string, month: string, day: string): string {
  const name = MONTHS[Number(month) - 1];
  return name ? `${name} ${Number(day)}, ${year}` : `${year} ${month} ${day}`;
}
