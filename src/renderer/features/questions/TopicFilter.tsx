import { ToggleGroup } from 'radix-ui';
import { topicName } from './question-list';
import css from './TopicFilter.module.css';

interface FilterProps {
  readonly topics: readonly string[];
  /** Empty for all. */
  readonly chosen: string;
  readonly onChoose: (topic: string) => void;
}

export function TopicFilter({ topics, chosen, onChoose }: FilterProps) {
  return (
    <ToggleGroup.Root
      type="single"
      className={css.group}
      aria-label="Topic"
      value={chosen === '' ? 'all' : chosen}
      onValueChange={(value) => onChoose(value === 'all' ? '' : value)}
    >
      {['all', ...topics].map((topic) => (
        <ToggleGroup.Item key={topic} value={topic} className={css.topic}>
          {topic === 'all' ? 'All' : topicName(topic)}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
