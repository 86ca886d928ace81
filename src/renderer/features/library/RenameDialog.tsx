import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';

interface RenameProps {
  readonly open: boolean;
  readonly name: string;
  readonly onClose: () => void;
  /** Empty goes back to the question's own title. */
  readonly onRename: (title: string) => void;
}

export function RenameDialog({ open, name, onClose, onRename }: RenameProps) {
  const [title, setTitle] = useState(name);
  useEffect(() => {
    if (open) setTitle(name);
  }, [open, name]);
  const keep = (): void => {
    onClose();
    if (title.trim() !== name) onRename(title.trim());
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Rename this take"
      actions={
        <>
          <Button onClick={onClose}>Leave it</Button>
          <Button tone="primary" onClick={keep}>
            Rename
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField
          label="Title"
          value={title}
          maxLength={120}
          hint="Left empty, it is called after its question."
          onChange={setTitle}
        />
      </form>
    </Dialog>
  );
}
