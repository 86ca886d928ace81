import type { CoachRequest } from './coach';

/** The exact body that is sent; what a person is shown before. */
export const requestBody = ({ model, messages }: CoachRequest) => ({
  model,
  messages: messages.map(({ role, content }) => ({ role, content })),
  stream: true as const,
});
