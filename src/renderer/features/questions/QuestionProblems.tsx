import { TriangleAlert } from 'lucide-react';
import type { QuestionProblem } from '../../../shared/contract';
import { count } from '../../ui/when';
import css from './QuestionProblems.module.css';

/** The files that do not fit, each with where in it and what would be right; the other questions are there. */
export function QuestionProblems({
  problems,
  kind = 'question',
}: {
  readonly problems: readonly QuestionProblem[];
  readonly kind?: 'question' | 'drill';
}) {
  if (problems.length === 0) return null;
  const files = new Set(problems.map(({ file }) => file)).size;
  return (
    <details className={css.problems}>
      <summary className={css.summary}>
        <TriangleAlert aria-hidden="true" />
        <span>
          <b>{count(files, `${kind} file`)} to look at.</b> All other {kind}s are listed below.
        </span>
      </summary>
      <ul className={css.list}>
        {problems.map(({ file, line, path, expected }) => (
          <li key={`${file} ${path} ${expected}`} className={css.problem}>
            <code className={css.file}>{file}</code>
            <p>
              <code>{path}</code>
              {line === undefined || path.startsWith('line') ? '' : `, line ${line}`}: expected {expected}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
