import css from './KeyList.module.css';
import { shownKey } from './shortcuts';

interface KeyListProps {
  readonly keys: readonly { readonly key: string; readonly does: string }[];
}

/** Keys and what they do, one a line. */
export function KeyList({ keys }: KeyListProps) {
  return (
    <dl className={css.list}>
      {keys.map(({ key, does }) => (
        <div key={key} className={css.row}>
          <dt>{does}</dt>
          <dd>
            <kbd>{shownKey(key)}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  );
}
