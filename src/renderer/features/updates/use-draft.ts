import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/result';
import type { UpdateSlot } from '../../../shared/updates';
import { ask } from '../../app/client';

/** Typing is written down when it rests for so long. */
const REST_MS = 250;

export interface Draft {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Shows words that are on disk already, in place of what stands there. */
  readonly take: (text: string) => void;
  /** Writes down what is not on disk yet. */
  readonly flush: () => Promise<void>;
  readonly failure: Failure | undefined;
}

/** The words of an update that is not sent yet, kept while they are written. @param stored the words on disk */
export function useDraft(slot: UpdateSlot, stored: string): Draft {
  const [text, show] = useState(stored);
  const [failure, setFailure] = useState<Failure>();
  const unsaved = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { exercise, moment, audience } = slot;
  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const next = unsaved.current;
    if (next === undefined) return;
    unsaved.current = undefined;
    const answer = await ask('updates.draft', { exercise, moment, audience, text: next });
    if (!answer.ok) unsaved.current ??= next;
    setFailure(answer.ok ? undefined : answer.error);
  }, [exercise, moment, audience]);
  const setText = useCallback(
    (next: string) => {
      show(next);
      unsaved.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), REST_MS);
    },
    [flush],
  );
  useEffect(() => {
    const leave = (): void => void flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [flush]);
  return { text, setText, take: show, flush, failure };
}
