import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activeAlerts } from '../../../../src/site/view-models/alerts.ts';
import { loadExampleSite, loadSite } from '../../../support/example-site.ts';

const site = loadExampleSite();

test('an alert is shown from its first day to its last', () => {
  const [alert] = loadSite('tests/fixtures/brands/base').brand.alerts;
  assert.ok(alert);
  const alerts = [{ ...alert, from: '2026-11-10', until: '2026-11-20' }];
  const brand = { ...site.brand, alerts };
  const shown = (day: string) => activeAlerts({ ...site, brand }, day).length;
  assert.deepEqual(['2026-11-09', '2026-11-10', '2026-11-20', '2026-11-21'].map(shown), [0, 1, 1, 0]);
});
