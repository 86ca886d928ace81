import { useMemo } from 'react';
import { useStore } from 'zustand';
import { chooseQuestion, wholeAnswers } from '../../../core/scenario/choose';
import { HearingNotice } from '../../app/HearingNotice';
import { go } from '../../app/routes';
import { appStore } from '../../app/stores';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { DrillCards } from '../drill/DrillCards';
import { ImportButton } from '../import/ImportButton';
import { ImportDrop } from '../import/ImportDrop';
import { FourWeeks } from './FourWeeks';
import css from './HomePage.module.css';
import { HowItGoes } from './HowItGoes';
import { LastTakes } from './LastTakes';
import { TodayCard } from './TodayCard';
import { UnfinishedTakes } from './UnfinishedTakes';
import { UnfinishedUpdates } from './UnfinishedUpdates';

/** Today by the calendar takes are named after. */
const today = (): string => new Date().toISOString().slice(0, 10);

export function HomePage() {
  const questions = useStore(appStore, (state) => state.questions);
  const takes = useStore(appStore, (state) => state.takes);
  const choice = useMemo(() => chooseQuestion(questions, takes, today()), [questions, takes]);
  const judged = useMemo(() => wholeAnswers(takes), [takes]);
  const whole = takes.filter(({ state }) => state === 'complete');
  return (
    <ImportDrop>
      <HearingNotice />
      <Page title="Practise" actions={<ImportButton />}>
        <UnfinishedTakes takes={takes.filter(({ state }) => state !== 'complete')} />
        <UnfinishedUpdates />
        {choice ? (
          <TodayCard key={choice.question.id} choice={choice} first={takes.length === 0} />
        ) : (
          <Empty
            title="There are no questions"
            action={<Button onClick={() => go({ page: 'questions' })}>See what is wrong</Button>}
          >
            Not one question file could be read. The list of questions says which and why.
          </Empty>
        )}
        <DrillCards />
        {whole.length === 0 ? (
          <HowItGoes />
        ) : (
          <div className={css.columns}>
            <LastTakes takes={whole} />
            <FourWeeks takes={judged} />
          </div>
        )}
      </Page>
    </ImportDrop>
  );
}
