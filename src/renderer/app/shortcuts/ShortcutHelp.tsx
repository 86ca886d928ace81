import { useStore } from 'zustand';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { KeyList } from './KeyList';
import css from './ShortcutHelp.module.css';
import { shortcutStore } from './shortcuts';

const close = (): void => shortcutStore.setState({ helpOpen: false });

/** The keys that work on the page one is on. */
export function ShortcutHelp() {
  const open = useStore(shortcutStore, (state) => state.helpOpen);
  const groups = useStore(shortcutStore, (state) => state.groups);
  return (
    <Dialog open={open} onClose={close} title="Keys" actions={<Button onClick={close}>Close</Button>}>
      {[...groups].reverse().map(({ id, title, shortcuts }) => (
        <section key={String(id.description) + title} className={css.group}>
          <h3>{title}</h3>
          <KeyList keys={shortcuts} />
        </section>
      ))}
    </Dialog>
  );
}
