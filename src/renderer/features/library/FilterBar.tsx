import { Search, Star, X } from 'lucide-react';
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import { appStore } from '../../app/stores';
import { Button, IconButton } from '../../ui/Button';
import { RangeSlider } from '../../ui/RangeSlider';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import css from './FilterBar.module.css';
import { ALL_SCORES, type DateRange, isFiltered, type KindChoice } from './filter';
import { clearFilter, libraryStore, setFilter } from './library-store';

const KINDS: readonly { readonly value: KindChoice; readonly label: string }[] = [
  { value: 'any', label: 'Any kind' },
  { value: 'story', label: 'Stories' },
  { value: 'pseudo-story', label: 'Habits' },
  { value: 'self-description', label: 'About oneself' },
  { value: 'hypothetical', label: 'Would do' },
  { value: 'off-topic', label: 'Off the question' },
  { value: 'too-short', label: 'Too short' },
  { value: 'part', label: 'Parts and follow-ups' },
  { value: 'unheard', label: 'Not heard yet' },
];

const DATES: readonly { readonly value: DateRange; readonly label: string }[] = [
  { value: 'any', label: 'Any time' },
  { value: 'week', label: 'Last 7 days' },
  { value: 'month', label: 'Last 4 weeks' },
  { value: 'quarter', label: 'Last 3 months' },
];

/** The questions that takes answer, by title; also those whose file is gone. */
function useAnsweredQuestions(): readonly { readonly value: string; readonly label: string }[] {
  const takes = useStore(appStore, (state) => state.takes);
  const titles = new Map(takes.map(({ questionId, questionTitle }) => [questionId, questionTitle]));
  const found = [...titles].map(([value, label]) => ({ value, label }));
  return [{ value: 'any', label: 'Any question' }, ...found.sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))];
}

interface FilterBarProps {
  readonly search: RefObject<HTMLDivElement | null>;
}

/** What the list is narrowed to. */
export function FilterBar({ search }: FilterBarProps) {
  const filter = useStore(libraryStore, (state) => state.filter);
  const questions = useAnsweredQuestions();
  return (
    <div className={css.bar}>
      <div className={css.search} ref={search}>
        <TextField
          label="Search what was said"
          quietLabel
          type="search"
          placeholder="Search what was said"
          icon={<Search aria-hidden="true" />}
          value={filter.words}
          onChange={(words) => setFilter({ words })}
        />
      </div>
      <div className={css.question}>
        <Select
          label="Question"
          quietLabel
          value={filter.question}
          choices={questions}
          onChange={(question) => setFilter({ question })}
        />
      </div>
      <div className={css.choice}>
        <Select label="Kind" quietLabel value={filter.kind} choices={KINDS} onChange={(kind) => setFilter({ kind })} />
      </div>
      <div className={css.choice}>
        <Select label="When" quietLabel value={filter.date} choices={DATES} onChange={(date) => setFilter({ date })} />
      </div>
      <div className={css.range}>
        <RangeSlider
          label="Score"
          value={filter.score}
          least={ALL_SCORES[0]}
          most={ALL_SCORES[1]}
          step={5}
          onChange={(score) => setFilter({ score })}
        />
      </div>
      <IconButton label="Starred only" pressed={filter.starred} onClick={() => setFilter({ starred: !filter.starred })}>
        <Star fill={filter.starred ? 'currentcolor' : 'none'} />
      </IconButton>
      {isFiltered(filter) ? (
        <Button tone="quiet" icon={<X />} onClick={clearFilter}>
          Clear
        </Button>
      ) : null}
    </div>
  );
}
