/**
 * Draws what has to be drawn anew, one chart a frame: six charts at once would take the time of several frames, and
 * nobody sees that one of them is a few milliseconds younger than its neighbour.
 */
const waiting = new Set<() => void>();
let asked = false;

function askForFrame(): void {
  if (asked || waiting.size === 0) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    const [draw] = waiting;
    if (!draw) return;
    waiting.delete(draw);
    draw();
    askForFrame();
  });
}

/** @param draw the same function for the same chart; asked for twice it is called once */
export function drawSoon(draw: () => void): void {
  waiting.add(draw);
  askForFrame();
}

export function drawNever(draw: () => void): void {
  waiting.delete(draw);
}
