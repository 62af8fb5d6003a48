import { statementConditions } from './statement-conditions.ts';

/** The attributes of a component, by name. */
type ComponentRegistry = Record<string, Record<string, string>>;

/** Components within a line of text. */
const inlineComponents: ComponentRegistry = {
  Call: { service: 'services' },
  ExitName: {},
  Maximum: { offence: 'offences' },
  PressCode: { service: 'services' },
  Publisher: {},
  Regulation: { id: 'regulations' },
  SiteAddress: {},
  StatementDay: { of: 'one of prepared, reviewed' },
  Term: { id: 'term', words: 'text?' },
  TextMessage: { service: 'services' },
  Textphone: { service: 'services' },
  Website: { service: 'services' },
};

/** Components around other words. */
const containerComponents: ComponentRegistry = {
  Card: { page: 'page' },
  Cards: {},
  Details: { summary: 'text' },
  Do: {},
  Dont: {},
  Door: { page: 'page', label: 'text', urgent: 'flag?' },
  MayNotice: {},
  Nation: { only: 'nations' },
  SaveFirst: {},
  Warning: {},
  When: { it: `one of ${statementConditions.join(', ')}` },
  WhereTyping: {},
};

/** Components that stand alone between paragraphs. */
const blockComponents: ComponentRegistry = {
  AToZ: {},
  AlwaysOpen: {},
  Burdens: {},
  Changes: {},
  Contact: { about: 'one of accessibility, mistakes, privacy, security, victims' },
  EmergencyCall: {},
  EveryFact: {},
  FeaturedPages: {},
  Glossary: {},
  Helpline: { service: 'services' },
  Helplines: { need: 'need', nation: 'nation?' },
  KnownProblems: {},
  LocalServices: { kind: 'one of advocate, app?' },
  ManualTests: {},
  NextSteps: { pages: 'pages' },
  Offence: { id: 'offences' },
  OpenNow: {},
  Order: { id: 'orders' },
  OrdersTable: { law: 'law' },
  OtherLaws: {},
  OtherNations: {},
  PanelCode: {},
  Papers: {},
  ProgramRun: {},
  ProgramTests: {},
  QuietVisit: {},
  ReportRoutes: {},
  SearchBox: {},
  SectionPages: {},
  SiteMap: {},
  Slot: { name: 'one of after-reporting, local-support' },
  Sources: {},
  Statistic: { id: 'statistics' },
  TypeHere: { tool: 'one of account, check, record' },
  WhatStays: {},
};

/**
 * The components that a page may name, and the attributes of each. The kind of an attribute tells what its value must
 * be: the id of a published fact, the id of a page, one of a few words, or plain text. A trailing "?" marks one that
 * may be left out. A component is the file of this name in src/components/content.
 */
export const componentRegistry: ComponentRegistry = {
  ...inlineComponents,
  ...containerComponents,
  ...blockComponents,
};

/** Where a component stands: within a line, on a line of its own, or around other words. */
export type ComponentForm = 'inLine' | 'onItsOwn' | 'around';

/** The one form in which a component may be used. */
export function componentForm(component: string): ComponentForm {
  if (component in inlineComponents) return 'inLine';
  return component in containerComponents ? 'around' : 'onItsOwn';
}
