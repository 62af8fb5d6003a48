import { maxQuotedLength } from './limits.ts';
import type { PictureReport } from './picture-fault.ts';
import { type Declared, declarationsOf, isAttributeProperty, settle } from './svg-cascade.ts';
import { readNumber } from './svg-numbers.ts';
import { drawnProperties, harmlessValues, isInertProperty } from './svg-properties.ts';
import type { Refusal } from './svg-refusals.ts';
import { parseStyle, type StyleDeclaration } from './svg-styles.ts';
import type { SvgElement } from './svg-tree.ts';
import { type Grammar, isDrawnBySome, isForeignReference, type Reading } from './svg-values.ts';
import { geometryOf, geometryProperties, newAttributes, targetsOf } from './svg-vocabulary.ts';

/** What is kept of the attributes of an element. */
export interface CleanAttributes {
  /** Of one that refers to another element, the value without it. */
  attributes: Map<string, string>;
  /** The ids of the file that attributes refer to. */
  links: Map<string, string>;
  isHidden: boolean;
  /** What of it is not drawn by every browser, or by none of our programs. */
  refusals: Refusal[];
}

/** Attributes that neither draw nor are worth a word: names and notes of the drawing program. */
const silentAttributes =
  /^(?:id|class|style|version|baseProfile|role|tabindex|focusable|lang|data-.*|aria-.*|required.*)$/;

const quote = (text: string) => text.trim().slice(0, maxQuotedLength);

/** Keeps of each element the attributes and styles that are drawn, as attributes. */
export class AttributeCleaner {
  readonly #stylesOf: (element: SvgElement) => StyleDeclaration[];
  readonly #root: SvgElement;
  readonly #report: PictureReport;

  /** `stylesOf` returns what the style elements of the file declare for an element, stronger declarations later. */
  constructor(
    root: SvgElement,
    stylesOf: (element: SvgElement) => StyleDeclaration[],
    report: PictureReport,
  ) {
    this.#root = root;
    this.#stylesOf = stylesOf;
    this.#report = report;
  }

  /** Cleans the attributes of an element that is written under this name. */
  clean(element: SvgElement, name: string): CleanAttributes {
    const draft: CleanAttributes = { attributes: new Map(), links: new Map(), isHidden: false, refusals: [] };
    for (const [attribute, value] of element.attributes)
      if (attribute === 'href') this.#addReference(draft, name, value);
      else this.#addGeometry(draft, { element, name, attribute, value });
    const style = element.attributes.get('style');
    const styles = [...this.#stylesOf(element), ...(style ? parseStyle(style, this.#report) : [])];
    const isWhole = element === this.#root;
    for (const [property, declared] of declarationsOf(element, styles, isWhole))
      this.#addProperty(draft, property, declared);
    draft.isHidden = draft.attributes.get('display') === 'none';
    draft.attributes.delete('display');
    // It clips what has a box of its own, and the picture as a whole is clipped anyway.
    if (element === this.#root || !['svg', 'symbol'].includes(name)) draft.attributes.delete('overflow');
    return draft;
  }

  #addGeometry(
    draft: CleanAttributes,
    {
      element,
      name,
      attribute,
      value,
    }: { element: SvgElement; name: string; attribute: string; value: string },
  ): void {
    const grammar = geometryOf[name]?.[attribute];
    if (newAttributes[name]?.has(attribute) && readNumber(value.trim()) !== 0)
      draft.refusals.push([
        `${attribute} on <${name}>, which not every browser draws`,
        'a transformation of the group around the shapes',
      ]);
    // The size of the picture is another matter.
    else if (grammar && element !== this.#root) this.#addValue(draft, attribute, { value, grammar });
    else if (!grammar && !isPropertyOrSilent(attribute))
      this.#report.drop(`the attribute ${quote(attribute)}`);
  }

  #addValue(
    draft: CleanAttributes,
    attribute: string,
    { value, grammar }: { value: string; grammar: Grammar },
  ): void {
    const text = value.trim();
    const reading = grammar.read(text);
    if (isForeignReference(text)) this.#refuseForeign();
    else if (!reading && isDrawnBySome(text))
      draft.refusals.push(refusalOfValue(attribute, { value, grammar }));
    else if (text !== '' && (!reading || reading.isCut)) this.#dropValue(attribute, { value, grammar });
    if (reading && reading.value !== '') draft.attributes.set(attribute, reading.value);
  }

  #addProperty(draft: CleanAttributes, property: string, declared: readonly Declared[]): void {
    const [{ value, origin } = { value: '', origin: 'style' } satisfies Declared] = declared.slice(-1);
    const harmless = harmlessValues(property, origin);
    if (drawnProperties.has(property)) this.#addDrawn(draft, property, declared);
    else if (harmless && declared.some((each) => isForeignReference(each.value))) this.#refuseForeign();
    else if (harmless && !harmless.test(value.trim().toLowerCase()))
      draft.refusals.push([
        `an effect (${property}: ${quote(value)})`,
        'the picture without effects, or as a PNG',
      ]);
    else if (geometryProperties.has(property) && origin === 'style')
      draft.refusals.push([
        `${property} in a style, which not every browser draws`,
        `${property} as an attribute`,
      ]);
    else if (!harmless && !isInertProperty(property)) this.#report.drop(`the style ${quote(property)}`);
  }

  /** Adds the strongest value that browsers draw. */
  #addDrawn(draft: CleanAttributes, name: string, declared: readonly Declared[]): void {
    const property = drawnProperties.get(name);
    if (declared.some(({ value }) => isForeignReference(value))) this.#refuseForeign();
    else if (property) {
      const { grammar } = property;
      const { reading, refused, ignored } = settle(declared, property);
      for (const value of ignored) this.#dropValue(name, { value, grammar });
      if (refused !== undefined) draft.refusals.push(refusalOfValue(name, { value: refused, grammar }));
      if (reading) setReading(draft, name, reading);
    }
  }

  #addReference(draft: CleanAttributes, name: string, value: string): void {
    const text = value.trim();
    const id = text.slice(1);
    if (text !== '' && !text.startsWith('#')) this.#refuseForeign();
    else if (Object.hasOwn(targetsOf, name)) setReading(draft, 'href', { value: '', id });
  }

  #dropValue(name: string, { value, grammar }: { value: string; grammar: Grammar }): void {
    this.#report.drop(`${name}="${quote(value)}", which is not ${grammar.description}`);
  }

  #refuseForeign(): void {
    this.#report.fault('a link to another file', 'a picture in one file');
  }
}

/** Why a value is refused that some programs draw. */
function refusalOfValue(name: string, { value, grammar }: { value: string; grammar: Grammar }): Refusal {
  return [`${name}="${quote(value)}", which not every browser draws`, `${grammar.description} for ${name}`];
}

function setReading({ attributes, links }: CleanAttributes, name: string, { value, id }: Reading): void {
  attributes.set(name, value);
  if (id !== undefined) links.set(name, id);
}

function isPropertyOrSilent(name: string): boolean {
  return isAttributeProperty(name) || silentAttributes.test(name) || isInertProperty(name);
}
