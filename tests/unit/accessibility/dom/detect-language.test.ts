import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  detectForeignPhrase,
  detectLanguages,
  primarySubtag,
} from '../../../../src/accessibility/dom/detect-language.ts';

test('the language of a sentence is detected by its common words or its script', () => {
  for (const [language, text] of [
    ['en', 'You can call them at any time, and it is free for everyone with this card.'],
    ['fr', 'Vous pouvez appeler une personne avec qui vous êtes dans la ville.'],
    ['cy', 'Gallwch chi ffonio yr heddlu gyda hyn, ac mae yn gyfrinachol.'],
    ['el', 'Καλέστε μας τώρα'],
    ['ar', 'اتصل بنا الآن'],
  ] as const)
    assert.ok(detectLanguages(text)?.includes(language), `${language}: ${detectLanguages(text)}`);
});

test('the language of a text that is too short or mixed is unknown', () => {
  for (const text of ['Hello', 'the and of to', 'Lamps boats harbours markets herons quays nets', 'Αβγδε'])
    assert.equal(detectLanguages(text), undefined, text);
});

test('seven words of another language within a sentence are detected, six are not', () => {
  const foreign = 'vous avez une lettre dans votre boîte';
  assert.equal(detectForeignPhrase(`Please ${foreign}`, 'en'), 'fr');
  assert.equal(detectForeignPhrase('the vous avez une lettre dans votre the', 'en'), undefined);
  assert.equal(detectForeignPhrase(foreign, 'xx'), undefined, 'the language of the page is not known');
});

test('a language tag is compared by its primary subtag', () => {
  assert.deepEqual([' EN-gb', 'pt_BR', ''].map(primarySubtag), ['en', 'pt', '']);
});
