import { once, type PageCheck } from './check.ts';

/** The reader can zoom. */
export const zoomLocked: PageCheck = {
  id: 'zoom-locked',
  wcag: '1.4.4',
  mend: 'Leave user-scalable and maximum-scale out.',
  in: once,
  find() {
    const element = document.querySelector<HTMLMetaElement>('meta[name="viewport" i]');
    if (!element) return [];
    const largest = Number(/maximum-scale\s*=\s*([\d.]+)/i.exec(element.content)?.[1] ?? 10);
    const isLocked = /user-scalable\s*=\s*(no|0)/i.test(element.content) || largest < 5;
    return isLocked ? [{ element, what: 'the reader cannot zoom as far as 500%' }] : [];
  },
};
