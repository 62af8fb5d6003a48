import { stemsOf } from '../../content/stems.ts';
import { createClassReader, featureWeight } from './browser/evidence.client.ts';
import { encodeWeight, forEachFeature, wordOf } from './browser/evidence-features.client.ts';
import { maxTenths, minExamples, minWeight, minWordExamples, minWordWeight } from './limits.ts';

/** A sentence that a visitor may type, and how much it counts. */
export interface Example {
  text: string;
  /** True when it shows what is looked for. */
  shows: boolean;
  weight: number;
}

/** Passes over all examples. More change nothing that a visitor sees. */
const passes = 200;
const step = 0.3;
/** Pulls weights towards 0, so that a class seen once proves little. */
const shrink = 0.0003;

/** An example as numbers. */
interface Row {
  features: number[];
  shows: number;
  weight: number;
  scale: number;
}

/** What words may mean: their classes, and words that tell by themselves. */
export interface Vocabulary {
  classes: string[];
  words: string[];
}

/**
 * Learns how much each class of words, each two of them and each word speaks for what some examples show: logistic regression, the
 * same for the same examples. Returns the weights as three characters each, two classes and tenths.
 */
export function trainEvidence(
  examples: Example[],
  vocabulary: Vocabulary,
  threshold: number,
): { bias: number; weights: string } {
  const worth = learn(examples, vocabulary).features.flatMap(([feature, weight]) =>
    tenthsOf(weight) === undefined ? [] : feature,
  );
  // Learned again without those that are not published, so that what they said goes to those that are.
  const { features, bias } = learn(examples, vocabulary, new Set(worth));
  return {
    bias: Math.round((bias - threshold) * 10) / 10,
    weights: features
      .flatMap(([feature, weight]) => {
        const tenths = tenthsOf(weight);
        return tenths === undefined ? [] : encodeWeight(vocabulary.classes.length, feature, tenths);
      })
      .join(''),
  };
}

/** Returns the words that change the verdict on these examples whatever their class: in many of them, and by much. */
export function tellingWords(examples: Example[], classes: string[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of examples)
    for (const stem of new Set(stemsOf(text))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const words = [...counts].flatMap(([word, count]) => (count >= minWordExamples ? word : [])).sort();
  return learn(examples, { classes, words }).features.flatMap(([feature, weight]) => {
    const word = words[wordOf(classes.length, feature)];
    return word !== undefined && isTelling(weight) ? word : [];
  });
}

/** Whether the weight of a word is worth its bytes. */
export function isTelling(weight: number): boolean {
  return Math.abs(weight) >= minWordWeight;
}

/** Learns the weight of each feature that is in enough examples, or only of those in `worth`. */
function learn(
  examples: Example[],
  vocabulary: Vocabulary,
  worth?: ReadonlySet<number>,
): { features: [feature: number, weight: number][]; bias: number } {
  const rows = toRows(examples, vocabulary);
  const counts = new Map<number, number>();
  for (const feature of rows.flatMap(({ features }) => features))
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts.keys()]
    .filter((feature) => (worth ? worth.has(feature) : (counts.get(feature) ?? 0) >= minExamples))
    .sort((a, b) => a - b);
  const place = new Map(kept.map((feature, index) => [feature, index]));
  const indexed = rows.map((row) => ({
    ...row,
    features: row.features.flatMap((feature) => place.get(feature) ?? []),
  }));
  const values = fit(indexed, kept.length);
  return {
    features: kept.map((feature, index) => [feature, values[index] ?? 0]),
    bias: values[kept.length] ?? 0,
  };
}

function toRows(examples: Example[], { classes, words }: Vocabulary): Row[] {
  const { read } = createClassReader(classes, words);
  return examples.map(({ text, shows, weight }) => {
    const sequence = read(stemsOf(text), () => true);
    const features: number[] = [];
    forEachFeature(sequence, classes.length, (feature) => features.push(feature));
    return { features, shows: Number(shows), weight, scale: featureWeight(sequence.length) };
  });
}

/** Returns the weight of each feature, and the bias last, by gradient descent with a step for each (AdaGrad). */
function fit(rows: Row[], size: number): Float64Array {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const values = new Float64Array(size + 1);
  const squares = new Float64Array(size + 1).fill(1e-3);
  for (let pass = 0; pass < passes; pass++) {
    const gradient = gradientOf(rows, values, total);
    for (let index = 0; index <= size; index++) {
      const value = values[index] ?? 0;
      const slope = (gradient[index] ?? 0) + (index < size ? shrink * value : 0);
      const square = (squares[index] ?? 0) + slope * slope;
      squares[index] = square;
      values[index] = value - (step * slope) / Math.sqrt(square);
    }
  }
  return values;
}

/** Loops by index: here the build spends a second, and iterators would take half as long again. */
function gradientOf(rows: Row[], values: Float64Array, total: number): Float64Array {
  const bias = values.length - 1;
  const gradient = new Float64Array(values.length);
  for (const { features, shows, weight, scale } of rows) {
    let sum = values[bias] ?? 0;
    for (let index = 0; index < features.length; index++) sum += (values[features[index] ?? 0] ?? 0) * scale;
    const error = ((1 / (1 + Math.exp(-sum)) - shows) * weight) / total;
    for (let index = 0; index < features.length; index++) {
      const feature = features[index] ?? 0;
      gradient[feature] = (gradient[feature] ?? 0) + error * scale;
    }
    gradient[bias] = (gradient[bias] ?? 0) + error;
  }
  return gradient;
}

/** A weight as it is published, in tenths; undefined for one that changes too little. */
export function tenthsOf(weight: number): number | undefined {
  if (Math.abs(weight) < minWeight) return undefined;
  return Math.max(-maxTenths, Math.min(maxTenths, Math.round(weight * 10)));
}
