import { ChartNoAxesGantt, Ear, Mic } from 'lucide-react';
import css from './HowItGoes.module.css';

const STEPS = [
  {
    icon: Ear,
    title: 'Hear the question',
    words: 'An interviewer asks it aloud. Think as long as you like; take notes.',
  },
  { icon: Mic, title: 'Answer aloud', words: 'Two to three minutes. Pauses are allowed; nothing cuts you off.' },
  {
    icon: ChartNoAxesGantt,
    title: 'See what held up',
    words: 'Your words, the parts of the story, pace and fillers, and the one change that would help most.',
  },
];

/** In place of takes that are not there yet: what is about to happen. */
export function HowItGoes() {
  return (
    <ol className={css.steps} aria-label="How it goes">
      {STEPS.map(({ icon: Icon, title, words }) => (
        <li key={title} className={css.step}>
          <Icon aria-hidden="true" />
          <h3>{title}</h3>
          <p>{words}</p>
        </li>
      ))}
    </ol>
  );
}
