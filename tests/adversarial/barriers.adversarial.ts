// Puts every barrier of tests/fixtures/accessibility/ into a page; npm test tries one of each rule while the rules are unchanged.
export {};

process.env['ALL_BARRIERS'] = '1';
await import('../accessibility/barriers.test.ts');
