import { useStore } from 'zustand';
import { USUAL_TARGET } from '../../../core/interview/target';
import { VARIANTS, type VariantId } from '../../../shared/question';
import type { Settings } from '../../../shared/settings';
import { clock } from '../../../shared/units';
import { appStore, changeSettings } from '../../app/stores';
import { Button } from '../../ui/Button';
import { VARIANT_NAMES } from '../../ui/names';
import { RangeSlider } from '../../ui/RangeSlider';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import css from './AnswersSection.module.css';
import { Card } from './Card';

const THINKING = [
  { value: '0', label: 'As long as I like' },
  { value: '15', label: '15 seconds' },
  { value: '30', label: '30 seconds' },
  { value: '60', label: '1 minute' },
  { value: '120', label: '2 minutes' },
] as const;

/** Lengths one may aim for, in seconds. */
const LENGTHS = { least: 15, most: 600, step: 15 };
const USUAL = { minSeconds: USUAL_TARGET.minMs / 1000, maxSeconds: USUAL_TARGET.maxMs / 1000 };
const inMinutes = (seconds: number): string => clock(seconds * 1000);

type Target = NonNullable<Settings['targets'][VariantId]>;

function setTarget(variant: VariantId, target: Target | undefined): void {
  const { [variant]: _, ...others } = appStore.getState().settings.targets;
  void changeSettings({ targets: target ? { ...others, [variant]: target } : others });
}

function TargetRow({ variant }: { readonly variant: VariantId }) {
  const target = useStore(appStore, (state) => state.settings.targets[variant]);
  return (
    <li className={css.target}>
      <span className={css.name}>{VARIANT_NAMES[variant]}</span>
      {target ? (
        <>
          <div className={css.range}>
            <RangeSlider
              label="Aim for"
              value={[target.minSeconds, target.maxSeconds]}
              {...LENGTHS}
              format={inMinutes}
              onChange={([minSeconds, maxSeconds]) => setTarget(variant, { minSeconds, maxSeconds })}
            />
          </div>
          <Button size="small" tone="quiet" onClick={() => setTarget(variant, undefined)}>
            As the question says
          </Button>
        </>
      ) : (
        <>
          <span className={css.range}>as each question says</span>
          <Button size="small" onClick={() => setTarget(variant, USUAL)}>
            Set my own
          </Button>
        </>
      )}
    </li>
  );
}

function PracticeCard() {
  const { variant, thinkSeconds, showWordsWhileSpeaking } = useStore(appStore, (state) => state.settings);
  const think = THINKING.find(({ value }) => Number(value) >= thinkSeconds)?.value ?? '120';
  return (
    <Card title="In the room">
      <Select
        label="Kind of answer to begin with"
        value={variant}
        choices={VARIANTS.map((value) => ({ value, label: VARIANT_NAMES[value] }))}
        onChange={(chosen) => void changeSettings({ variant: chosen })}
      />
      <Select
        label="Time to think before recording"
        value={think}
        choices={THINKING}
        onChange={(value) => void changeSettings({ thinkSeconds: Number(value) })}
      />
      <Switch
        label="Show words while I speak"
        checked={showWordsWhileSpeaking}
        onChange={(shown) => void changeSettings({ showWordsWhileSpeaking: shown })}
        hint="They come a few seconds late and change as more is heard; some find them distracting."
      />
    </Card>
  );
}

function DrillCard() {
  const { drillPace, pushToTalk } = useStore(appStore, (state) => state.settings);
  return (
    <Card title="Incident drills">
      <Select
        label="Pace"
        value={drillPace}
        choices={[
          { value: 'full', label: 'Full: the time a real incident takes' },
          { value: 'quick', label: 'Quick: for practice between other things' },
        ]}
        onChange={(pace) => void changeSettings({ drillPace: pace })}
      />
      <Switch
        label="Hold a key to speak"
        checked={pushToTalk}
        onChange={(on) => void changeSettings({ pushToTalk: on })}
        hint="Off, the microphone listens throughout the drill."
      />
    </Card>
  );
}

export function AnswersSection() {
  return (
    <>
      <PracticeCard />
      <Card
        title="Lengths to aim for"
        about="Each question names a length for each kind of answer. Your own takes their place for new takes; old takes keep theirs."
      >
        <ul className={css.targets}>
          {VARIANTS.map((variant) => (
            <TargetRow key={variant} variant={variant} />
          ))}
        </ul>
      </Card>
      <DrillCard />
    </>
  );
}
