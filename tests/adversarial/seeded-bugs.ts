/** What must catch a bug: the build of a brand, or a suite of `npm test`; `only` selects tests by title. */
export type Gate = 'build' | { suite: string; only?: RegExp };

/** One bug that would put a visitor at risk: `find` occurs exactly once in `file` and becomes `replace`. */
export interface SeededBug {
  name: string;
  file: string;
  find: string;
  replace: string;
  caughtBy: Gate;
}

const exitFolder = 'src/features/exit/browser';
const recordFolder = 'src/features/record/browser';
const headersFile = 'src/hosting/headers.ts';
const cspFile = 'src/hosting/content-security-policy.ts';
const layoutFile = 'src/layouts/PageLayout.astro';
const searchBoxFile = 'src/components/content/SearchBox.astro';

const exitSuite = (only: RegExp): Gate => ({ suite: 'tests/e2e/exit.spec.ts', only });
const exitHistorySuite = (only: RegExp): Gate => ({ suite: 'tests/e2e/exit-history.spec.ts', only });
const historySuite = (only: RegExp): Gate => ({ suite: 'tests/e2e/history.spec.ts', only });
const recordSuite = (only: RegExp): Gate => ({ suite: 'tests/e2e/record.spec.ts', only });
const goldenHeadersSuite: Gate = { suite: 'tests/unit/hosting/golden-headers.test.ts' };
const privacySuite: Gate = { suite: 'tests/e2e/privacy.spec.ts', only: /no page asks another host/ };

