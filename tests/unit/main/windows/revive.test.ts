import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reviveWhenGone } from '../../../../src/main/windows/revive';

const load = vi.fn();
const say = vi.fn();
const giveUp = vi.fn();
let nowMs = 0;
let destroyed = false;
let die: (reason?: string) => void;

beforeEach(() => {
  vi.clearAllMocks();
  nowMs = 0;
  destroyed = false;
  const webContents = new EventEmitter();
  die = (reason = 'crashed') => void webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });
  reviveWhenGone({ isDestroyed: () => destroyed, webContents } as never, { load, say, giveUp, now: () => nowMs });
});

describe('a page that died', () => {
  it.each(['crashed', 'oom', 'killed', 'launch-failed'])('is opened again, and says what is kept (%s)', (reason) => {
    die(reason);
    expect(load).toHaveBeenCalledOnce();
    expect(say).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: 'page-died', kept: expect.any(String) }),
    );
  });

  it('again and again is given up', () => {
    for (let death = 0; death < 4; death += 1) die();
    expect(load).toHaveBeenCalledTimes(3);
    expect(giveUp).toHaveBeenCalledOnce();
  });

  it('now and then is opened again each time', () => {
    for (let death = 0; death < 10; death += 1) {
      die();
      nowMs += 25_000;
    }
    expect(load).toHaveBeenCalledTimes(10);
    expect(giveUp).not.toHaveBeenCalled();
  });

  it('because its window was closed stays closed', () => {
    die('clean-exit');
    destroyed = true;
    die();
    expect(load).not.toHaveBeenCalled();
    expect(say).not.toHaveBeenCalled();
  });
});
