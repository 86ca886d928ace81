import { Check, Minus } from 'lucide-react';
import { AUDIENCES, OUTCOME_WORDS, outcomeSentence, VERDICT_WORDS } from '../../../core/interview/update-words';
import { UPDATE_MOMENTS, type UpdateMoment } from '../../../core/interview/updates';
import type { KeptUpdate, OwnView, UpdateResult } from '../../../shared/updates';
import css from './Outcome.module.css';

interface ResultCardProps {
  readonly result: UpdateResult;
  readonly updates: readonly KeptUpdate[];
  readonly own: OwnView;
}

/** What became of one audience: each message by itself, then what only shows across them, with the words for it. */
export function ResultCard({ result, updates, own }: ResultCardProps) {
  const { audience, outcome, score, findings } = result;
  const name = AUDIENCES.find(({ id }) => id === audience)?.name ?? audience;
  const expected = own.outcomes[audience];
  return (
    <article className={css.result} aria-labelledby={`result-${audience}`}>
      <header className={css.head}>
        <h3 id={`result-${audience}`}>{name}</h3>
        {score === undefined ? null : (
          <p className={css.score} title="Each message by itself, each for its moment, and all together">
            {score}
            <span className={css.of}> / 100</span>
          </p>
        )}
      </header>
      <p className={css.outcome} data-outcome={outcome}>
        {outcomeSentence(name, outcome)}
        <span className={css.expected}>
          {expected === outcome ? ' You saw it so, too.' : ` You thought: ${OUTCOME_WORDS[expected]}.`}
        </span>
      </p>
      <ul className={css.messages} aria-label={`Messages to ${name}`}>
        {UPDATE_MOMENTS.map((moment) => (
          <Message
            key={moment.id}
            moment={moment}
            update={updates.find((given) => given.audience === audience && given.moment === moment.id)}
            needs={result.messages.find((message) => message.moment === moment.id)?.needs ?? []}
          />
        ))}
      </ul>
      {findings.length > 0 ? (
        <>
          <h4 className={css.label}>From one message to the next</h4>
          <ul className={css.findings}>
            {findings.map((finding, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: findings of one id may come twice and never change order
              <li key={`${finding.id} ${index}`} data-good={finding.good}>
                {finding.good ? <Check aria-hidden="true" /> : <Minus aria-hidden="true" />}
                <div>
                  <span className="visually-hidden">{finding.good ? 'Good: ' : 'To mend: '}</span>
                  {finding.reason}
                  <Quotes quotes={finding.quotes} />
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </article>
  );
}

interface MessageProps {
  readonly moment: UpdateMoment;
  readonly update: KeptUpdate | undefined;
  readonly needs: UpdateResult['messages'][number]['needs'];
}

function Message({ moment, update, needs }: MessageProps) {
  const missing = needs.filter(({ met }) => !met).map(({ says }) => says);
  const quality = update?.sent?.judged.quality;
  return (
    <li>
      <p>
        <time className={css.time}>{moment.at}</time>{' '}
        <b className={css.verdict} data-quality={quality ?? 'none'}>
          {VERDICT_WORDS[quality ?? 'none']}
        </b>
      </p>
      {missing.length > 0 ? <p className={css.gap}>It does not say {missing.join('; ')}.</p> : null}
    </li>
  );
}

const timeOf = (moment: string): string => UPDATE_MOMENTS.find(({ id }) => id === moment)?.at ?? '';

function Quotes({ quotes }: { readonly quotes: UpdateResult['findings'][number]['quotes'] }) {
  if (quotes.length === 0) return null;
  return (
    <span className={css.quotes}>
      {quotes.map(({ moment, text, start }) => (
        <span key={`${moment} ${start}`}>
          {timeOf(moment)} <q>{text}</q>
        </span>
      ))}
    </span>
  );
}
