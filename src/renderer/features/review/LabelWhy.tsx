import { Play } from 'lucide-react';
import { useRef } from 'react';
import type { Line } from '../../../core/review/lines';
import type { Label } from '../../../shared/feedback';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { PART_NAMES, StarBadge } from '../../ui/StarBadge';
import css from './LabelWhy.module.css';
import { useView } from './use-review';

/** What each part is, for one who has never heard of them. */
const MEANINGS: Readonly<Record<Label, string>> = {
  S: 'Where things stood, and what went wrong.',
  T: 'What was yours to reach: a goal, a duty, a decision, a promise.',
  A: 'What you or your team did, and what the digging turned up.',
  R: 'How it ended: outcome, numbers, reactions, what lasted.',
  other: 'Not part of the story: a greeting, an aside, an opinion, a habit.',
};

/** Chance of being right, 0-1, below which the page says that a part is a close call. */
export const UNSURE_LABEL_BELOW = 0.6;

export interface WhyAsked {
  readonly line: Line;
  readonly badge: HTMLElement;
}

/** Opens the reasons for the sentence one is at: the one that sounds, that has the focus, or the first. */
export function askWhy(): void {
  const at =
    document.querySelector('[data-word][data-now], [data-word]:focus') ?? document.querySelector('[data-word]');
  const badge = at?.closest('[data-line]')?.querySelector<HTMLElement>('[data-why]');
  if (badge) badge.click();
  else announce('Open the words of the take first.');
}

interface LabelWhyProps {
  readonly asked: WhyAsked | undefined;
  readonly onClose: () => void;
}

/** Why a sentence was taken for the part it is marked as, and how sure that is. */
export function LabelWhy({ asked, onClose }: LabelWhyProps) {
  const badge = useRef<HTMLElement>(null);
  badge.current = asked?.badge ?? badge.current;
  if (!asked) return null;
  const name = PART_NAMES[asked.line.label];
  return (
    <Popover open onClose={onClose} at={badge} label={`Why ${name}`}>
      <Reasons line={asked.line} />
    </Popover>
  );
}

function Reasons({ line }: { readonly line: Line }) {
  const { take, playback } = useView();
  const sentence = line.sentence === undefined ? undefined : take.feedback?.sentences[line.sentence];
  const why = sentence?.why ?? [];
  return (
    <div className={css.reasons}>
      <p className={css.title}>
        <StarBadge part={line.label} /> {PART_NAMES[line.label]}
        {sentence ? (
          <span className={css.sure}>{Math.min(99, Math.round(100 * sentence.confidence))} % sure</span>
        ) : null}
      </p>
      <p className={css.meaning}>{MEANINGS[line.label]}</p>
      {why.length > 0 ? (
        <div>
          <p className={css.meaning}>Decided on:</p>
          <ul className={css.why}>
            {why.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {sentence && sentence.confidence < UNSURE_LABEL_BELOW ? (
        <p className={css.meaning}>This one is a close call. A clearer verb, or saying who did it, would settle it.</p>
      ) : null}
      <div>
        <Button size="small" icon={<Play />} onClick={() => playback.playSpan(line)}>
          Play the sentence
        </Button>
      </div>
    </div>
  );
}
