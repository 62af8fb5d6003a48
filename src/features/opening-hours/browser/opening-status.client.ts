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
  const count = (text: string) => calendars.filter((name) => holidays[name]?.includes(text)).length;
  const holidayOn = (day: string): Holiday => {
    // The bank holidays of a year may be unknown to this site: the state is uncertain.
    if (count(day.slice(0, 4)) < calendars.length) return 'somewhere';
    if (count(day) === 0) return 'nowhere';
    return count(day) === calendars.length ? 'everywhere' : 'somewhere';
  };
  return openingAt(JSON.parse(card.dataset['hours'] ?? '{}') as Hours, now, holidayOn);
}

function dataTokens(card: HTMLElement, name: string): string[] {
  return (card.dataset[name] ?? '').split(' ').filter(Boolean);
}

function formatOpening(opening: Opening, now: LocalTime): string {
  if (opening.state === 'open')
    return formatMessage(opening.sure ? 'open-until' : 'open-unsure', { ...now, minutes: opening.until });
  if (opening.state !== 'closed') return say[opening.state] ?? '';
  const { opens, sure } = opening;
  const next = opens ? formatMessage(nextOpeningKey(opens, now), opens) : (say['closed'] ?? '');
  return sure ? next : `${say['closed-unsure']} ${opens ? next : ''}`.trim();
}

function nextOpeningKey({ day }: LocalTime, now: LocalTime): string {
  if (day === now.day) return 'opens-today';
  return day === plusDays(now.day, 1) ? 'opens-tomorrow' : 'opens-day';
}

function formatMessage(key: string, { day, minutes }: LocalTime): string {
  return (say[key] ?? '')
    .replace('{time}', formatClockTime(minutes))
    .replace('{day}', formatUtc(Date.parse(day), { weekday: 'long' }));
}

function formatClockTime(minutes: number): string {
  if (minutes === 1440) return say['midnight'] ?? '';
  const text = formatUtc(minutes * minuteMs, { hour: 'numeric', minute: '2-digit', hour12: true });
  return text.replace(':00', '').replace(/\s/, '');
}

function formatUtc(time: number, options: Intl.DateTimeFormatOptions): string {
  const format = { ...options, timeZone: 'UTC' };
  return new Intl.DateTimeFormat(document.documentElement.lang, format).format(time);
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
