import { deflection, type LevelState } from '../../core/acoustics/level';
import type { Microphone } from './microphone';

/** Blocks of 20 ms that make one bar, usually and where the system asks for less motion. */
const BLOCKS_PER_BAR = { usual: 3, calm: 15 };
const BAR = { width: 4, gap: 3, least: 2 };
/** From here on a bar is drawn in the colour of a warning. */
const HOT_DB = -1;

interface Bar {
  readonly height: number;
  readonly hot: boolean;
}

function paint(canvas: HTMLCanvasElement, bars: readonly Bar[]): void {
  const { clientWidth, clientHeight } = canvas;
  const scale = window.devicePixelRatio;
  if (canvas.width !== clientWidth * scale || canvas.height !== clientHeight * scale) {
    canvas.width = clientWidth * scale;
    canvas.height = clientHeight * scale;
  }
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const style = getComputedStyle(canvas);
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.clearRect(0, 0, clientWidth, clientHeight);
  const shown = Math.floor(clientWidth / (BAR.width + BAR.gap));
  const left = (clientWidth - shown * (BAR.width + BAR.gap) + BAR.gap) / 2;
  for (let index = 0; index < shown; index += 1) {
    const bar = bars[bars.length - shown + index];
    const height = Math.max(BAR.least, (bar?.height ?? 0) * clientHeight);
    pen.fillStyle = bar?.hot ? style.getPropertyValue('--warn') : style.color;
    pen.globalAlpha = bar && bar.height > 0.05 ? 1 : 0.35;
    pen.beginPath();
    pen.roundRect(left + index * (BAR.width + BAR.gap), (clientHeight - height) / 2, BAR.width, height, BAR.width / 2);
    pen.fill();
  }
}

/** Draws the microphone's level as bars that pass from right to left. @returns a function that ends the drawing */
export function drawLevels(canvas: HTMLCanvasElement, microphone: Microphone): () => void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const blocksPerBar = calm ? BLOCKS_PER_BAR.calm : BLOCKS_PER_BAR.usual;
  const bars: Bar[] = [];
  let blocks = 0;
  let height = 0;
  let hot = false;
  let frame = 0;
  const redraw = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => paint(canvas, bars));
  };
  const take = ({ rmsDb, peakDb }: LevelState): void => {
    height = Math.max(height, deflection(rmsDb));
    hot ||= peakDb >= HOT_DB;
    blocks += 1;
    if (blocks < blocksPerBar) return;
    bars.push({ height, hot });
    if (bars.length > 400) bars.splice(0, 200);
    blocks = 0;
    height = 0;
    hot = false;
    redraw();
  };
  const resized = new ResizeObserver(redraw);
  resized.observe(canvas);
  redraw();
  const end = microphone.onLevel(take);
  return () => {
    end();
    resized.disconnect();
    cancelAnimationFrame(frame);
  };
}
