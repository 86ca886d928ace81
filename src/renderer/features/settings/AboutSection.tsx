import { useState } from 'react';
import { Button } from '../../ui/Button';
import { toastFailure } from '../../ui/toasts';
import css from './AboutSection.module.css';
import { Card } from './Card';
import { useInfo } from './use-info';

const SYSTEMS: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };

/** The notices are long and seldom read: they are fetched from the app's own files when asked for. */
async function readNotices(): Promise<string | undefined> {
  try {
    return (await import('../../../../THIRD_PARTY_NOTICES.md?raw')).default;
  } catch {
    toastFailure({
      code: 'notices',
      what: 'The licence notices could not be read.',
      todo: 'They are in the file THIRD_PARTY_NOTICES.md of the app.',
    });
    return undefined;
  }
}

export function AboutSection() {
  const info = useInfo();
  const [notices, setNotices] = useState<string>();
  return (
    <>
      <Card
        title="Greenroom"
        about="Rehearse spoken interviews and incidents: hear the question, answer aloud, see what held up."
      >
        <dl className={css.facts}>
          <dt>Version</dt>
          <dd>{info?.version ?? '…'}</dd>
          <dt>Runtime</dt>
          <dd>{info ? `Electron ${info.electron} on ${SYSTEMS[info.platform] ?? info.platform}` : '…'}</dd>
          <dt>Processor cores</dt>
          <dd>{info?.cores ?? '…'}</dd>
          <dt>Licence</dt>
          <dd>MIT</dd>
        </dl>
      </Card>
      <Card title="Work of others" about="Greenroom stands on open software, each under its own licence.">
        {notices === undefined ? (
          <div>
            <Button onClick={() => void readNotices().then(setNotices)}>Show the licences</Button>
          </div>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          <pre className={css.notices} tabIndex={0}>
            {notices}
          </pre>
        )}
      </Card>
    </>
  );
}
