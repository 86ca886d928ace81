import { RadioGroup } from 'radix-ui';
import type { Question } from '../../../shared/question';
import { Score } from '../../ui/Score';
import css from './QuestionList.module.css';
import { type Record, topicName } from './question-list';

interface ListProps {
  readonly questions: readonly Question[];
  readonly records: ReadonlyMap<string, Record>;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** Enter on the one chosen. */
  readonly onStart: () => void;
}

/** One of many, by arrow keys or pointer; the one chosen is shown beside the list. */
export function QuestionList({ questions, records, chosen, onChoose, onStart }: ListProps) {
  return (
    <RadioGroup.Root
      className={css.list}
      aria-label="Questions"
      orientation="vertical"
      value={chosen}
      onValueChange={onChoose}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onStart();
      }}
    >
      {questions.map(({ id, title, topic }) => {
        const record = records.get(id);
        return (
          <RadioGroup.Item key={id} value={id} className={css.row}>
            <span className={css.words}>
              <span className={css.title}>{title}</span>
              <span className={css.topic}>{topicName(topic)}</span>
            </span>
            {record ? <Score value={record.last} label="Last score" /> : <span className={css.untried}>not tried</span>}
          </RadioGroup.Item>
        );
      })}
    </RadioGroup.Root>
  );
}
