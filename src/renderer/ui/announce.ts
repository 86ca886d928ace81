import { createStore } from 'zustand/vanilla';

interface Said {
  readonly polite: string;
  readonly urgent: string;
}

export const announcedStore = createStore<Said>(() => ({ polite: '', urgent: '' }));

/** Has a screen reader say something that is otherwise only seen: a milestone of the clock, an alert. */
export function announce(text: string, urgency: 'polite' | 'urgent' = 'polite'): void {
  // The same words twice are not said twice unless the region changes in between.
  announcedStore.setState({ [urgency]: '' });
  setTimeout(() => announcedStore.setState({ [urgency]: text }), 50);
}
