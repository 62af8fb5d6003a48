/**
 * The components that a page may name, and the attributes of each. The kind of an attribute tells what its value must
 * be: the id of a published fact, the id of a page, one of a few words, or plain text. A trailing "?" marks one that
 * may be left out. A component is the file of this name in src/components/content.
 */
export const pageComponents: Record<string, Record<string, string>> = {
  Call: { service: 'services' },
  Cards: {},
  Card: { page: 'page' },
  Contact: { about: 'one of accessibility, mistakes, privacy, security' },
  Details: { summary: 'text' },
  Do: {},
  Dont: {},
  Door: { page: 'page', label: 'text', urgent: 'flag?' },
  EmergencyCall: {},
  ExitName: {},
  Helpline: { service: 'services' },
  Helplines: { need: 'need', nation: 'nation?' },
  Maximum: { offence: 'offences' },
  MayNotice: {},
  Nation: { only: 'nations' },
  NextSteps: { pages: 'pages' },
  Offence: { id: 'offences' },
  Order: { id: 'orders' },
  PressCode: { service: 'services' },
  Publisher: {},
  QuietVisit: {},
  ReportRoutes: {},
  SaveFirst: {},
  SectionPages: {},
  Sources: {},
  Statistic: { id: 'statistics' },
  TextMessage: { service: 'services' },
  Textphone: { service: 'services' },
  Warning: {},
  Website: { service: 'services' },
};
