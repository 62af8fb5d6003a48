import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportChannel } from '../../../../src/brand/contact-schema.ts';
import { reportRoute } from '../../../../src/site/view-models/report-routes.ts';
import { loadExampleSite, loadSite } from '../../../support/example-site.ts';

const site = loadExampleSite();

const number = (say: string, by: string) => ({
  target: { number: { digits: say.replaceAll(' ', ''), say }, by },
});
const link = (path: string, words: string) => ({
  target: { url: `https://www.midshire.example/${path}`, words },
});
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

const expected: Record<ReportChannel, object> = {
  phone: { label: 'Call Midshire Police', ...number('020 7946 0101', 'call') },
  text: {
    label: 'Text Midshire Police',
    ...number('020 7946 0160', 'text'),
    note: 'A text may not be seen at once. If you’re in danger, use 999.',
  },
  textphone: {
    label: 'By typing to Midshire Police (Relay UK)',
    ...number('18001 020 7946 0101', 'textphone'),
  },
  chat: {
    label: 'Live chat',
    ...link('chat', 'Chat with Midshire Police'),
    hours: {
      weekly: [
        { days, from: '08:00', to: '22:00' },
        { days: ['saturday', 'sunday'], from: '10:00', to: '18:00' },
      ],
      bankHolidays: 'closed',
    },
  },
  online: { label: 'Online', ...link('report', 'Report to Midshire Police online') },
  anonymous: {
    label: 'Without your name',
    ...link('report-without-a-name', 'Tell Midshire Police without your name'),
    note: 'They cannot write back to you or come to help.',
  },
  stations: { label: 'In person', ...link('stations', 'Find a police station') },
};

for (const [channel, route] of Object.entries(expected) as [ReportChannel, object][])
  test(`the way to report by ${channel} has its words and its address, and is none where the pack has none`, () => {
    assert.deepEqual(reportRoute(site, channel), route);
    assert.equal(reportRoute({ ...site, brand: { ...site.brand, report: {} } }, channel), undefined);
  });

test('a way to report to a publisher that is not the police says so, and its list of stations is one of the police', () => {
  const report = { ...site.brand.report };
  for (const id of ['lowmoor', 'fourtowns']) {
    const other = loadSite(`brands/${id}`);
    const withAll = { ...other, brand: { ...other.brand, report } };
    for (const channel of Object.keys(expected) as ReportChannel[]) {
      const note = reportRoute(withAll, channel)?.note ?? '';
      assert.equal(note.endsWith('This does not tell the police.'), channel !== 'stations', channel);
    }
    assert.match(reportRoute(withAll, 'text')?.note ?? '', /^A text may not be seen at once\./);
  }
});
