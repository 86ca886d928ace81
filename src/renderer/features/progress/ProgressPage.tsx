import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type Progress, progressOf } from '../../../core/progress/progress';
import { questionRecords } from '../../../core/progress/questions';
import { LEAST_FOR_MEAN, type Track } from '../../../core/progress/track';
import { DIMENSIONS } from '../../../shared/feedback';
import { go } from '../../app/routes';
import { appStore } from '../../app/stores';
import { TimeChart } from '../../charts/TimeChart';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { DIMENSION_NAMES } from '../../ui/names';
import { Page } from '../../ui/Page';
import { Select } from '../../ui/Select';
import { count } from '../../ui/when';
import { EASY_PACE } from '../review/PaceLine';
import { fillersChart, lengthChart, paceChart, scoreChart } from './chart-data';
import { FirstAnswers } from './FirstAnswers';
import css from './ProgressPage.module.css';
import { headline, trackFigure } from './progress-words';
import { QuestionTable } from './QuestionTable';

type Since = 'month' | 'quarter' | 'all';

const DAY_MS = 86_400_000;
const SINCE: readonly { readonly value: Since; readonly label: string; readonly days: number | undefined }[] = [
  { value: 'month', label: 'Last 4 weeks', days: 28 },
  { value: 'quarter', label: 'Last 3 months', days: 91 },
  { value: 'all', label: 'All time', days: undefined },
];

const open = (take: string | undefined): void => {
  if (take) go({ page: 'review', take });
};
const whole = (value: number): string => String(Math.round(value));

function useProgress(since: Since, question: string): Progress {
  const takes = useStore(appStore, (state) => state.takes);
  return useMemo(() => {
    const days = SINCE.find(({ value }) => value === since)?.days;
    const sinceMs = days === undefined ? 0 : Date.now() - days * DAY_MS;
    return progressOf({ takes, sinceMs, question: question === 'any' ? undefined : question });
  }, [takes, since, question]);
}

function Scores({ progress }: { readonly progress: Progress }) {
  const { overall, dimensions } = progress;
  const charts = useMemo(
    () => DIMENSIONS.map((id) => ({ id, track: dimensions[id], data: scoreChart(dimensions[id]) })),
    [dimensions],
  );
  const overallData = useMemo(() => scoreChart(overall), [overall]);
  return (
    <section className={css.section} aria-labelledby="scores-title">
      <h2 id="scores-title">Scores</h2>
      <TimeChart
        large
        sync="scores"
        title="Overall"
        summary={trackFigure(overall, whole)}
        figure={trackFigure(overall, whole)}
        data={overallData}
        onPick={(index) => open(overall.points[index]?.take)}
      />
      <div className={css.three}>
        {charts.map(({ id, track, data }) => (
          <TimeChart
            key={id}
            sync="scores"
            title={DIMENSION_NAMES[id]}
            summary={trackFigure(track, whole)}
            figure={trackFigure(track, whole)}
            data={data}
            onPick={(index) => open(track.points[index]?.take)}
          />
        ))}
      </div>
    </section>
  );
}

function Delivery({ progress }: { readonly progress: Progress }) {
  const { lengths, pace, fillersPerMinute, withinTarget, answers } = progress;
  const lengthData = useMemo(() => lengthChart(lengths), [lengths]);
  const paceData = useMemo(() => paceChart(pace, EASY_PACE), [pace]);
  const fillersData = useMemo(() => fillersChart(fillersPerMinute), [fillersPerMinute]);
  const within = `${withinTarget} of ${answers} within their target`;
  const paceWords = trackFigure(pace, (value) => `${whole(value)} words a minute`);
  const fillerWords = trackFigure(fillersPerMinute, (value) => value.toFixed(1));
  return (
    <section className={css.section} aria-labelledby="delivery-title">
      <h2 id="delivery-title">Delivery</h2>
      <div className={css.three}>
        <TimeChart
          title="Length"
          summary={within}
          figure={within}
          sync="delivery"
          data={lengthData}
          onPick={(index) => open(lengths[index]?.take)}
        />
        <TimeChart
          title="Pace"
          summary={paceWords}
          figure={paceWords}
          data={paceData}
          onPick={(index) => open(pace.points[index]?.take)}
        />
        <TimeChart
          title="Fillers a minute"
          summary={fillerWords}
          figure={fillerWords}
          data={fillersData}
          onPick={(index) => open(fillersPerMinute.points[index]?.take)}
        />
      </div>
      <p className={css.note}>
        The green stretch is each answer’s own target, and a pace of {EASY_PACE.low} to {EASY_PACE.high} words a minute.
      </p>
    </section>
  );
}

/** What there is, as far as it can show something: lines of words first, one chart from two on, all from three on. */
function Figures({ progress }: { readonly progress: Progress }) {
  const takes = useStore(appStore, (state) => state.takes);
  const { answers, overall } = progress;
  const few = answers < LEAST_FOR_MEAN;
  return (
    <>
      {overall.points.length >= LEAST_FOR_MEAN ? <Scores progress={progress} /> : <Overall track={overall} />}
      {few ? <FirstAnswers progress={progress} takes={takes} /> : <Delivery progress={progress} />}
    </>
  );
}

/** Two dots already say which way it goes; one says nothing. */
function Overall({ track }: { readonly track: Track }) {
  const data = useMemo(() => scoreChart(track), [track]);
  if (track.points.length < 2) return null;
  const figure = trackFigure(track, whole);
  return (
    <TimeChart
      title="Overall"
      summary={figure}
      figure={figure}
      data={data}
      onPick={(index) => open(track.points[index]?.take)}
    />
  );
}

/** How practice shows: scores, delivery, and each question's best and last answer. */
export function ProgressPage() {
  const takes = useStore(appStore, (state) => state.takes);
  const [since, setSince] = useState<Since>('month');
  const [question, setQuestion] = useState('any');
  const progress = useProgress(since, question);
  const records = useMemo(() => questionRecords(takes), [takes]);
  const filters = (
    <>
      <div className={css.question}>
        <Select
          label="Question"
          quietLabel
          value={question}
          choices={[
            { value: 'any', label: 'All questions' },
            ...records.map(({ questionId, title }) => ({ value: questionId, label: title })),
          ]}
          onChange={setQuestion}
        />
      </div>
      <div className={css.since}>
        <Select label="When" quietLabel value={since} choices={SINCE} onChange={setSince} />
      </div>
    </>
  );
  if (records.length === 0) {
    return (
      <Page title="Progress">
        <Empty
          title="Nothing to compare yet"
          action={
            <Button tone="primary" onClick={() => go({ page: 'questions' })}>
              Choose a question
            </Button>
          }
        >
          Each answer becomes a dot here. From three answers on there is a mean; never from fewer.
        </Empty>
      </Page>
    );
  }
  return (
    <Page title="Progress" actions={filters}>
      {progress.answers === 0 ? (
        <Empty title="No answer in this time" action={<Button onClick={() => setSince('all')}>Show all time</Button>}>
          {count(records.length, 'question was', 'questions were')} answered before.
        </Empty>
      ) : (
        <>
          <p className={css.headline}>{headline(progress)}</p>
          <Figures progress={progress} />
        </>
      )}
      {progress.answers > 0 && progress.answers < LEAST_FOR_MEAN && records.every(({ before }) => !before) ? null : (
        <QuestionTable records={records} />
      )}
    </Page>
  );
}
