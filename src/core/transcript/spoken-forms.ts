import type { Word } from '../../shared/transcript';

/**
 * Names of the field that small models write as other words of the same sound. Only forms that mean nothing else where
 * they stand are here: a form that people also say in its own sense ("roll back", "graph on a board", "can area") would
 * put words into an answer that were never said. The tests hold the table against all our written answers, in which it
 * may change spelling and nothing else.
 */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  kubectl: [
    'kube control',
    'cube control',
    'kube cuttle',
    'cube cuttle',
    'kube cuddle',
    'cube cuddle',
    'kube ctl',
    'cube ctl',
    'kube c t l',
    'cube c t l',
    'koob control',
    'coop ctl',
  ],
  Kubernetes: ['kuber netes', 'kuber nettys', 'kubernetties', 'cooper netes', 'cooper netties', 'cubanettes'],
  Grafana: ['graf ana', 'grafanna', 'graffana', 'graph anna', 'graf anna', 'gra fana'],
  Prometheus: ['promethius', 'pro methius', 'pro me theus'],
  Jenkins: ['jenkens', 'jinkins', 'jen kins'],
  Terraform: ['terra form', 'tera form'],
  Postgres: ['post gres', 'post gress', 'postgress'],
  Kafka: ['kaf ka', 'cafka'],
  LaunchDarkly: ['launch darkly', 'lunch darkly', 'launch dark lee'],
  Datadog: ['data dog', 'data-dog'],
  canary: ['can airy', 'can aerie', 'kenary', 'canari', 'can eerie'],
  idempotent: ['item potent', 'idem potent', 'i dempotent', 'eye dempotent', 'idam potent'],
  idempotency: ['item potency', 'idem potency', 'idam potency'],
  runbook: ['run book'],
  hotfix: ['hot fix'],
  rollout: ['roll-out'],
};

const TENS: Readonly<Record<string, string>> = { fifty: '50', ninety: '90', '50': '50', '90': '90' };
const FIVES: Readonly<Record<string, string>> = { five: '5', nine: '9', '5': '5', '9': '9' };
const PERCENTILES = new Set(['50', '90', '95', '99']);

interface Form {
  readonly written: string;
  readonly spoken: readonly string[];
}

/** By their first word; the longest first, so that a part never hides the whole. */
const BY_FIRST: ReadonlyMap<string, readonly Form[]> = (() => {
  const all = new Map<string, Form[]>();
  for (const [written, forms] of Object.entries(FORMS)) {
    for (const form of forms) {
      const spoken = form.split(' ');
      all.set(spoken[0] ?? '', [...(all.get(spoken[0] ?? '') ?? []), { written, spoken }]);
    }
  }
  for (const forms of all.values()) forms.sort((a, b) => b.spoken.length - a.spoken.length);
  return all;
})();

const plain = (text: string): string => text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
/** A mark within a run of words parts them: "roll the cube. Control it". */
const endsClause = (text: string): boolean => /[.,;:!?]$/.test(text);

function matches(words: readonly Word[], at: number, spoken: readonly string[]): boolean {
  return spoken.every((part, step) => {
    const word = words[at + step];
    const last = step === spoken.length - 1;
    return word !== undefined && plain(word.text) === part && (last || !endsClause(word.text));
  });
}

/** "p ninety nine", "P 95": a percentile, when nothing is counted by it. @returns what it is written as, and its words */
function percentileAt(words: readonly Word[], at: number): { written: string; count: number } | undefined {
  if (plain(words[at]?.text ?? '') !== 'p' || endsClause(words[at]?.text ?? '')) return undefined;
  const first = plain(words[at + 1]?.text ?? '');
  if (PERCENTILES.has(first) && first !== '50' && first !== '90') return { written: `p${first}`, count: 2 };
  const tens = TENS[first];
  if (tens === undefined) return undefined;
  const five = endsClause(words[at + 1]?.text ?? '') ? undefined : FIVES[plain(words[at + 2]?.text ?? '')];
  if (five !== undefined && tens === '90') return { written: `p9${five}`, count: 3 };
  return { written: `p${tens}`, count: 2 };
}

function found(words: readonly Word[], at: number): { written: string; count: number } | undefined {
  const forms = BY_FIRST.get(plain(words[at]?.text ?? '')) ?? [];
  const form = forms.find(({ spoken }) => matches(words, at, spoken));
  return form ? { written: form.written, count: form.spoken.length } : percentileAt(words, at);
}

/** Keeps the marks around what is replaced. */
function rewritten(words: readonly Word[], written: string): Word {
  const first = words[0] as Word;
  const last = words.at(-1) as Word;
  const before = /^[^\p{L}\p{N}]*/u.exec(first.text)?.[0] ?? '';
  const after = /[^\p{L}\p{N}]*$/u.exec(last.text)?.[0] ?? '';
  return {
    text: `${before}${written}${after}`,
    startMs: first.startMs,
    endMs: last.endMs,
    confidence: Math.min(...words.map(({ confidence }) => confidence)),
  };
}

/** Writes names of the field the way the field does. Several words become one, with the time of them all. */
export function writeTerms(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const term = found(words, at);
    const count = term?.count ?? 1;
    const own = words.slice(at, at + count);
    out.push(...(term ? [rewritten(own, term.written)] : own));
    at += count;
  }
  return out;
}
