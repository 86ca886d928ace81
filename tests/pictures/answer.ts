/** What is answered in the picture of a review: a whole story of about two minutes, with an um and a lost thread. */
export const QUESTION = 'A release that ran late';

export const ANSWER: readonly string[] = [
  'It was a Tuesday in March, and we had a rollout to nine hundred clusters planned for eleven in the morning.',
  'At seven the integration tests went red on the release build, and four groups of people were waiting for me to say what that meant.',
  'I was the release owner that week, so whether we went or not was my call.',
  'And I had promised the programme manager that she would have a yes or a no by half past eight.',
  'So the first thing I did was, um, write one message to everybody: the tests are red, customers see nothing of it, next word at a quarter to eight.',
  'Then I opened the contract tests, and every one of them failed on the same field, a tenant code that had become mandatory on the Friday before.',
  'The mock server they talked to was cached, it was eleven days old and had never heard of that field.',
  'I rebuilt the mock image, and because the build itself was fine, I replayed the pipeline from the integration stage and not from the start.',
  'That alone saved us twenty five minutes.',
  'While it ran I put a canary up with extra tracing, as a second way out, and I had the signed build ready to be promoted by hand.',
  'I told the engineers about the mock, I gave the programme managers the new times, and our director got four lines with the cause and the plan.',
  'At ten to eight the stage was green, the canary stayed clean for fifteen minutes, and I let it go.',
  'We were out fifty minutes late, the rollout started at eleven as planned, and not one customer opened a ticket.',
  'The week after I put a schema check at the front of the pipeline, and it has caught two of these since then, in about two minutes each.',
];
