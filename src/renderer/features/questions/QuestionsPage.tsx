import { Search } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { VariantId } from '../../../shared/question';
import { go } from '../../app/routes';
import { bindKeys, KEYS } from '../../app/shortcuts/keys';
import { useShortcuts } from '../../app/shortcuts/shortcuts';
import { appStore } from '../../app/stores';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { OwnQuestions } from './OwnQuestions';
import { QuestionDetail } from './QuestionDetail';
import { QuestionList } from './QuestionList';
import { QuestionProblems } from './QuestionProblems';
import css from './QuestionsPage.module.css';
import { filterQuestions, recordsOf, topicName, topicsOf } from './question-list';
import { TopicFilter } from './TopicFilter';
import { variantOf } from './VariantPicker';

export function QuestionsPage() {
  const questions = useStore(appStore, (state) => state.questions);
  const takes = useStore(appStore, (state) => state.takes);
  const usual = useStore(appStore, (state) => state.settings.variant);
  const problems = useStore(appStore, (state) => state.problems);
  const [topic, setTopic] = useState('');
  const [words, setWords] = useState('');
  const [chosenId, setChosenId] = useState<string>();
  const search = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => filterQuestions(questions, { topic, words }), [questions, topic, words]);
  const records = useMemo(() => recordsOf(takes), [takes]);
  const chosen = shown.find(({ id }) => id === chosenId) ?? shown[0];
  const [wished, setWished] = useState<VariantId>(usual);
  const variant = chosen ? variantOf(chosen, wished) : wished;
  const start = useCallback(() => {
    if (chosen) go({ page: 'room', question: chosen.id, variant });
  }, [chosen, variant]);
  const shortcuts = useMemo(
    () => bindKeys('questions', { search: () => search.current?.querySelector('input')?.focus(), start }),
    [start],
  );
  useShortcuts(KEYS.questions.title, shortcuts);
  return (
    <Page title="Questions" actions={<OwnQuestions />}>
      <QuestionProblems problems={problems} />
      <div className={css.tools} ref={search}>
        <TextField
          label="Search questions"
          quietLabel
          type="search"
          placeholder="Search"
          icon={<Search aria-hidden="true" />}
          value={words}
          onChange={setWords}
        />
        <TopicFilter topics={topicsOf(questions)} chosen={topic} onChoose={setTopic} />
      </div>
      {chosen ? (
        <div className={css.columns}>
          <QuestionList questions={shown} records={records} chosen={chosen.id} onChoose={setChosenId} onStart={start} />
          <QuestionDetail
            question={chosen}
            variant={variant}
            record={records.get(chosen.id)}
            onVariant={setWished}
            onStart={start}
          />
        </div>
      ) : (
        <Empty title={questions.length === 0 ? 'There are no questions' : 'No question fits'}>
          {questions.length === 0
            ? 'Not one question file could be read; see above which and why.'
            : `Nothing${topic === '' ? '' : ` in ${topicName(topic)}`} holds “${words}”. Take a word away, or choose all topics.`}
        </Empty>
      )}
    </Page>
  );
}
