import { ListFilter } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DrillEvidence, DrillLogLine } from '../../../shared/drill';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import type { DrillRoom } from './drill-room';
import { utcSeconds } from './drill-words';
import css from './LogTail.module.css';
import { filterLog, type Least } from './log-filter';
import { useDrill } from './use-drill';

/** Lines drawn at once; the rest of the tail is behind the filter. */
const DRAWN = 160;
/** The line's own severity stands in a column already. */
const LEAD = /^(?:DEBUG|INFO|WARN|WARNING|ERROR)\s+/;
const NO_LINES: readonly DrillLogLine[] = [];

/** The tail of the log, newest at the bottom; it follows as long as one is at its end. */
export function LogTail({ room, filter }: { readonly room: DrillRoom; readonly filter?: DrillEvidence['logs'] }) {
  const log = useDrill(room, (state) => state.view?.log) ?? NO_LINES;
  const [words, setWords] = useState(filter?.holds ?? '');
  const [least, setLeast] = useState<Least>('all');
  const [service, setService] = useState(filter?.service ?? '');
  const services = useMemo(() => [...new Set(log.map((line) => line.service))].sort(), [log]);
  const found = useMemo(() => filterLog(log, { words, least, service }), [log, words, least, service]);
  const shown = found.slice(-DRAWN);
  const list = useRef<HTMLOListElement>(null);
  const follows = useRef(true);
  const last = shown.at(-1)?.line;
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the newest line
  useLayoutEffect(() => {
    if (follows.current && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [last]);
  return (
    <div className={css.log}>
      <div className={css.tools}>
        <TextField
          label="Filter the log"
          quietLabel
          type="search"
          placeholder="Filter the log"
          icon={<ListFilter aria-hidden="true" />}
          value={words}
          onChange={setWords}
        />
        <Select
          label="Service"
          quietLabel
          value={service}
          choices={[{ value: '', label: 'All services' }, ...services.map((value) => ({ value, label: value }))]}
          onChange={setService}
        />
        <Select
          label="Severity"
          quietLabel
          value={least}
          choices={[
            { value: 'all', label: 'All levels' },
            { value: 'warn', label: 'Warnings and errors' },
            { value: 'error', label: 'Errors' },
          ]}
          onChange={setLeast}
        />
        <span className={css.count}>
          {found.length === log.length ? `${log.length} lines` : `${found.length} of ${log.length}`}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className={css.none}>
          {log.length === 0 ? 'Nothing has been logged yet.' : 'No line of the tail holds that.'}
        </p>
      ) : (
        <ol
          ref={list}
          className={css.lines}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the tail is scrolled with the keyboard
          tabIndex={0}
          aria-label="Log lines, newest last"
          onScroll={({ currentTarget }) => {
            const { scrollTop, clientHeight, scrollHeight } = currentTarget;
            follows.current = scrollTop + clientHeight >= scrollHeight - 8;
          }}
        >
          {shown.map(({ line, clock, severity, service: from, text }) => (
            <li key={line} data-severity={severity}>
              <time>{utcSeconds(clock)}</time>
              <span className={css.severity}>{severity}</span>
              <span className={css.from}>{from}</span>
              <span className={css.text}>{text.replace(LEAD, '')}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
