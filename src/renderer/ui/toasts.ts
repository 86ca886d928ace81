import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../shared/result';

export interface Toast {
  readonly id: number;
  readonly tone: 'info' | 'warning' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  readonly lastsMs: number;
}

/** How long a message stays; one that offers to undo stays as long as the offer holds. */
export const TOAST_MS = { usual: 6_000, failure: 12_000, undo: 10_000 };

let lastId = 0;
export const toastStore = createStore<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }));

export function dismiss(id: number): void {
  toastStore.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

export function toast(text: string, more: Partial<Omit<Toast, 'id' | 'text'>> = {}): number {
  lastId += 1;
  const id = lastId;
  const made: Toast = { id, text, tone: 'info', lastsMs: TOAST_MS.usual, ...more };
  toastStore.setState(({ toasts }) => ({ toasts: [...toasts.slice(-3), made] }));
  setTimeout(() => dismiss(id), made.lastsMs);
  return id;
}

export const toastFailure = (failure: Failure): number =>
  toast([failure.what, failure.kept, failure.todo].filter(Boolean).join(' '), {
    tone: 'error',
    lastsMs: TOAST_MS.failure,
  });
