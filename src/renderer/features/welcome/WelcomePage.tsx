import { ArrowRight } from 'lucide-react';
import { useCallback, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { chooseQuestion } from '../../../core/scenario/choose';
import { followModels } from '../../app/models';
import { go, type Route } from '../../app/routes';
import { bindKeys, KEYS } from '../../app/shortcuts/keys';
import { useShortcuts } from '../../app/shortcuts/shortcuts';
import { appStore, changeSettings } from '../../app/stores';
import { hush } from '../../audio/speaker';
import { useMicrophone } from '../../audio/use-microphone';
import { Button } from '../../ui/Button';
import { MicrophoneStep, useHeardSpeech } from './MicrophoneStep';
import { ModelStep } from './ModelStep';
import { VoiceStep } from './VoiceStep';
import css from './WelcomePage.module.css';

async function leaveFor(route: Route): Promise<void> {
  hush();
  // The place first: until the setting is changed the welcome stays, so no other page flashes up between.
  go(route);
  await changeSettings({ introduced: true });
}

/** First run: three things to see to, each with its tick, and then straight into a question. */
export function WelcomePage() {
  const microphone = useMicrophone();
  const heard = useHeardSpeech(microphone);
  const questions = useStore(appStore, (state) => state.questions);
  useEffect(followModels, []);
  const first = useMemo(() => chooseQuestion(questions, [], new Date().toISOString().slice(0, 10)), [questions]);
  const start = useCallback(
    () => void leaveFor(first ? { page: 'room', question: first.question.id } : { page: 'home' }),
    [first],
  );
  const shortcuts = useMemo(() => bindKeys('welcome', { start }), [start]);
  useShortcuts(KEYS.welcome.title, shortcuts);
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>Welcome to Greenroom</h1>
        <p className={css.lead}>
          You hear a question, answer it aloud, and see within seconds what held up. Everything stays on this machine.
        </p>
      </header>
      <ol className={css.steps}>
        <MicrophoneStep microphone={microphone} heard={heard} />
        <ModelStep />
        <VoiceStep />
      </ol>
      <footer className={css.foot}>
        <Button tone="primary" size="large" icon={<ArrowRight />} shortcut="Enter" onClick={start}>
          To the first question
        </Button>
        <Button tone="quiet" onClick={() => void leaveFor({ page: 'home' })}>
          Look around first
        </Button>
      </footer>
    </div>
  );
}
