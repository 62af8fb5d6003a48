import type { Fact } from '../../facts/fact-kinds.ts';
import type { Facts } from '../../facts/read-facts.ts';
import type { BrowserTrace } from '../browser-traces.ts';
import type { Glossary } from '../glossary.ts';
import type { Messages } from '../messages.ts';
import type { Navigation } from '../navigation.ts';
import type { Topic } from '../topics.ts';
import { sourceLanguage } from './translation-state.ts';

/** One text that readers see and that no page holds, in the language that is written first. */
export interface TextUnit {
  /** The name of its file of translations, like "services". */
  group: string;
  /** Its key in that file, like "hl-999.for". */
  key: string;
  /** The English; the forms of a word are one text, with " | " between them. */
  english: string;
  /** The object in the content whose English it is, by which a site finds the translation. Messages and forms have none. */
  target?: object;
  /** The forms of a word by language, where it is one. */
  forms?: Record<string, string[]>;
}

/** What has texts to translate. */
export interface TranslatableContent {
  facts: Facts;
  glossary: Glossary;
  topics: Topic[];
  navigation: Pick<Navigation, 'sections'>;
  browserTraces: BrowserTrace[];
  messages: Map<string, Messages>;
}

/** The group of the messages, whose units have no target. */
export const messageGroup = 'messages';
/** Between the forms of a word, which are translated together. */
export const formSeparator = ' | ';

/** Lists every text of the content outside its pages. Facts that are not published have none: readers never see them. */
export function listTextUnits(content: TranslatableContent): TextUnit[] {
  const { facts, glossary, topics, navigation, browserTraces } = content;
  return [
    ...messageUnits(content.messages),
    ...facts
      .all()
      .filter(({ publish }) => publish)
      .flatMap((fact: Fact) => findUnits(fact, fact.kind, [fact.id])),
    ...glossary.terms.flatMap((term) => findUnits(term, 'glossary', [term.id])),
    ...topics.flatMap((topic) => findUnits(topic, 'topics', [topic.id])),
    ...navigation.sections.flatMap((section) => findUnits(section, 'navigation', [section.folder])),
    ...browserTraces.flatMap((trace) => findUnits(trace, 'browser-traces', [trace.id])),
  ];
}

function messageUnits(messages: ReadonlyMap<string, Messages>): TextUnit[] {
  const english = messages.get(sourceLanguage) ?? new Map<string, string>();
  return [...english].map(([key, text]) => ({ group: messageGroup, key, english: text }));
}

/** Finds the texts by language within a value: objects whose English is a text, or a list of the forms of a word. */
function findUnits(value: unknown, group: string, path: string[]): TextUnit[] {
  if (typeof value !== 'object' || value === null) return [];
  const { [sourceLanguage]: english } = value as Record<string, unknown>;
  const unit = { group, key: path.join('.') };
  if (typeof english === 'string') return [{ ...unit, english, target: value }];
  if (Array.isArray(english))
    return [{ ...unit, english: english.join(formSeparator), forms: value as Record<string, string[]> }];
  return Object.entries(value).flatMap(([name, child]) => findUnits(child, group, [...path, name]));
}
