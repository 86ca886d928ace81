import { pieceStarts, planSplice, spliceTranscript } from '../../../core/transcript/splice';
import { spliceSound } from '../../../library/splice';
import type { StoredTake } from '../../../library/takes';
import { failed, ok, type Result } from '../../../shared/result';
import type { Attempt } from '../../../shared/take';
import type { Transcript } from '../../../shared/transcript';
import type { Services } from '../../services';
import { questionOf } from './whole-take';

const kept = 'Both takes are as they were.';

/** What the new take says of itself before its sound is written. */
function described(base: Attempt, retold: Attempt, part: NonNullable<Attempt['retryPart']>) {
  const { questionId, questionTitle, prompt, variant, targetMs, title } = base;
  return {
    state: 'recording' as const,
    questionId,
    questionTitle,
    prompt,
    variant,
    targetMs,
    source: 'splice' as const,
    durationMs: 0,
    thinkMs: 0,
    title,
    notes: '',
    starred: false,
    mishaps: [],
    parent: base.id,
    splice: { part, retold: retold.id, startMs: 0, endMs: 0 },
  };
}

/**
 * Makes a new take of `base` with one part replaced by its telling in `retold`, and judges it. A take that cannot be
 * finished is taken away again; the two it is made of are never touched.
 */
export async function spliceTakes(services: Services, baseId: string, retoldId: string): Promise<Result<string>> {
  const { takes } = services;
  const [base, retold] = await Promise.all([takes.read(baseId), takes.read(retoldId)]);
  const part = retold.attempt.retryPart;
  if (!part) return failed('splice-part', 'The second take does not tell one part anew.', { kept });
  if (!base.transcript || !base.feedback || !retold.transcript) {
    return failed('take-unheard', 'One of the two takes has not been heard yet.', { kept, todo: 'Hear it first.' });
  }
  const { sentences } = base.feedback;
  if (sentences.length === 0 || sentences.some(({ startMs, endMs }) => startMs === undefined || endMs === undefined)) {
    return failed('splice-times', 'The first take’s sentences have no times to cut at.', {
      kept,
      todo: 'Hear it again.',
    });
  }
  const attempt = await takes.begin(described(base.attempt, retold.attempt, part));
  try {
    await fill(
      services,
      attempt,
      { ...base, transcript: base.transcript },
      { ...retold, transcript: retold.transcript },
    );
    return ok(attempt.id);
  } catch (error) {
    await takes.discard(attempt.id);
    throw error;
  }
}

type Heard = StoredTake & { readonly transcript: Transcript };

async function fill(services: Services, attempt: Attempt, base: Heard, retold: Heard): Promise<void> {
  const { takes } = services;
  if (!attempt.splice) throw new Error('a splice must say what it replaces');
  const pieces = planSplice({
    sentences: base.feedback?.sentences ?? [],
    baseMs: base.attempt.durationMs,
    part: attempt.splice.part,
    retold: retold.transcript,
  });
  await spliceSound(
    pieces,
    { base: takes.path(base.attempt.id, 'sound'), retold: takes.path(retold.attempt.id, 'sound') },
    takes.path(attempt.id, 'sound'),
  );
  const transcript = spliceTranscript(pieces, base.transcript, retold.transcript);
  const place = pieces.findIndex(({ from }) => from === 'retold');
  const piece = pieces[place];
  const startMs = pieceStarts(pieces)[place] ?? 0;
  const endMs = startMs + (piece ? piece.endMs - piece.startMs : 0);
  const { prompt, variant, targetMs } = attempt;
  const question = await questionOf(services, attempt.questionId);
  const feedback = services.judge({ transcript, question, prompt, variant, targetMs });
  await takes.save(attempt.id, {
    attempt: {
      ...attempt,
      state: 'complete',
      durationMs: transcript.durationMs,
      splice: { ...attempt.splice, startMs, endMs },
    },
    transcript,
    feedback,
  });
}
