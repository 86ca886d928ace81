import { KeyList } from '../../app/shortcuts/KeyList';
import { KEYS } from '../../app/shortcuts/keys';
import { Card } from './Card';
import css from './KeysSection.module.css';

/** Every key, by the place where it works. */
export function KeysSection() {
  return (
    <Card
      title="All by keyboard"
      about={
        <>
          Press <kbd>?</kbd> anywhere to see the keys of the page you are on. Tab reaches everything else; while you
          write in a field, keys are text.
        </>
      }
    >
      <div className={css.places}>
        {Object.entries(KEYS).map(([place, { title, keys }]) => (
          <section key={place} className={css.place}>
            <h4>{title}</h4>
            <KeyList keys={Object.values(keys)} />
          </section>
        ))}
      </div>
    </Card>
  );
}
