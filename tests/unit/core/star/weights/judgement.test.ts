import { describe, expect, it } from 'vitest';
import {
  defectCounts,
  f1,
  judgeAll,
  missingCounts,
  pairGaps,
} from '../../../../../scripts/evaluate/star/judgement/figures';
import { readAnswers } from '../../../../../scripts/learn/star/data';
import { fingerprintOf } from '../../../../../scripts/learn/star/fingerprint';
import { judgementModel } from '../../../../../src/core/star/weights/judgement';
import stored from '../../../../../src/core/star/weights/judgement.json';
import { starModel } from '../../../../../src/core/star/weights/load';

/** A point below what was reached (docs/evaluation.md), so that figures cannot fall unnoticed. */
const REACHED = { pairs: 1, defects: 0.83, missing: 0.88 } as const;
const ALLOWED_LOSS = 0.015;

describe('the stored judgement', { timeout: 120_000 }, () => {
  it('was learned from the answers that are there', () => {
    expect(stored.fingerprint).toBe(fingerprintOf(readAnswers('train')));
  });

  it('is as good as it was on answers by writers it has not seen', () => {
    const all = judgeAll({ star: starModel(), judgement: judgementModel() }, readAnswers('test'));
    const gaps = pairGaps(all);
    expect(gaps.filter(({ gap }) => gap > 0).length / gaps.length).toBeGreaterThan(REACHED.pairs - ALLOWED_LOSS);
    expect(f1(defectCounts(all).micro)).toBeGreaterThan(REACHED.defects - ALLOWED_LOSS);
    expect(f1(missingCounts(all))).toBeGreaterThan(REACHED.missing - ALLOWED_LOSS);
  });
});
