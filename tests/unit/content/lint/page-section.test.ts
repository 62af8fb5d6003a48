import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintPage } from '../../../../src/content/lint/lint-content.ts';
import { pageSection } from '../../../../src/content/lint/page/page-section.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { today } from '../../../../src/facts/dates.ts';

const { content } = readContent('content', { today: today() });
const sections = content.navigation.sections.map(({ folder }) => folder).join(', ');

/** The reports on the page about first steps if it were in this folder under this name. */
function reportsOn(section: string, id = 'first-steps', pages = content.pages): string[] {
  const page = content.pages.find((each) => each.id === 'first-steps');
  assert.ok(page);
  return lintPage({ ...page, id, section }, { ...content, pages }, [pageSection]).map(
    ({ message, fix }) => `${message} → ${fix}`,
  );
}

test('no page of ours is outside a section, but for the home and the error page', () => {
  for (const page of content.pages) assert.deepEqual(lintPage(page, content, [pageSection]), []);
  assert.deepEqual(
    content.pages.filter(({ section }) => section === '').map(({ id }) => id),
    ['home', 'not-found'],
  );
});

test('a page beside the sections or in an unknown one is told where it belongs', () => {
  assert.deepEqual(reportsOn(''), [`the page is in no section → it in one of the folders ${sections}`]);
  assert.deepEqual(reportsOn('moving'), [
    `"moving" is not a section → it in one of the folders ${sections}, or the section in content/navigation.yaml`,
  ]);
  assert.deepEqual(reportsOn('about', 'first-steps', []), [
    'the section "about" has no index.mdx to open it → content/pages/en/about/index.mdx',
  ]);
});
