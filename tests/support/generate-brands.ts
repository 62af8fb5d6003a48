import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const nations = ['england', 'wales', 'scotland', 'northern-ireland', 'united-kingdom'];
/** Dark enough for text on a white page, and for white text on a button. */
const colours = ['#1b4f8a', '#14532d', '#6b1d5c', '#7a2e0b', '#3d2c8d', '#0b5563', '#5a3d00'];
const namePrefixes = ['North', 'South', 'East', 'West', 'Nether', 'Upper', 'Lower', 'Great', 'Little'];
const nameSuffixes = ['field', 'brook', 'combe', 'stow', 'wick'];

/**
 * Writes this many packs into a folder, each with its own nation, colours, name and host, and returns their folders. They are
 * copies of the example pack with all its content. The publishers are invented.
 */
export function generateBrands(folder: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const brandFolder = path.join(folder, `generated-${index + 1}`);
    cpSync('brands/midshire', brandFolder, { recursive: true });
    const file = path.join(brandFolder, 'brand.yaml');
    writeFileSync(file, renderBrandYaml(readFileSync(file, 'utf8'), index));
    return brandFolder;
  });
}

function renderBrandYaml(text: string, index: number): string {
  const pick = (list: string[], turn = index) => list[turn % list.length] ?? '';
  const name = pick(namePrefixes) + pick(nameSuffixes, Math.floor(index / namePrefixes.length));
  return (
    text
      .replace('id: midshire', `id: generated-${index + 1}`)
      .replace('nation: england', `nation: ${pick(nations)}`)
      // A pack for Wales without Welsh is a draft.
      .replace('draft: false', `draft: ${pick(nations) === 'wales'}`)
      .replace('#1b4f8a', pick(colours))
      .replace('#14532d', pick(colours, index + 1))
      .replaceAll('midshire.example', `${name.toLowerCase()}.example`)
      .replaceAll('Midshire', name)
  );
}
