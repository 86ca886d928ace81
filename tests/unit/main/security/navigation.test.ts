import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { guardNavigation } from '../../../../src/main/security/navigation';

/** What Electron tells of a window's content, and what may be answered. */
class ContentsDouble extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
}

function guarded(): ContentsDouble {
  const app = new EventEmitter();
  guardNavigation(app as unknown as App);
  const contents = new ContentsDouble();
  app.emit('web-contents-created', {}, contents);
  return contents;
}

/** @returns whether the window stayed where it is */
function prevented(event: string, url?: string): boolean {
  const preventDefault = vi.fn();
  guarded().emit(event, { url, preventDefault });
  return preventDefault.mock.calls.length > 0;
}

describe('a window', () => {
  it.each([
    'https://example.org/',
    'file:///etc/passwd',
    'app://greenroom.evil/',
    'javascript:alert(1)',
    'about:blank',
  ])('does not go to %s, by itself or sent on', (url) => {
    expect(prevented('will-navigate', url)).toBe(true);
    expect(prevented('will-redirect', url)).toBe(true);
  });

  it('may load our own page again', () => {
    expect(prevented('will-navigate', 'app://greenroom/index.html')).toBe(false);
  });

  it('opens no other window, not even of our own page', () => {
    const contents = guarded();
    for (const url of ['https://example.org/', 'app://greenroom/']) {
      expect(contents.openHandler?.({ url })).toEqual({ action: 'deny' });
    }
  });

  it('holds no page of another process', () => expect(prevented('will-attach-webview')).toBe(true));
});
