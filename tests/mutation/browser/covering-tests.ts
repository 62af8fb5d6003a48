import type { BrowserMutant } from './browser-mutant.ts';

/** Tests that run a script, the quickest first. `only` selects end-to-end tests by their titles. */
export interface CoveringTests {
  unit?: readonly string[];
  e2e?: { specs: readonly string[]; only?: string };
}

const exitUnit = (name: string) => `tests/unit/features/exit/browser/${name}.test.ts`;
const recordUnit = (name: string) => `tests/unit/features/record/browser/${name}.test.ts`;

const recordE2e = { specs: ['record.spec'] };
const exportE2e = { specs: ['record-export.spec'] };
const importE2e = { specs: ['record-import.spec', 'record-export.spec', 'record-encryption.spec'] };
const encryptionE2e = { specs: ['record-encryption.spec'] };

/** By the name of the script without `.client.ts`, in its feature; the empty name is for the others of the feature. */
const tests: Record<string, Record<string, CoveringTests>> = {
  exit: {
    exit: {
      unit: [exitUnit('exit'), exitUnit('quick-exit')],
      e2e: { specs: ['exit.spec', 'exit-history.spec', 'panel.spec'], only: 'leaving|exit|Back|blank|press' },
    },
    'shift-key': {
      unit: [exitUnit('shift-key'), exitUnit('tabs'), 'tests/unit/features/exit/limits.test.ts'],
      e2e: { specs: ['exit.spec', 'panel.spec'], only: 'Shift|screen reader' },
    },
    address: {
      unit: [exitUnit('quick-exit'), exitUnit('exit')],
      e2e: { specs: ['exit.spec'], only: 'arriving' },
    },
    tabs: {
      unit: [exitUnit('tabs'), exitUnit('exit')],
      e2e: { specs: ['exit-history.spec'], only: 'all tabs' },
    },
    switches: { unit: [exitUnit('tabs')], e2e: { specs: ['quiet-visit.spec'] } },
    stuck: { unit: [exitUnit('tabs')], e2e: { specs: ['panel.spec'], only: 'sandbox' } },
    'tab-state': {
      unit: [exitUnit('tab-state'), exitUnit('exit'), exitUnit('quick-exit')],
      e2e: { specs: ['quiet-visit.spec'] },
    },
    'quiet-visit': {
      unit: [exitUnit('tab-state'), exitUnit('quick-exit'), exitUnit('tabs')],
      e2e: { specs: ['quiet-visit.spec'] },
    },
    'link-clicks': {
      unit: [exitUnit('quick-exit')],
      e2e: {
        specs: ['exit.spec', 'exit-history.spec', 'quiet-visit.spec', 'history.spec'],
        only: 'keyboard|fast|Back|quiet|links',
      },
    },
    title: {
      unit: [exitUnit('title'), exitUnit('quick-exit')],
      e2e: {
        specs: ['exit.spec', 'exit-history.spec', 'quiet-visit.spec', 'history.spec'],
        only: 'title|blank|closed',
      },
    },
    'quick-exit': {
      unit: [exitUnit('quick-exit'), exitUnit('title'), exitUnit('tabs')],
      e2e: { specs: ['exit.spec', 'exit-history.spec', 'quiet-visit.spec', 'history.spec'] },
    },
  },
  'opening-hours': {
    '': {
      unit: ['tests/unit/features/opening-hours/browser/opening-status.test.ts'],
      e2e: { specs: ['opening-hours.spec'] },
    },
  },
  record: {
    'account-form': { unit: [recordUnit('account-form'), recordUnit('exports')], e2e: exportE2e },
    age: { e2e: encryptionE2e },
    checklist: { unit: [recordUnit('imports')], e2e: { specs: ['record-export.spec'], only: 'check page' } },
    dom: { unit: [recordUnit('form-field'), recordUnit('session')], e2e: recordE2e },
    'encrypt-option': { unit: [recordUnit('exports')], e2e: encryptionE2e },
    'entry-form': { unit: [recordUnit('entries')], e2e: recordE2e },
    'entry-list': { unit: [recordUnit('entries')], e2e: recordE2e },
    'export-actions': { unit: [recordUnit('exports')], e2e: exportE2e },
    'export-option': { unit: [recordUnit('exports')], e2e: exportE2e },
    'export-panel': { unit: [recordUnit('exports')], e2e: exportE2e },
    'form-field': { unit: [recordUnit('form-field')], e2e: recordE2e },
    'idle-timeout': { unit: [recordUnit('session')], e2e: { specs: ['record.spec'], only: 'fifteen' } },
    'import-notes': { unit: [recordUnit('imports'), recordUnit('import-notes')], e2e: importE2e },
    'import-panel': { unit: [recordUnit('imports')], e2e: importE2e },
    'page-messages': { unit: [recordUnit('session'), recordUnit('entries')], e2e: recordE2e },
    'picture-list': { unit: [recordUnit('imports')], e2e: importE2e },
    'privacy-screen': { unit: [recordUnit('session')], e2e: { specs: ['record.spec'], only: 'hidden tab' } },
    'record-editor': { unit: [recordUnit('entries')], e2e: recordE2e },
    session: { unit: [recordUnit('session')], e2e: recordE2e },
    'start-session': { unit: [recordUnit('session')], e2e: recordE2e },
    typing: { e2e: { specs: ['record.spec', 'record-export.spec'] } },
  },
};

/** The tests that could notice a mutant. */
export function coveringTests({ feature, file }: BrowserMutant): CoveringTests {
  const byScript = tests[feature] ?? {};
  const name = file.slice(file.lastIndexOf('/') + 1, -'.client.ts'.length);
  return byScript[name] ?? byScript[''] ?? {};
}
