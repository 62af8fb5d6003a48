import type { Answer } from '../web/ask.ts';
import type { FailureKind } from '../web/failure.ts';
import type { Address } from './addresses.ts';
import { type Arrived, follow, type Stopped } from './follow.ts';
import type { Remembered } from './memory.ts';
import type { Pace } from './pace.ts';
import { digestOf, saysNotThere, textOfPage } from './page-text.ts';
import type { PoliteAsker } from './polite-asker.ts';
import type { Verdict } from './verdict.ts';

/** A number of fewer digits stands on any page by chance. */
const shortestNumber = 6;

/** What came of a look, and what is to be remembered of it. */
export interface Look {
  verdict: Verdict;
  remember?: Remembered;
  network?: FailureKind;
}

/** What a look needs beside the address. */
export interface LookSettings {
  asker: PoliteAsker;
  pace: Pace;
  /** The day of this run. */
  today: string;
  /** What was remembered of the address. */
  before: Remembered | undefined;
}

/** Looks at an address: first only whether it is there, then what it says, unless the server says that it is as before. */
export async function look(asked: Address, settings: LookSettings): Promise<Look> {
  const { asker, pace } = settings;
  const start = new URL(asked.address);
  const head = await follow(asker, start, { method: 'HEAD', pace });
  const enough = 'verdict' in head ? stops(head) : judgeHead(asked, head, settings);
  if (enough) return enough;
  // Some servers answer HEAD badly, or not at all.
  const page = await follow(asker, start, { method: 'GET', pace });
  return 'verdict' in page ? page : judge(asked, page, settings);
}

/** What HEAD could not get will not come with GET either, but for servers that do not know HEAD. */
function stops(head: Stopped): Look | undefined {
  const mayComeWithGet = head.verdict.state === 'silent' && ['slow', 'broken'].includes(head.network ?? '');
  return mayComeWithGet ? undefined : head;
}

/** What can be said without reading the page. */
function judgeHead(
  asked: Address,
  { answer, at }: Arrived,
  { before, pace }: LookSettings,
): Look | undefined {
  if (answer.status !== 200) return undefined;
  const bytes = Number(answer.headers['content-length']?.[0] ?? 0);
  if (bytes > pace.bytes)
    return { verdict: { state: 'closed', why: `is too large for this program to read (${bytes} bytes)` } };
  const isAsBefore =
    before?.etag !== undefined && before.etag === strongTag(answer) && at.href === asked.address;
  return isAsBefore ? unchanged(asked, before) : undefined;
}

function judge(asked: Address, page: Arrived, settings: LookSettings): Look {
  const { answer } = page;
  const refused = statusSays(answer.status);
  if (refused) return { verdict: refused };
  const type = answer.headers['content-type']?.[0] ?? 'text/html';
  const isText = /html|xml|text\/plain/i.test(type);
  const text = isText ? textOfPage(answer.body.toString('utf8')) : undefined;
  if (text && saysNotThere(text))
    return { verdict: { state: 'gone', why: 'says that it is not there, though it is sent as a good page' } };
  const elsewhere = placeSays(page, new URL(asked.address));
  if (elsewhere) return { verdict: elsewhere };
  const etag = strongTag(answer);
  return compared(asked, settings, {
    digest: text?.digest ?? digestOf(answer.body),
    words: text?.words ?? '',
    ...(etag && { etag }),
  });
}

function statusSays(status: number): Verdict | undefined {
  if (status === 404 || status === 410) return { state: 'gone', why: `is not there (${status})` };
  if ([401, 403, 407, 429, 451].includes(status))
    return { state: 'closed', why: `does not answer programs (${status})` };
  return status === 200 ? undefined : { state: 'silent', why: `it answers with the error ${status}` };
}

/** A redirect for good is a new address; one to the front page of a site tells that the page is no more. */
function placeSays({ at, forGood }: Arrived, start: URL): Verdict | undefined {
  if (at.href === start.href) return undefined;
  if (at.pathname === '/' && !at.search && start.pathname !== '/')
    return { state: 'gone', why: `leads to the front page of ${at.host}` };
  return forGood ? { state: 'moved', to: at.href } : undefined;
}

/** Compares what a page says with what it said. */
function compared(
  asked: Address,
  { before, today }: LookSettings,
  { words, ...now }: { digest: string; words: string; etag?: string },
): Look {
  const digits = words.replaceAll(/[\s().–-]/g, '');
  const ours = new Set(
    asked.named.flatMap(({ numbers }) => numbers).filter((number) => number.length >= shortestNumber),
  );
  const numbers = [...ours].filter((number) => digits.includes(number));
  const remember: Remembered = { ...now, ...(numbers.length > 0 && { numbers }) };
  if (!before) return { verdict: { state: 'new' }, remember };
  if (before.digest === now.digest)
    return unchanged(asked, {
      ...remember,
      ...(before.changed && { changed: before.changed }),
      ...(before.lost && { lost: before.lost }),
    });
  const lost = (before.numbers ?? []).filter((number) => ours.has(number) && !numbers.includes(number));
  return {
    verdict: { state: 'changed', since: today, lost },
    remember: { ...remember, changed: today, ...(lost.length > 0 && { lost }) },
  };
}

/** A change is told of in each run until a person has checked every fact that leans on the page. */
function unchanged({ named }: Address, before: Remembered): Look {
  const { changed, lost = [], ...rest } = before;
  const isChecked = named.every(({ checked }) => checked === undefined || checked >= (changed ?? ''));
  if (!changed || isChecked) return { verdict: { state: 'same' }, remember: rest };
  return { verdict: { state: 'changed', since: changed, lost }, remember: before };
}

/** The name of a version that stands for the same bytes (RFC 9110, strong comparison). */
function strongTag({ headers }: Answer): string | undefined {
  const [tag] = headers['etag'] ?? [];
  return tag?.startsWith('"') ? tag : undefined;
}
