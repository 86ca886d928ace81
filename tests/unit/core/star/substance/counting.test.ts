import { describe, expect, it } from 'vitest';
import { cueText, tokensOf } from '../../../../../src/core/star/language/tokens';
import { announces, Heard, isHollow, isKeywords } from '../../../../../src/core/star/substance/counting';
import { isList, withoutLists } from '../../../../../src/core/star/substance/lists';
import { bareFigures, sharedTopics, topicsOf, withReferents } from '../../../../../src/core/star/substance/numbers';
import { talkIn } from '../../../../../src/core/star/substance/talk';

const talkOf = (text: string): string[] => talkIn(cueText(tokensOf(text)));

describe('what is said again', () => {
  it('knows a sentence by its runs of words, also when it is cut differently', () => {
    const heard = new Heard(tokensOf(''));
    expect(heard.again(tokensOf('we rolled the mobile release back before lunch'))).toBeUndefined();
    expect(heard.again(tokensOf('then we rolled the mobile release back before lunch'))).toBe('repeat');
  });

  it('lets short sentences come twice', () => {
    const heard = new Heard(tokensOf(''));
    heard.again(tokensOf('I said no'));
    expect(heard.again(tokensOf('I said no'))).toBeUndefined();
  });

  it('hears the question in the answer', () => {
    const heard = new Heard(tokensOf('Tell me about a time a Kubernetes deployment failed and you had to fix it.'));
    expect(heard.again(tokensOf('about a time a kubernetes deployment failed and I had to fix it'))).toBe('echo');
    expect(heard.again(tokensOf('the deployment hung at three of twelve pods'))).toBeUndefined();
  });
});

describe('what only sounds like a story', () => {
  it.each(['So the situation was as follows.', 'Now, moving on to the action.', 'And finally the result.', 'Task.'])(
    'takes "%s" for an announcement',
    (text) => expect(announces(tokensOf(text), talkOf(text))).toBe(true),
  );

  it('does not take a result that is told for one', () => {
    const text = 'The result was eleven seconds of lost redo and four internal transactions on a list.';
    expect(announces(tokensOf(text), talkOf(text))).toBe(false);
  });

  it.each(['canary, telemetry, rollback, schema, gate', 'staged, replay, artifact, promotion, canary, telemetry'])(
    'takes "%s" for keywords',
    (text) => expect(isList(text) || isKeywords(tokensOf(text))).toBe(true),
  );

  it.each([
    'Nine days became four hours.',
    'Penny acknowledged 04:07.',
    'I looked at the canary, the telemetry and the rollback.',
  ])('takes "%s" for a sentence', (text) => expect(isList(text) || isKeywords(tokensOf(text))).toBe(false));

  it('drops the keywords at the end of a sentence, and keeps hesitation between commas', () => {
    const text = 'We fixed the probe, canary, telemetry, rollback.';
    expect(withoutLists(text, tokensOf(text)).map((token) => token.text)).toEqual(['we', 'fixed', 'the', 'probe']);
    const spoken = 'So, um, yeah, well, I pulled the logs.';
    expect(withoutLists(spoken, tokensOf(spoken))).toHaveLength(tokensOf(spoken).length);
  });

  it('hears stock phrases only where little else is said', () => {
    const talk = talkOf('We leveraged synergies end to end.');
    expect(isHollow(talk, 0.1)).toBe(true);
    expect(isHollow(talk, 0.8)).toBe(false);
  });
});

describe('figures', () => {
  const figuresIn = (texts: readonly string[]): string[][] => {
    const tokens = texts.map(tokensOf);
    const shared = sharedTopics(tokens.map(topicsOf));
    return tokens.map((own) => withReferents(own, shared).flatMap(({ text, number }) => (number ? [text] : [])));
  };

  it('count when something near them comes up elsewhere', () => {
    const story = [
      'Checkout errors climbed to 15 percent.',
      'We lost 40 orders.',
      'By ten the checkout took every card.',
    ];
    expect(figuresIn(story)).toEqual([['15'], [], ['ten']]);
  });

  it('do not count where they stand for nothing', () => {
    expect(figuresIn(['the deploy team fifty was ready', 'the deploy restarted 40 pods'])).toEqual([[], ['40']]);
  });

  it('do not count beside a thought they were put into', () => {
    const [first] = figuresIn([
      'the queue was long for the whole of that night and it went from 10 to 90',
      'i drained the queue',
    ]);
    expect(first).toEqual([]);
  });

  it.each(['We improved things by 73 percent.', 'It went from 10 to 90.', 'There were 47 of them.'])(
    'speak of nothing in "%s"',
    (text) => expect(bareFigures(tokensOf(text), topicsOf(tokensOf(text)))).toBe(true),
  );

  it.each(['Twelve pods of twelve were up.', 'It was empty at 9:58.', 'We pulled it back.'])(
    'speak of something, or are none, in "%s"',
    (text) => expect(bareFigures(tokensOf(text), topicsOf(tokensOf(text)))).toBe(false),
  );
});
