import type { BrandData } from './schema.ts';

/** A value of a pack and the way to it. */
export interface Field<T> {
  path: (string | number)[];
  value: T;
}

/** Every group of words by language that readers see. */
export function localisedFields(data: BrandData): Field<Record<string, string>>[] {
  const fields: Field<Record<string, string>>[] = [
    { path: ['name'], value: data.name },
    { path: ['neutral', 'title'], value: data.neutral.title },
    { path: ['neutral', 'description'], value: data.neutral.description },
    { path: ['logo', 'alt'], value: data.logo.alt },
  ];
  const add = (value: Record<string, string> | undefined, ...path: (string | number)[]) => {
    if (value) fields.push({ path, value });
  };
  add(data.victims?.name, 'victims', 'name');
  data.localServices.forEach((service, index) => {
    add(service.name, 'localServices', index, 'name');
    add(service.for, 'localServices', index, 'for');
    add(service.area, 'localServices', index, 'area');
  });
  data.alerts.forEach(({ text, link }, index) => {
    add(text, 'alerts', index, 'text');
    add(link?.words, 'alerts', index, 'link', 'words');
  });
  data.legal.forEach(({ name }, index) => {
    add(name, 'legal', index, 'name');
  });
  const { tested, problems, burden } = data.accessibility;
  tested.forEach(({ by }, index) => {
    add(by, 'accessibility', 'tested', index, 'by');
  });
  problems.forEach(({ what }, index) => {
    add(what, 'accessibility', 'problems', index, 'what');
  });
  burden.forEach(({ what, why }, index) => {
    add(what, 'accessibility', 'burden', index, 'what');
    add(why, 'accessibility', 'burden', index, 'why');
  });
  return fields;
}

/** Every address of another site that the pack leads to. */
export function linkedAddresses(data: BrandData): Field<string>[] {
  const found: Field<string>[] = [];
  const add = (value: string | undefined, ...path: (string | number)[]) => {
    if (value?.startsWith('https:')) found.push({ path, value });
  };
  add(data.website, 'website');
  add(data.privacy, 'privacy');
  add(data.report.online, 'report', 'online');
  add(data.report.stations, 'report', 'stations');
  add(data.report.chat?.url, 'report', 'chat', 'url');
  add(data.victims?.website, 'victims', 'website');
  add(data.feedback, 'feedback');
  add(data.security.contact, 'security', 'contact');
  data.localServices.forEach(({ website }, index) => {
    add(website, 'localServices', index, 'website');
  });
  data.alerts.forEach(({ link }, index) => {
    add(link?.url, 'alerts', index, 'link', 'url');
  });
  data.legal.forEach(({ url }, index) => {
    add(url, 'legal', index, 'url');
  });
  return found;
}

/** Every number of the pack, as it is written. */
export function numbersIn(data: BrandData): string[] {
  const { report, victims, accessibility, localServices } = data;
  return [report, victims, accessibility, ...localServices].flatMap((each) => {
    if (!each) return [];
    return [each.phone, each.textphone].filter((number) => number !== undefined);
  });
}
