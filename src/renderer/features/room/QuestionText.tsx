import { Lightbulb, Square, Volume2 } from 'lucide-react';
import { useStore } from 'zustand';
import { askedWords } from '../../../core/interview/ask';
import { hush, speakerStore } from '../../audio/speaker';
import { Button } from '../../ui/Button';
import { PART_NAMES } from '../../ui/StarBadge';
import css from './QuestionText.module.css';
import { canHear } from './room-keys';
import type { RoomPlace } from './room-state';
import type { RoomView } from './use-room';

interface QuestionProps {
  readonly view: RoomView;
  readonly place: RoomPlace;
  readonly hintsShown: number;
  readonly onHint: () => void;
}

function kindOf({ retryPart, followUp }: RoomPlace): string {
  if (retryPart) return `The ${PART_NAMES[retryPart].toLowerCase()} again`;
  return followUp ? 'A follow-up' : 'The question';
}

/** The question in words; whoever cannot or will not hear it reads it. */
export function QuestionText({ view, place, hintsShown, onHint }: QuestionProps) {
  const { room, stage, state, question } = view;
  const saying = useStore(speakerStore, (speaker) => speaker.saying !== undefined);
  const prompt = state.view?.prompt ?? question?.prompt ?? '';
  const hints = place.followUp || place.retryPart ? 0 : (question?.hints.length ?? 0);
  const emphasis = question?.variants.find(({ id }) => id === place.variant)?.emphasis;
  const aside = place.retryPart || place.followUp ? `From: ${question?.prompt ?? ''}` : emphasis;
  return (
    <section className={css.question} aria-label={kindOf(place)}>
      <p className={css.kind}>{kindOf(place)}</p>
      <h1 className={css.prompt}>{askedWords({ ...place, prompt })}</h1>
      {aside ? <p className={css.aside}>{aside}</p> : null}
      <div className={css.actions} hidden={stage === 'finishing' || stage === 'done'}>
        {saying ? (
          <Button tone="quiet" size="small" icon={<Square />} onClick={hush}>
            Stop the voice
          </Button>
        ) : (
          <Button
            tone="quiet"
            size="small"
            icon={<Volume2 />}
            shortcut="R"
            disabled={!canHear(stage)}
            onClick={() => void room.askQuestion()}
          >
            Hear again
          </Button>
        )}
        {hints > 0 ? (
          <Button
            tone="quiet"
            size="small"
            icon={<Lightbulb />}
            shortcut="H"
            disabled={hintsShown >= hints}
            onClick={onHint}
          >
            {hintsShown === 0 ? 'Hint' : `Hint ${hintsShown} of ${hints}`}
          </Button>
        ) : null}
      </div>
      {state.voiceFailure ? <p className={css.muted}>The voice cannot be heard: {state.voiceFailure.what}</p> : null}
    </section>
  );
}
