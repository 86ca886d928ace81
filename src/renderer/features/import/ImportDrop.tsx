import { FileAudio } from 'lucide-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import css from './ImportDrop.module.css';
import { offerFile } from './import-store';

const holdsFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** A page on which a recording can be dropped. The button beside the title does the same by keyboard. */
export function ImportDrop({ children }: { readonly children: ReactNode }) {
  // Entering a child counts as leaving its parent: only at zero has the file left the page.
  const [depth, setDepth] = useState(0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={css.drop}
      onDragEnter={(event) => holdsFile(event) && setDepth((now) => now + 1)}
      onDragLeave={(event) => holdsFile(event) && setDepth((now) => Math.max(0, now - 1))}
      onDragOver={(event) => {
        if (holdsFile(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        setDepth(0);
        offerFile(event.dataTransfer.files[0]);
      }}
    >
      {children}
      {depth > 0 ? (
        <div className={css.target}>
          <p className={css.words}>
            <FileAudio aria-hidden="true" />
            Drop the recording to import it
          </p>
        </div>
      ) : null}
    </div>
  );
}
