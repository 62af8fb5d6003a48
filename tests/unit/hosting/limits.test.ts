import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import type { HostingModel } from '../../../src/hosting/hosting-model.ts';
import { azure } from '../../../src/hosting/hosts/azure.ts';
import { cloudflareHeaders } from '../../../src/hosting/hosts/cloudflare.ts';
import { cloudFront } from '../../../src/hosting/hosts/cloudfront.ts';
import * as limits from '../../../src/hosting/limits.ts';
import { removedPagesNote } from '../../../src/hosting/removed-pages.ts';
import { testLimits } from '../../support/test-limits.ts';

const modelWith = (filesWithHeaders: string[]): HostingModel => ({
  id: 'midshire',
  languages: ['en'],
  hostnames: ['a.example'],
  errorPagesByHost: new Map(),
  cspSources: { scripts: [], styles: [], special: [] },
  errorPage: '/404.html',
  otherErrorPages: [],
  filesWithHeaders,
  configFiles: [],
  recalled: [],
});

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-removals-'));
after(() => rmSync(folder, { recursive: true }));

testLimits(limits, {
  maxListedRemovals: {
    max: 20,
    accepts: (count) => {
      const files = Array.from({ length: count }, (_, index) => ({
        address: `/${index}/`,
        type: 'text/html',
      }));
      writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify({ files }));
      return !/ and \d+ more/.test(removedPagesNote(path.join(folder, 'none'), folder));
    },
  },
  maxAzureBytes: {
    max: 18_000,
    accepts: (bytes) => {
      const short = '/assets/';
      const file = short.padEnd(short.length + bytes - azure(modelWith([short])).length, 'x');
      return azure(modelWith([file])).length === bytes;
    },
  },
  maxCloudFrontBehaviors: {
    max: 75,
    accepts: (behaviors) => {
      const files = Array.from({ length: behaviors - 1 }, (_, index) => `/look/${index}.js`);
      const { Distribution } = JSON.parse(cloudFront(modelWith(files))).Resources;
      return Distribution.Properties.DistributionConfig.CacheBehaviors.length === behaviors - 1;
    },
  },
  maxCloudflareRules: {
    max: 100,
    accepts: (rules) => {
      const files = Array.from({ length: rules - 1 }, (_, index) => `/assets/${index}.svg`);
      return cloudflareHeaders(modelWith(files)).match(/^\//gm)?.length === rules;
    },
  },
});
