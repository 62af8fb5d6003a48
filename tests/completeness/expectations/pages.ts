import { globSync } from 'node:fs';
import path from 'node:path';
import type { Cheerio } from 'cheerio';
import type { Element } from 'domhandler';
import { elements, together } from '../artefact.ts';
import { builtFile, type Expectation, handWritten } from '../expectation.ts';
import { facts, pagesNaming, type StepsRecord } from '../sources.ts';

/** A pack of each nation. */
const nations = ['midshire', 'gwynfryn', 'strathlorn', 'loughside', 'union-railway'];

const page = (pack: string, address: string) => builtFile(pack, address, 'index.html');

/** A card of a helpline by its name and everything that it links to. */
const helplines = (pack: string, address: string) =>
  elements(page(pack, address), 'main article.helpline, main li[data-hours]', (card) => {
    const links = card.find('a').toArray();
    return [card.find('h3').text(), ...links.map(({ attribs }) => attribs['href'])].join(' ');
  });

/** What a link says; of a number to press the number and its name, without its hours. */
function nameOf(link: Cheerio<Element>): string {
  const number = link.find('strong');
  return number.length > 0 ? `${number.text()} ${number.next().text()}` : link.text();
}

/** What a card of steps must say: each step and each note. One that is overdue has the general route in their place. */
function linesOf({ name, checkBy, steps = [], save, notice, general }: StepsRecord): string[] {
  const isOverdue = checkBy < new Date().toISOString().slice(0, 10);
  const ways = isOverdue
    ? [`general: ${general?.en}`]
    : steps.map(({ path: menus, text }) =>
        ['step:', ...(menus ? [menus.join(' › ')] : []), ...(text ? [text.en] : [])].join(' '),
      );
  const lines = [...(save ? [`save: ${save.en}`] : []), ...ways, `notice: ${notice?.en}`];
  return lines.map((line) => `${name.en} | ${line}`);
}

/** The same lines of a built card. */
function lineOf(line: Cheerio<Element>): string {
  const card = line.closest('.guide').find('h3').text();
  const menus = line.find('.path b').toArray();
  const path = menus.map((menu) => line.find(menu).text()).join(' › ');
  const own = line.clone();
  const kind = { 'save-first': 'save:', 'may-notice': 'notice:' }[line.attr('data-note') ?? ''];
  own.find('.path, b').remove();
  const text = own.text().replace(/\s*Open\s*\.\s*/, ' ');
  const label = line.is('li') ? 'step:' : (kind ?? 'general:');
  return [`${card} |`, label, path, text.trim()].filter(Boolean).join(' ');
}

export const expectations: Expectation[] = [
  handWritten('home', (pack) =>
    together([
      [
        'link',
        elements(page(pack, ''), 'main a:not(search a)', (link) => `${link.attr('href')} ${nameOf(link)}`),
      ],
      [
        'card of the search',
        elements(page(pack, ''), 'search [data-card]', (card) => card.find('h2').text()),
      ],
    ]),
  ),
  {
    name: 'steps of guides',
    read: (pack) =>
      together(
        globSync('**/index.html', { cwd: path.join('dist', pack) })
          .sort()
          .map((file) => [
            path.dirname(file).split(path.sep).join('/'),
            elements(builtFile(pack, file), 'main .guide :is(li, p)', lineOf),
          ]),
      ),
    expected: () => {
      const records = (facts('steps') as StepsRecord[]).filter(({ publish }) => publish);
      return records.flatMap((record) =>
        pagesNaming(`<Steps id="${record.id}" />`).flatMap((address) =>
          linesOf(record).map((line) => `${address}: ${line}`),
        ),
      );
    },
    // A card by its page and its name: what to save comes before the steps, and the steps in their order.
    listOf: (entry) => entry.split(' | ')[0] ?? '',
    packs: ['midshire'],
  },
  handWritten('helplines', (pack) => helplines(pack, 'calls'), nations),
  handWritten('help-near-you', (pack) => helplines(pack, 'near')),
  handWritten('report-routes', (pack) =>
    elements(page(pack, 'tell'), 'main .prose dl > div, main .helpline > h3', (route) => {
      // The name of a card, with its hours.
      if (route.is('h3'))
        return `Card: ${route.text()}, ${route.parent().find('[data-open]').parent().text()}`;
      const target = route.find('a').attr('href') ?? route.find('dd').text();
      return `${route.find('dt').text()}: ${target}`;
    }),
  ),
  handWritten(
    'law-cards',
    (pack) =>
      together(
        globSync('**/index.html', { cwd: path.join('dist', pack, 'rules') })
          .sort()
          .map((file) => [
            path.dirname(file).split(path.sep).join('/'),
            elements(builtFile(pack, 'rules', file), '.law-card, main tbody tr', (card) =>
              [
                card.find('h3, th').text(),
                ...card
                  .find('dt')
                  .toArray()
                  .map((term) => card.find(term).text()),
              ].join(' | '),
            ),
          ]),
      ),
    ['midshire'],
  ),
  handWritten(
    'statement',
    (pack) =>
      together([
        ['heading', elements(page(pack, 'access'), 'main :is(h2, h3)', (heading) => heading.text())],
        ['contact', elements(page(pack, 'access'), 'main .prose dl > div', (contact) => contact.text())],
        [
          'link',
          elements(page(pack, 'access'), 'main .prose a[href^="http"]', (link) => link.attr('href') ?? ''),
        ],
      ]),
    // Public bodies of each nation, and a publisher that is none.
    [...nations, 'fourtowns'],
  ),
];
