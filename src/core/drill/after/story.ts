import type { DrillRecord, DrillStory } from '../../../shared/drill';
import { clockText } from '../model/texts';
import type { Model } from '../model/types';
import type { Run } from '../run';

type Sentence = DrillStory['parts'][number]['sentences'][number];

const FILLERS = /(?<![\w'])(?:um+|uh+|er+m?|ah|hmm+|you know|i mean|like,)(?![\w'])[, ]*/gi;
const DOUBLED = /\b(\w+)( \1\b)+/gi;

/** The candidate's words, fit to be read: without fillers and doubled words, as a sentence. */
export function tidied(text: string): string {
  const plain = text
    .replace(FILLERS, '')
    .replace(DOUBLED, '$1')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.])/g, '$1')
    .trim();
  if (!plain) return '';
  const sentence = plain[0]?.toUpperCase() + plain.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

const given = (text: string): Sentence => ({ text, own: false });

/** Everything one utterance led to, in the order of the run. */
function actions(run: Run): Sentence[] {
  const told = new Set<number>();
  return run.records.flatMap((record): Sentence[] => {
    const found = actionOf(record);
    if (!found) return [];
    const fresh = found.said.filter((number) => !told.has(number));
    for (const number of fresh) told.add(number);
    const own = fresh.flatMap((number): Sentence[] => {
      const utterance = run.utterances[number];
      const text = utterance && tidied(utterance.text);
      return utterance && text ? [{ text, own: true, atMs: utterance.atMs }] : [];
    });
    return own.length > 0 ? [...(found.lead ? [given(found.lead)] : []), ...own] : [];
  });
}

function actionOf(record: DrillRecord): { lead: string; said: readonly number[] } | undefined {
  const at = clockText(record.clock);
  switch (record.type) {
    case 'order':
      if (record.state !== 'carried-out' || record.said === undefined) return undefined;
      return { lead: `At ${at} I gave the order:`, said: [record.said] };
    case 'claim':
      return record.grounded ? { lead: '', said: [record.said] } : undefined;
    case 'update':
      return {
        lead: `At ${at} I told ${record.audience === 'sre' ? 'the SREs' : record.audience}:`,
        said: record.said,
      };
    default:
      return undefined;
  }
}

const withoutTaken = (run: Run): Run => {
  const taken = new Set(run.records.flatMap((record) => (record.type === 'taken-back' ? [record.said] : [])));
  const orderOf = (record: DrillRecord): string => (record.type === 'order' ? `${record.id} ${record.said}` : '');
  const undone = new Set(
    run.records.flatMap((record) =>
      record.type === 'order' && record.state === 'taken-back' ? [orderOf(record)] : [],
    ),
  );
  const isTaken = (record: DrillRecord): boolean =>
    undone.has(orderOf(record)) || ('said' in record && typeof record.said === 'number' && taken.has(record.said));
  return { ...run, records: run.records.filter((record) => !isTaken(record)) };
};

/** What the person said when the last phase asked what should change. */
function isAfterwards(model: Model, run: Run, sentence: Sentence): boolean {
  const last = model.scenario.phases.at(-1)?.id;
  const begun = run.records.find((record) => record.type === 'phase' && record.id === last);
  return begun !== undefined && sentence.own && (sentence.atMs ?? 0) >= begun.atMs;
}

function missing(run: Run, did: readonly Sentence[]): string[] {
  const has = (type: DrillRecord['type']): boolean => run.records.some((record) => record.type === type);
  return [
    ...(did.length === 0 ? ['What you did: no order was carried out in this run.'] : []),
    ...(has('update') ? [] : ['Whom you told, and when: nobody was told in this run.']),
    'Your own place in it: your role, and who decided.',
    'What came of it later: did the prevention hold?',
  ];
}

/** A draft to rehearse: the drill's facts around the person's own words. It is theirs to change; nothing is invented. */
export function storyOf(model: Model, run: Run): DrillStory {
  const { scenario } = model;
  const all = actions(withoutTaken(run));
  const did = all.filter(
    (sentence) => !isAfterwards(model, run, sentence) && (sentence.own || sentence.text.startsWith('At')),
  );
  const later = all.filter((sentence) => isAfterwards(model, run, sentence));
  const result = run.ending ? [given(run.ending.text)] : [];
  return {
    title: scenario.title,
    prompt: 'Tell me about a time a release went wrong in production and how you dealt with it.',
    parts: [
      { part: 'S', sentences: [given(model.fill(scenario.story.situation, run))] },
      { part: 'T', sentences: [given(model.fill(scenario.story.task, run))] },
      { part: 'A', sentences: trimmedLeads(did) },
      { part: 'R', sentences: [...result, ...later] },
    ],
    missing: missing(run, did),
  };
}

/** A lead whose words went elsewhere leads to nothing. */
const trimmedLeads = (sentences: readonly Sentence[]): Sentence[] =>
  sentences.filter((sentence, at) => sentence.own || sentences[at + 1]?.own === true);
