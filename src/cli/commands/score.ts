import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { targetFor } from '../../core/interview/target';
import { judge } from '../../core/star/judge';
import { textOnly } from '../../core/transcript/text-only';
import { loadQuestions, ownQuestionFolders } from '../../library/questions';
import { scenariosFolder } from '../../library/scenarios-folder';
import { storedSettings } from '../../library/settings-file';
import type { Feedback } from '../../shared/feedback';
import { type Question, VARIANTS, type VariantId } from '../../shared/question';
import { failed, messageOf, ok, type Result } from '../../shared/result';
import { type Transcript, transcript as transcriptShape } from '../../shared/transcript';
import { dataFolder } from '../../speech/folders';
import { HearingRoom } from '../../speech/hearing-room';
import { DEFAULT_MODEL } from '../../speech/models/catalogue';
import { ModelStore } from '../../speech/models/store';
import { runBatch } from '../batch';
import { type Command, type CommandInput, type ExitStatus, UsageError } from '../command';
import { feedbackInWords } from './score-words';

const line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  question: z.string().optional(),
  variant: z.enum(VARIANTS).optional(),
});
type Line = z.infer<typeof line>;

const EXAMPLE = '{"id": "a1", "text": "We were ...", "question": "release-delay"}';

/** What the question and the kind of answer are, for judging. */
interface Asked {
  readonly question: Question | undefined;
  readonly prompt: string;
  readonly variant: VariantId;
}

/** Judges an answer from its text, its transcript or its sound; with `--batch` many from their texts. */
export const score: Command = async (input) => {
  const options = {
    question: { type: 'string' },
    variant: { type: 'string' },
    model: { type: 'string' },
    batch: { type: 'string' },
  } as const;
  const { values, positionals } = parseArgs({ args: [...input.args], allowPositionals: true, options });
  if (values.batch !== undefined) return scoreBatch(input, values.batch, positionals);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('score takes one FILE, or --batch FILE.jsonl.');
  const variant = variantOf(values.variant);
  const questions = await knownQuestions();
  const question = questions.find(({ id }) => id === values.question);
  if (values.question !== undefined && !question && looksLikeId(values.question)) {
    const ids = questions.map(({ id }) => id).join(', ');
    return input.out.fail(noQuestion(values.question, ids));
  }
  const heard = await transcriptOf(file, { ...input, vocabulary: question?.vocabulary ?? [], model: values.model });
  if (!heard.ok) return input.out.fail(heard.error);
  const feedback = judged(heard.value, askedOf(question, values.question ?? '', variant));
  input.out.result(feedback, () => feedbackInWords(feedback));
  return 0;
};

async function scoreBatch(input: CommandInput, batch: string, positionals: readonly string[]): Promise<ExitStatus> {
  if (positionals.length > 0) throw new UsageError('score takes one FILE, or --batch FILE.jsonl, not both.');
  const questions = await knownQuestions();
  const byId = new Map(questions.map((question) => [question.id, question]));
  // An id of a question that is not there is the line's fault; anything else is taken for the question's own words.
  const schema = line.refine(({ question }) => question === undefined || byId.has(question) || !looksLikeId(question), {
    path: ['question'],
    message: 'the id of a question (`greenroom questions` lists them) or the question in its own words',
  });
  const answer = ({ id, text, question, variant }: Line): Feedback => ({
    id: String(id),
    ...judged(textOnly(text), askedOf(byId.get(question ?? ''), question ?? '', variant ?? 'standard')),
  });
  return runBatch('score', {
    ...input,
    args: ['--batch', batch],
    schema,
    example: EXAMPLE,
    answer,
    inWords: (given) => {
      const { id, overall, kind, topFix } = answer(given);
      return `${id}: ${overall} of 100, ${kind}; ${topFix.title}`;
    },
  });
}

function variantOf(given: string | undefined): VariantId {
  const variant = VARIANTS.find((id) => id === (given ?? 'standard'));
  if (!variant) throw new UsageError(`--variant takes one of ${VARIANTS.join(', ')}.`);
  return variant;
}

/** `release-delay` is an id, "Tell me about a delay" is a question in its own words. */
const looksLikeId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

const noQuestion = (id: string, ids: string) =>
  failed('question-unknown', `There is no question "${id}".`, {
    todo: `Choose one of ${ids}, or give the question in its own words.`,
  }).error;

function askedOf(question: Question | undefined, words: string, variant: VariantId): Asked {
  const own = question?.variants.find(({ id }) => id === variant)?.prompt;
  return { question, variant, prompt: question ? (own ?? question.prompt) : words };
}

const judged = (transcript: Transcript, asked: Asked): Feedback =>
  judge({ transcript, ...asked, targetMs: targetFor({ question: asked.question, variant: asked.variant }) });

async function knownQuestions(): Promise<readonly Question[]> {
  const data = dataFolder(process.env, process.platform, homedir());
  const { questionFolder } = await storedSettings(data);
  const own = ownQuestionFolders(questionFolder, data);
  return (await loadQuestions({ builtIn: join(scenariosFolder(), 'questions'), own })).questions;
}

type Hearing = CommandInput & { readonly vocabulary: readonly string[]; readonly model: string | undefined };

async function transcriptOf(file: string, hearing: Hearing): Promise<Result<Transcript>> {
  if (/\.wav$/i.test(file)) return hear(file, hearing);
  const text = await textOf(file);
  if (!text.ok) return text;
  return /\.json$/i.test(file) ? parsedTranscript(file, text.value) : ok(textOnly(text.value.trim()));
}

async function textOf(file: string): Promise<Result<string>> {
  try {
    return ok((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    const todo = 'Name a text (.txt), a transcript (.json) or a recording (.wav).';
    return failed('answer-file', `${file} cannot be read: ${messageOf(error)}.`, { todo });
  }
}

function parsedTranscript(file: string, text: string): Result<Transcript> {
  const todo = 'A transcript is what `transcribe --json` gives.';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return failed('transcript-wrong', `${file} is not JSON: ${messageOf(error)}.`, { todo });
  }
  const parsed = transcriptShape.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return failed('transcript-wrong', `${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}.`, {
    todo,
  });
}

async function hear(file: string, { out, signal, vocabulary, model }: Hearing): Promise<Result<Transcript>> {
  const opened = await HearingRoom.open({ store: ModelStore.ofUser(), model: model ?? DEFAULT_MODEL, threads: 0 });
  if (!opened.ok) return opened;
  const request = {
    vocabulary,
    urgency: 'file' as const,
    onProgress: ({ heardMs }: { heardMs: number }) => out.note(`heard ${Math.round(heardMs / 1000)} s`),
  };
  const heard = await opened.value.file(file, request, signal);
  await opened.value.close();
  return heard;
}
