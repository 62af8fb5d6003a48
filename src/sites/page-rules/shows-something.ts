import type { Service } from '../../facts/schema.ts';
import { at, type PageRule } from './rule.ts';

/** What a component shows of a service, and how a person calls that. */
const shown: Record<string, [what: string, keys: (keyof Service)[]]> = {
  Call: ['number to ring', ['phone']],
  PressCode: ['code to press', ['pressWhenAsked']],
  TextMessage: ['number for texts', ['text']],
  Textphone: ['number for textphones', ['textphone']],
  Website: ['website', ['website', 'signVideo']],
};

/** A component that names one thing of a service names a service that has it, or the sentence would have a hole. */
export const showsSomething: PageRule = ({ body }, { facts, ownServices = [] }) =>
  body.components.flatMap((use) => {
    const [what, keys] = shown[use.name] ?? [];
    const id = use.attributes.get('service');
    const service = [...ownServices, ...facts.published('services')].find((each) => each.id === id);
    if (!service || !keys || keys.some((key) => service[key])) return [];
    const wrong = `<${use.name} service="${id}" /> shows nothing, since this service has no ${what}`;
    return [{ ...at(use), wrong, instead: `<Helpline service="${id}" />, which shows what there is` }];
  });
