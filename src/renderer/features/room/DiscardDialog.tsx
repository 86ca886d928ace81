import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

interface DiscardProps {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onDiscard: () => void;
}

export function DiscardDialog({ open, onStay, onDiscard }: DiscardProps) {
  return (
    <Dialog
      open={open}
      onClose={onStay}
      title="Throw this answer away?"
      actions={
        <>
          <Button onClick={onStay}>Go on speaking</Button>
          <Button tone="danger" onClick={onDiscard}>
            Throw it away
          </Button>
        </>
      }
    >
      It cannot be brought back. Recording goes on while you decide.
    </Dialog>
  );
}
