// Says on each card of a helpline whether it is open now, by the clock of the United Kingdom, and what is open instead.
// Without script the same card shows the hours. Nothing is fetched and nothing is kept.
import type { Hours } from '../../../facts/hours.ts';
import { type Holiday, type LocalTime, nowInUk, type Opening, openingAt, plusDays } from '../opening.ts';
import { alternativeTo } from '../service-alternative.ts';

const minuteMs = 60_000;
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

function updateOpenings(): void {
  const now = nowInUk(new Date());
  const seen = cards.map((card) => ({
    card,
    needs: dataTokens(card, 'needs'),
    opening: cardOpening(card, now),
  }));
  for (const each of seen) {
    const line = each.card.querySelector<HTMLElement>('[data-open]');
    if (!line || each.opening.state === 'unknown') continue;
    line.textContent = formatOpening(each.opening, now);
    line.hidden = false;
    line.className = `opening opening--${each.opening.state}`;
    if (each.opening.state === 'closed') showAlternative(line, alternativeTo(each, seen)?.card);
  }
  for (const strip of document.querySelectorAll<HTMLElement>('[data-night]')) showAtNight(strip, seen, now);
}

/** Shows a list only at night, and in it only the lines that answer. */
function showAtNight(
  strip: HTMLElement,
  seen: { card: HTMLElement; opening: Opening }[],
  now: LocalTime,
): void {
  const own = seen.filter(({ card }) => strip.contains(card));
  const answers = ({ opening }: { opening: Opening }) => ['always', 'open'].includes(opening.state);
  for (const each of own) each.card.hidden = !answers(each);
  const isDay = now.minutes >= morning && now.minutes < evening;
  strip.hidden = isDay || !own.some(answers);
}

function cardOpening(card: HTMLElement, now: LocalTime): Opening {
  const calendars = dataTokens(card, 'calendars');
  const holidayOn = (day: string): Holiday => {
    // A year whose bank holidays this copy of the site does not know: nothing is sure.
    if (calendars.some((name) => !holidays[name]?.includes(day.slice(0, 4)))) return 'somewhere';
    const count = calendars.filter((name) => holidays[name]?.includes(day)).length;
    if (count === 0) return 'nowhere';
    return count === calendars.length ? 'everywhere' : 'somewhere';
  };
  return openingAt(JSON.parse(card.dataset['hours'] ?? '{}') as Hours, now, holidayOn);
}

function dataTokens(card: HTMLElement, name: string): string[] {
  return (card.dataset[name] ?? '').split(' ').filter(Boolean);
}

function formatOpening(opening: Opening, now: LocalTime): string {
  if (opening.state === 'open')
    return formatMessage(opening.sure ? 'open-until' : 'open-unsure', formatClockTime(opening.until));
  if (opening.state !== 'closed') return say[opening.state] ?? '';
  const closed = say[opening.sure ? 'closed' : 'closed-unsure'] ?? '';
  return opening.opens ? `${closed} ${formatNextOpening(opening.opens, now)}` : closed;
}

function formatNextOpening({ day, minutes }: LocalTime, now: LocalTime): string {
  if (day === now.day) return formatMessage('opens-today', formatClockTime(minutes));
  if (day === plusDays(now.day, 1)) return formatMessage('opens-tomorrow', formatClockTime(minutes));
  return formatMessage('opens-day', formatClockTime(minutes)).replace('{day}', formatWeekday(day));
}

function formatMessage(key: string, time: string): string {
  return (say[key] ?? '').replace('{time}', time);
}

function formatClockTime(minutes: number): string {
  if (minutes === 1440) return say['midnight'] ?? '';
  const format = { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'UTC' } as const;
  const text = new Intl.DateTimeFormat(document.documentElement.lang, format).format(minutes * minuteMs);
  return text.replace(':00', '').replace(/\s/, '');
}

function formatWeekday(day: string): string {
  const format = { weekday: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(document.documentElement.lang, format).format(
    Date.parse(`${day}T00:00:00Z`),
  );
}

function showAlternative(line: HTMLElement, other: HTMLElement | undefined): void {
  const call = other?.querySelector<HTMLAnchorElement>('a[href^="tel:"]');
  const name = other?.querySelector('h3')?.textContent?.trim();
  if (!call || !name) return;
  const link = document.createElement('a');
  link.href = call.href;
  link.textContent = call.textContent;
  link.className = 'number';
  line.append(' ', say['instead']?.replace('{name}', name) ?? '', ' ', link);
}

updateOpenings();
setInterval(updateOpenings, minuteMs);
document.addEventListener('visibilitychange', updateOpenings);
