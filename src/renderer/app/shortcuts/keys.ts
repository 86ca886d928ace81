import type { Shortcut } from './shortcuts';

interface Key {
  /** `KeyboardEvent.key`; letters in lower case. */
  readonly key: string;
  /** As the lists of keys say it: "start or stop your answer". */
  readonly does: string;
}

/**
 * Every key of the app, by the place where it works and in the order in which a person meets them. The pages bind these,
 * the list that `?` opens shows those of the page one is on, and the settings show them all.
 */
export const KEYS = {
  everywhere: {
    title: 'Everywhere',
    keys: { help: { key: '?', does: 'show the keys' } },
  },
  welcome: {
    title: 'Welcome',
    keys: { start: { key: 'Enter', does: 'go to the first question' } },
  },
  practise: {
    title: 'Practise',
    keys: { start: { key: 'Enter', does: 'go to today’s question' } },
  },
  questions: {
    title: 'Questions',
    keys: {
      search: { key: '/', does: 'search' },
      start: { key: 'Enter', does: 'answer the question that is shown' },
    },
  },
  room: {
    title: 'In the room',
    keys: {
      answer: { key: ' ', does: 'start or stop your answer' },
      ask: { key: 'r', does: 'hear the question again' },
      hint: { key: 'h', does: 'show a hint' },
      notes: { key: 'n', does: 'open or close your notes' },
      leave: { key: 'Escape', does: 'leave (asks if a take would be lost)' },
    },
  },
  drill: {
    title: 'In a drill',
    keys: {
      talk: { key: ' ', does: 'hold to talk, where that is set' },
      order: { key: '/', does: 'type instead of talking' },
      filter: { key: 'l', does: 'filter the log' },
      no: { key: 'n', does: 'no: stop what was said back' },
      yes: { key: 'y', does: 'yes: do it now' },
      hint: { key: 'h', does: 'ask for a hint' },
      repeat: { key: 'r', does: 'hear the interviewer again' },
      wait: { key: 'f', does: 'let time run until something happens' },
      mute: { key: 'm', does: 'microphone off or on' },
      pause: { key: 'p', does: 'pause or go on' },
      debrief: { key: 'Enter', does: 'look back, once it has ended' },
      leave: { key: 'Escape', does: 'leave; the drill waits where it is' },
    },
  },
  debrief: {
    title: 'In a debrief',
    keys: {
      play: { key: 'p', does: 'play or pause' },
      back: { key: 'ArrowLeft', does: 'three seconds back' },
      on: { key: 'ArrowRight', does: 'three seconds on' },
      leave: { key: 'Escape', does: 'back to the drills' },
    },
  },
  review: {
    title: 'In a review',
    keys: {
      play: { key: 'p', does: 'play or pause' },
      back: { key: 'ArrowLeft', does: 'three seconds back' },
      on: { key: 'ArrowRight', does: 'three seconds on' },
      nextMark: { key: 'j', does: 'next mark' },
      lastMark: { key: 'k', does: 'mark before' },
      S: { key: '1', does: 'play the situation' },
      T: { key: '2', does: 'play the task' },
      A: { key: '3', does: 'play the action' },
      R: { key: '4', does: 'play the result' },
      why: { key: 'w', does: 'why this sentence is that part' },
      slower: { key: '[', does: 'slower' },
      faster: { key: ']', does: 'faster' },
      leave: { key: 'Escape', does: 'back to all takes' },
    },
  },
  comparison: {
    title: 'In a comparison',
    keys: { leave: { key: 'Escape', does: 'back to the take' } },
  },
  takes: {
    title: 'Among your takes',
    keys: {
      search: { key: '/', does: 'search' },
      next: { key: 'ArrowDown', does: 'next take' },
      before: { key: 'ArrowUp', does: 'take before' },
      open: { key: 'Enter', does: 'open' },
      choose: { key: ' ', does: 'choose several' },
      star: { key: 's', does: 'star' },
      rename: { key: 'F2', does: 'rename' },
      delete: { key: 'Delete', does: 'delete (undo for ten seconds)' },
    },
  },
} as const satisfies Record<string, { readonly title: string; readonly keys: Readonly<Record<string, Key>> }>;

export type Place = keyof typeof KEYS;

type Action<P extends Place> = keyof (typeof KEYS)[P]['keys'];
type Run = () => void;
/** What a key does now, and whether it has a meaning now. */
type Bound = Run | { readonly run: Run; readonly enabled: boolean };

/** The keys of a place with what they do; one that is forgotten, or that the table does not hold, does not compile. */
export function bindKeys<P extends Place>(place: P, runs: Readonly<Record<Action<P>, Bound>>): readonly Shortcut[] {
  const keys = Object.entries<Key>(KEYS[place].keys);
  return keys.map(([action, key]) => {
    const bound: Bound = runs[action as Action<P>];
    return typeof bound === 'function' ? { ...key, run: bound } : { ...key, ...bound };
  });
}
