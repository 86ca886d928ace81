import { useState } from 'react';
import { ask } from '../../app/client';
import { go } from '../../app/routes';
import { toast, toastFailure } from '../../ui/toasts';

interface Joining {
  readonly working: boolean;
  readonly join: () => Promise<void>;
}

/** Makes one answer of a take and of a part told anew, or of the answer to a follow-up, and opens it. */
export function useJoin(base: string, added: string): Joining {
  const [working, setWorking] = useState(false);
  const join = async (): Promise<void> => {
    setWorking(true);
    const made = await ask('takes.splice', { base, retold: added });
    setWorking(false);
    if (!made.ok) {
      toastFailure(made.error);
      return;
    }
    toast('A new take of both, judged as one answer. The old ones are still there.');
    go({ page: 'review', take: made.value.attempt.id });
  };
  return { working, join };
}
