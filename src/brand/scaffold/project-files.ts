import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectManifest } from '../../create/project-manifest.mjs';
import { getIn, isPlainObject, type PlainObject } from '../fields.ts';
import { currentVersion } from '../version.ts';

/**
 * The files of a publisher's project beside its pack, by path, and the template of each in `project/`. npm would take files named
 * `.gitignore` and `.gitattributes` out of a package.
 */
export const projectTemplates: Readonly<Record<string, string>> = {
  'README.md': 'README.md',
  '.gitignore': 'gitignore',
  '.gitattributes': 'gitattributes',
  '.github/dependabot.yml': 'github/dependabot.yml',
  '.github/workflows/publish.yml': 'github/publish.yml',
  '.github/workflows/check-published.yml': 'github/check-published.yml',
  '.github/workflows/check-links.yml': 'github/check-links.yml',
  'azure-pipelines.yml': 'azure-pipelines.yml',
  '.gitlab-ci.yml': 'gitlab-ci.yml',
};

/**
 * Writes what a publisher's own repository needs besides the pack into `draft`: its package.json, a README, and the workflows that
 * publish. `folder` is where the project will be, which names it. The values are those of brand.yaml.
 */
export function writeProjectFiles(draft: string, folder: string, data: PlainObject): void {
  const values = templateValues(data);
  for (const [name, template] of Object.entries(projectTemplates)) {
    const text = readFileSync(templateFile(template), 'utf8');
    write(path.join(draft, name), fillIn(text, values));
  }
  write(path.join(draft, 'package.json'), projectManifest(folder, currentVersion));
}

/** Returns what the .gitignore of a project lacks, so that its history gets neither packages nor builds. */
export function missingIgnoreLines(folder: string): string[] {
  const linesOf = (file: string) =>
    readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .map((line) => line.trim());
  const theirs = linesOf(path.join(folder, '.gitignore')).map(withoutSlashes);
  return linesOf(templateFile('gitignore')).filter(
    (line) => line !== '' && !theirs.includes(withoutSlashes(line)),
  );
}

function withoutSlashes(line: string): string {
  return line.replaceAll(/^\/|\/$/g, '');
}

function templateFile(name: string): string {
  return path.join(import.meta.dirname, 'project', name);
}

/** Replaces each `{{name}}`, and repeats a line with `{{origin}}` for every address of the site. Expressions of GitHub, `${{ name }}`, have spaces. Throws for a name without a value. */
function fillIn(text: string, { origins, ...texts }: TemplateValues): string {
  const values: Readonly<Record<string, string>> = { ...texts, origins: origins.join(' and ') };
  const forEach = (line: string) => origins.map((origin) => line.replaceAll('{{origin}}', origin));
  const lines = text.split('\n').flatMap((line) => (line.includes('{{origin}}') ? forEach(line) : [line]));
  return lines.join('\n').replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`A template has {{${name}}}, which has no value.`);
    return value;
  });
}

/** What the templates name. */
interface TemplateValues {
  id: string;
  name: string;
  contact: string;
  /** Every address of the site, each once: languages may share one. */
  origins: string[];
}

function templateValues(data: PlainObject): TemplateValues {
  const text = (...steps: string[]) => {
    const value = getIn(data, steps);
    return String((isPlainObject(value) ? Object.values(value)[0] : value) ?? '');
  };
  return {
    id: text('id'),
    name: text('name'),
    origins: [...new Set(Object.values(getIn(data, ['domains']) ?? {}).map(String))],
    contact: text('accessibility', 'email'),
  };
}

function write(file: string, text: string): void {
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
