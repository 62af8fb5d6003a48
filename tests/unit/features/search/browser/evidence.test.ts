import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createClassReader,
  createJudge,
  featureWeight,
  piecesOf,
} from '../../../../../src/features/search/browser/evidence.client.ts';
import { forEachFeature } from '../../../../../src/features/search/browser/evidence-features.client.ts';
import { tellingWords, trainEvidence } from '../../../../../src/features/search/train-evidence.ts';

// Class 0 holds manners of speaking, 1 actors, 2 acts, 3 times.
const classes = ['lantern joke', 'keeper,he', 'lantern,break', 'now'];
const { read } = createClassReader(classes);
const known =
  (...words: string[]) =>
  (stem: string) =>
    words.includes(stem);

const featuresOf = (sequence: number[][], count = 4) => {
  const found: [number, number][] = [];
  forEachFeature(sequence, count, (feature) =>
    found.push([Math.floor(feature / (count + 2)), feature % (count + 2)]),
  );
  return found;
};

test('a word has the classes that list it, and one with a slip of a finger those of every word that it may be', () => {
  assert.deepEqual(read(['keeper', 'road', 'lantern'], known()), [[1], [], [2]]);
  for (const slip of ['latnern', 'lanern', 'lanteern', 'lantexn'])
    assert.deepEqual(read([slip], known()), [[2]], slip);
  assert.deepEqual(read(['latnren'], known()), [[]], 'two slips');
});

test('a word that means something else is not repaired', () =>
  assert.deepEqual(read(['lanterm'], known('lanterm')), [[]]));

test('a manner of speaking takes the meaning of its words, and only together', () => {
  assert.deepEqual(read(['lantern', 'joke'], known()), [[0], []]);
  assert.deepEqual(read(['lantern', 'now'], known()), [[2], [3]]);
});

test('a text shows its classes and each two in their order, its beginning among them', () => {
  assert.deepEqual(featuresOf([[1], [2]]), [
    [4, 5],
    [4, 1],
    [4, 2],
    [1, 5],
    [1, 2],
    [2, 5],
  ]);
  const far = [[1], [], [], [], [], [2]];
  assert.ok(!featuresOf(far).some(([first, second]) => first === 1 && second === 2), 'four words between');
});

test('more words add no evidence by their number alone', () => {
  assert.equal(featureWeight(1), 1);
  assert.equal(featureWeight(8), 1);
  assert.equal(featureWeight(32), 0.5);
});

test('a long text is read to its end, in pieces that overlap', () => {
  const words = Array.from({ length: 100 }, (_, index) => index);
  const pieces = piecesOf(words);
  assert.ok(pieces.every(({ length }) => length <= 16));
  assert.deepEqual([...new Set(pieces.flat())], words);
  assert.ok(
    pieces.some((piece) => piece.includes(15) && piece.includes(16)),
    'no two words are parted everywhere',
  );
});

const example = (text: string, shows: boolean) => ({ text, shows, weight: 1 });
const examples = [
  ...['keeper lantern now', 'he lantern', 'he breaks now', 'keeper breaks'].map((text) =>
    example(text, true),
  ),
  ...['keeper', 'he now', 'now', 'lantern keeper', 'breaks', 'lantern', 'road'].map((text) =>
    example(text, false),
  ),
];

test('what is learned tells an actor before an act from an act alone, and is the same each time', () => {
  const learned = trainEvidence(examples, { classes, words: [] }, 0);
  assert.deepEqual(trainEvidence(examples, { classes, words: [] }, 0), learned);
  const judge = createJudge({ page: 0, ...learned }, classes.length);
  const sum = (text: string) => judge(read(text.split(' '), known()));
  assert.ok(sum('keeper break') > 0);
  assert.ok(sum('keeper break now') > 0);
  for (const text of ['keeper now', 'break', 'lantern', 'lantern joke', 'road'])
    assert.ok(sum(text) < 0, text);
});

test('evidence at the end of a long text shows a card', () => {
  const learned = trainEvidence(examples, { classes, words: [] }, -0.5);
  const judge = createJudge({ page: 0, card: 'danger', ...learned }, classes.length);
  const wish = createJudge({ page: 0, ...learned }, classes.length);
  const story = Array.from({ length: 200 }, () => 'road');
  const end = Array.from({ length: 6 }, () => 'keeper break')
    .join(' ')
    .split(' ');
  assert.ok(judge(read([...story, ...end], known())) > 0);
  assert.ok(judge(read(story, known())) < 0);
  assert.ok(wish(read([...story, ...end], known())) < 0, 'without a card most of the text must show it');
});

test('a lower threshold shows more', () => {
  const biasAt = (threshold: number) => trainEvidence(examples, { classes, words: [] }, threshold).bias;
  assert.ok(biasAt(-1) > biasAt(0));
});

test('without a class that is needed nothing is shown', () => {
  const learned = trainEvidence(examples, { classes, words: [] }, -100);
  const judge = createJudge({ page: 0, ...learned, needs: [2] }, classes.length);
  assert.equal(judge(read(['keeper', 'now'], known())), Number.NEGATIVE_INFINITY);
  assert.ok(judge(read(['lantern'], known())) > 0);
});

test('a word that tells by itself counts whatever its class, with no other and never for one with a slip', () => {
  const reader = createClassReader(classes, ['road', 'lantern']);
  assert.deepEqual(reader.read(['road', 'lantern', 'roda'], known()), [[6], [2, 7], []]);
  assert.deepEqual(featuresOf([[6], [2, 7]]), [
    [4, 5],
    [4, 2],
    [6, 5],
    [2, 5],
    [7, 5],
  ]);
});

test('the words that tell by themselves are those that change the verdict, and their weight is published', () => {
  const roads = Array.from({ length: 8 }, () => example('road', true));
  const others = Array.from({ length: 8 }, () => example('market', false));
  const training = [...examples, ...roads, ...others];
  const words = tellingWords(training, classes);
  assert.deepEqual(words, ['market', 'road']);
  const judge = createJudge({ page: 0, ...trainEvidence(training, { classes, words }, 0) }, classes.length);
  const sum = (text: string) => judge(createClassReader(classes, words).read(text.split(' '), known()));
  assert.ok(sum('road') > 0);
  assert.ok(sum('market') < 0);
});
