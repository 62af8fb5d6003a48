// Shows on each helpline card whether the service is open now, in UK time, and an alternative when it is closed. Without
// script the card shows the hours. Nothing is fetched or stored.
import type { Hours } from '../../../facts/hours.ts';
import { type Holiday, type LocalTime, nowInUk, type Opening, openingAt, plusDays } from '../opening.ts';
import { alternativeTo, type ServiceStatus } from '../service-alternative.ts';

/** A card with its state now, the part of the page that it is in, and what it offers instead. */
interface CardStatus extends ServiceStatus {
  card: HTMLElement;
  part: Element | undefined;
  offer?: CardStatus;
}

const minuteMs = 60_000;
const cards = [...document.querySelectorAll<HTMLElement>('[data-hours]')];
const dataElement = document.querySelector<HTMLElement>('[data-opening]');
const { say, holidays } = JSON.parse(dataElement?.dataset['opening'] ?? '{}') as {
  say: Record<string, string>;
  /** The bank holidays of each calendar, as space-separated ISO dates. */
  holidays: Record<string, string>;
};

function updateOpenings(): void {
  const now = nowInUk(new Date());
  const statuses = cards.map(
    (card): CardStatus => ({
      card,
      needs: dataTokens(card, 'needs'),
      opening: cardOpening(card, now),
      part: headingOfPart(card),
    }),
  );
  for (const status of statuses) {
    const { card, opening, part } = status;
    const line = card.querySelector<HTMLElement>('[data-open]');
    if (!line || opening.state === 'unknown') continue;
    const next = line.cloneNode() as HTMLElement;
    next.textContent = formatOpening(opening, now);
    next.hidden = false;
    next.className = `state state--${opening.state}`;
    // A card that is a link itself can hold no other, and has no heading to name it by.
    const offer =
      opening.state === 'closed' && hasHeading(status) && alternativeTo(status, statuses.filter(hasHeading));
    const isOwn = (each: CardStatus) => each.part === part && (each === offer || each.offer === offer);
    if (offer && !statuses.some(isOwn)) {
      status.offer = offer;
      showAlternative(next, offer.card);
    }
    // What still holds stays: a link that is made anew each minute loses the focus, and a press that has begun.
    if (!next.isEqualNode(line)) line.replaceWith(next);
  }
}

const hasHeading = ({ card }: { card: HTMLElement }) => card.localName !== 'a';

/** Returns the heading of the part of the page that a card is in. A part offers an open line once, and none of its own. */
function headingOfPart(card: Element): Element | undefined {
  let element: Element | null = card;
  while (element && element.localName !== 'h2') element = element.previousElementSibling;
  return element ?? undefined;
}

function cardOpening(card: HTMLElement, now: LocalTime): Opening {
  const calendars = dataTokens(card, 'calendars');
  const holidayOn = (day: string): Holiday => {
    // The bank holidays of that year are unknown to this site: the state is uncertain.
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
  const next = opening.opens ? formatNextOpening(opening.opens, now) : (say['closed'] ?? '');
  return opening.sure ? next : `${say['closed-unsure']} ${opening.opens ? next : ''}`.trim();
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
  // A day without a time is one of UTC.
  return new Intl.DateTimeFormat(document.documentElement.lang, format).format(new Date(day));
}

function showAlternative(line: HTMLElement, card: HTMLElement): void {
  const phoneLink = card.querySelector<HTMLAnchorElement>('a[href^="tel:"]');
  const name = card.querySelector('h3')?.textContent?.trim();
  if (!phoneLink || !name) return;
  const link = document.createElement('a');
  link.href = phoneLink.href;
  link.textContent = phoneLink.textContent;
  link.className = 'number';
  // By a function: a name may hold a pattern of replacements, such as "$&".
  line.append(' ', say['instead']?.replace('{name}', () => name) ?? '', ' ', link);
}

updateOpenings();
setInterval(updateOpenings, minuteMs);
document.addEventListener('visibilitychange', updateOpenings);
