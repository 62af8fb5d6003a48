import type { HostingModel } from '../../src/hosting/hosting-model.ts';

/** A brand in three languages on three host names, with a page of each capability and values that a format must escape. */
export const fullHostingModel: HostingModel = {
  id: 'mid-shire',
  host: 'nginx',
  languages: ['en', 'cy', 'pl'],
  hostnames: ['advice.midshire.example', 'cyngor.midshire.example', 'porady.midshire.example'],
  errorPagesByHost: new Map([
    ['advice.midshire.example', '/404.html'],
    ['cyngor.midshire.example', '/cy/404.html'],
    ['porady.midshire.example', '/404.html'],
  ]),
  cspSources: {
    scripts: ["'sha256-a'", '\'sha256-"b"<c>&d\''],
    styles: ["'sha256-e'"],
    special: [
      { address: '/look/', capability: 'search' },
      { address: '/notes/', capability: 'typing' },
      { address: '/panel/', capability: 'frame' },
      { address: '/cy/chwilio/', capability: 'search' },
      { address: '/cy/panel/', capability: 'frame' },
    ],
  },
  errorPage: '/404.html',
  otherErrorPages: [
    { prefix: '/cy/', page: '/cy/404.html' },
    { prefix: '/pl/', page: '/pl/404.html' },
  ],
  filesWithHeaders: [
    '/assets/logo.0123456789ab.svg',
    '/assets/page.ABCDEFGH.js',
    '/facts.json',
    '/look/en.0123456789ab.js',
  ],
  recalled: [],
  configFiles: ['_headers', '.assetsignore', '.htaccess', 'web.config', 'staticwebapp.config.json'],
};

/** A brand in one language, without inline code, pages of a capability or files with their own headers. */
export const minimalHostingModel: HostingModel = {
  id: 'eastmarch',
  languages: ['en'],
  hostnames: ['advice.eastmarch.example'],
  errorPagesByHost: new Map([['advice.eastmarch.example', '/404.html']]),
  cspSources: { scripts: [], styles: [], special: [] },
  errorPage: '/404.html',
  otherErrorPages: [],
  filesWithHeaders: [],
  recalled: [],
  configFiles: ['_headers', '.htaccess'],
};
