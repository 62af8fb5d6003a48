import { readFileSync } from 'node:fs';
import path from 'node:path';
import { didYouMean } from '../../../diagnostics/did-you-mean.ts';
import { parseYaml } from '../../../diagnostics/yaml.ts';
import type { Voice } from '../../voice.ts';
import type { ContentRule } from '../content-rule.ts';

export const voicePages: ContentRule = {
  id: 'voice-pages',
  description:
    'No section or page in content/voice.yaml that does not exist: an exemption of nothing hides that its page lost it.',
  check({ folder, pages, unreadablePages, voice }, report) {
    const known = {
      pages: [...new Set([...pages.map(({ id }) => id), ...unreadablePages])],
      sections: [...new Set(pages.map(({ section }) => section))].filter(Boolean),
    };
    const file = path.join(folder, 'voice.yaml');
    for (const { key, name, at } of namesOf(voice)) {
      if (known[key].includes(name)) continue;
      const { positionOf } = parseYaml(file, readFileSync(file, 'utf8'));
      report({
        file,
        ...positionOf(at),
        message: `there is no ${key === 'pages' ? 'page' : 'section'} "${name}"`,
        fix: didYouMean(name, known[key], 'the id of a page that exists, or nothing'),
      });
    }
  },
};

/** A name in the lists, and the keys that lead to it. */
interface ListedName {
  key: 'pages' | 'sections';
  name: string;
  at: PropertyKey[];
}

function namesOf(voice: Voice): ListedName[] {
  return (['law', 'exempt'] as const).flatMap((list) =>
    voice[list].flatMap((group, index) =>
      (['sections', 'pages'] as const).flatMap((key) =>
        group[key].map((name, place) => ({ key, name, at: [list, index, key, place] })),
      ),
    ),
  );
}
