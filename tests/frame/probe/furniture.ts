import { ownText } from '../../../src/accessibility/dom/element-queries.ts';

/** Within `main`: navigation to other pages, also in a disclosure, and the note of the review. */
const furnitureInMain = 'nav, details:has(> nav), footer';

/** The height of the footer of the whole page. Undefined where there is none. */
export function footerHeight(): number | undefined {
  const footers = [...document.querySelectorAll('footer')];
  const footer = footers.find((each) => !each.closest('main, article, aside, nav, section'));
  return footer?.getBoundingClientRect().height;
}

/**
 * Which part of the height is not the page's own content, in per cent: all above the `h1`, all below `main`, and what is
 * furniture within `main`. That is left out of the layout to see how much lower `main` is without it, margins included.
 */
export function furnitureShare(): number {
  const main = document.querySelector('main');
  const heading = document.querySelector('h1');
  if (!main || !heading) throw new Error('There is no main or no h1.');
  const all = document.documentElement.scrollHeight;
  const hidden = outermostFurniture(main);
  const earlier = hidden.map(({ style }) => style.display);
  for (const { style } of hidden) style.setProperty('display', 'none', 'important');
  const content = main.getBoundingClientRect().bottom - heading.getBoundingClientRect().top;
  hidden.forEach(({ style }, index) => {
    style.display = earlier[index] ?? '';
  });
  return (100 * (all - content)) / all;
}

function outermostFurniture(parent: Element): HTMLElement[] {
  return [...parent.children].flatMap((child) =>
    child instanceof HTMLElement && isFurniture(child) ? [child] : outermostFurniture(child),
  );
}

/** Whether this only links to parts of the same page. */
function isContents(element: Element): boolean {
  const links = [...element.querySelectorAll('a')];
  return links.length > 0 && links.every((link) => link.getAttribute('href')?.startsWith('#'));
}

/** Whether this is furniture, or holds nothing else. */
function isFurniture(element: Element): boolean {
  if (element.matches(furnitureInMain)) return !isContents(element);
  const children = [...element.children];
  return children.length > 0 && ownText(element) === '' && children.every(isFurniture);
}
