import type { Scene } from '../scene';

const questions = { page: 'questions' } as const;

export const questionsScenes: readonly Scene[] = [
  { name: 'questions', route: questions },
  {
    name: 'questions-search',
    route: questions,
    steps: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('kubernetes');
      await page.getByText('How did you find out why').waitFor();
    },
  },
  {
    name: 'questions-none-fits',
    route: questions,
    steps: async (page) => {
      await page.getByRole('searchbox').fill('submarine');
      await page.getByText('No question fits').waitFor();
    },
  },
  {
    name: 'questions-problems',
    route: questions,
    world: {
      problems: [
        {
          file: '/home/ada/questions/on-call.yaml',
          line: 14,
          path: 'variants[0].maxSeconds',
          expected: 'a whole number from 10 to 900 (Longest good answer, in seconds); found the text "three minutes"',
        },
        {
          file: '/home/ada/questions/on-call.yaml',
          line: 1,
          path: 'hints',
          expected: 'a list of 1 to 10 (Help on request, from a nudge to nearly the answer); the field is missing',
        },
        {
          file: '/home/ada/questions/broken.yaml',
          line: 7,
          path: 'line 7',
          expected: 'a closing quotation mark, bracket or brace for the one opened here',
        },
      ],
    },
    steps: async (page) => page.getByText('to look at').click(),
  },
  { name: 'questions-none', route: questions, world: { questions: [] } },
];
