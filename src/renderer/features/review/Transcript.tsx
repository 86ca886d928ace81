import { Copy } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Line } from '../../../core/review/lines';
import type { Take } from '../../../shared/contract';
import { Button } from '../../ui/Button';
import { toast } from '../../ui/toasts';
import { LabelWhy, UNSURE_LABEL_BELOW, type WhyAsked } from './LabelWhy';
import css from './Transcript.module.css';
import { TranscriptLine, UNSURE_BELOW } from './TranscriptLine';
import { useFollow } from './use-follow';
import { useView } from './use-review';
import { useWords } from './use-words';

const copy = async (text: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
    toast('The words are on the clipboard.');
  } catch {
    toast('The clipboard did not take the words. Export the take instead.', { tone: 'warning' });
  }
};

/** Whether the part of a line's sentence is in doubt. */
function inDoubt({ feedback }: Take, { sentence }: Line): boolean {
  const confidence = sentence === undefined ? undefined : feedback?.sentences[sentence]?.confidence;
  return confidence !== undefined && confidence < UNSURE_LABEL_BELOW;
}

/** What was said, sentence by sentence, each tinted by its part. The words follow the sound, and the sound the words. */
export function Transcript() {
  const { take, lines, playback, review, state } = useView();
  const box = useRef<HTMLElement>(null);
  const [editing, setEditing] = useState<number>();
  const [why, setWhy] = useState<WhyAsked>();
  const words = useMemo(() => take.transcript?.words ?? [], [take.transcript]);
  useFollow(box, playback, words);
  useWords({ box, playback, words, onEdit: setEditing });
  const finish = useCallback(
    (index: number, text: string | undefined): void => {
      setEditing(undefined);
      const focus = (): void => box.current?.querySelector<HTMLElement>(`[data-word="${index}"]`)?.focus();
      if (text === undefined) requestAnimationFrame(focus);
      else void review.correct(index, text).then(() => requestAnimationFrame(focus));
    },
    [review],
  );
  return (
    <section className={css.pane} aria-labelledby="transcript-title">
      <header className={css.head}>
        <h2 id="transcript-title">What you said</h2>
        <p className={css.status} role="status">
          {state.judging ? 'Judging again…' : ''}
        </p>
        <Button tone="quiet" size="small" icon={<Copy />} onClick={() => void copy(take.transcript?.text ?? '')}>
          Copy
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the words are walked through by keyboard from here */}
      <section ref={box} className={css.words} tabIndex={0} aria-label={KEYS}>
        {lines.map((line) => (
          <TranscriptLine
            key={`${line.startMs}-${line.pieces.length}`}
            line={line}
            unsure={inDoubt(take, line)}
            playback={playback}
            editing={
              line.pieces.some((piece) => piece.kind === 'word' && piece.index === editing) ? editing : undefined
            }
            onFinish={finish}
            onWhy={setWhy}
          />
        ))}
        {lines.length === 0 ? <p className={css.none}>No words were made out in this recording.</p> : null}
      </section>
      <p className={css.hint}>
        Click a word to hear it; double-click or <kbd>F2</kbd> corrects it.{' '}
        {words.some(({ confidence }) => confidence < UNSURE_BELOW) ? (
          <>
            <span className={css.unsure}>Dotted</span> ones may be misheard.
          </>
        ) : null}
      </p>
      <LabelWhy asked={why} onClose={() => setWhy(undefined)} />
    </section>
  );
}

const KEYS = 'Words of the answer. Arrow keys go from word to word, Space plays from one, F2 or Enter corrects it.';
