import type { Transcript, Word } from '../../../src/shared/transcript';
import type { Span } from '../../../src/shared/units';
import { Chance } from '../../evaluate/speech/material/chance';
import type { Recording } from '../../evaluate/speech/material/material';

/**
 * A transcript as the engine might have written it, for recordings it was not made to hear: hearing takes far longer than
 * learning. It leaves most hesitations out, lets a neighbouring word reach over them, takes some for a short word, and
 * puts the few it writes behind their sound. The shares are those counted in the recordings it did hear.
 */
const SHARES = { dropped: 0.03, written: 0.25, misheard: 0.12 } as const;
const SHORT_WORDS = ['the', 'a', 'and', 'of', 'I', 'in', 'are'];
/** Silence from here on parts stretches of speech. */
const PARTS_MS = 300;
const JITTER_MS = 60;

interface Said extends Span {
  readonly text: string;
  readonly confidence: number;
}

export function pretendTranscript({ name, truth, durationMs }: Recording): Transcript {
  const chance = new Chance([...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7));
  const said: Said[] = [
    ...truth.words
      .filter(() => !chance.chance(SHARES.dropped))
      .map((word) => ({ ...word, confidence: 0.98 - 0.7 * chance.next() ** 2 })),
    ...truth.fillers.flatMap(({ word, startMs, endMs }) => {
      const kind = chance.next();
      if (kind < SHARES.written)
        return [{ text: word, startMs: endMs, endMs: endMs + 240, confidence: chance.between(0.3, 0.9) }];
      if (kind > SHARES.written + SHARES.misheard) return [];
      return [{ text: chance.pick(SHORT_WORDS), startMs, endMs, confidence: chance.between(0.2, 0.7) }];
    }),
  ];
  const islands = speechOf([...truth.words, ...truth.fillers]);
  const words = placed(
    said.sort((a, b) => a.startMs - b.startMs),
    islands,
    chance,
  );
  const text = words.map((word) => word.text).join(' ');
  return {
    text,
    words,
    pauses: [],
    fillers: [],
    speech: islands,
    unclear: [],
    durationMs,
    model: '',
    engineMs: 0,
    language: 'en',
  };
}

/** Stretches of sound parted by silences. */
function speechOf(sounds: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { startMs, endMs } of [...sounds].sort((a, b) => a.startMs - b.startMs)) {
    const last = found.at(-1);
    if (last && startMs - last.endMs < PARTS_MS)
      found[found.length - 1] = { startMs: last.startMs, endMs: Math.max(last.endMs, endMs) };
    else found.push({ startMs, endMs });
  }
  return found;
}

/** Words side by side within each stretch, as the engine's alignment has them: each begins where the last one ended. */
function placed(said: readonly Said[], islands: readonly Span[], chance: Chance): Word[] {
  return islands.flatMap((island) => {
    const own = said.filter(
      ({ startMs, endMs }) =>
        (startMs + endMs) / 2 >= island.startMs && (startMs + endMs) / 2 < island.endMs + PARTS_MS,
    );
    let reached = island.startMs;
    return own.map(({ text, endMs, confidence }, at) => {
      const wanted = at === own.length - 1 ? island.endMs : endMs + JITTER_MS * chance.normal();
      const startMs = Math.round(reached);
      reached = Math.max(reached + 40, wanted);
      return { text, startMs, endMs: Math.round(reached), confidence };
    });
  });
}
