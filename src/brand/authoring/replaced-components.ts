import { nations } from '../../facts/base-fact.ts';
import type { Brand } from '../brand-schema.ts';
import { directiveSyntax } from '../overrides/directives.ts';

/** What decides which words of ours the copy of a pack shows. */
export type ReplacementContext = Pick<Brand, 'kind' | 'nation' | 'report'>;

/** What an override has in the place of a component that packs cannot use. */
export interface Replacement {
  /** Whether the words in the component stay. */
  shown: boolean;
  /** What the publisher should read again. */
  note?: string;
}

type Replace = (attributes: Record<string, string>, context: ReplacementContext) => Replacement;

/** The directives for the publisher's own ways to report, which an override can name in its own sentences. */
const reportDirectives: Record<string, string> = {
  phone: directiveSyntax('Call'),
  text: directiveSyntax('TextMessage'),
  textphone: directiveSyntax('Textphone'),
  online: directiveSyntax('Website'),
};

/** Components whose words the author of a pack decides, by name. The words of any other stay. */
export const replacements: Record<string, Replace> = {
  Nation: ({ only = '' }, { nation }) => {
    const ofSite: readonly string[] = nation === 'united-kingdom' ? nations : [nation];
    return { shown: only.split(/\s+/).some((each) => ofSite.includes(each)) };
  },
  PublishedBy: ({ kind }, context) => ({ shown: (context.kind === 'police') === (kind === 'police') }),
  PoliceWebsite: (_, { kind }) => ({
    shown: true,
    ...(kind === 'police' && { note: 'A link to your own website is only words here.' }),
  }),
  IndependentAdvice: ({ by = '' }) => ({
    shown: true,
    note: `What was marked as independent advice, on guidance from ${by}, is here in your own voice: ask whether you can say it.`,
  }),
  ReportRoute: ({ by = '' }, { report }) => ({
    shown: true,
    ...(by in report && { note: reportNote(by) }),
  }),
  Slot: ({ name = '' }) => ({ shown: true, note: `The place "${name}" is not on this page any more.` }),
  TalkToSomeone: () => ({
    shown: false,
    note: 'The two numbers above the fold are in the frame beside the page, as on other pages.',
  }),
};

function reportNote(by: string): string {
  const directive = reportDirectives[by];
  const fix = directive ? `${directive}{service="report"}` : directiveSyntax('ReportRoutes');
  return `Where our page shows your own way to report (${by}), these are the words for publishers without one: write ${fix}.`;
}
