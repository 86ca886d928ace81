import { describe, expect, test } from 'vitest';
import { shortcutFor, shownKey } from '../../../../src/renderer/app/shortcuts/shortcuts';

class FakeElement {
  isContentEditable = false;
  constructor(
    readonly tagName = 'DIV',
    readonly role: string | null = null,
  ) {}
  getAttribute(): string | null {
    return this.role;
  }
}

// The node environment has no DOM; these are the classes the check asks for.
for (const name of ['HTMLElement', 'HTMLInputElement', 'HTMLTextAreaElement', 'HTMLSelectElement']) {
  const parent = name === 'HTMLElement' ? FakeElement : Reflect.get(globalThis, 'HTMLElement');
  Object.defineProperty(globalThis, name, { value: class extends parent {}, configurable: true });
}

const press = (key: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    defaultPrevented: false,
    target: null,
    ...more,
  }) as KeyboardEvent;

const shortcut = (key: string, does: string, enabled?: boolean) => ({
  key,
  does,
  run: () => undefined,
  ...(enabled === undefined ? {} : { enabled }),
});
const page = { id: Symbol('page'), title: 'Page', shortcuts: [shortcut(' ', 'start'), shortcut('h', 'hint')] };
const over = { id: Symbol('over'), title: 'Over', shortcuts: [shortcut('h', 'hide')] };

describe('keys', () => {
  test('mean what the newest part of the page says', () => {
    expect(shortcutFor(press('h'), [page, over])?.does).toBe('hide');
    expect(shortcutFor(press('h'), [page])?.does).toBe('hint');
    expect(shortcutFor(press(' '), [page, over])?.does).toBe('start');
  });

  test('do not depend on the shift key for letters', () => {
    expect(shortcutFor(press('H'), [page])?.does).toBe('hint');
  });

  test('with a modifier belong to the system', () => {
    expect(shortcutFor(press('h', { ctrlKey: true }), [page])).toBeUndefined();
    expect(shortcutFor(press('h', { metaKey: true }), [page])).toBeUndefined();
  });

  test('that are off fall through to what lies under', () => {
    const off = { ...over, shortcuts: [shortcut('h', 'hide', false)] };
    expect(shortcutFor(press('h'), [page, off])?.does).toBe('hint');
  });

  test('in a text field are text', () => {
    const field = new (Reflect.get(globalThis, 'HTMLTextAreaElement'))();
    expect(shortcutFor(press('h', { target: field }), [page])).toBeUndefined();
  });

  test('are shown as they stand on a keyboard', () => {
    expect([' ', 'r', 'Escape', 'ArrowLeft', '?'].map(shownKey)).toEqual(['Space', 'R', 'Esc', '←', '?']);
  });
});