/** Forty independent bugs, spread over the code and the content. */
export const seededBugs: SeededBug[] = [
  // The exit.
  {
    name: 'the exit adds a page to the history instead of replacing one',
    file: `${exitFolder}/exit.client.ts`,
    find: '.location.replace(destination)',
    replace: '.location.assign(destination)',
    caughtBy: exitHistorySuite(/still arriving/),
  },
  {
    name: 'the page stays visible while the other host is slow',
    file: `${exitFolder}/exit.client.ts`,
    find: '  blankPage();\n',
    replace: '',
    caughtBy: exitSuite(/blank at once/),
  },
  {
    name: 'the tab is not marked as left',
    file: `${exitFolder}/exit.client.ts`,
    find: "  setTabState('left');\n",
    replace: '',
    caughtBy: exitHistorySuite(/Back four times/),
  },
  {
    name: 'the address of the page stays while leaving',
    file: `${exitFolder}/exit.client.ts`,
    find: "  replaceAddress('/');\n",
    replace: '',
    caughtBy: exitSuite(/blank at once/),
  },
  {
    name: 'a page that somebody reaches by Back does not ask whether the visitor has left',
    file: `${exitFolder}/quick-exit.client.ts`,
    find: 'guardBack();\nwatchTabs(',
    replace: 'watchTabs(',
    caughtBy: exitHistorySuite(/Back four times/),
  },
  {
    name: 'Escape cancels leaving',
    file: `${exitFolder}/quick-exit.client.ts`,
    find: "  else if ((event as KeyboardEvent).key === 'Escape') event.preventDefault();\n",
    replace: '',
    caughtBy: exitSuite(/Escape/),
  },
  {
    name: 'Shift pressed while typing leaves',
    file: `${exitFolder}/shift-key.client.ts`,
    find: "!document.activeElement?.matches('input, textarea, select') && !getTabState('shift')",
    replace: "!getTabState('shift')",
    caughtBy: exitSuite(/while typing/),
  },
  {
    name: 'the exit opens another tab',
    file: 'src/features/exit/ExitBar.astro',
    find: "'_top' : undefined",
    replace: "'_top' : '_blank'",
    caughtBy: 'build',
  },
  {
    name: 'the exit tells the other site where the visitor was',
    file: 'src/features/exit/ExitBar.astro',
    find: ' rel="noreferrer nofollow"',
    replace: '',
    caughtBy: 'build',
  },
  {
    name: 'something else stands before the exit in the order of the keyboard',
    file: layoutFile,
    find: '    <LeaveBar>',
    replace: '    <a href="/">Home</a>\n    <LeaveBar>',
    caughtBy: 'build',
  },
  // History and tab.
  {
    name: 'the own titles of pages go into the history',
    file: `${exitFolder}/title.client.ts`,
    find: "  for (let change = 12; change--; ) document.title = neutralTitle + (change % 2 ? ' –' : '');\n",
    replace: '',
    caughtBy: historySuite(/short and long reading/),
  },
  {
    name: 'a hidden tab keeps the own title of its page',
    file: `${exitFolder}/title.client.ts`,
    find: 'if (isShortcut || document.hidden || ',
    replace: 'if (isShortcut || ',
    caughtBy: exitSuite(/hidden/),
  },
  {
    name: 'links within a page write their part into the address',
    file: `${exitFolder}/link-clicks.client.ts`,
    find: '    event.preventDefault();\n    scrollToFragment(link.hash);',
    replace: '    scrollToFragment(link.hash);',
    caughtBy: historySuite(/links within a page/),
  },
  {
    name: 'a quiet visit adds every page to the history',
    file: `${exitFolder}/link-clicks.client.ts`,
    find: 'location.replace(link.href);',
    replace: 'location.assign(link.href);',
    caughtBy: { suite: 'tests/e2e/quiet-visit.spec.ts', only: /own list/ },
  },
  // Storage and requests.
  {
    name: 'a cookie',
    file: `${exitFolder}/quick-exit.client.ts`,
    find: 'watchLinks();\n',
    replace: "watchLinks();\ndocument.cookie = 'seen=1; max-age=31536000';\n",
    caughtBy: 'build',
  },
  {
    name: 'the mark of the tab in a storage that lasts',
    file: `${exitFolder}/tab-state.client.ts`,
    find: 'sessionStorage.setItem(key, state)',
    replace: 'localStorage.setItem(key, state)',
    caughtBy: 'build',
  },
  {
    name: 'the mark of the tab in a storage that lasts, under another spelling',
    file: `${exitFolder}/quick-exit.client.ts`,
    find: 'watchLinks();\n',
    replace:
      "watchLinks();\n(window as never as Record<string, Storage>)['local' + 'Storage']?.setItem('seen', '1');\n",
    caughtBy: privacySuite,
  },
  {
    name: 'a count of visits that is sent by a beacon',
    file: `${exitFolder}/quick-exit.client.ts`,
    find: 'watchLinks();\n',
    replace: "watchLinks();\nnavigator.sendBeacon('/seen');\n",
    caughtBy: 'build',
  },
  {
    name: 'a count of visits that is fetched',
    file: `${exitFolder}/quick-exit.client.ts`,
    find: 'watchLinks();\n',
    replace: "watchLinks();\nvoid fetch('/seen').catch(() => {});\n",
    caughtBy: privacySuite,
  },
  {
    name: 'a service worker',
    file: `${exitFolder}/quick-exit.client.ts`,
    find: 'watchLinks();\n',
    replace: "watchLinks();\nvoid navigator.serviceWorker?.register('/worker.js');\n",
    caughtBy: 'build',
  },
  {
    name: 'a picture of another host',
    file: layoutFile,
    find: '          <SiteFooter />\n',
    replace: '          <SiteFooter />\n          <img src="https://cdn.example/pixel.gif" alt="" />\n',
    caughtBy: 'build',
  },
  {
    name: 'a style sheet of another host',
    file: 'src/styles/_base.scss',
    find: 'body {\n',
    replace: 'body {\n  background: url("https://fonts.example/a.png");\n',
    caughtBy: 'build',
  },
  {
    name: 'browsers are not asked to keep the address to themselves',
    file: 'src/components/page/HeadMetadata.astro',
    find: '<meta name="referrer" content="no-referrer" />\n',
    replace: '',
    caughtBy: 'build',
  },
  // The search.
  {
    name: 'the search is a form that puts words into the address',
    file: searchBoxFile,
    find: '  <p id="look-note"',
    replace: '  <form action="/look/" method="get"></form>\n  <p id="look-note"',
    caughtBy: 'build',
  },
  {
    name: 'the browser remembers what was searched',
    file: searchBoxFile,
    find: 'autocomplete="off"',
    replace: 'autocomplete="on"',
    caughtBy: 'build',
  },
  {
    name: 'what is searched stands in the address',
    file: 'src/features/search/browser/search-box.client.ts',
    find: '    const text = view.input.value;\n',
    replace: '    const text = view.input.value;\n    history.replaceState(null, "", "?q=" + text);\n',
    caughtBy: { suite: 'tests/built-site/search-box.test.ts', only: /leaves nothing/ },
  },
  {
    name: 'what was searched stays in a tab that is hidden',
    file: 'src/features/search/browser/lazy-search.client.ts',
    find: "  document.addEventListener('visibilitychange', () => document.hidden && clearInput());\n",
    replace: '',
    caughtBy: { suite: 'tests/built-site/search-box.test.ts', only: /hidden/ },
  },
  // The record.
  {
    name: 'the exit does not wipe the record',
    file: `${recordFolder}/start-session.client.ts`,
    find: "  addEventListener('leaving', onLeave);\n",
    replace: '',
    caughtBy: recordSuite(/leaving by the exit wipes/),
  },
  {
    name: 'going to another page does not wipe the record',
    file: `${recordFolder}/start-session.client.ts`,
    find: "  addEventListener('pagehide', onLeave);\n",
    replace: '',
    caughtBy: recordSuite(/Back to the page/),
  },
  {
    name: 'a hidden tab shows what was typed',
    file: `${recordFolder}/privacy-screen.client.ts`,
    find: "  document.addEventListener('visibilitychange', onVisibility);\n",
    replace: '',
    caughtBy: recordSuite(/hidden tab/),
  },
  {
    name: 'the record is kept in the browser',
    file: `${recordFolder}/start-session.client.ts`,
    find: '  const session = createSession(wording);\n',
    replace:
      "  const session = createSession(wording);\n  addEventListener('input', () => localStorage.setItem('notes', JSON.stringify(session.notes)));\n",
    caughtBy: 'build',
  },
  {
    name: 'browsers offer what was typed again',
    file: `${recordFolder}/form-field.client.ts`,
    find: "  autocomplete: 'off',\n",
    replace: "  autocomplete: 'on',\n",
    caughtBy: recordSuite(/no browser offers/),
  },
  {
    name: 'a saved page holds tags that somebody else wrote',
    file: 'src/features/record/notes-html.ts',
    find: "    .replaceAll('<', '&lt;')\n",
    replace: '',
    caughtBy: { suite: 'tests/e2e/record-import.spec.ts', only: /look like HTML/ },
  },
  // What hosts send.
  {
    name: 'the policy lets inline code run',
    file: cspFile,
    find: 'sourceList([...scriptSources, ...scripts])',
    replace: 'sourceList([...scriptSources, "\'unsafe-inline\'", ...scripts])',
    caughtBy: goldenHeadersSuite,
  },
  {
    name: 'other sites may show any page in a frame',
    file: cspFile,
    find: "capability === 'frame' ? '*' : \"'none'\"",
    replace: "'*'",
    caughtBy: goldenHeadersSuite,
  },
  {
    name: 'no HSTS',
    file: headersFile,
    find: "    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',\n",
    replace: '',
    caughtBy: goldenHeadersSuite,
  },
  {
    name: 'pages stay in the cache',
    file: headersFile,
    find: "  other: 'no-store',",
    replace: "  other: 'max-age=3600',",
    caughtBy: goldenHeadersSuite,
  },
  {
    name: 'nginx writes down the addresses of visitors',
    file: 'src/hosting/hosts/nginx.ts',
    find: "    '  access_log off;',\n    '  error_log /dev/null;',\n    '  server_tokens off;',\n    '  absolute_redirect off;',",
    replace: "    '  server_tokens off;',\n    '  absolute_redirect off;',",
    caughtBy: { suite: 'tests/hosting/servers.test.ts', only: /nginx|nothing about visitors/ },
  },
  // Text and facts.
  {
    name: 'a helpline with a wrong digit, dialled and said alike',
    file: 'content/facts/services.yaml',
    find: 'digits: "08088020300", say: "0808 802 0300"',
    replace: 'digits: "08088020301", say: "0808 802 0301"',
    caughtBy: 'build',
  },
  {
    name: 'the exit leads to a page that greets by name',
    file: 'content/facts/exits.yaml',
    find: '  url: "https://www.bbc.co.uk/weather"\n',
    replace: '  url: "https://www.bbc.co.uk/account"\n',
    caughtBy: { suite: 'tests/unit/facts/shipped-facts.test.ts', only: /reviewed pages/ },
  },
];
