import { maxQuotedLength } from './limits.ts';
import type { PictureReport } from './picture-fault.ts';
import { AttributeCleaner, type CleanAttributes } from './svg-attributes.ts';
import type { CleanElement } from './svg-output.ts';
import { drawnProperties } from './svg-properties.ts';
import { dropSize, hasTile, isTarget, takeSize } from './svg-references.ts';
import { actingElements, effectElements, refusalOf } from './svg-refusals.ts';
import { parseStyleSheets } from './svg-styles.ts';
import type { SvgElement } from './svg-tree.ts';
import { contentOf, drawnElements, drawnInPlace, inertElements } from './svg-vocabulary.ts';

/** Where an element stands: is it drawn there, only where another refers to it, or in a layer that is hidden? */
type Zone = 'drawn' | 'definitions' | 'hidden';

/** An element of the file, as which one it is drawn, and where it stands. */
interface Placed {
  element: SvgElement;
  name: string;
  zone: Zone;
}

/** Makes of the elements of a file those that are drawn, with references between them. */
export class SvgCleaner {
  readonly #root: SvgElement;
  readonly #report: PictureReport;
  readonly #attributes: AttributeCleaner;
  readonly #firstById = new Map<string, SvgElement>();
  readonly #cleanById = new Map<string, CleanElement>();
  readonly #referring: { clean: CleanElement; ids: Map<string, string> }[] = [];

