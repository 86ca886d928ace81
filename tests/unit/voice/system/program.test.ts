import { describe, expect, it } from 'vitest';
import { runProgram } from '../../../../src/voice/system/program';

const node = (script: string, more: Partial<Parameters<typeof runProgram>[0]> = {}) =>
  runProgram({ command: process.execPath, args: ['-e', script], timeoutMs: 20_000, ...more });

describe('a program of the system', () => {
  it('gets its input and gives its output', async () => {
    const echo = await node('process.stdin.pipe(process.stdout)', { input: 'it’s "said"; rm -rf $HOME' });
    expect(echo).toEqual({ ok: true, value: 'it’s "said"; rm -rf $HOME' });
  });

  it('gets its arguments as they are, read by no shell', async () => {
    const args = ['-e', 'console.log(process.argv[1])', '$(echo no) `no` "no" ; no'];
    expect(await runProgram({ command: process.execPath, args, timeoutMs: 20_000 })).toEqual({
      ok: true,
      value: '$(echo no) `no` "no" ; no\n',
    });
  });

  it('that fails says why', async () => {
    expect(await node('console.error("no such voice"); process.exit(3)')).toMatchObject({
      ok: false,
      error: { code: 'program-failed', what: expect.stringMatching(/status 3: no such voice/) },
    });
  });

  it('that is not there is missing', async () => {
    const run = await runProgram({ command: '/no/such/program', args: [], timeoutMs: 1000 });
    expect(run).toMatchObject({ ok: false, error: { code: 'program-missing' } });
  });

  it('that hangs is ended', async () => {
    expect(await node('setInterval(() => 0, 1000)', { timeoutMs: 300 })).toMatchObject({
      ok: false,
      error: { code: 'program-slow' },
    });
  });

  it('is ended when it is stopped, before or while it runs', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 200);
    const running = node('setInterval(() => 0, 1000)', { signal: stop.signal });
    expect(await running).toMatchObject({ ok: false, error: { code: 'stopped' } });
    expect(await node('1', { signal: stop.signal })).toMatchObject({ ok: false, error: { code: 'stopped' } });
  });

  it('that writes without end is ended', async () => {
    const endless =
      'const w = () => { while (process.stdout.write("x".repeat(65536))); }; process.stdout.on("drain", w); w()';
    expect(await node(endless)).toMatchObject({ ok: false, error: { what: expect.stringContaining('without end') } });
  });

  it('that does not read its input still ends properly', async () => {
    expect(await node('process.exit(0)', { input: 'x'.repeat(5_000_000) })).toEqual({ ok: true, value: '' });
  });
});
