import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inlineHashesOf } from '../../hosting/content-security-policy.ts';
import { cloudflareHeaders } from '../../hosting/hosts/cloudflare.ts';
import type { Rule } from './rule.ts';

/** The file of headers is the one that the model makes from these very pages; no header allows what is unsafe. */
export const headers: Rule = ({ folder, pages }) => {
  const file = path.join(folder, '_headers');
  const found = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const wanted = cloudflareHeaders(inlineHashesOf(pages.map(({ html }) => html)));
  const name = path.join(path.basename(folder), '_headers');
  const instead = 'the headers that the build makes';
  return [
    ...(found === wanted ? [] : [{ file: name, wrong: 'the headers do not belong to these pages', instead }]),
    ...(/unsafe-(?:inline|eval)|\*\./.test(found)
      ? [{ file: name, wrong: 'the policy is open', instead }]
      : []),
  ];
};
