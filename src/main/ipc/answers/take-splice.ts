import { FOLLOW_UP_TARGET } from '../../../core/interview/target';
import {
  pieceStarts,
  planAddition,
  planSplice,
  type SplicePiece,
  spliceTranscript,
} from '../../../core/transcript/splice';
import { spliceSound } from '../../../library/splice';
import type { StoredTake } from '../../../library/takes';
import { failed, ok, type Result } from '../../../shared/result';
import type { Attempt } from '../../../shared/take';
import type { Transcript } from '../../../shared/transcript';
import type { Services } from '../../services';
import { questionOf } from './whole-take';

const kept = 'Both takes are as they were.';

/** What the new take says of itself before its sound is written. */
function described(base: Attempt, retold: Attempt) {
  const { questionId, questionTitle, prompt, variant, title } = base;
  const part = retold.retryPart;
  // A follow-up may take its own time on top of the answer's.
  const { minMs, maxMs } = base.targetMs;
  const targetMs = part ? base.targetMs : { minMs, maxMs: maxMs + FOLLOW_UP_TARGET.maxMs };
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
    splice: { ...(part ? { part } : {}), retold: retold.id, startMs: 0, endMs: 0 },
  };
}

/**
 * Makes a new take of `base` with one part replaced by its telling in `retold`, or with the answer to a follow-up added,
 * and judges it as one answer. A take that cannot be
 * finished is taken away again; the two it is made of are never touched.
 */
export async function spliceTakes(services: Services, baseId: string, retoldId: string): Promise<Result<string>> {
  const { takes } = services;
  const [base, retold] = await Promise.all([takes.read(baseId), takes.read(retoldId)]);
  const { retryPart, followUp } = retold.attempt;
  if (!retryPart && followUp === undefined) {
    return failed('splice-part', 'The second take neither tells one part anew nor answers a follow-up.', { kept });
  }
  if (!base.transcript || !base.feedback || !retold.transcript) {
    return failed('take-unheard', 'One of the two takes has not been heard yet.', { kept, todo: 'Hear it first.' });
  }
  const { sentences } = base.feedback;
  if (
    retryPart &&
    (sentences.length === 0 || sentences.some(({ startMs, endMs }) => startMs === undefined || endMs === undefined))
  ) {
    return failed('splice-times', 'The first take’s sentences have no times to cut at.', {
      kept,
      todo: 'Hear it again.',
    });
  }
  const attempt = await takes.begin(described(base.attempt, retold.attempt));
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

function piecesOf(part: Attempt['retryPart'], base: Heard, retold: Heard): SplicePiece[] {
  if (!part) return planAddition(base.transcript, retold.transcript);
  const sentences = base.feedback?.sentences ?? [];
  return planSplice({ sentences, baseMs: base.attempt.durationMs, part, retold: retold.transcript });
}

async function fill(services: Services, attempt: Attempt, base: Heard, retold: Heard): Promise<void> {
  const { takes } = services;
  if (!attempt.splice) throw new Error('a splice must say what it replaces');
  const pieces = piecesOf(attempt.splice.part, base, retold);
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
  const feedback = await services.judge({ transcript, question, prompt, variant, targetMs });
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
