import { describe, expect, test } from 'vitest';
import { understand } from '../../../../../src/core/drill/intents';
import { hear } from '../../../../../src/core/drill/intents/hear';
import { toldWords } from '../../../../../src/core/drill/intents/told';

const told = (utterance: string): string => {
  const heard = hear(utterance);
  const inside = toldWords(heard);
  return heard.words
    .filter((_, at) => inside.has(at))
    .map(({ text }) => text)
    .join(' ');
};

describe('what somebody is to be told', () => {
  test.each([
    ['tell support we are rolling back', 'we are rolling back'],
    ['let the SREs know the contract test failed on a new field', 'the contract test failed on a new field'],
    ['tell leadership we have it, and roll back', 'we have it'],
  ])('%s', (utterance, words) => {
    expect(told(utterance)).toBe(words);
  });

  test.each(['tell me where the failures are', 'let me see the logs', 'roll back the release', 'let us patch it'])(
    'nothing in: %s',
    (utterance) => {
      expect(told(utterance)).toBe('');
    },
  );

  test('news of a rollback orders a message and no rollback', () => {
    const { intents, executes } = understand(
      "tell the program managers we're going back to the old version and will be done by eleven",
      'reporting-migration',
    );
    expect(executes).toBe(true);
    expect(intents).toEqual(['update.stakeholders']);
  });

  test('an order before or after it is still one', () => {
    expect(understand('turn off the flag, and tell support we are on it', 'checkout-deploy').intents).toContain(
      'flag.off',
    );
    expect(understand('tell support we are on it, and show me the logs', 'checkout-deploy').intents).toContain(
      'look.logs',
    );
  });
});
