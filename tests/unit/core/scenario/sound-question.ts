/** A file that fits, with one place left for a test to spoil. */
export const SOUND_QUESTION = `# yaml-language-server: $schema=../question.schema.json
id: late-train
title: A late train
topic: travel
prompt: Tell me about a train that left late.
looksFor: What was done while waiting.
variants:
  - id: short
    minSeconds: 45
    maxSeconds: 75
    emphasis: One cause and one figure.
  - id: standard
    minSeconds: 120
    maxSeconds: 180
    emphasis: The whole story.
hints:
  - Begin with the platform.
beats:
  - id: cause
    text: Why it was late
    said:
      - the signal had failed
      - there was a fault on the line
    part: S
followUps:
  - How long did you wait?
modelAnswer: >-
  The eight o'clock left at nine.
vocabulary: [platform, signal]
`;

export const spoiled = (from: string | RegExp, to: string): string => {
  const text = SOUND_QUESTION.replace(from, to);
  if (text === SOUND_QUESTION) throw new Error(`nothing to spoil at ${String(from)}`);
  return text;
};
