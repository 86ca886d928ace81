import { Check, Globe } from 'lucide-react';
import { useStore } from 'zustand';
import { coachReach } from '../../app/coach-reach';
import { appStore } from '../../app/stores';
import { Card } from './Card';
import css from './PrivacySection.module.css';

interface Way {
  readonly what: string;
  readonly sends: string;
  readonly when: string;
  readonly on: boolean;
}

/** Everything by which something can ever leave this machine. There is no other way; the page's own requests are blocked. */
function useWays(): readonly Way[] {
  const { cloudVoice, coach } = useStore(appStore, (state) => state.settings);
  const local = coachReach(coach.baseUrl) === 'this-machine';
  return [
    {
      what: 'Speech models',
      sends: 'A request for a file. Nothing of yours.',
      when: 'Only while you press Download.',
      on: false,
    },
    {
      what: 'Cloud voice',
      sends: 'The text of a question, to api.openai.com.',
      when: cloudVoice ? 'On: whenever a question is spoken with a cloud voice.' : 'Off.',
      on: cloudVoice,
    },
    {
      what: 'Coach',
      sends: `The words of the take you ask about, to ${coach.baseUrl === '' ? 'an address you choose' : coach.baseUrl}${local ? ' (this machine)' : ''}.`,
      when: coach.enabled ? 'On: only when you press Send, after you saw the text.' : 'Off.',
      on: coach.enabled && !local,
    },
  ];
}

/** A plain list of what ever leaves the machine. */
export function PrivacySection() {
  const ways = useWays();
  const open = ways.filter(({ on }) => on);
  return (
    <>
      <Card
        title={
          open.length === 0
            ? 'Nothing leaves this machine'
            : `Switched on: ${open.map(({ what }) => what.toLowerCase()).join(' and ')}`
        }
        about="Your voice, your words, your notes and your scores are files in your data folder. There is no account, no telemetry, no update check and no error report."
      >
        <table className={css.ways}>
          <thead>
            <tr>
              <th scope="col">What can be sent</th>
              <th scope="col">What it holds</th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {ways.map(({ what, sends, when, on }) => (
              <tr key={what} data-on={on}>
                <th scope="row">
                  {on ? <Globe aria-hidden="true" /> : <Check aria-hidden="true" />}
                  {what}
                </th>
                <td>{sends}</td>
                <td>{when}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <Card
        title="On this machine"
        about="The microphone is open only in the room, in the first-run check and in these settings. Keys for cloud features are kept in the system’s store for secrets, never in a file of ours. Deleting a take deletes its folder, ten seconds later for good."
      />
    </>
  );
}
