import { KeyRound } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { ask } from '../../app/client';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { toast, toastFailure } from '../../ui/toasts';
import { Row } from './Card';
import css from './SecretField.module.css';

type SecretId = 'voice' | 'coach';

interface Secrets {
  /** Whether the system has a store for secrets. */
  readonly available: boolean;
  readonly stored: boolean;
}

export function useSecret(id: SecretId): { readonly secrets: Secrets | undefined; readonly refresh: () => void } {
  const [secrets, setSecrets] = useState<Secrets>();
  const refresh = useCallback(() => {
    void ask('secrets.has', undefined).then((answer) => {
      if (answer.ok) setSecrets({ available: answer.value.available, stored: answer.value[id] });
      else toastFailure(answer.error);
    });
  }, [id]);
  useEffect(refresh, [refresh]);
  return { secrets, refresh };
}

interface SecretFieldProps {
  readonly id: SecretId;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly secrets: Secrets | undefined;
  /** Told whether a key is stored now. */
  readonly onChanged: (stored: boolean) => void;
}

/** A key that goes into the system's store for secrets. It is never shown again, and never kept anywhere else. */
export function SecretField({ id, label, hint, secrets, onChanged }: SecretFieldProps) {
  const [value, setValue] = useState('');
  const store = async (secret: string): Promise<void> => {
    const answer = await ask('secrets.set', { id, secret });
    if (!answer.ok) {
      toastFailure(answer.error);
      return;
    }
    setValue('');
    toast(secret === '' ? 'The key is forgotten.' : 'The key is in the system’s store.');
    onChanged(secret !== '');
  };
  if (!secrets) return null;
  if (!secrets.available && !secrets.stored) {
    return (
      <p className={css.none}>
        <KeyRound aria-hidden="true" />
        This system has no store for secrets, so a key cannot be kept. Unlock or install a keyring (GNOME Keyring,
        KWallet) and open this page again.
      </p>
    );
  }
  if (secrets.stored) {
    return (
      <Row>
        <p className={css.stored}>
          <KeyRound aria-hidden="true" />A key is in the system’s store.
        </p>
        <Button onClick={() => void store('')}>Forget it</Button>
      </Row>
    );
  }
  return (
    <div className={css.field}>
      <Row>
        <TextField label={label} type="password" autoComplete="off" value={value} maxLength={500} onChange={setValue} />
        <Button disabled={value.trim() === ''} onClick={() => void store(value.trim())}>
          Keep it
        </Button>
      </Row>
      {hint ? <p className={css.hint}>{hint}</p> : null}
    </div>
  );
}
