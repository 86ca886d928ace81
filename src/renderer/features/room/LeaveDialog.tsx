import { clock } from '../../../shared/units';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

interface LeaveProps {
  readonly open: boolean;
  readonly recordedMs: number;
  readonly onStay: () => void;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Asked before an answer would be lost. It goes on being recorded meanwhile. */
export function LeaveDialog({ open, recordedMs, onStay, onKeep, onDiscard }: LeaveProps) {
  return (
    <Dialog
      open={open}
      onClose={onStay}
      title="Leave the room?"
      actions={
        <>
          <Button onClick={onStay}>Go on speaking</Button>
          <Button tone="danger" onClick={onDiscard}>
            Throw it away
          </Button>
          <Button tone="primary" onClick={onKeep}>
            Stop and hear it
          </Button>
        </>
      }
    >
      {clock(recordedMs)} of your answer is recorded, and recording goes on while you decide. What is thrown away cannot
      be brought back.
    </Dialog>
  );
}
