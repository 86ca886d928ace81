import { ArrowRight, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { UPDATE_MOMENTS, type UpdateMoment } from '../../../core/interview/updates';
import type { JudgedUpdate, UpdateAudience } from '../../../shared/updates';
import { go } from '../../app/routes';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { UpdateCard } from './UpdateCard';
import css from './UpdatesPage.module.css';
import { AUDIENCES } from './update-words';

export interface GivenUpdate {
  readonly text: string;
  readonly judged: JudgedUpdate;
}

type Given = Readonly<Record<string, GivenUpdate | undefined>>;

const keyOf = (moment: UpdateMoment, audience: UpdateAudience): string => `${moment.id} ${audience}`;

/** One delay, three moments, three audiences: what is told to whom, judged as each of them would. */
export function UpdatesPage() {
  const [at, setAt] = useState(0);
  const [given, setGiven] = useState<Given>({});
  const moment = UPDATE_MOMENTS[at];
  const told = moment ? AUDIENCES.filter(({ id }) => given[keyOf(moment, id)]).length : 0;
  return (
    <Page
      title="Keeping people informed"
      actions={
        <Button tone="quiet" onClick={() => go({ page: 'drills' })}>
          Back to the drills
        </Button>
      }
    >
      <ol className={css.steps} aria-label="Moments">
        {UPDATE_MOMENTS.map(({ id, title, at: time }, index) => (
          <li key={id} className={css.step} aria-current={index === at ? 'step' : undefined} data-done={index < at}>
            <time>{time}</time> {title}
          </li>
        ))}
      </ol>
      {moment ? (
        <>
          <Brief moment={moment} />
          <div className={css.cards}>
            {AUDIENCES.map((audience) => (
              <UpdateCard
                key={keyOf(moment, audience.id)}
                audience={audience}
                given={given[keyOf(moment, audience.id)]}
                onGiven={(update) => setGiven((before) => ({ ...before, [keyOf(moment, audience.id)]: update }))}
              />
            ))}
          </div>
          <div className={css.next}>
            <Button tone="primary" icon={<ArrowRight />} disabled={told === 0} onClick={() => setAt(at + 1)}>
              {at + 1 < UPDATE_MOMENTS.length ? 'Let time pass' : 'See how it went'}
            </Button>
            <p className={css.told}>
              {told === AUDIENCES.length
                ? 'Everyone has been told.'
                : `${AUDIENCES.length - told} of ${AUDIENCES.length} still wait for word.`}
            </p>
          </div>
        </>
      ) : (
        <Summary
          given={given}
          onAgain={() => {
            setGiven({});
            setAt(0);
          }}
        />
      )}
    </Page>
  );
}

function Brief({ moment }: { readonly moment: UpdateMoment }) {
  return (
    <section className={css.brief} aria-labelledby="brief-title">
      <h2 id="brief-title">
        {moment.at}: {moment.title.toLowerCase()}
      </h2>
      <p>{moment.situation}</p>
      <ul className={css.known} aria-label="What you know">
        {moment.known.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p className={css.aim}>{moment.aim}</p>
    </section>
  );
}

function Summary({ given, onAgain }: { readonly given: Given; readonly onAgain: () => void }) {
  return (
    <section className={css.brief} aria-labelledby="summary-title">
      <h2 id="summary-title">Who was told what they needed</h2>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">Audience</th>
            {UPDATE_MOMENTS.map(({ id, title, at }) => (
              <th key={id} scope="col">
                {at} {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {AUDIENCES.map((audience) => (
            <tr key={audience.id}>
              <th scope="row">{audience.name}</th>
              {UPDATE_MOMENTS.map((moment) => {
                const update = given[keyOf(moment, audience.id)];
                const [gap] = update?.judged.reasons ?? [];
                return (
                  <td key={moment.id}>
                    {update ? (
                      <>
                        <b className={css.verdict} data-quality={update.judged.quality}>
                          {update.judged.quality === 'good' ? 'could act on it' : 'had to ask back'}
                        </b>
                        {gap ? <span className={css.gap}> {gap.reason}</span> : null}
                      </>
                    ) : (
                      <span className={css.gap}>told nothing</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css.next}>
        <Button tone="primary" icon={<ArrowRight />} onClick={() => go({ page: 'room', question: 'release-delay' })}>
          Tell it as a story
        </Button>
        <Button tone="quiet" icon={<RotateCcw />} onClick={onAgain}>
          Once more
        </Button>
      </div>
    </section>
  );
}
