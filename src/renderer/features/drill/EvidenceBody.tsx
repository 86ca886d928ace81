import type { DrillEvidence, DrillOperation } from '../../../shared/drill';
import { Button } from '../../ui/Button';
import type { DrillRoom } from './drill-room';
import css from './EvidenceBody.module.css';
import { LogTail } from './LogTail';
import { WorkList } from './WorkList';

interface BodyProps {
  readonly room: DrillRoom;
  readonly evidence: DrillEvidence;
  readonly operations: readonly DrillOperation[];
}

/** One piece of evidence: text, table, list, code change, log or pipeline, as it holds them. */
export function EvidenceBody({ room, evidence, operations }: BodyProps) {
  const { text, diff, table, list, logs, pipeline } = evidence;
  return (
    <>
      <section
        className={css.body}
        data-log={logs !== undefined}
        data-scrolls-sideways
        aria-label={evidence.title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than its place is scrolled with the keyboard
        tabIndex={0}
      >
        {text ? <Text text={text} /> : null}
        {table ? <Table table={table} title={evidence.title} /> : null}
        {list ? <List room={room} list={list} /> : null}
        {diff ? <Diff diff={diff} /> : null}
        {pipeline ? (
          <WorkList room={room} operations={operations.filter(({ id }) => pipeline.includes(id))} open />
        ) : null}
      </section>
      {logs ? <LogTail key={evidence.id} room={room} filter={logs} /> : null}
    </>
  );
}

/** What a terminal prints stands in columns; a sentence is for reading. */
function Text({ text }: { readonly text: string }) {
  return /\n/.test(text.trim()) ? <pre className={css.printed}>{text}</pre> : <p className={css.text}>{text}</p>;
}

function Table({ table, title }: { readonly table: NonNullable<DrillEvidence['table']>; readonly title: string }) {
  return (
    <table className={css.table}>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and keep their order
          <tr key={at}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ room, list }: { readonly room: DrillRoom; readonly list: NonNullable<DrillEvidence['list']> }) {
  return (
    <ul className={css.list}>
      {list.map(({ id, title, text }) => (
        <li key={id}>
          <div>
            <p className={css.entry}>{title}</p>
            {text ? <p className={css.text}>{text}</p> : null}
          </div>
          {/^PR \d+/.test(title) ? (
            <Button size="small" onClick={() => room.type(`Open the diff of ${id}.`)}>
              Open the diff
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const kindOf = (line: string): string =>
  line.startsWith('@@') ? 'place' : line.startsWith('+') ? 'new' : line.startsWith('-') ? 'old' : 'same';

function Diff({ diff }: { readonly diff: NonNullable<DrillEvidence['diff']> }) {
  return (
    <figure className={css.diff}>
      <figcaption>{diff.file}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled to with the keyboard */}
      <pre data-scrolls-sideways tabIndex={0}>
        {diff.body.split('\n').map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <span key={at} className={css.code} data-kind={kindOf(line)}>
            {line}
            {'\n'}
          </span>
        ))}
      </pre>
    </figure>
  );
}
