import { splitSegments } from '../content/translations/segments.ts';
import { escapeXml } from '../files/escape-xml.ts';
import type { WorkItem, WorkUnit } from './work-units.ts';

const namespace = 'urn:oasis:names:tc:xliff:document:2.0';

/** Writes items as XLIFF 2.0 (OASIS): a file for each page or text, its code as placeholders that translation programs protect. */
export function toXliff(items: readonly WorkItem[], languages: { source: string; target: string }): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${namespace}" version="2.0" srcLang="${languages.source}" trgLang="${languages.target}">`,
    ...items.map(toFile),
    '</xliff>',
    '',
  ].join('\n');
}

function toFile({ name, state, units }: WorkItem): string {
  const lines = units.map((unit) => toUnit(unit, state));
  return `<file id="${toId(name)}">\n${lines.join('\n')}\n</file>`;
}

function toUnit({ name, english, translation, earlier, where }: WorkUnit, state: string): string {
  const codes = new Codes(english);
  const source = codes.mark(english);
  const target = translation === undefined ? undefined : codes.mark(translation);
  const shown = state === 'checked' ? 'reviewed' : state === 'machine' ? 'translated' : 'initial';
  const notes = [
    ...(where === undefined ? [] : [`<note category="where">${escapeXml(where)}</note>`]),
    ...(earlier === undefined ? [] : [`<note category="earlier translation">${escapeXml(earlier)}</note>`]),
  ];
  const data = codes.list.map((code, index) => `<data id="d${index + 1}">${escapeXml(code)}</data>`);
  return [
    `<unit id="${toId(name)}" xml:space="preserve">`,
    ...(notes.length > 0 ? [`<notes>${notes.join('')}</notes>`] : []),
    ...(data.length > 0 ? [`<originalData>${data.join('')}</originalData>`] : []),
    `<segment state="${shown}">`,
    `<source>${source}</source>`,
    ...(target === undefined ? [] : [`<target>${target}</target>`]),
    '</segment>',
    '</unit>',
  ].join('\n');
}

/** The code of one text, numbered as in its English. */
class Codes {
  readonly list: string[];

  constructor(english: string) {
    this.list = splitSegments(english).flatMap(({ code }) => code ?? []);
  }

  /** Returns a text with a placeholder for each code; code that the English lacks stays as it is. */
  mark(text: string): string {
    const left = this.list.map((code, index) => ({ code, id: index + 1 }));
    return splitSegments(text)
      .map(({ words, code }) => {
        if (words !== undefined) return escapeXml(words);
        const at = left.findIndex((each) => each.code === code);
        const [found] = at < 0 ? [] : left.splice(at, 1);
        return found ? `<ph id="${found.id}" dataRef="d${found.id}"/>` : escapeXml(code);
      })
      .join('');
  }
}

/** Ids are NMTOKENs, which have no slash. */
function toId(name: string): string {
  return name.replaceAll('/', ':');
}
