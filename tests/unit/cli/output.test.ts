import { describe, expect, it } from 'vitest';
import { exitStatusOf } from '../../../src/cli/command';
import { Output } from '../../../src/cli/output';
import { StreamsDouble } from './streams-double';

describe('results', () => {
  it('are words on standard output, or JSON and nothing else', () => {
    const streams = new StreamsDouble();
    new Output(false, streams).result([{ id: 1 }], () => 'one thing');
    expect(streams.out).toBe('one thing\n');
    const machine = new StreamsDouble();
    const out = new Output(true, machine);
    out.note('by the way');
    out.progress('half way', 0.5);
    out.result([{ id: 1 }], () => 'one thing');
    expect(JSON.parse(machine.out)).toEqual([{ id: 1 }]);
    expect(machine.err).toBe('by the way\nhalf way 50 %\n');
  });
});

describe('progress', () => {
  it('is one line for every tenth in a log', () => {
    const streams = new StreamsDouble();
    const out = new Output(false, streams);
    for (let percent = 0; percent <= 100; percent += 1) out.progress('fetching', percent / 100, `${percent} MB`);
    expect(streams.err.split('\n')).toHaveLength(12);
    expect(streams.err.startsWith('fetching 0 % (0 MB)\nfetching 10 % (10 MB)\n')).toBe(true);
    expect(streams.err.endsWith('fetching 100 % (100 MB)\n')).toBe(true);
  });

  it('is redrawn in place on a terminal, and closed before anything else', () => {
    const streams = new StreamsDouble(true);
    const out = new Output(false, streams);
    out.progress('fetching', 0.1);
    out.progress('fetching', 0.2);
    out.note('done');
    expect(streams.err).toBe('\r\x1b[2Kfetching 10 %\r\x1b[2Kfetching 20 %\ndone\n');
  });

  it('stays within 0 and 100', () => {
    const streams = new StreamsDouble();
    const out = new Output(false, streams);
    out.progress('a', -1);
    out.progress('b', 7);
    expect(streams.err).toBe('a 0 %\nb 100 %\n');
  });
});

describe('failures', () => {
  const failure = { code: 'model-missing', what: 'Not there.', todo: 'Get it: greenroom models install x' };

  it('are one line on standard error, with what to do', () => {
    const streams = new StreamsDouble();
    expect(new Output(true, streams).fail({ ...failure, what: 'Not\nthere.' })).toBe(3);
    expect(streams.err).toBe('Not there. Get it: greenroom models install x\n');
    expect(streams.out).toBe('');
  });

  it('advise a command that works where they are read', () => {
    const streams = new StreamsDouble();
    new Output(false, streams, 'npm run -s greenroom --').fail(failure);
    expect(streams.err).toContain('Get it: npm run -s greenroom -- models install x');
    const words = new StreamsDouble();
    new Output(false, words, 'npm run -s greenroom --').fail({
      code: 'x',
      what: 'The folder /data/greenroom is full.',
    });
    expect(words.err).toBe('The folder /data/greenroom is full.\n');
  });

  it.each([
    ['model-unknown', 1],
    ['not-a-model', 1],
    ['something-new', 1],
    ['engine-missing', 3],
    ['model-damaged', 3],
    ['host-unreachable', 3],
    ['disk-full', 3],
    ['aborted', 130],
  ])('%s ends with %i', (code, status) => {
    expect(exitStatusOf({ code, what: '' })).toBe(status);
  });
});
