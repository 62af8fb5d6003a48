import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'domhandler';
import type { Problem } from '../../problems/problem.ts';
import { attributesOf, type BuiltSite, problemIn } from '../built-site.ts';
import { textsIn } from '../elements.ts';
import type { Rule } from './rule.ts';

/** Attributes whose address a browser fetches without being asked. */
const fetching = [
  'src',
  'srcset',
  'poster',
  'data',
  'background',
  'ping',
  'action',
  'formaction',
  'manifest',
];
/** Links that a browser fetches or warms up; `canonical` and `alternate` are only read. */
const fetchedLinks =
  /\b(?:stylesheet|icon|preload|prefetch|preconnect|dns-prefetch|modulepreload|manifest)\b/;

/** No page asks another host for anything, since every such request tells that host of the visit. */
export const noThirdParties: Rule = (site) => [...inPages(site), ...inStyles(site)];

function inPages(site: BuiltSite): Problem[] {
  const instead = 'a file of this site';
  return site.pages.flatMap((page) =>
    [...attributesOf(page)]
      .filter(({ value }) => /^(?:[a-z]+:)?\/\//i.test(value))
      .filter(({ element, name }) => isFetched(element, name))
      .map(({ element, value }) =>
        problemIn(page, { wrong: `"${value}" is fetched from another host`, instead, element }),
      ),
  );
}

function isFetched({ name: tag, attribs }: Element, attribute: string): boolean {
  if (attribute !== 'href') return fetching.includes(attribute);
  return (
    (tag === 'link' && fetchedLinks.test(attribs['rel'] ?? '')) || ['use', 'image', 'base'].includes(tag)
  );
}

function fetches(style: string): boolean {
  return /url\(\s*["']?(?:[a-z]+:)?\/\/|@import/i.test(style);
}

function inStyles({ folder, files, pages }: BuiltSite): Problem[] {
  const sheets = files
    .filter((file) => /\.(?:css|svg)$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));
  const inline = pages.map(({ file, elements }) => ({
    file,
    text: textsIn(
      elements.filter(({ name }) => name === 'style'),
      () => false,
    ).join(' '),
  }));
  const all = [...sheets, ...inline];
  // Every page has the same style: each is looked at once.
  const fetchingStyles = [...new Set(all.map(({ text }) => text))].filter(fetches);
  return all
    .filter(({ text }) => fetchingStyles.includes(text))
    .map(({ file }) => ({
      file: path.join(path.basename(folder), file),
      wrong: 'a style fetches something from another host',
      instead: 'a style sheet without addresses',
    }));
}
