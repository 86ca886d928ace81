import { useEffect, useState } from 'react';
import type { CallResult } from '../../../shared/contract';
import { ask } from '../../app/client';
import { toastFailure } from '../../ui/toasts';

export type Info = CallResult<'app.info'>;

/** Facts about the app and the machine; undefined until they are there. */
export function useInfo(): Info | undefined {
  const [info, setInfo] = useState<Info>();
  useEffect(() => {
    let left = false;
    void ask('app.info', undefined).then((answer) => {
      if (left) return;
      if (answer.ok) setInfo(answer.value);
      else toastFailure(answer.error);
    });
    return () => {
      left = true;
    };
  }, []);
  return info;
}
