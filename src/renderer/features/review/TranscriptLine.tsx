import { memo } from 'react';
import type { Line, Piece, ShownWord } from '../../../core/review/lines';
import { clock, type Span } from '../../../shared/units';
import { PART_NAMES, StarBadge } from '../../ui/StarBadge';
import type { WhyAsked } from './LabelWhy';
import type { Playback } from './playback';
import css from './TranscriptLine.module.css';
import { WordEditor } from './WordEditor';

/** Words the engine was less sure of than this are dotted: about one in two of them is misheard. */
export const UNSURE_BELOW = 0.5;

interface LineProps {
  readonly line: Line;
  /** Whether its part is in doubt. */
  readonly unsure: boolean;
  readonly playback: Playback;
  /** The word of this line that is being corrected. */
  readonly editing: number | undefined;
  readonly onFinish: (index: number, text: string | undefined) => void;
  /** Must stay the same function from one drawing to the next. */
  readonly onWhy: (asked: WhyAsked) => void;
}

const seconds = ({ startMs, endMs }: Span): string => `${((endMs - startMs) / 1000).toFixed(1)} s`;

function Word({ word }: { readonly word: ShownWord }) {
  const unsure = word.confidence < UNSURE_BELOW;
  const why = word.filler
    ? `filler “${word.filler.word}”`
    : unsure
      ? 'the engine was not sure of this word'
      : undefined;
  return (
    <span
      className={css.word}
      tabIndex={-1}
      data-word={word.index}
      data-unsure={unsure || undefined}
      data-filler={word.filler?.heard}
      title={why}
    >
      {word.text}
    </span>
  );
}

function Heard({ piece, playback }: { readonly piece: Exclude<Piece, ShownWord>; readonly playback: Playback }) {
  const shown =
    piece.kind === 'sound-filler'
      ? { text: piece.word, words: `“${piece.word}”, heard in the sound` }
      : piece.kind === 'pause'
        ? { text: seconds(piece), words: `Pause of ${seconds(piece)}` }
        : { text: `unclear ${seconds(piece)}`, words: `Unclear for ${seconds(piece)}; nothing was made up for it` };
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css[piece.kind]}
      aria-label={`${shown.words}: play`}
      title={shown.words}
      onClick={() => playback.playSpan(piece)}
    >
      {shown.text}
    </button>
  );
}

/** One sentence. Drawn again only when its own words change: an hour of speech has thousands. */
export const TranscriptLine = memo(function TranscriptLine(props: LineProps) {
  const { line, unsure, playback, editing, onFinish, onWhy } = props;
  return (
    <div className={css.line} data-line={line.startMs}>
      <div className={css.start}>
        <button type="button" className={css.play} title="Play this sentence" onClick={() => playback.playSpan(line)}>
          <span className={css.time}>{clock(line.startMs)}</span>
          <span className="visually-hidden">{PART_NAMES[line.label]}, play this sentence</span>
        </button>
        <button
          type="button"
          // Not a stop of the Tab key, there are dozens; W asks the same of the sentence one is at.
          tabIndex={-1}
          className={css.part}
          data-why
          aria-label={`Why ${PART_NAMES[line.label]}?`}
          title={`${PART_NAMES[line.label]}: why?`}
          onClick={(event) => onWhy({ line, badge: event.currentTarget })}
        >
          <StarBadge part={line.label} unsure={unsure} />
        </button>
      </div>
      <p className={css.text}>
        <span className={css.tint} data-part={line.label}>
          {line.pieces.map((piece) => {
            const key = `${piece.kind}${piece.startMs}${piece.kind === 'word' ? piece.index : ''}`;
            if (piece.kind !== 'word') return <Heard key={key} piece={piece} playback={playback} />;
            if (piece.index === editing) {
              return <WordEditor key={key} text={piece.text} onFinish={(text) => onFinish(piece.index, text)} />;
            }
            return <Word key={key} word={piece} />;
          })}
        </span>
      </p>
    </div>
  );
});
