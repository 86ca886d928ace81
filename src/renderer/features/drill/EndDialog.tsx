import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

interface EndDialogProps {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onEnd: () => void;
}

export function EndDialog({ open, onStay, onEnd }: EndDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onStay}
      title="End the drill here?"
      actions={
        <>
          <Button onClick={onStay}>Go on</Button>
          <Button tone="danger" onClick={onEnd}>
            End and score it
          </Button>
        </>
      }
    >
      <p>The incident stops as it stands and is scored on what you did so far. It cannot be gone on with afterwards.</p>
      <p>To come back to it later, leave it instead: it waits where it is.</p>
    </Dialog>
  );
}
