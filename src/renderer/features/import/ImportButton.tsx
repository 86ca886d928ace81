import { FileAudio } from 'lucide-react';
import { useRef } from 'react';
import { IMPORT_TYPES } from '../../audio/import-messages';
import { Button } from '../../ui/Button';
import { offerFile } from './import-store';

/** Brings in a recording made elsewhere. */
export function ImportButton() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={IMPORT_TYPES}
        onChange={(event) => {
          offerFile(event.target.files?.[0]);
          // The same file can be chosen again after a failure.
          event.target.value = '';
        }}
      />
      <Button icon={<FileAudio />} onClick={() => input.current?.click()}>
        Import a recording
      </Button>
    </>
  );
}
