import type { ReactNode } from 'react';
import { paceOf } from '../../../core/delivery/delivery';
import { longPauses } from '../../../core/review/marks';
import { longestRunMs } from '../../../core/review/pace';
import type { Filler, Transcript } from '../../../shared/transcript';
import { clock } from '../../../shared/units';
import { count } from '../../ui/when';
import css from './DeliveryPanel.module.css';
import { LengthBar, lengthWords } from './LengthBar';
import { PaceLine } from './PaceLine';
import { Moment } from './Quote';
import { useView } from './use-review';

function Section({ title, figure, children }: { title: string; figure: ReactNode; children?: ReactNode }) {
  return (
    <section className={css.section}>
      <h3 className={css.title}>
        {title} <span className={css.figure}>{figure}</span>
      </h3>
      {children}
    </section>
  );
}

interface FillerRow {
  readonly word: string;
  readonly fillers: readonly Filler[];
}

/** One row a filler word, the most frequent first. */
export function fillerRows(fillers: readonly Filler[]): FillerRow[] {
  const byWord = new Map<string, Filler[]>();
  for (const filler of fillers) byWord.set(filler.word, [...(byWord.get(filler.word) ?? []), filler]);
  return [...byWord]
    .map(([word, own]) => ({ word, fillers: own }))
    .sort((a, b) => b.fillers.length - a.fillers.length || a.word.localeCompare(b.word));
}

function Fillers({ fillers }: { readonly fillers: readonly Filler[] }) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">Word</th>
          <th scope="col">Times</th>
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody>
        {fillerRows(fillers).map(({ word, fillers: own }) => (
          <tr key={word}>
            <th scope="row">{word}</th>
            <td>{own.length}</td>
            <td className={css.moments}>
              {own.map(({ startMs, endMs, heard }) => (
                <span key={startMs} className={css.moment}>
                  <Moment atMs={startMs} lengthMs={endMs - startMs} />
                  {heard === 'sound' ? <span title="heard in the sound, not in the words">▿</span> : null}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pauses({ transcript }: { readonly transcript: Transcript }) {
  const long = longPauses(transcript);
  const run = longestRunMs(transcript.speech, transcript.pauses);
  return (
    <Section title="Pauses" figure={`${transcript.pauses.length}`}>
      <p className={css.words}>
        {long.length === 0 ? 'None of a second or more.' : `${count(long.length, 'pause')} of a second or more:`}{' '}
        {long.map(({ startMs, endMs }) => (
          <Moment key={startMs} atMs={Math.max(0, startMs - 800)} lengthMs={endMs - startMs + 1600} />
        ))}
      </p>
      <p className={css.words}>Longest run without a breath: {(run / 1000).toFixed(0)} seconds.</p>
    </Section>
  );
}

/** How it was said: length, pace, pauses, fillers; every figure leads to the sound it was counted in. */
export function DeliveryPanel() {
  const { take } = useView();
  const { transcript, feedback, attempt } = take;
  if (!transcript || !feedback) return null;
  const length = { durationMs: attempt.durationMs, targetMs: attempt.targetMs };
  const { wordsPerMinute, words } = feedback.delivery;
  const overall = paceOf(transcript).wordsPerMinute;
  const english = transcript.language === 'en';
  return (
    <div className={css.panel}>
      <Section title="Length" figure={clock(attempt.durationMs)}>
        <LengthBar {...length} />
        <p className={css.words}>
          {words} words, {lengthWords(length)}.
        </p>
      </Section>
      <Section
        title="Pace"
        figure={wordsPerMinute === undefined ? 'not measured' : `${Math.round(wordsPerMinute)} words a minute`}
      >
        {overall === undefined ? null : (
          <p className={css.words}>While speaking; {Math.round(overall)} with the pauses counted.</p>
        )}
        <PaceLine transcript={transcript} />
      </Section>
      <Pauses transcript={transcript} />
      <Section title="Fillers" figure={english ? `${transcript.fillers.length}` : 'English only'}>
        {transcript.fillers.length === 0 ? (
          <p className={css.words}>{english ? 'None were heard.' : 'Fillers are counted in English answers only.'}</p>
        ) : (
          <Fillers fillers={transcript.fillers} />
        )}
      </Section>
    </div>
  );
}
