import { useEffect, useRef } from 'react';
import { createStore } from 'zustand/vanilla';
import { bindKeys, KEYS } from './keys';

export interface Shortcut {
  /** `KeyboardEvent.key`; letters in lower case. */
  readonly key: string;
  /** What it does, as the list of keys says it: "start or stop". */
  readonly does: string;
  readonly run: () => void;
  /** Off where it has no meaning now; the list still shows it. */
  readonly enabled?: boolean | undefined;
}

interface Group {
  readonly id: symbol;
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

interface ShortcutState {
  /** The page first, what opened over it last. */
  readonly groups: readonly Group[];
  readonly helpOpen: boolean;
}

export const shortcutStore = createStore<ShortcutState>(() => ({ groups: [], helpOpen: false }));

const SHOWN: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Enter: 'Enter',
};

/** A key as a person reads it on a keyboard. */
export const shownKey = (key: string): string => SHOWN[key] ?? (key.length === 1 ? key.toUpperCase() : key);

const TEXT_INPUTS = new Set(['text', 'search', 'email', 'url', 'password', 'number', 'tel', 'date', 'time']);

/** Whether keys typed here are text. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && TEXT_INPUTS.has(target.type);
}

/** While something lies over the page (a dialog, a menu), keys belong to it. */
const layerOpen = (): boolean =>
  document.querySelector(
    '[role="dialog"][data-state="open"], [role="alertdialog"][data-state="open"], [role="menu"]',
  ) !== null;

const withModifier = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey;

/** The shortcut that a key press means, the newest group first; a slider keeps its arrow keys. */
export function shortcutFor(event: KeyboardEvent, groups: readonly Group[]): Shortcut | undefined {
  if (withModifier(event) || event.defaultPrevented || takesText(event.target)) return undefined;
  const onSlider = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'slider';
  if (onSlider && event.key.startsWith('Arrow')) return undefined;
  // Enter presses what has the focus; only Space is taken from buttons, because it starts and stops wherever one is.
  if (
    event.key === 'Enter' &&
    event.target instanceof HTMLElement &&
    event.target.closest('button, a, summary, [role]')
  ) {
    return undefined;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  for (const group of [...groups].reverse()) {
    const found = group.shortcuts.find((shortcut) => shortcut.key === key && shortcut.enabled !== false);
    if (found) return found;
  }
  return undefined;
}

export function openHelp(): void {
  shortcutStore.setState({ helpOpen: true });
}

function pressed(event: KeyboardEvent): void {
  if (layerOpen()) return;
  const shortcut = shortcutFor(event, shortcutStore.getState().groups);
  if (!shortcut) return;
  // Also keeps Space from pressing the button that has the focus and from scrolling the page.
  event.preventDefault();
  if (!event.repeat || shortcut.key.startsWith('Arrow')) shortcut.run();
}

/** Listens for the app's lifetime. @returns a function that ends the listening */
export function followKeys(): () => void {
  const help: Group = {
    id: Symbol('help'),
    title: KEYS.everywhere.title,
    shortcuts: bindKeys('everywhere', { help: openHelp }),
  };
  shortcutStore.setState(({ groups }) => ({ groups: [help, ...groups] }));
  window.addEventListener('keydown', pressed);
  return () => {
    window.removeEventListener('keydown', pressed);
    shortcutStore.setState(({ groups }) => ({ groups: groups.filter(({ id }) => id !== help.id) }));
  };
}

/** The keys of a page or a part of it, for as long as it is shown. They also make the list that `?` opens. */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const group = useRef<Group>({ id: Symbol(title), title, shortcuts });
  useEffect(() => {
    const { id } = group.current;
    shortcutStore.setState(({ groups }) => ({ groups: [...groups, group.current] }));
    return () => shortcutStore.setState(({ groups }) => ({ groups: groups.filter((other) => other.id !== id) }));
  }, []);
  useEffect(() => {
    const next = { ...group.current, title, shortcuts };
    group.current = next;
    shortcutStore.setState(({ groups }) => ({ groups: groups.map((other) => (other.id === next.id ? next : other)) }));
  }, [title, shortcuts]);
}
