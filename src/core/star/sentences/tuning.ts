/**
 * How speech is cut into sentences. The lengths are those of the labelled answers: half of their sentences have 11 to
 * 23 words, one in a hundred has more than 35 (data/star/README.md).
 */
export const SPLITTING = {
  /** Punctuated stretches up to this many words stay whole; longer ones are cut at clause borders, as unpunctuated ones. */
  longestWhole: 35,
  /**
   * Log-odds added to every gap. The gap model alone finds too few ends, because ends are rare. Speech without
   * punctuation is cut into smaller pieces, which are labelled and then joined again: a cut too many does little harm, a
   * piece of two parts does. Both chosen on held-out writers.
   */
  lean: { longSentence: 0.5, unpunctuated: 1.5 },
  /** From this share of words in stretches too long for a sentence, an answer counts as unpunctuated. */
  unpunctuatedFrom: 0.5,
  /** Pieces are joined again where they tell the same part and at least this chance says they are one sentence. */
  joinFrom: 0.5,
  /** Below this many words a sentence costs `perMissingWord` for each word it lacks. */
  shortest: 4,
  perMissingWord: 0.8,
  /** Above this many words it costs `perExtraWord` for each further one. */
  longest: 20,
  perExtraWord: 0.15,
  /** No sentence is longer than this, whatever the gaps say. */
  limit: 70,
  /** Log-odds for a comma, semicolon, colon or dash at the gap, and for a capital that begins a common word after it. */
  comma: 1,
  capital: 4,
  /** Silences at the gap: log-odds from this many milliseconds on. A breath takes 300 to 500 ms, the end of a thought longer. */
  pauses: [
    { fromMs: 700, logOdds: 2.5 },
    { fromMs: 350, logOdds: 1 },
  ],
} as const;
