import type { Figures } from './measure';

const per = (value: number): string => value.toFixed(3);

function labelRows(figures: Figures): string[] {
  const rows = [...figures.labels].map(([name, confusion]) =>
    ['', name, per(confusion.macroF1()), ...confusion.names.map((label) => per(confusion.f1(label))), '']
      .join(' | ')
      .trim(),
  );
  return ['| form | macro-F1 | S | T | A | R | other |', '|---|---:|---:|---:|---:|---:|---:|', ...rows];
}

const BANDS = [0.5, 0.7, 0.8, 0.9, 0.95, 1.0001] as const;

/** How often labels shown with a certain confidence are right. */
function calibrationRows({ sureness }: Figures): string[] {
  const rows = BANDS.map((end, band) => {
    const from = BANDS[band - 1] ?? 0;
    const own = sureness.filter(({ confidence }) => confidence >= from && confidence < end);
    const right = own.filter(({ right: is }) => is).length / Math.max(1, own.length);
    const shown = own.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, own.length);
    return `| ${from} to ${Math.min(1, end)} | ${own.length} | ${per(shown)} | ${per(right)} |`;
  });
  return ['| confidence | words | shown | right |', '|---|---:|---:|---:|', ...rows];
}

const WORST = 10;

/** All figures of one part of the data as Markdown. */
export function report(title: string, figures: Figures): string {
  const worst = [...figures.misses].sort((a, b) => b.confidence - a.confidence).slice(0, WORST);
  const confusion = figures.of('as written');
  return [
    `#### ${title}`,
    labelRows(figures).join('\n'),
    `Words as written, true label by row:\n\n${confusion.table()}`,
    `Kind: ${per(figures.kinds.accuracy())} right\n\n${figures.kinds.table()}`,
    `Calibration:\n\n${calibrationRows(figures).join('\n')}`,
    `Worst ten sentences (surest of a wrong label):\n\n${worst
      .map(
        ({ answer, truth, given, confidence, text }) =>
          `- ${answer}, ${truth} taken for ${given} (${confidence.toFixed(2)}): "${text}"`,
      )
      .join('\n')}`,
    `Kinds taken wrongly: ${figures.wrongKinds.map(({ answer, truth, given }) => `${answer} ${truth} as ${given}`).join('; ') || 'none'}`,
  ].join('\n\n');
}
