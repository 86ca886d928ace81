import { type Analysis, analyseWith } from '../../../src/core/star/analyse';
import type { StarModel } from '../../../src/core/star/weights/store';
import { KINDS, type Kind, LABELS, type Label } from '../../../src/shared/feedback';
import type { DataAnswer } from '../../learn/star/data';
import { Confusion } from './confusion';
import { asWritten, isPunctuated, type LabelledWords, misheard, withoutPunctuation } from './forms';

/** The forms in which every answer is read. */
export const FORMS = ['as written', 'without punctuation', 'misheard', 'misheard, without punctuation'] as const;
export type Form = (typeof FORMS)[number];

/** A sentence that was labelled wrongly, with how sure the model was of it. */
export interface Miss {
  readonly answer: string;
  readonly text: string;
  readonly truth: Label;
  readonly given: Label;
  readonly confidence: number;
}

export class Figures {
  readonly labels = new Map<string, Confusion<Label>>();
  readonly kinds = new Confusion<Kind>(KINDS);
  readonly misses: Miss[] = [];
  readonly wrongKinds: { readonly answer: string; readonly truth: Kind; readonly given: Kind }[] = [];
  /** Confidence and whether the label was right, a word each. */
  readonly sureness: { readonly confidence: number; readonly right: boolean }[] = [];

  of(name: string): Confusion<Label> {
    const found = this.labels.get(name) ?? new Confusion<Label>(LABELS);
    this.labels.set(name, found);
    return found;
  }
}

function truthOf({ labels }: LabelledWords, from: number, to: number): Label {
  const own = labels.slice(from, to);
  const count = (name: Label): number => own.filter((label) => label === name).length;
  return LABELS.reduce((best, label) => (count(label) > count(best) ? label : best));
}

function addLabels(figures: Figures, answer: DataAnswer, form: Form, read: Analysis, words: LabelledWords): void {
  const into = [figures.of(form)];
  if (answer.order === 'shuffled') into.push(figures.of(`${form}, out of order`));
  if (form === 'as written' && isPunctuated(answer)) into.push(figures.of('punctuated'));
  for (const { from, to, label, confidence, text } of read.sentences) {
    for (let at = from; at < to; at++) {
      const truth = words.labels[at] as Label;
      for (const confusion of into) confusion.add(truth, label);
      if (form === 'as written') figures.sureness.push({ confidence, right: truth === label });
    }
    const truth = truthOf(words, from, to);
    if (form === 'as written' && truth !== label)
      figures.misses.push({ answer: answer.id, text, truth, given: label, confidence });
  }
}

function addAnswer(figures: Figures, answer: DataAnswer, read: Analysis): void {
  figures.kinds.add(answer.kind, read.kind.kind);
  if (answer.kind !== read.kind.kind)
    figures.wrongKinds.push({ answer: answer.id, truth: answer.kind, given: read.kind.kind });
}

/** Reads every answer in the given forms and counts. @param vocabulary where misheard words come from */
export function measure(
  into: Figures,
  model: StarModel,
  answers: readonly DataAnswer[],
  vocabulary: readonly string[],
  which: readonly Form[] = FORMS,
): void {
  for (const answer of answers) {
    const written = asWritten(answer);
    const bare = withoutPunctuation(written);
    const forms: readonly (readonly [Form, LabelledWords])[] = [
      ['as written', written],
      ['without punctuation', bare],
      ['misheard', misheard(written, answer.id, vocabulary)],
      ['misheard, without punctuation', misheard(bare, answer.id, vocabulary)],
    ];
    for (const [form, words] of forms.filter(([name]) => which.includes(name))) {
      const read = analyseWith(model, words.words.join(' '), { question: answer.question });
      addLabels(into, answer, form, read, words);
      if (form === 'as written') addAnswer(into, answer, read);
    }
  }
}
