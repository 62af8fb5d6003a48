import { headerValue } from '../browser-client.ts';
import { minCompressibleBytes } from '../limits.ts';
import { scannerRule } from '../scanner-rule.ts';

export const compressedPages = scannerRule({
  id: 'compressed-pages',
  description:
    'A warning for pages that arrive uncompressed: they take several times as long on a slow phone. It happens when the compressed copies were left behind.',
  scanner: 'Lighthouse',
  requirement:
    'pages to arrive compressed: copy the .br and .gz files beside them to the host too, or switch its own compression on',
  // Without a certificate it is a server on this computer, which no slow line leads to.
  isMet: (home) =>
    home.certificateExpires === undefined ||
    headerValue(home, 'Content-Encoding') !== undefined ||
    home.body.length < minCompressibleBytes,
  isAdvisory: true,
});
