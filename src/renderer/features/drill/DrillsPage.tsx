import { MessagesSquare } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { go } from '../../app/routes';
import { appStore, changeSettings } from '../../app/stores';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { FailureCard } from '../../ui/FailureCard';
import { Page } from '../../ui/Page';
import { Select } from '../../ui/Select';
import { QuestionProblems } from '../questions/QuestionProblems';
import { DrillCard } from './DrillCard';
import css from './DrillsPage.module.css';
import { drillsStore, followDrills } from './drills-store';
import { RunList } from './RunList';

/** Every drill there is, and the runs of them. */
export function DrillsPage() {
  const { loaded, drills, problems, runs, failure } = useStore(drillsStore);
  const pace = useStore(appStore, ({ settings }) => settings.drillPace);
  useEffect(followDrills, []);
  return (
    <Page
      title="Drills"
      actions={
        <Select
          label="Pace"
          quietLabel
          value={pace}
          choices={[
            { value: 'full', label: 'Full length' },
            { value: 'quick', label: 'Quick: three times as fast' },
          ]}
          onChange={(drillPace) => void changeSettings({ drillPace })}
        />
      }
    >
      <p className={css.lead}>
        An alert, live dashboards, and people who wait for word. You lead the incident by saying what you see and what
        to do; every run hides one of several causes.
      </p>
      {failure ? <FailureCard failure={failure} /> : null}
      <QuestionProblems problems={problems} kind="drill" />
      {loaded && drills.length === 0 && !failure ? (
        <Empty title="There are no drills">Not one drill file could be read; see above which and why.</Empty>
      ) : null}
      <div className={css.cards}>
        {drills.map((drill) => (
          <DrillCard key={drill.id} drill={drill} pace={pace} runs={runs.filter((run) => run.drill === drill.id)} />
        ))}
      </div>
      <section className={css.updates} aria-labelledby="updates-title">
        <div>
          <h2 id="updates-title">Keeping people informed</h2>
          <p className={css.lead}>
            A release that runs late, at three moments: tell the SREs, the programme managers and leadership what each
            of them needs, and see what they make of it.
          </p>
        </div>
        <Button icon={<MessagesSquare />} onClick={() => go({ page: 'updates' })}>
          Give the updates
        </Button>
      </section>
      {runs.length > 0 ? <RunList runs={runs} /> : null}
    </Page>
  );
}
