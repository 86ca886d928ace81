import type { Gap, UpdateAudience, UpdateDefect } from './rubric';

/** What each audience wants to hear next, the most pressing first. */
export const PRESSING: Readonly<Record<UpdateAudience, readonly UpdateDefect[]>> = {
  sre: [
    'blame',
    'no_cause',
    'no_impact',
    'no_plan',
    'vague',
    'no_eta',
    'false_certainty',
    'buzzwords',
    'no_next_update',
  ],
  programme: [
    'jargon',
    'no_impact',
    'no_eta',
    'vague',
    'blame',
    'buzzwords',
    'no_next_update',
    'no_plan',
    'false_certainty',
    'no_cause',
  ],
  leadership: [
    'jargon',
    'no_impact',
    'no_plan',
    'no_eta',
    'vague',
    'no_cause',
    'blame',
    'false_certainty',
    'buzzwords',
    'no_next_update',
  ],
};

type Replies = Readonly<Record<UpdateDefect, string>>;

/** What each audience writes back to an update with this defect. */
export const REPLIES: Readonly<Record<UpdateAudience, Replies>> = {
  sre: {
    vague: 'Which step, which error? I cannot do anything with this yet.',
    jargon: 'Say that again in plain words, please.',
    false_certainty: 'What makes you so sure? What have you seen that rules the rest out?',
    blame: 'Leave who did it for later. What is failing, and what do you need from us?',
    buzzwords: 'Fine words. Which step fails, and what are you changing?',
    no_eta: 'When do we know whether it worked?',
    no_impact: 'What is failing, and for how many?',
    no_cause: 'What do you suspect so far, and what speaks for it?',
    no_plan: 'What are you doing about it now, and what should we keep our hands off?',
    no_next_update: 'When do we hear from you again?',
  },
  programme: {
    vague: 'I still do not know what this means for the plan. Which dates, by how much?',
    jargon: 'I am not an engineer. What does that mean for the dates?',
    false_certainty: 'I have to tell customers something that holds. How sure is that time, really?',
    blame: 'Whose fault it is does not help me plan. What moves, and until when?',
    buzzwords: 'And what does that mean for the rollout date?',
    no_eta: 'What time do I put in the plan?',
    no_impact: 'Which dates and which customers does it touch?',
    no_cause: 'In one line: what is holding it up?',
    no_plan: 'What happens next, and what do we do if it does not work?',
    no_next_update: 'When is your next update? I have people waiting for mine.',
  },
  leadership: {
    vague: 'What does that mean for customers? Give me one number.',
    jargon: 'In plain words, please: what do customers notice, and what are we doing?',
    false_certainty: 'Before I repeat that promise: how sure are you, and what if it does not hold?',
    blame: 'We talk about causes afterwards. What do customers notice now, and what is the plan?',
    buzzwords: 'I did not hear what is broken. What do customers notice?',
    no_eta: 'Until when, and how sure are you of that?',
    no_impact: 'Who is affected, and how badly?',
    no_cause: 'Do we know why? A suspicion is enough, if you call it one.',
    no_plan: 'What are we doing about it, and what is the fallback?',
    no_next_update: 'When will I hear from you next?',
  },
};

/** What each audience writes back to an update it can act on. */
export const THANKS: Readonly<Record<UpdateAudience, string>> = {
  sre: 'Clear, thanks. We keep our hands off and watch.',
  programme: 'Thank you, I can plan with that.',
  leadership: 'Thank you. That is what I needed.',
};

/** Why a defect is one, for the person who gave the update. */
export const REASONS: Readonly<Record<UpdateDefect, string>> = {
  vague: 'Nobody can act on this: it names no thing, no number and no step.',
  jargon: 'This audience does not know these terms: say what it means for customers and dates.',
  false_certainty: 'This promises what cannot be known yet: say how sure you are and what would change it.',
  blame: 'This says whose fault it is. It helps nobody to act and costs you trust.',
  buzzwords: 'These words sound busy and say nothing: name the step, the number, the time.',
  no_eta: 'No time: say when it is fixed, or when you will know.',
  no_impact: 'It does not say who or what is affected, and how.',
  no_cause: 'It does not say why, not even as a suspicion.',
  no_plan: 'It does not say what is being done, or what the fallback is.',
  no_next_update: 'It does not say when the next message comes.',
};

export const isGap = (defect: UpdateDefect): defect is Gap => defect.startsWith('no_');
