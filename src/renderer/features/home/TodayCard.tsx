import { ArrowRight, Shuffle } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Choice } from '../../../core/scenario/choose';
import type { VariantId } from '../../../shared/question';
import { go } from '../../app/routes';
import { bindKeys, KEYS } from '../../app/shortcuts/keys';
import { useShortcuts } from '../../app/shortcuts/shortcuts';
import { appStore } from '../../app/stores';
import { Button } from '../../ui/Button';
import { DIMENSION_NAMES } from '../../ui/names';
import { count } from '../../ui/when';
import { VariantPicker, variantOf } from '../questions/VariantPicker';
import css from './TodayCard.module.css';

/** Why this question was chosen today. */
export function reasonOf(choice: Choice, first: boolean): string {
  switch (choice.why) {
    case 'new':
      if (first) return 'A good one to begin with. It takes about three minutes.';
      return choice.leftToTry === 1
        ? 'Chosen because it is the only one you have not tried.'
        : `Chosen because you have not tried it yet, like ${count(choice.leftToTry - 1, 'other')}.`;
    case 'weakest': {
      const name = DIMENSION_NAMES[choice.dimension];
      const mean = Math.round(choice.meanScore);
      return `Chosen because ${name.toLowerCase()} is your weakest part lately (${mean}); here it was ${Math.round(choice.hereScore)}.`;
    }
    case 'longest-ago':
      return choice.daysAgo === 0
        ? 'You answered this one today; every other one as well.'
        : `Chosen because you last answered it ${count(choice.daysAgo, 'day')} ago.`;
  }
}

export function TodayCard({ choice, first }: { readonly choice: Choice; readonly first: boolean }) {
  const { question } = choice;
  const settings = useStore(appStore, (state) => state.settings);
  const [variant, setVariant] = useState<VariantId>(() => variantOf(question, settings.variant));
  const prompt = question.variants.find(({ id }) => id === variant)?.prompt ?? question.prompt;
  const start = useCallback(() => go({ page: 'room', question: question.id, variant }), [question.id, variant]);
  const shortcuts = useMemo(() => bindKeys('practise', { start }), [start]);
  useShortcuts(KEYS.practise.title, shortcuts);
  return (
    <section className={css.card} aria-labelledby="today-title">
      <p className={css.kicker}>Today’s question · {question.title}</p>
      <h2 id="today-title" className={css.prompt}>
        {prompt}
      </h2>
      <p className={css.reason}>{reasonOf(choice, first)}</p>
      <VariantPicker question={question} chosen={variant} settings={settings} onChoose={setVariant} onStart={start} />
      <div className={css.actions}>
        <Button tone="primary" size="large" icon={<ArrowRight />} shortcut="Enter" onClick={start}>
          Go to the room
        </Button>
        <Button tone="quiet" icon={<Shuffle />} onClick={() => go({ page: 'questions' })}>
          Choose another
        </Button>
      </div>
    </section>
  );
}
