import type { Dimension, Feedback, Part, Sentence } from '../../shared/feedback';
import { deliveryOf, deliveryOfText } from '../delivery/delivery';
import { type AnalysedSentence, type Analysis, analyseWith } from './analyse';
import { beatsOf } from './beats/beats';
import { defectChances } from './defects/model';
import { namedDefects } from './defects/named';
import { explainLabel } from './explain/label';
import { materialOf } from './fix/material';
import { improvementsOf, strengthsOf } from './fix/points';
import { fixesFor, topFixOf } from './fix/top-fix';
import { followUpsOf } from './follow-ups/follow-ups';
import { isEnglish } from './language/english';
import { notEnglish, unjudged } from './not-judged';
import type { Case } from './rubric/case';
import { dimensionsOf } from './rubric/dimensions';
import { measure } from './rubric/measures';
import { overallOf } from './rubric/overall';
import type { JudgeRequest } from './rubric/request';
import { missingParts, settled } from './story/parts';
import { readAnswer } from './substance/reading';
import { type JudgementModel, judgementModel } from './weights/judgement';
import { starModel } from './weights/load';
import type { StarModel } from './weights/store';

export type { JudgeRequest } from './rubric/request';
export type Judge = (request: JudgeRequest) => Feedback;

/** Reasons for a sentence's label: more would not be read. */
const REASONS = 3;

export interface JudgeModels {
  readonly star: StarModel;
  readonly judgement: JudgementModel;
}

/** Only of a story can a part be missed. */
const missingOf = ({ judgement }: JudgeModels, { kind, sentences }: Analysis): Part[] =>
  kind.kind === 'story' || kind.kind === 'off-topic' ? missingParts(judgement.parts, sentences) : [];

/** Everything about an answer that its judgement says, before it says it. */
function caseOf(models: JudgeModels, request: JudgeRequest): Case {
  const { transcript, prompt, targetMs, variant } = request;
  const spoken = transcript.words.length > 0;
  const words = spoken ? { words: transcript.words } : {};
  const question = prompt.trim() === '' ? {} : { question: prompt };
  const read = analyseWith(models.star, transcript.text, { ...words, ...question });
  const missing = missingOf(models, read);
  const analysis = { ...read, sentences: settled(read.sentences, missing) };
  const reading = readAnswer({ star: models.star, substance: models.judgement.substance }, analysis, prompt);
  const measures = measure(reading);
  const chances = defectChances(models.judgement.defects, reading, measures);
  const { kind } = analysis.kind;
  return {
    request,
    variant,
    reading,
    measures,
    chances,
    kind,
    missing,
    delivery: spoken ? deliveryOf(transcript, targetMs) : deliveryOfText(transcript.text, targetMs),
  };
}

/** A sentence as the feedback holds it: with what its label was decided on. */
function shown({ star }: JudgeModels, sentence: AnalysedSentence): Sentence {
  const { text, label, confidence, startMs, endMs } = sentence;
  const why = explainLabel(sentence, REASONS, star).reasons.map(({ says }) => says);
  return {
    text,
    label,
    confidence: Math.round(confidence * 1000) / 1000,
    ...(why.length > 0 ? { why } : {}),
    ...(startMs === undefined ? {} : { startMs }),
    ...(endMs === undefined ? {} : { endMs }),
  };
}

/** What stops before there is a story has nothing that a figure could be of, but for how it sounds. */
function dimensionsFor(given: Case): Dimension[] {
  const all = dimensionsOf(given);
  if (given.kind !== 'too-short') return all;
  const heard = all.filter(({ id }) => id === 'delivery');
  return [...unjudged('Too little is told to judge this.'), ...heard];
}

/** Judges with models of one's own: for training and measuring. */
export function judgeWith(models: JudgeModels, request: JudgeRequest): Feedback {
  const given = caseOf(models, request);
  const { reading, kind, delivery, missing } = given;
  if (!isEnglish(reading.analysis.sentences.flatMap(({ tokens }) => tokens)))
    return notEnglish(reading.analysis, delivery);
  const defects = namedDefects(given);
  const dimensions = dimensionsFor(given);
  const scored = { ...given, defects, dimensions };
  const material = materialOf(given);
  const fixes = fixesFor(scored, material);
  const { question } = request;
  return {
    kind,
    overall: overallOf(dimensions, given),
    sentences: reading.analysis.sentences.map((sentence) => shown(models, sentence)),
    missing: [...missing],
    dimensions,
    defects,
    delivery,
    topFix: topFixOf(scored, fixes),
    strengths: kind === 'too-short' ? [] : strengthsOf(scored, material),
    improvements: improvementsOf(scored, fixes, material),
    followUps: followUpsOf(scored, fixes, material),
    ...(question && question.beats.length > 0 ? { beats: beatsOf(question, reading) } : {}),
  };
}

/**
 * The judgement on one answer. Deterministic and offline; a three-minute answer takes some milliseconds once the models
 * are loaded. An empty transcript is an answer too: it is too short.
 */
export const judge: Judge = (request) => judgeWith({ star: starModel(), judgement: judgementModel() }, request);
