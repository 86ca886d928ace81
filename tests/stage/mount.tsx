import '../../src/renderer/ui/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../../src/renderer/app/App';
import { encodeRoute } from '../../src/renderer/app/routes';
import { makeStage, type Stage } from './bridge';
import { scenes } from './scenes/all';
import { freshWorld, usualWorld, type World } from './world';

declare global {
  interface Window {
    stage?: Stage;
  }
}

/** The day on which the stage plays; the pictures must not change with the calendar. */
const STAGE_DAY = Date.parse('2026-11-21T09:00:00Z');

/** Shifts the clock to the stage's day; it still runs, so that timers and time differences stay true. */
function moveClock(): void {
  const Real = Date;
  const offset = STAGE_DAY - Real.now();
  const now = (): number => Real.now() + offset;
  window.Date = new Proxy(Real, {
    construct: (target, given: unknown[]) => Reflect.construct(target, given.length === 0 ? [now()] : given),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}

async function mount(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const scene = scenes.find(({ name }) => name === asked.get('scene'));
  const root = document.getElementById('root');
  if (!scene || !root) throw new Error(`the stage has no scene ${asked.get('scene')}`);
  const theme = asked.get('theme') === 'light' ? 'light' : 'dark';
  const start = scene.start === 'fresh' ? freshWorld : usualWorld;
  const world: World = { ...start, ...scene.world };
  moveClock();
  await scene.before?.();
  const stage = makeStage({ ...world, settings: { ...world.settings, theme } });
  Object.defineProperty(window, 'greenroom', { value: stage.bridge });
  window.stage = stage;
  history.replaceState(undefined, '', encodeRoute(scene.route));
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void mount();
