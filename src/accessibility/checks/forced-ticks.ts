import { all } from '../in-page/elements.ts';
import { holdStill } from '../in-page/still.ts';
import type { PageCheck } from './check.ts';

/** A box of the page's own drawing shows whether it is ticked where a reader's own colours replace those of the page. */
export const forcedTicks: PageCheck = {
  id: 'forced-ticks',
  wcag: '1.4.11',
  mend: 'Draw the tick with a border, a picture or a sign as well, or let the browser draw the box.',
  in: ['forced-light'],
  find() {
    const moveAgain = holdStill();
    const same = all<HTMLInputElement>('input[type="checkbox"], input[type="radio"]').filter(
      (each) =>
        getComputedStyle(each).appearance === 'none' &&
        each.checkVisibility({ visibilityProperty: true }) &&
        tickedLook(each, true) === tickedLook(each, false),
    );
    moveAgain();
    return same.map((element) => ({
      element,
      what: 'only a background colour tells whether it is ticked, which is lost',
    }));
  },
};

/** How a box and what its label holds look, ticked or not. The box is as before afterwards. */
function tickedLook(box: HTMLInputElement, ticked: boolean): string {
  const { checked } = box;
  const group = box.name ? all<HTMLInputElement>(`input[name="${CSS.escape(box.name)}"]`) : [];
  const before = group.map((each) => each.checked);
  box.checked = ticked;
  const around = [
    box,
    ...(box.labels ?? []),
    ...[...(box.labels ?? [])].flatMap((each) => [...each.querySelectorAll('*')]),
    box.nextElementSibling,
  ];
  const look = around.map((each) => (each ? drawnAs(each) : '')).join();
  box.checked = checked;
  for (const [index, each] of group.entries()) each.checked = before[index] ?? false;
  return look;
}

/** What of an element can be seen with forced colours. */
function drawnAs(element: Element): string {
  return ['', '::before', '::after']
    .map((part) => {
      const style = getComputedStyle(element, part || null);
      return part && style.content === 'none' ? '' : drawn.map((property) => style[property]).join();
    })
    .join('|');
}

const drawn = [
  'backgroundImage',
  'backgroundColor',
  'color',
  'borderWidth',
  'borderStyle',
  'outlineStyle',
  'outlineWidth',
  'content',
  'display',
  'visibility',
  'opacity',
  'transform',
  'translate',
  'scale',
  'width',
  'height',
  'left',
  'right',
  'marginLeft',
  'justifyContent',
  'justifySelf',
  'backgroundPosition',
  'textDecorationLine',
  'fontWeight',
] as const;
