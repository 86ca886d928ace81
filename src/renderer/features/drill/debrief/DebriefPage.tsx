import { BookOpenText, RotateCcw } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { DrillDebrief } from '../../../../shared/drill';
import { go, type Route } from '../../../app/routes';
import { bindKeys, KEYS } from '../../../app/shortcuts/keys';
import { useShortcuts } from '../../../app/shortcuts/shortcuts';
import { Button } from '../../../ui/Button';
import { FailureCard } from '../../../ui/FailureCard';
import { Page } from '../../../ui/Page';
import { Tabs } from '../../../ui/Tabs';
import { Clues } from './Clues';
import css from './DebriefPage.module.css';
import { MomentList } from './MomentList';
import type { RunPlayer } from './run-player';
import { Scorecard } from './Scorecard';
import { StoryDraft } from './StoryDraft';
import { StrongRun } from './StrongRun';
import { TimeAxis } from './TimeAxis';
import { Transport } from './Transport';
import { type DebriefView, useDebrief, useLooked } from './use-debrief';

type DebriefRoute = Extract<Route, { page: 'debrief' }>;
type Looked = Parameters<typeof useDebrief>[0];

const back = (): void => go({ page: 'drills' });

/** A run looked back on: the whole of it on one axis, and what it was worth. */
export function DebriefPage({ route }: { readonly route: DebriefRoute }) {
  const { looked, failure } = useLooked(route.run);
  if (failure) {
    return (
      <Page title="This run cannot be looked back on">
        <FailureCard failure={failure} action={<Button onClick={back}>Back to the drills</Button>} />
      </Page>
    );
  }
  if (!looked) {
    return (
      <Page title="Debrief">
        <p className={css.loading}>Playing the drill again to look at it…</p>
      </Page>
    );
  }
  return <Debrief looked={looked} />;
}

const STEP_MS = 3_000;

function Debrief({ looked }: { readonly looked: Looked }) {
  const view = useDebrief(looked);
  const { debrief, player } = view;
  const [telling, setTelling] = useState(false);
  useDebriefKeys(player);
  return (
    <Page
      title={debrief.title}
      actions={
        <>
          <Button tone="quiet" icon={<RotateCcw />} onClick={() => go({ page: 'drill', drill: debrief.drill })}>
            Run it again
          </Button>
          <Button tone="primary" icon={<BookOpenText />} onClick={() => setTelling(true)}>
            Make this a story
          </Button>
        </>
      }
    >
      {telling ? <StoryDraft debrief={debrief} onClose={() => setTelling(false)} /> : null}
      <Outcome debrief={debrief} />
      {view.lost ? <p className={css.lost}>{view.lost}</p> : null}
      <TimeAxis view={view} />
      <Transport view={view} />
      <Findings view={view} />
    </Page>
  );
}

function useDebriefKeys(player: RunPlayer): void {
  const shortcuts = useMemo(
    () =>
      bindKeys('debrief', {
        play: () => player.toggle(),
        back: () => player.step(-STEP_MS),
        on: () => player.step(STEP_MS),
        leave: back,
      }),
    [player],
  );
  useShortcuts(KEYS.debrief.title, shortcuts);
}

/** A figure and its percent sign stay on one line. */
const unbroken = (text: string): string => text.replace(/(\d) %/g, '$1\u00a0%');

/** How it ended, and what it was. */
function Outcome({ debrief }: { readonly debrief: DrillDebrief }) {
  const { ending, rootCause } = debrief;
  return (
    <div className={css.outcome} data-good={ending.good}>
      <p className={css.ending}>
        <b>{ending.title}.</b> {unbroken(ending.text)}
      </p>
      <p className={css.cause}>
        <b>The cause: {rootCause.title.toLowerCase()}.</b> {unbroken(rootCause.explained)}
      </p>
    </div>
  );
}

function Findings({ view }: { readonly view: DebriefView }) {
  const { debrief, player } = view;
  const [shown, setShown] = useState<'scores' | 'clues' | 'strong' | 'moments'>('scores');
  const hear = useCallback((atMs: number) => player.playFrom(atMs), [player]);
  const seen = debrief.clues.filter(({ seenAt }) => seenAt !== undefined).length;
  return (
    <div className={css.tabs}>
      <Tabs
        label="Debrief"
        shown={shown}
        onShow={setShown}
        tabs={[
          { id: 'scores', label: 'Scorecard', content: <Scorecard debrief={debrief} onHear={hear} /> },
          {
            id: 'clues',
            label: 'What was knowable',
            detail: `${seen}/${debrief.clues.length}`,
            content: <Clues view={view} onHear={hear} />,
          },
          { id: 'strong', label: 'Beside a strong run', content: <StrongRun debrief={debrief} /> },
          { id: 'moments', label: 'Everything said', content: <MomentList view={view} onHear={hear} /> },
        ]}
      />
    </div>
  );
}
