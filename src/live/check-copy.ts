import type { Answer, Outcome } from '../web/ask.ts';
import { inParallel } from '../web/in-parallel.ts';
import { asks } from './asks.ts';
import { compare, type Expected } from './compare.ts';
import { difference, hashOf } from './difference.ts';
import type { Finding } from './finding.ts';
import type { KnownCopy } from './read-manifest.ts';
import { toHttps } from './to-https.ts';
import type { Visitor } from './visitor.ts';

/** How many questions are on their way at once: as many as a browser has open. */
const atOnce = 4;
/** A host that leaves so many questions without an answer is left in peace. */
const patience = 5;
/** Days before its end when a certificate should have been renewed. */
const renewedBefore = 14;

/** Files that nobody means to publish, and that are left on hosts all the same. */
const leftBehind = ['/.env', '/.git/config'];

/** What a check found, and how much it looked at. */
export interface Checked {
  findings: Finding[];
  /** Answers that came. */
  answers: number;
  /** Why it ended before its time; undefined when it looked at everything. */
  ended?: string;
}

/**
 * Compares a published copy with its manifest: each file to the last byte, as browsers ask for it and pages without
 * compression too; each answer's headers; the error page; what must not be there; and what scanners of others ask.
 */
export async function checkCopy(visitor: Visitor, copy: KnownCopy): Promise<Checked> {
  const first = await visitor.open('/');
  if ('failure' in first)
    return { findings: [], answers: 0, ended: `${visitor.base.origin} ${first.failure.words}` };
  const findings = [...(await ofTheHost(visitor, first.answer))];
  let answers = 1;
  let silent = 0;
  await inParallel(questionsOf(copy, visitor), atOnce, async ({ address, isPlain, judge }) => {
    if (silent >= patience) return;
    const outcome = await visitor.open(address, { isPlain });
    if ('answer' in outcome) answers += 1;
    else silent += 1;
    findings.push(...judged(outcome, judge).map((finding) => ({ ...finding, address })));
  });
  const ended = silent >= patience ? `${silent} questions got no answer, so no more were asked` : undefined;
  return { findings, answers, ...(ended && { ended }) };
}

type Judge = (answer: Answer) => Omit<Finding, 'address'>[];

interface Asked {
  address: string;
  isPlain: boolean;
  judge: Judge;
}

function judged(outcome: Outcome, judge: Judge): Omit<Finding, 'address'>[] {
  if ('answer' in outcome) return judge(outcome.answer);
  return [{ kind: 'silent', wrong: outcome.failure.words }];
}

/** What holds for the host as a whole, judged by its home page. */
async function ofTheHost(visitor: Visitor, home: Answer): Promise<Finding[]> {
  const found: Finding[] = asks
    .filter(({ isMet }) => !isMet(home))
    .map(({ by, wants, isWish }) => ({
      address: '/',
      kind: isWish ? 'wish' : 'scan',
      wrong: `does not do what a scan asks for: ${by} wants ${wants}`,
    }));
  if (visitor.base.protocol !== 'https:') return found;
  for (const wrong of await toHttps(visitor)) found.push({ address: '/', kind: 'host', wrong });
  const days = ((home.certificateEnds?.getTime() ?? Number.POSITIVE_INFINITY) - Date.now()) / 86_400_000;
  if (days < renewedBefore)
    found.push({
      address: '/',
      kind: 'host',
      wrong: `has a certificate that runs out in ${Math.floor(days)} days`,
    });
  return found;
}

function questionsOf(copy: KnownCopy, visitor: Visitor): Asked[] {
  const { manifest, folder } = copy;
  const files = manifest.files.flatMap((file) => {
    const expected = { ...file, status: 200, headers: manifest.headers[file.headers] ?? {} };
    const judge = judgeOf(expected, (sent) => difference(sent, file, folder));
    const isPage = file.type.startsWith('text/html');
    return [false, ...(isPage ? [true] : [])].map((isPlain) => ({ address: file.address, isPlain, judge }));
  });
  const missing = manifest.errorPages.map(({ prefix }) => ({
    address: `${prefix}nothing-stands-at-this-address/`,
    isPlain: false,
    judge: errorPageJudge(copy, prefix),
  }));
  const hidden = [...manifest.notSent, ...leftBehind].map((address) => ({
    address,
    isPlain: false,
    judge: isHidden,
  }));
  return [...files, ...missing, ...hidden, ...slashless(copy, visitor)];
}

function judgeOf(expected: Expected, describe: (sent: Buffer) => string): Judge {
  return (answer) => {
    const { content, headers } = compare(answer, expected, describe);
    return [
      ...content.map((wrong) => ({ kind: 'content' as const, wrong })),
      ...headers.map((wrong) => ({ kind: 'headers' as const, wrong })),
    ];
  };
}

/** Some hosts have one error page for all languages. */
function errorPageJudge({ manifest, folder }: KnownCopy, prefix: string): Judge {
  return (answer) => {
    const sent = hashOf(answer.body);
    const page =
      manifest.errorPages.find(({ sha256 }) => sha256 === sent) ??
      manifest.errorPages.find((each) => each.prefix === prefix);
    if (!page) return [];
    const expected = { ...page, address: prefix, status: 404, headers: manifest.headers[page.headers] ?? {} };
    return judgeOf(expected, (body) => difference(body, { ...page, address: `${prefix}404.html` }, folder))(
      answer,
    );
  };
}

const isHidden: Judge = ({ status }) =>
  status >= 400 ? [] : [{ kind: 'host', wrong: `answers with ${status}, although nobody may open it` }];

/** An address without its last slash leads to the page, on the same host. */
function slashless({ manifest }: KnownCopy, { base }: Visitor): Asked[] {
  const page = manifest.files.find(({ address }) => /^\/.+\/$/.test(address))?.address;
  if (!page) return [];
  const judge: Judge = ({ status, headers }) => {
    const leadsTo = headers['location']?.[0];
    const target = leadsTo === undefined ? undefined : URL.parse(leadsTo, base);
    if (status >= 300 && status < 400 && target?.host === base.host && target.pathname === page) return [];
    return [{ kind: 'host', wrong: `does not lead to ${page}` }];
  };
  return [{ address: page.slice(0, -1), isPlain: false, judge }];
}
