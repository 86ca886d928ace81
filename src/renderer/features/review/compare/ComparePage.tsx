import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Comparison, Take } from '../../../../shared/contract';
import { failed, ok, type Result } from '../../../../shared/result';
import type { TakeSummary } from '../../../../shared/take';
import { clock } from '../../../../shared/units';
import { ask } from '../../../app/client';
import { go } from '../../../app/routes';
import { bindKeys, KEYS } from '../../../app/shortcuts/keys';
import { useShortcuts } from '../../../app/shortcuts/shortcuts';
import { appStore } from '../../../app/stores';
import { Button } from '../../../ui/Button';
import { FailureCard } from '../../../ui/FailureCard';
import { Select } from '../../../ui/Select';
import { capital, dayAndTime } from '../../../ui/when';
import { Changes } from './Changes';
import css from './ComparePage.module.css';
import { Telling } from './Telling';

interface Compared {
  readonly comparison: Comparison;
  readonly earlier: Take;
  readonly later: Take;
}

async function compare(earlierId: string, laterId: string): Promise<Result<Compared>> {
  const [comparison, earlier, later] = await Promise.all([
    ask('takes.compare', { earlier: earlierId, later: laterId }),
    ask('takes.get', { id: earlierId }),
    ask('takes.get', { id: laterId }),
  ]);
  if (comparison.ok && earlier.ok && later.ok) {
    return ok({ comparison: comparison.value, earlier: earlier.value, later: later.value });
  }
  for (const answer of [earlier, later, comparison]) if (!answer.ok) return answer;
  return failed('compare', 'The two takes could not be compared.');
}

function useComparison(earlier: string, later: string): Result<Compared> | undefined {
  const [compared, setCompared] = useState<Result<Compared>>();
  useEffect(() => {
    let left = false;
    setCompared(undefined);
    void compare(earlier, later).then((answer) => {
      if (!left) setCompared(answer);
    });
    return () => {
      left = true;
    };
  }, [earlier, later]);
  return compared;
}

/** Whole tellings of the same question, judged, other than this one. */
function useTellings(later: string): readonly TakeSummary[] {
  const takes = useStore(appStore, (state) => state.takes);
  return useMemo(() => {
    const question = takes.find(({ id }) => id === later)?.questionId;
    return takes.filter(
      ({ id, questionId, overall, retryPart, followUp }) =>
        id !== later && questionId === question && overall !== undefined && !retryPart && !followUp,
    );
  }, [takes, later]);
}

interface CompareProps {
  readonly earlier: string;
  readonly later: string;
}

/** Two tellings of one question beside each other: what changed, in words, and both to be heard. */
export function ComparePage({ earlier, later }: CompareProps) {
  const compared = useComparison(earlier, later);
  const tellings = useTellings(later);
  const shortcuts = useMemo(
    () => bindKeys('comparison', { leave: () => go({ page: 'review', take: later }) }),
    [later],
  );
  useShortcuts(KEYS.comparison.title, shortcuts);
  const back = (
    <Button tone="quiet" icon={<ArrowLeft />} onClick={() => go({ page: 'review', take: later })}>
      Back to the take
    </Button>
  );
  if (!compared) return <p className={css.opening}>Comparing the two tellings…</p>;
  if (!compared.ok) {
    return (
      <div className={css.broken}>
        <h1>These takes cannot be compared</h1>
        <FailureCard failure={compared.error} action={back} />
      </div>
    );
  }
  const { comparison, earlier: before, later: after } = compared.value;
  return (
    <div className={css.page}>
      <header className={css.head}>
        {back}
        <h1 className={css.title}>{after.attempt.questionTitle}, told twice</h1>
        <div className={css.choice}>
          <Select
            label="Compared with"
            quietLabel
            value={earlier}
            choices={tellings.map(({ id, startedAt, durationMs }) => ({
              value: id,
              label: `${capital(dayAndTime(startedAt))}, ${clock(durationMs)}`,
            }))}
            onChange={(id) => go({ page: 'review', take: later, compare: id })}
          />
        </div>
      </header>
      <Changes comparison={comparison} />
      <div className={css.tellings}>
        <Telling take={before} name="Before" />
        <Telling take={after} name="After" />
      </div>
    </div>
  );
}
