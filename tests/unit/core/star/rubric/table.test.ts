import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  DELIVERY,
  DIMENSION_WEIGHTS,
  ENOUGH_WORDS,
  HOLLOW,
  NO_STORY,
  PART_WEIGHTS,
  RESULT,
} from '../../../../../src/core/star/rubric/table';
import { DIMENSIONS } from '../../../../../src/shared/feedback';
import { VARIANTS } from '../../../../../src/shared/question';

const page = readFileSync('docs/scoring.md', 'utf8');
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the table of weights', () => {
  it('stands in docs/scoring.md as it is', () => {
    for (const variant of VARIANTS) {
      const cells = DIMENSIONS.map((id) => DIMENSION_WEIGHTS[variant][id]).join(' | ');
      expect(page).toContain(`| ${variant} | ${cells} |`);
    }
    expect(page).toContain(`**story**: ${NO_STORY.keeps} for`);
    expect(page).toContain(`**solid**: ${HOLLOW.keeps} for`);
    expect(page).toContain(`fewer than ${ENOUGH_WORDS} words`);
  });

  it('has shares that add up to a whole', () => {
    expect(sum(Object.values(PART_WEIGHTS))).toBeCloseTo(1);
    expect(sum(Object.values(DELIVERY.shares))).toBeCloseTo(1);
    expect(RESULT.best + RESULT.second).toBeCloseTo(1);
  });
});
