import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { DrillDebrief } from '../../../../shared/drill';
import { PARTS, type Part } from '../../../../shared/feedback';
import type { Failure } from '../../../../shared/result';
import { ask } from '../../../app/client';
import { go } from '../../../app/routes';
import { reloadQuestions } from '../../../app/stores';
import { Button } from '../../../ui/Button';
import { FailureCard } from '../../../ui/FailureCard';
import { StarBadge } from '../../../ui/StarBadge';
import { count } from '../../../ui/when';
import css from './StoryDraft.module.css';

type Draft = Readonly<Record<Part, string>>;
type Story = DrillDebrief['story'];

const PART_NAMES: Readonly<Record<Part, string>> = { S: 'Situation', T: 'Task', A: 'Action', R: 'Result' };

const sentencesOf = (story: Story, part: Part) => story.parts.find((given) => given.part === part)?.sentences ?? [];

const draftOf = (story: Story): Draft => {
  const text = (part: Part): string =>
    sentencesOf(story, part)
      .map((sentence) => sentence.text)
      .join(' ');
  return { S: text('S'), T: text('T'), A: text('A'), R: text('R') };
};

/** How much of a part is the candidate's own. */
function ownWords(story: Story, part: Part): string {
  const sentences = sentencesOf(story, part);
  const own = sentences.filter((sentence) => sentence.own).length;
  if (own === 0) return 'The drill’s facts; say them in your own words.';
  return `${own} of ${count(sentences.length, 'sentence')} as you said ${own === 1 ? 'it' : 'them'}.`;
}

/** A STAR draft of the run: to be put right, and then rehearsed as a question of one's own. */
export function StoryDraft({ debrief, onClose }: { readonly debrief: DrillDebrief; readonly onClose: () => void }) {
  const { story, run } = debrief;
  const [draft, setDraft] = useState<Draft>(() => draftOf(story));
  const [failure, setFailure] = useState<Failure>();
  const [writing, setWriting] = useState(false);
  const rehearse = async (): Promise<void> => {
    setWriting(true);
    const made = await ask('drill.question', { run, draft });
    if (!made.ok) {
      setFailure(made.error);
      setWriting(false);
      return;
    }
    await reloadQuestions();
    go({ page: 'room', question: made.value.questionId, variant: 'standard' });
  };
  return (
    <section className={css.draft} aria-labelledby="story-title">
      <h2 id="story-title">Your story, as a draft</h2>
      <p className={css.lead}>
        Made from the run: its facts, and what you said. Put it right here, then tell it aloud as an answer to “
        {story.prompt}”
      </p>
      <div className={css.parts}>
        {PARTS.map((part) => (
          <label key={part} className={css.part}>
            <span className={css.name}>
              <StarBadge part={part} /> {PART_NAMES[part]}
              <span className={css.own}>{ownWords(story, part)}</span>
            </span>
            <textarea
              className={css.text}
              rows={part === 'A' ? 8 : 4}
              maxLength={6_000}
              value={draft[part]}
              onChange={(event) => setDraft({ ...draft, [part]: event.target.value })}
            />
          </label>
        ))}
      </div>
      {story.missing.length > 0 ? (
        <div className={css.missing}>
          <h3>What the run does not hold, and you have to add</h3>
          <ul>
            {story.missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {failure ? <FailureCard failure={failure} /> : null}
      <div className={css.buttons}>
        <Button tone="primary" icon={<ArrowRight />} disabled={writing} onClick={() => void rehearse()}>
          {writing ? 'Making the question…' : 'Rehearse it'}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          Not now
        </Button>
      </div>
    </section>
  );
}
