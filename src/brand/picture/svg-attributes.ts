import type { PictureReport } from './picture-fault.ts';
import { type Declarations, parseStyle } from './svg-styles.ts';
import type { SvgElement } from './svg-tree.ts';
import { describeValue, isForeignReference, referencedId, type SvgValue, svgValues } from './svg-values.ts';
import { effectProperties, geometryAttributes, paintProperties } from './svg-vocabulary.ts';

/** What is kept of the attributes of an element, and the ids of the file that they refer to. */
export interface CleanAttributes {
  attributes: Map<string, string>;
  ids: string[];
}

/** Attributes that neither draw nor are worth a word: names and notes of the drawing program. */
const silentAttributes =
  /^(?:id|class|style|version|baseProfile|role|tabindex|focusable|lang|data-.*|aria-.*)$/;
/** Elements that may refer to another by `href`. */
const referringElements = new Set(['use', 'linearGradient', 'radialGradient', 'pattern']);
const quoteLength = 40;

/** Keeps of each element the attributes and styles that are drawn, as attributes. */
export class AttributeCleaner {
  readonly #stylesOf: (element: SvgElement) => Declarations[];
  readonly #knownIds: { has: (id: string) => boolean };
  readonly #report: PictureReport;
  /** New ids, in the order of their first use. The old ones may be any words. */
  readonly #newIds = new Map<string, string>();

  /** `stylesOf` returns what the style elements of the file declare for an element; `knownIds` are the ids of the file. */
  constructor(
    stylesOf: (element: SvgElement) => Declarations[],
    knownIds: { has: (id: string) => boolean },
    report: PictureReport,
  ) {
    this.#stylesOf = stylesOf;
    this.#knownIds = knownIds;
    this.#report = report;
  }

  clean(element: SvgElement): CleanAttributes {
    const draft: CleanAttributes = { attributes: new Map(), ids: [] };
    for (const [name, value] of element.attributes) {
      const grammar = geometryAttributes.get(name);
      if (name === 'href') this.#addReference(draft, element.name, value);
      else if (grammar) this.#add(draft, { name, value, grammar });
      else if (!this.#addProperty(draft, name, value) && !silentAttributes.test(name))
        this.#report.drop(`the attribute ${name.slice(0, quoteLength)}`);
    }
    for (const declarations of this.#declarationsOf(element))
      for (const [name, value] of declarations)
        this.#addProperty(draft, name, value.replace(/\s*!important$/i, ''));
    return draft;
  }

  /** What styles declare for an element. A style wins over an attribute, and the style attribute over all. */
  #declarationsOf(element: SvgElement): Declarations[] {
    const style = element.attributes.get('style');
    return [...this.#stylesOf(element), ...(style ? [parseStyle(style, this.#report)] : [])];
  }

  /** The id of the published picture for an id of the file. */
  newId(id: string): string {
    const renamed = this.#newIds.get(id) ?? `p${this.#newIds.size + 1}`;
    this.#newIds.set(id, renamed);
    return renamed;
  }

  /** Adds a property that is drawn; false for another, like those of text. One that not every program draws is a fault. */
  #addProperty(draft: CleanAttributes, name: string, value: string): boolean {
    const [grammar, plain] = [paintProperties.get(name), effectProperties.get(name)];
    if (grammar) this.#add(draft, { name, value, grammar });
    else if (plain && isForeignReference(value)) this.#refuseForeign();
    else if (plain && !plain.test(value.trim()))
      this.#report.fault(
        `an effect (${name}: ${value.slice(0, quoteLength)})`,
        'the picture without effects, or as a PNG',
      );
    return grammar !== undefined || plain !== undefined;
  }

  #add(
    draft: CleanAttributes,
    { name, value, grammar }: { name: string; value: string; grammar: SvgValue },
  ): void {
    const id = referencedId(value);
    if (isForeignReference(value)) this.#refuseForeign();
    else if (!svgValues[grammar].test(value))
      this.#report.fault(
        `${name}="${value.slice(0, quoteLength)}", which is not ${describeValue(grammar)}`,
        `${describeValue(grammar)} for ${name}`,
      );
    else if (id === undefined) draft.attributes.set(name, value.trim());
    else if (this.#isKnown(id, name))
      draft.attributes.set(name, value.trim().replace(/url\([^)]*\)/i, `url(#${this.#refer(draft, id)})`));
  }

  #addReference(draft: CleanAttributes, element: string, value: string): void {
    const [, id] = /^\s*#(\S+)\s*$/.exec(value) ?? [];
    if (id === undefined) this.#refuseForeign();
    else if (referringElements.has(element) && this.#isKnown(id, `<${element}>`))
      draft.attributes.set('href', `#${this.#refer(draft, id)}`);
  }

  /** Whether the file has an id. A reference to nothing draws nothing. */
  #isKnown(id: string, place: string): boolean {
    if (!this.#knownIds.has(id)) this.#report.drop(`${place}, which refers to nothing`);
    return this.#knownIds.has(id);
  }

  #refer(draft: CleanAttributes, id: string): string {
    draft.ids.push(id);
    return this.newId(id);
  }

  #refuseForeign(): void {
    this.#report.fault('a link to another file', 'a picture in one file');
  }
}
