/** The switches of the page about safer use: the quiet visit, and the Shift key. Without script they stay hidden. */
import { isQuiet } from './quiet-visit.client.ts';
import { getTabState, setTabState } from './tab-state.client.ts';
import { tellTabs } from './tabs.client.ts';

watchSwitch('quiet-visit', isQuiet, () => {
  const state = isQuiet() ? 'plain' : 'quiet';
  setTabState(state);
  tellTabs(state);
});

watchSwitch(
  'shift-key',
  () => Boolean(getTabState('shift')),
  () => {
    setTabState(getTabState('shift') ? '' : 'off', 'shift');
    // The hint looks at the switch whenever the focus moves.
    dispatchEvent(new Event('focus'));
  },
);

function watchSwitch(id: string, isOn: () => boolean, change: () => void): void {
  const box = document.getElementById(id);
  const button = box?.querySelector('button');
  if (!box || !button) return;
  const show = () => button.setAttribute('aria-pressed', String(isOn()));
  button.addEventListener('click', () => {
    change();
    show();
  });
  // Another tab can change the quiet visit.
  addEventListener('focus', show);
  show();
  box.hidden = false;
}
