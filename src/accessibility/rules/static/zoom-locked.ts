import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const zoomLocked: StaticRule = {
  id: 'zoom-locked',
  description: 'No viewport that forbids zoom: people enlarge the page to read it.',
  wcag: '1.4.4',
  fix: 'Leave user-scalable and maximum-scale out.',
  settings: defaultSettingOnly,
  check(_, report) {
    const element = document.querySelector<HTMLMetaElement>('meta[name="viewport" i]');
    if (!element) return;
    const largest = Number(/maximum-scale\s*=\s*([\d.]+)/i.exec(element.content)?.[1] ?? 10);
    const isLocked = /user-scalable\s*=\s*(no|0)/i.test(element.content) || largest < 5;
    if (isLocked) report({ element, message: 'the reader cannot zoom as far as 500%' });
  },
};
