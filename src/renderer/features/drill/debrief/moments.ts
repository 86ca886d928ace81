import type { DrillDebrief, DrillRecord } from '../../../../shared/drill';

/** Lanes under the metrics, in their order. */
export const LANES = ['asked', 'said', 'ordered', 'wrote', 'hints'] as const;
export type Lane = (typeof LANES)[number];

export const LANE_NAMES: Readonly<Record<Lane, string>> = {
  asked: 'Asked',
  said: 'Said',
  ordered: 'Orders',
  wrote: 'Channel',
  hints: 'Hints',
};

/** Something that happened in a run, as a line of its story. */
export interface Moment {
  readonly key: string;
  readonly lane: Lane | 'phase';
  readonly atMs: number;
  readonly clock: number;
  readonly who: string;
  readonly text: string;
  readonly tone: 'plain' | 'own' | 'good' | 'bad' | 'warn';
}

type Told = Omit<Moment, 'key' | 'atMs' | 'clock'>;

const ORDER_WORDS: Readonly<Record<string, string>> = {
  'said-back': 'Said back',
  'carried-out': 'Done',
  stopped: 'Stopped',
  refused: 'Not possible',
  'taken-back': 'Taken back',
};

/** What was not possible or was stopped is told as such; taking something back is nobody's fault. */
const ORDER_TONES: Readonly<Record<string, Moment['tone']>> = {
  'carried-out': 'good',
  'said-back': 'warn',
  'taken-back': 'plain',
};

const TONES = { plain: 'plain', own: 'own', thanks: 'good', impatient: 'warn', escalated: 'bad' } as const;

/** What a record says to a person; undefined for what only the engine needs. */
function told(record: DrillRecord): Told | undefined {
  switch (record.type) {
    case 'phase':
      return { lane: 'phase', who: 'Phase', text: record.title, tone: 'plain' };
    case 'speak':
      return record.kind === 'hint'
        ? undefined
        : { lane: 'asked', who: 'Interviewer', text: record.text, tone: 'plain' };
    case 'said':
      return { lane: 'said', who: record.by === 'keys' ? 'You typed' : 'You', text: record.text, tone: 'own' };
    case 'order':
      return {
        lane: 'ordered',
        who: ORDER_WORDS[record.state] ?? record.state,
        text: record.why ? `${record.title}: ${record.why}` : record.title,
        tone: ORDER_TONES[record.state] ?? 'bad',
      };
    case 'opened':
      return { lane: 'ordered', who: 'Opened', text: record.title, tone: 'plain' };
    case 'message':
      return { lane: 'wrote', who: record.name, text: record.text, tone: TONES[record.tone] };
    case 'hint':
      return { lane: 'hints', who: record.asked ? 'Hint asked for' : 'Hint given', text: record.text, tone: 'warn' };
    case 'harm':
      return { lane: 'ordered', who: 'Made it worse', text: record.text, tone: 'bad' };
    case 'ending':
      return { lane: 'phase', who: 'End', text: record.title, tone: record.good ? 'good' : 'bad' };
    default:
      return undefined;
  }
}

/** A run as its moments, in order. An utterance stands where it began. */
export function momentsOf({ records }: Pick<DrillDebrief, 'records'>): Moment[] {
  return records
    .flatMap((record, index) => {
      const line = told(record);
      if (!line) return [];
      const atMs = record.type === 'said' ? record.startMs : record.atMs;
      return [{ ...line, key: `${record.type}-${index}`, atMs, clock: record.clock }];
    })
    .sort((a, b) => a.atMs - b.atMs);
}
