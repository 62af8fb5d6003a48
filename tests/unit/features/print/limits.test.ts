import { wcagContrast } from 'culori';
import * as limits from '../../../../src/features/print/limits.ts';
import { paletteOf } from '../../../../src/features/print/palette.ts';
import { loadExampleSite } from '../../../support/example-site.ts';
import { testLimits } from '../../../support/test-limits.ts';

const site = loadExampleSite();
const greys = Array.from({ length: 256 }, (_, value) => `#${value.toString(16).padStart(2, '0').repeat(3)}`);

testLimits(limits, {
  minDeepContrast: {
    min: 7,
    // Neighbouring greys differ by about a tenth here.
    step: 0.15,
    accepts: (contrast) => {
      const lightest = greys.findLast((grey) => wcagContrast(grey, '#ffffff') >= contrast) ?? '';
      const { brand } = site;
      const light = { ...brand.colours.light, header: '#ffffff', headerText: lightest };
      const changed = { ...site, brand: { ...brand, colours: { ...brand.colours, light } } };
      return paletteOf(changed, false).deep === lightest;
    },
  },
});
