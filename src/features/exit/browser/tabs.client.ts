import { getTabState, setTabState, type TabState } from './tab-state.client.ts';

/** What tabs of this origin tell each other: that the visitor leaves, or how links behave. Without text it is the question about that. */
type TabMessage = TabState | '';

let channel: BroadcastChannel | undefined;
try {
  channel = new BroadcastChannel('tab');
} catch {
  // An older browser, or one that blocks storage: each tab is on its own.
}

/** Tells the other tabs of this origin. Nothing is stored, and a tab that is not loaded does not hear it. */
export function tellTabs(message: TabMessage): void {
  channel?.postMessage(message);
}

/** Leaves with the tab that leaves, and keeps all tabs in the same kind of visit. A new tab asks for it. */
export function watchTabs(leave: () => void): void {
  if (!channel) return;
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    if (data === 'left') leave();
    else if (data) setTabState(data);
    else if (getTabState() === 'quiet') tellTabs('quiet');
  };
  if (!getTabState()) tellTabs('');
}