  constructor(root: SvgElement, report: PictureReport) {
    this.#root = root;
    this.#report = report;
    const elements = descendants(root);
    for (const element of elements) {
      const id = element.attributes.get('id');
      if (id !== undefined && !this.#firstById.has(id)) this.#firstById.set(id, element);
    }
    const sheets = elements.filter(({ name }) => name === 'style');
    this.#attributes = new AttributeCleaner(root, parseStyleSheets(sheets, report), report);
  }

  /** Returns the root element with what is drawn in it, and what may be referred to. */
  clean(): CleanElement {
    const [drawn] = this.#clean(this.#root, 'drawn');
    for (const { clean, ids } of this.#referring) this.#resolve(clean, ids);
    for (const { clean } of this.#referring) this.#dropSizeless(clean);
    for (const { clean } of this.#referring) if (clean.name === 'use') takeSize(clean);
    for (const { clean } of this.#referring) if (clean.name === 'symbol') dropSize(clean);
    return drawn ?? { name: 'svg', attributes: new Map(), children: [], links: new Map() };
  }

  /** Returns the element as it is drawn; none for one that draws nothing. */
  #clean(element: SvgElement, zone: Zone): CleanElement[] {
    const { name, attributes } = element;
    const acting = actingElements.get(name);
    if (acting) this.#report.fault(...acting);
    if (attributes.has('systemLanguage'))
      this.#report.fault('a part for one language only', 'a picture for every reader');
    if (acting || this.#isInert(name)) return [];
    // A switch draws the first of its elements that is for every program.
    if (name === 'switch') return this.#keep({ element, name: 'g', zone });
    if (!drawnElements.has(name)) return this.#refuse(element, zone);
    return this.#keep({ element, name, zone });
  }

  #isInert(name: string): boolean {
    const isEffect = effectElements.has(name);
    if (isEffect || name === 'metadata') this.#report.drop(`<${name}>`);
    return isEffect || inertElements.has(name);
  }

  /** Refuses an element that would be missed. One that is not drawn where it stands is refused when another draws it. */
  #refuse(element: SvgElement, zone: Zone): CleanElement[] {
    const { name } = element;
    const refusal = refusalOf(name);
    if (zone === 'drawn') {
      this.#report.fault(...refusal);
      return [];
    }
    if (zone === 'definitions') this.#report.drop(`<${name.slice(0, maxQuotedLength)}>`);
    const refusals = [refusal];
    return [
      this.#remember(element, { name, attributes: new Map(), children: [], links: new Map(), refusals }),
    ];
  }

  #keep({ element, name, zone }: Placed): CleanElement[] {
    const { attributes, links, isHidden, refusals } = this.#attributes.clean(element, name);
    const isOmitted = drawnInPlace.has(name) && (isHidden || element.attributes.has('requiredExtensions'));
    if (isOmitted) return this.#hide({ element, name, zone: 'hidden' }, { attributes, links });
    const isDrawn = zone === 'drawn' && drawnInPlace.has(name);
    if (isDrawn) for (const [what, fix] of refusals) this.#report.fault(what, fix);
    const clean: CleanElement = { name, attributes, children: [], links: new Map() };
    if (!isDrawn && refusals.length > 0) clean.refusals = refusals;
    this.#referring.push({ clean, ids: links });
    const inner = zone === 'drawn' && !drawnInPlace.has(name) ? 'definitions' : zone;
    clean.children = this.#cleanChildren({ element, name, zone: inner });
    return [this.#remember(element, clean)];
  }

  /** Keeps of a hidden layer what others may refer to, and the paint that it passes on to that. */
  #hide(placed: Placed, own: Pick<CleanAttributes, 'attributes' | 'links'>): CleanElement[] {
    const isForOne = placed.element.attributes.has('requiredExtensions');
    this.#report.drop(isForOne ? 'what is for one program only' : 'hidden layers');
    const isPassedOn = ([name]: [string, string]) => drawnProperties.get(name)?.isInherited === true;
    const [attributes, ids] = [own.attributes, own.links].map(
      (each) => new Map([...each].filter(isPassedOn)),
    );
    const children = this.#cleanChildren(placed);
    if (!attributes || !ids || children.length === 0) return [];
    const clean: CleanElement = { name: 'defs', attributes, children, links: new Map() };
    this.#referring.push({ clean, ids });
    return [clean];
  }

  #cleanChildren({ element, name, zone }: Placed): CleanElement[] {
    if (element.name === 'switch') {
      const chosen = element.children.find(({ attributes }) => !attributes.has('requiredExtensions'));
      const others = element.children.filter((child) => child !== chosen);
      return [
        ...(chosen ? this.#clean(chosen, zone) : []),
        ...wrap(others.flatMap((child) => this.#clean(child, 'hidden'))),
      ];
    }
    return element.children.flatMap((child) => {
      const isDrawn = contentOf.get(name)?.has(child.name === 'switch' ? 'g' : child.name) === true;
      if (isDrawn || !drawnElements.has(child.name)) return this.#clean(child, zone);
      this.#report.drop(`<${child.name}> in <${name}>, where it is not drawn`);
      return [];
    });
  }

  #remember(element: SvgElement, clean: CleanElement): CleanElement {
    const id = element.attributes.get('id');
    if (id !== undefined && this.#firstById.get(id) === element) this.#cleanById.set(id, clean);
    return clean;
  }

  /** Replaces ids by elements. An element may refer to one that comes later. */
  #resolve(clean: CleanElement, ids: ReadonlyMap<string, string>): void {
    for (const [attribute, id] of ids) {
      const target = this.#cleanById.get(id);
      if (target && isTarget(target, clean.name, attribute)) clean.links.set(attribute, target);
      else this.#dropReference(clean, attribute);
    }
  }

  /** Replaces a pattern whose tiles have no size, which browsers do not draw. */
  #dropSizeless(clean: CleanElement): void {
    for (const [attribute, target] of clean.links)
      if (attribute !== 'href' && !hasTile(target)) {
        clean.links.delete(attribute);
        this.#dropReference(clean, attribute);
      }
  }

  #dropReference({ name, attributes }: CleanElement, attribute: string): void {
    this.#report.drop(`${attribute === 'href' ? `<${name}>` : attribute}, which refers to nothing`);
    // Without its gradient a shape has the colour that is named for this, or none.
    if (attribute !== 'fill' && attribute !== 'stroke') attributes.delete(attribute);
  }
}

/** Keeps elements that are not drawn where they stand, for those that refer to them. */
function wrap(children: CleanElement[]): CleanElement[] {
  return children.length > 0 ? [{ name: 'defs', attributes: new Map(), children, links: new Map() }] : [];
}

/** An element with all inside it, in the order of the file. */
function descendants(element: SvgElement): SvgElement[] {
  return [element, ...element.children.flatMap(descendants)];
}
