import { globSync } from 'node:fs';
import path from 'node:path';
import type { Cheerio } from 'cheerio';
import type { Element } from 'domhandler';
import { elements, together } from '../artefact.ts';
import { builtFile, type Expectation, handWritten } from '../expectation.ts';

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
