import type { ComponentMetadata } from '../../content/component-metadata.ts';

/** How an override names the publisher's own ways to report in a sentence. */
const directives: Readonly<Record<string, string>> = {
  phone: ':call{service="report"}',
  text: ':text-message{service="report"}',
  textphone: ':textphone{service="report"}',
  online: ':website{service="report"}',
};

export const metadata: ComponentMetadata = {
  form: 'container',
  attributes: { by: 'one of phone, text, textphone, chat, online, anonymous, stations' },
  // The author of a pack knows what the pack has.
  usableByBrands: false,
  inOverride: ({ by = '' }, { report }) => ({
    shown: true,
    ...(by in report && {
      note: `Where our page shows your own way to report (${by}), these are the words for publishers without one: write ${directives[by] ?? '::report-routes'}.`,
    }),
  }),
};
