import { maxSvgDrawn } from '../limits.ts';
import { type CleanPicture, PictureReport } from './picture-fault.ts';
import { AttributeCleaner } from './svg-attributes.ts';
import { type CleanElement, countDrawn, holdsShape, serializeSvg } from './svg-output.ts';
import { type SvgSize, svgSize } from './svg-size.ts';
import { parseStyleSheets } from './svg-styles.ts';
import { parseSvg, type SvgElement } from './svg-tree.ts';
import { drawnElements, inertElements, paintProperties, refusedElements } from './svg-vocabulary.ts';

/**
 * Draws an SVG anew from what its shapes say: with elements, attributes and values that are known to draw, and nothing else. Safety
 * so depends neither on knowing every attack nor on headers; what drawing programs leave behind is dropped and named. What would be
 * missed in the picture, or is more than a picture, is a fault.
 */
export function cleanSvg(text: string): CleanPicture {
  const report = new PictureReport();
  const root = parseSvg(text, report);
  const size = root && svgSize(root, report);
  const clean = root && size && new SvgCleaner(root, report).clean(size);
  return {
    bytes: clean && report.faults.length === 0 ? Buffer.from(clean) : undefined,
    size: size && { width: size.width, height: size.height },
    faults: report.faults,
    dropped: report.dropped,
  };
}

class SvgCleaner {
  readonly #root: SvgElement;
  readonly #report: PictureReport;
  readonly #byId = new Map<string, SvgElement>();
  readonly #attributes: AttributeCleaner;
  readonly #cleanById = new Map<string, CleanElement>();
  readonly #referring: { clean: CleanElement; ids: string[] }[] = [];

  constructor(root: SvgElement, report: PictureReport) {
    this.#root = root;
    this.#report = report;
    const elements = descendants(root);
    for (const element of elements) {
      const id = element.attributes.get('id');
      if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, element);
    }
    const sheets = elements.filter(({ name }) => name === 'style').map(({ text }) => text);
    this.#attributes = new AttributeCleaner(parseStyleSheets(sheets, report), this.#byId, report);
  }

  clean(size: SvgSize): string {
    const [drawn] = this.#draw(this.#root);
    if (!drawn) return '';
    this.#resolveReferences();
    this.#checkRepetition(drawn);
    const own = { xmlns: 'http://www.w3.org/2000/svg', ...size.attributes };
    const painted = [...drawn.attributes].filter(([name]) => paintProperties.has(name));
    return `${serializeSvg({ ...drawn, attributes: new Map([...Object.entries(own), ...painted]) })}\n`;
  }

  /** Returns the element as it is drawn; none for one that draws nothing. */
  #draw(element: SvgElement): CleanElement[] {
    const { name, children } = element;
    if (inertElements.has(name)) {
      if (name === 'metadata') this.#report.drop('<metadata>');
      return [];
    }
    if (name === 'switch')
      return children
        .filter(isForEveryProgram)
        .slice(0, 1)
        .flatMap((each) => this.#draw(each));
    if (!drawnElements.has(name)) return this.#refuse(name);
    const { attributes, ids } = this.#attributes.clean(element);
    const clean: CleanElement = { name, attributes, children: [], references: [] };
    clean.children = children.flatMap((each) => this.#draw(each));
    this.#referring.push({ clean, ids });
    const id = element.attributes.get('id');
    if (id !== undefined && this.#byId.get(id) === element) this.#cleanById.set(id, clean);
    return [clean];
  }

  #refuse(name: string): [] {
    const unknown = [`<${name.slice(0, 40)}>, which is not a shape`, 'shapes only'] as const;
    this.#report.fault(...(refusedElements.get(name) ?? unknown));
    return [];
  }

  /** Gives an id to what is referred to. An element may refer to one that comes later. */
  #resolveReferences(): void {
    for (const { clean, ids } of this.#referring)
      for (const id of ids) {
        const target = this.#cleanById.get(id);
        target?.attributes.set('id', this.#attributes.newId(id));
        if (target) clean.references.push(target);
      }
  }

  #checkRepetition(drawn: CleanElement): void {
    if (!holdsShape(drawn)) this.#report.fault('nothing that is drawn', 'a picture with shapes');
    const count = countDrawn(drawn);
    if (count === undefined)
      this.#report.fault('a shape that is drawn within itself', 'each shape drawn once');
    else if (count > maxSvgDrawn)
      this.#report.fault(
        `shapes that are drawn more than ${maxSvgDrawn} times in all`,
        'a simpler drawing, or a PNG',
      );
  }
}

/** Whether an alternative of a `switch` is for every program. The first of these is drawn. */
function isForEveryProgram({ attributes }: SvgElement): boolean {
  return !attributes.has('requiredExtensions');
}

/** An element with all inside it, in the order of the file. */
function descendants(element: SvgElement): SvgElement[] {
  return [element, ...element.children.flatMap(descendants)];
}
