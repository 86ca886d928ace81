import type { Notice, NoticeName } from '../../src/shared/contract';

type Listeners = { [N in NoticeName]?: Set<(notice: Notice<N>) => void> };

/** What main tells the page, told by the stage instead. */
export class Notices {
  private readonly listeners: Listeners = {};

  listen<N extends NoticeName>(name: N, listener: (notice: Notice<N>) => void): () => void {
    const set = (this.listeners[name] ?? new Set()) as Set<(notice: Notice<N>) => void>;
    this.listeners[name] = set as never;
    set.add(listener);
    return () => set.delete(listener);
  }

  tell<N extends NoticeName>(name: N, notice: Notice<N>): void {
    for (const listener of (this.listeners[name] ?? []) as Set<(notice: Notice<N>) => void>) listener(notice);
  }
}
