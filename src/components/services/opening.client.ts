// Says on each card of a helpline whether it is open now, by the clock of the United Kingdom, and what is open instead.
// Without script the same card shows the hours. Nothing is fetched and nothing is kept.
import type { Hours } from '../../facts/hours.ts';
import {
  dayAfter,
  type Holiday,
  type Moment,
  momentInUk,
  type Opening,
  openingAt,
} from '../../facts/opening.ts';
import { insteadOf } from './instead.ts';

const minute = 60_000;
/** When most lines open and close, in minutes since midnight. */
const morning = 8 * 60;
const evening = 20 * 60;
const cards = [...document.querySelectorAll<HTMLElement>('[data-hours]')];
const table = document.querySelector<HTMLElement>('[data-opening]');
const { say, holidays } = JSON.parse(table?.dataset['opening'] ?? '{}') as {
  say: Record<string, string>;
  /** For each calendar its bank holidays, as one text of days. */
  holidays: Record<string, string>;
};

function show(): void {
  const now = momentInUk(new Date());
  const seen = cards.map((card) => ({ card, needs: words(card, 'needs'), opening: openingOf(card, now) }));
  for (const each of seen) {
    const line = each.card.querySelector<HTMLElement>('[data-open]');
    if (!line || each.opening.state === 'unknown') continue;
    line.textContent = inWords(each.opening, now);
    line.hidden = false;
    line.className = `opening opening--${each.opening.state}`;
    if (each.opening.state === 'closed') offer(line, insteadOf(each, seen)?.card);
  }
  for (const strip of document.querySelectorAll<HTMLElement>('[data-night]')) showAtNight(strip, seen, now);
}

/** Shows a list only at night, and in it only the lines that answer. */
function showAtNight(strip: HTMLElement, seen: { card: HTMLElement; opening: Opening }[], now: Moment): void {
  const own = seen.filter(({ card }) => strip.contains(card));
  const answers = ({ opening }: { opening: Opening }) => ['always', 'open'].includes(opening.state);
  for (const each of own) each.card.hidden = !answers(each);
  const isDay = now.minutes >= morning && now.minutes < evening;
  strip.hidden = isDay || !own.some(answers);
}

function openingOf(card: HTMLElement, now: Moment): Opening {
  const calendars = words(card, 'calendars');
  const holidayOn = (day: string): Holiday => {
    // A year whose bank holidays this copy of the site does not know: nothing is sure.
    if (calendars.some((name) => !holidays[name]?.includes(day.slice(0, 4)))) return 'somewhere';
    const count = calendars.filter((name) => holidays[name]?.includes(day)).length;
    if (count === 0) return 'nowhere';
    return count === calendars.length ? 'everywhere' : 'somewhere';
  };
  return openingAt(JSON.parse(card.dataset['hours'] ?? '{}') as Hours, now, holidayOn);
}

function words(card: HTMLElement, name: string): string[] {
  return (card.dataset[name] ?? '').split(' ').filter(Boolean);
}

function inWords(opening: Opening, now: Moment): string {
  if (opening.state === 'open')
    return fill(opening.sure ? 'open-until' : 'open-unsure', clock(opening.until));
  if (opening.state !== 'closed') return say[opening.state] ?? '';
  const closed = say[opening.sure ? 'closed' : 'closed-unsure'] ?? '';
  return opening.opens ? `${closed} ${whenItOpens(opening.opens, now)}` : closed;
}

function whenItOpens({ day, minutes }: Moment, now: Moment): string {
  if (day === now.day) return fill('opens-today', clock(minutes));
  if (day === dayAfter(now.day, 1)) return fill('opens-tomorrow', clock(minutes));
  return fill('opens-day', clock(minutes)).replace('{day}', weekday(day));
}

function fill(key: string, time: string): string {
  return (say[key] ?? '').replace('{time}', time);
}

function clock(minutes: number): string {
  if (minutes === 1440) return say['midnight'] ?? '';
  const format = { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'UTC' } as const;
  const text = new Intl.DateTimeFormat(document.documentElement.lang, format).format(minutes * minute);
  return text.replace(':00', '').replace(/\s/, '');
}

function weekday(day: string): string {
  const format = { weekday: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(document.documentElement.lang, format).format(
    Date.parse(`${day}T00:00:00Z`),
  );
}

function offer(line: HTMLElement, other: HTMLElement | undefined): void {
  const call = other?.querySelector<HTMLAnchorElement>('a[href^="tel:"]');
  const name = other?.querySelector('h3')?.textContent?.trim();
  if (!call || !name) return;
  const link = document.createElement('a');
  link.href = call.href;
  link.textContent = call.textContent;
  link.className = 'number';
  line.append(' ', say['instead']?.replace('{name}', name) ?? '', ' ', link);
}

show();
setInterval(show, minute);
document.addEventListener('visibilitychange', show);
