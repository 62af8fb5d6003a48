import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { type CheerioAPI, load } from 'cheerio';
import { builtFile } from './expectation.ts';
import { packs } from './sources.ts';

/** The publishers that are not the police, with their own ways to report, by hand from their brand.yaml. */
const others: Record<string, string[]> = {
  lowmoor: [
    'https://report.lowmoor.example/talk-to-an-adviser',
    'https://report.lowmoor.example/without-a-name',
  ],
  fourtowns: ['tel:01214960210'],
};
/** What pages say of the police that a form of another publisher must not replace. */
const wordsOfPolice: [page: string, words: string][] = [
  ['bsl', 'some police forces have a form'],
  ['bsl', 'some police forces have a number for texts'],
  ['quiet', 'some police forces have a form'],
  ['quiet', 'some police forces have a number for texts'],
  ['tell', 'Some police forces have a form'],
];

/** The numbers for texts to the police that are not for emergencies, by hand: of the packs, and of the railway police. */
const policeTexts = ['sms:02079460160', 'sms:02079460161', 'sms:61016'];

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
const pagesOf = (pack: string) => globSync('**/index.html', { cwd: path.join('dist', pack) });

/** The words around each link of a kind, once for each place where it stands. */
function around($: CheerioAPI, link: string): string[] {
  return $(`main ${link}`)
    .toArray()
    .map((element) => {
      const card = $(element).closest('article');
      return plain((card.length > 0 ? card : $(element).closest('li, p, dd')).text());
    });
}

for (const [pack, ways] of Object.entries(others)) {
  test(`pages of ${pack} keep the words about the police beside its own ways to report`, () => {
    for (const [page, words] of wordsOfPolice)
      assert.ok(plain(load(builtFile(pack, page, 'index.html'))('main').text()).includes(words), page);
  });

  test(`pages of ${pack} say beside each of its ways to report that it does not tell the police`, () => {
    for (const way of ways) {
      const places = pagesOf(pack).flatMap((file) => around(load(builtFile(pack, file)), `a[href="${way}"]`));
      assert.ok(places.length > 0, way);
      for (const place of places) assert.match(place, /This does not tell the police\./, way);
    }
  });
}

for (const pack of packs)
  test(`every number for texts to the police on the pages of ${pack} warns that a text may not be seen at once`, () => {
    const places = pagesOf(pack).flatMap((file) => {
      const $ = load(builtFile(pack, file));
      return policeTexts.flatMap((href) => around($, `a[href="${href}"]`));
    });
    // British Transport Police, which does not serve Northern Ireland, answers texts in every other copy.
    assert.equal(places.length === 0, pack === 'loughside');
    for (const place of places) assert.match(place, /[Aa] text may not be seen at once/, place);
  });

test('a reader who complains is shown no praise of the publisher', () => {
  for (const pack of packs)
    assert.doesNotMatch(
      load(builtFile(pack, 'complain', 'index.html'))('main').text(),
      /were happy|What people said/,
    );
});
