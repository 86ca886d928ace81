import { describe, expect, it } from 'vitest';
import { isEnglish } from '../../../../../src/core/star/language/english';
import { tokensOf } from '../../../../../src/core/star/language/tokens';

const english = (text: string): boolean => isEnglish(tokensOf(text));

describe('isEnglish', () => {
  it('knows plain, terse and second-language English', () => {
    expect(
      english('So the page was down and I had to find out why before the people on the night shift came in.'),
    ).toBe(true);
    expect(
      english(
        'Two sites. Forty racks. Power cut at nine, generator failed at ten. I called the vendor, he was asleep.',
      ),
    ).toBe(true);
    expect(
      english(
        'We was having problem in cluster and manager he is telling to me please check why the pods are not starting.',
      ),
    ).toBe(true);
  });

  it('knows that other languages are not', () => {
    expect(
      english('Bueno, eso fue el año pasado, teníamos una caída en producción y yo estaba de guardia toda la noche.'),
    ).toBe(false);
    expect(
      english('Alors c’était en mars, on avait une panne de la base de données, et moi j’étais d’astreinte ce soir.'),
    ).toBe(false);
    expect(
      english(
        'Also das war im letzten Jahr, da hatten wir einen Ausfall, und ich war in der Bereitschaft in der Nacht.',
      ),
    ).toBe(false);
  });

  it('leaves what is too short to tell alone', () => {
    expect(english('Kubernetes, canary, rollback.')).toBe(true);
    expect(english('')).toBe(true);
  });
});
