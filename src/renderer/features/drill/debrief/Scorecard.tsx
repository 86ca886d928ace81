import { Check, Minus, Play } from 'lucide-react';
import type { DrillDebrief, DrillLevel, DrillQuote, DrillScore } from '../../../../shared/drill';
import { clock } from '../../../../shared/units';
import { count } from '../../../ui/when';
import css from './Scorecard.module.css';

interface ScorecardProps {
  readonly debrief: DrillDebrief;
  readonly onHear: (atMs: number) => void;
}

const PIPS: Readonly<Record<DrillLevel, number>> = { novice: 1, intermediate: 2, expert: 3 };

/** Each dimension with its level, why, and the words it rests on. */
export function Scorecard({ debrief, onHear }: ScorecardProps) {
  const { dimensions, strengths, improvements, resources, hints } = debrief.scorecard;
  return (
    <div className={css.card}>
      <ul className={css.dimensions}>
        {dimensions.map((score) => (
          <Dimension key={score.id} score={score} onHear={onHear} />
        ))}
      </ul>
      <div className={css.talk}>
        <Lines title="Three strengths" lines={strengths} />
        <Lines title="Three things to improve" lines={improvements} />
        <section>
          <h2 className={css.name}>To read</h2>
          <ul className={css.lines}>
            {resources.map(({ title, where }) => (
              <li key={title}>
                {title} <span className={css.where}>{where}</span>
              </li>
            ))}
          </ul>
        </section>
        <p className={css.hints}>
          {hints.asked + hints.unasked === 0
            ? 'No hint was given.'
            : `${count(hints.asked, 'hint')} asked for, ${hints.unasked} given when patience ran out.`}
        </p>
      </div>
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section>
      <h2 className={css.name}>{title}</h2>
      <ol className={css.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  );
}

function Dimension({ score, onHear }: { readonly score: DrillScore; readonly onHear: (atMs: number) => void }) {
  const { title, level, reason, quotes, criteria } = score;
  const earned = criteria.filter((entry) => entry.earned).length;
  return (
    <li className={css.dimension}>
      <div className={css.head}>
        <h2 className={css.name}>{title}</h2>
        <span className={css.level} data-level={level}>
          <span className={css.pips} aria-hidden="true">
            {[1, 2, 3].map((pip) => (
              <span key={pip} data-on={pip <= PIPS[level]} />
            ))}
          </span>
          {level}
        </span>
      </div>
      <p className={css.reason}>{reason}</p>
      {quotes.slice(0, 2).map((quote) => (
        <QuoteButton key={`${quote.atMs} ${quote.text}`} quote={quote} onHear={onHear} />
      ))}
      <details className={css.details}>
        <summary>
          {earned} of {count(criteria.length, 'criterion', 'criteria')} earned
        </summary>
        <ul className={css.criteria}>
          {criteria.map(({ id, text, earned: has, missed, level: of, quotes: own }) => (
            <li key={id} data-earned={has}>
              {has ? <Check aria-hidden="true" /> : <Minus aria-hidden="true" />}
              <div>
                <p>
                  <span className="visually-hidden">{has ? 'Earned: ' : 'Missed: '}</span>
                  {has ? `You ${text}` : missed} <span className={css.where}>{of}</span>
                </p>
                {own.map((quote) => (
                  <QuoteButton key={`${quote.atMs} ${quote.text}`} quote={quote} onHear={onHear} />
                ))}
              </div>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** Words of the candidate's, to be heard where they were said. */
function QuoteButton({ quote, onHear }: { readonly quote: DrillQuote; readonly onHear: (atMs: number) => void }) {
  return (
    <button type="button" className={css.quote} onClick={() => onHear(quote.atMs)}>
      <Play aria-hidden="true" />
      <span className={css.words}>“{quote.text}”</span>
      <time>{clock(quote.atMs)}</time>
    </button>
  );
}
