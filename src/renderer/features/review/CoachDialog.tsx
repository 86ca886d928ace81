import type { CoachPreview } from '../../../shared/opinion';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import css from './CoachDialog.module.css';

const REACH: Readonly<Record<CoachPreview['reach'], string>> = {
  'this-machine': 'on this machine; nothing leaves it',
  'local-network': 'in your local network',
  internet: 'over the internet, to a service outside this machine',
};

interface CoachDialogProps {
  readonly preview: CoachPreview | undefined;
  readonly onClose: () => void;
  readonly onSend: (digest: string) => void;
}

/** Exactly what will be sent, before it is. */
export function CoachDialog({ preview, onClose, onSend }: CoachDialogProps) {
  return (
    <Dialog
      open={preview !== undefined}
      onClose={onClose}
      title="What will be sent"
      actions={
        <>
          <Button onClick={onClose}>Leave it</Button>
          <Button tone="primary" onClick={() => (preview ? onSend(preview.digest) : undefined)}>
            Send it
          </Button>
        </>
      }
    >
      {preview ? (
        <>
          <p>
            To <b className={css.host}>{preview.host}</b>, {REACH[preview.reach]}. This text and nothing else: no sound,
            no notes, no other take.
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre className={css.body} tabIndex={0}>
            {preview.body.replaceAll('\\n', '\n')}
          </pre>
        </>
      ) : null}
    </Dialog>
  );
}
