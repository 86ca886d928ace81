/** Dates and times as a person says them, in the machine's own time zone and in British order. */
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const DAY_AND_YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

const midnight = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** Whole days between two moments by the calendar: 23:59 and 0:01 are a day apart. */
export const daysBetween = (earlier: Date, later: Date): number =>
  Math.round((midnight(later) - midnight(earlier)) / 86_400_000);

/** `today`, `yesterday`, `Tue 17 Nov`; with the year when it is another one. */
export function dayOf(iso: string, now = new Date()): string {
  const date = new Date(iso);
  const days = daysBetween(date, now);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return (date.getFullYear() === now.getFullYear() ? DAY : DAY_AND_YEAR).format(date).replace(',', '');
}

/** `today 18:12` */
export const dayAndTime = (iso: string, now = new Date()): string => `${dayOf(iso, now)} ${TIME.format(new Date(iso))}`;

/** `17 Nov` */
export const shortDay = (date: Date): string => SHORT_DAY.format(date);

/** `1 take`, `3 takes` */
export const count = (amount: number, one: string, many = `${one}s`): string =>
  `${amount} ${amount === 1 ? one : many}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
