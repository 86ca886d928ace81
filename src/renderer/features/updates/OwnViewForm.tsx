import { ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { AUDIENCES } from '../../../core/interview/update-words';
import { OUTCOMES, type OwnView, type UpdateAudience, type UpdateOutcome } from '../../../shared/updates';
import { Button } from '../../ui/Button';
import css from './Outcome.module.css';
import cardCss from './UpdateCard.module.css';
import pageCss from './UpdatesPage.module.css';

const CHOICES: Readonly<Record<UpdateOutcome, string>> = {
  'could-plan': 'could plan with every message',
  'had-gaps': 'had to ask back now and then',
  'left-guessing': 'were left guessing',
};

/** The candidate's own view, before anything is shown: who sees their gaps alone needs nobody to point them out. */
export function OwnViewForm({ onView }: { readonly onView: (view: OwnView) => Promise<void> }) {
  const [outcomes, setOutcomes] = useState<Partial<Record<UpdateAudience, UpdateOutcome>>>({});
  const [change, setChange] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { sre, programme, leadership } = outcomes;
  const view = sre && programme && leadership ? { outcomes: { sre, programme, leadership }, change } : undefined;
  return (
    <section className={pageCss.brief} aria-labelledby="own-title">
      <h2 id="own-title" ref={title} tabIndex={-1}>
        Before you see it: how was it for them?
      </h2>
      <p className={pageCss.told}>Think of all three messages to each of them, and of those you did not send.</p>
      <div className={css.groups}>
        {AUDIENCES.map(({ id, name }) => (
          <fieldset key={id} className={css.group}>
            <legend>{name}</legend>
            {OUTCOMES.map((outcome) => (
              <label key={outcome} className={css.choice}>
                <input
                  type="radio"
                  name={`own-${id}`}
                  checked={outcomes[id] === outcome}
                  onChange={() => setOutcomes((before) => ({ ...before, [id]: outcome }))}
                />
                {CHOICES[outcome]}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <label className={css.field}>
        What would you tell differently?
        <textarea
          className={cardCss.text}
          rows={3}
          maxLength={2000}
          placeholder="If you had one of the nine messages again"
          value={change}
          onChange={(event) => setChange(event.target.value)}
        />
      </label>
      <div className={pageCss.next}>
        <Button
          tone="primary"
          icon={<ArrowRight />}
          disabled={!view}
          onClick={() => (view ? void onView({ ...view, change: view.change.trim() }) : undefined)}
        >
          Show how it went
        </Button>
        {view ? null : <p className={pageCss.told}>Choose one for each audience.</p>}
      </div>
    </section>
  );
}
