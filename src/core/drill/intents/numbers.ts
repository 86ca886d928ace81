import type { HeardWord } from './words';

const UNITS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, (at + 2) * 10] as const),
);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);
/** "four oh": a digit in a row of digits, never a number by itself. */
const DIGIT_ONLY = new Map([
  ['oh', 0],
  ['o', 0],
  ['nought', 0],
]);

/** What small models write for the "p" of a percentile before its number; the second kind also means other things. */
const SURE_LEADS = new Set(['p', 'pee', 'pea', 'pe', 'pi']);
const LOOSE_LEADS = new Set(['be', 'b', 'bee', 'peak', 'tee', 't', 'people', 'keep', 'beat']);
const PERCENTILES = new Set(['50', '75', '90', '95', '99', '999']);
const LOOSE_PERCENTILES = new Set(['95', '99']);
const AMOUNT_OF = new Set(['percent', 'minutes', 'seconds', 'hours', 'people', 'users', 'customers']);

function isPercentile(digits: string, before: string, after: string): boolean {
  if (AMOUNT_OF.has(after)) return false;
  if (after === 'percentile' || SURE_LEADS.has(before)) return PERCENTILES.has(digits);
  return LOOSE_LEADS.has(before) && LOOSE_PERCENTILES.has(digits);
}

/** A run of spoken or written digits beginning at `at`: what it reads as and how many words it took. */
interface Run {
  readonly digits: string;
  readonly count: number;
  /** Read digit by digit or pair by pair ("nine oh five", "eight ninety two", "two point three"). */
  readonly spelled: boolean;
  readonly dotted: boolean;
}

function oneNumber(words: readonly HeardWord[], at: number): { digits: string; count: number } | undefined {
  const text = words[at]?.text ?? '';
  if (/^\d+(\.\d+)*$/.test(text)) return { digits: text, count: 1 };
  const tens = TENS.get(text);
  if (tens !== undefined) {
    const unit = UNITS.get(words[at + 1]?.text ?? '');
    if (unit !== undefined && unit > 0 && unit < 10) return { digits: String(tens + unit), count: 2 };
    return { digits: String(tens), count: 1 };
  }
  const unit = UNITS.get(text) ?? DIGIT_ONLY.get(text);
  return unit === undefined ? undefined : { digits: String(unit), count: 1 };
}

/** What a run has come to so far. */
interface Reading {
  digits: string;
  count: number;
  parts: number;
  dotted: boolean;
}

/** Takes the next piece into the reading. @returns whether there was one */
function readOn(words: readonly HeardWord[], at: number, reading: Reading): boolean {
  const next = words[at + reading.count]?.text ?? '';
  if (reading.parts > 0 && (next === 'point' || next === 'dot')) {
    const after = oneNumber(words, at + reading.count + 1);
    if (!after) return false;
    reading.digits += `.${after.digits}`;
    reading.count += 1 + after.count;
    reading.dotted = true;
    return true;
  }
  const scale = reading.parts > 0 ? SCALES.get(next) : undefined;
  const found = scale === undefined ? oneNumber(words, at + reading.count) : undefined;
  if (scale === undefined && !found) return false;
  reading.digits = found
    ? reading.digits + found.digits
    : String(Number(reading.digits.replace(/\D/g, '')) * (scale ?? 1));
  reading.count += found?.count ?? 1;
  return true;
}

/** Reads "eight ninety two", "two point three", "nine oh five", "fifteen", "three hundred". */
export function readRun(words: readonly HeardWord[], at: number): Run | undefined {
  if (DIGIT_ONLY.has(words[at]?.text ?? '')) return undefined;
  const reading: Reading = { digits: '', count: 0, parts: 0, dotted: false };
  while (readOn(words, at, reading)) reading.parts += 1;
  if (reading.parts === 0) return undefined;
  const { digits, count, parts, dotted } = reading;
  return { digits, count, spelled: parts > 1, dotted: dotted || digits.includes('.') };
}

/** The three pull requests of the checkout drill; their numbers stand for what they changed. */
const PULL_REQUESTS = new Map([
  ['892', 'pr892'],
  ['901', 'pr901'],
  ['905', 'pr905'],
]);

/** Releases and library versions of the checkout drill: the one before and the one now. */
const VERSIONS = new Map([
  ['23', 'oldversion'],
  ['230', 'oldversion'],
  ['24', 'newversion'],
  ['240', 'newversion'],
  ['31', 'oldsdk'],
  ['40', 'newsdk'],
]);

function nameOf(run: Run): string {
  const bare = run.digits.replaceAll('.', '');
  const request = PULL_REQUESTS.get(bare);
  if (request) return request;
  const version = VERSIONS.get(bare);
  if (version && (run.dotted || isDigitByDigit(run))) return version;
  if (run.dotted) return 'someversion';
  return bare === '1' ? 'one' : '#';
}

/** "two three" is a version, "twenty three" a number. */
const isDigitByDigit = (run: Run): boolean => run.spelled && run.count === run.digits.replaceAll('.', '').length;

/**
 * Replaces numbers by what they mean in a drill: `p99` for any percentile, `pr905`, `oldversion`, `#` for any other
 * amount. Words that only lead into a percentile ("pee", "be") or a version ("v") go with it.
 */
export function nameNumbers(words: readonly HeardWord[]): HeardWord[] {
  const named: HeardWord[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as HeardWord;
    const run = readRun(words, at);
    if (!run) {
      named.push(word);
      at += 1;
      continue;
    }
    const before = named.at(-1);
    const lead = before?.text ?? '';
    const percentile = isPercentile(run.digits, lead, words[at + run.count]?.text ?? '');
    const text = percentile ? 'p99' : nameOf(run);
    const takesLead =
      (percentile && (SURE_LEADS.has(lead) || LOOSE_LEADS.has(lead))) || (lead === 'v' && text.endsWith('version'));
    if (takesLead) named.pop();
    const end = (words[at + run.count - 1] as HeardWord).end;
    named.push({ text, start: takesLead && before ? before.start : word.start, end });
    at += run.count;
  }
  return named;
}
