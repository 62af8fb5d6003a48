import type { Service } from '../../facts/kinds/services.ts';
import { type PageRule, pickPosition } from './page-rule.ts';

/** What a component shows of a service, and how a person calls that. */
const renderedFields: Record<string, [what: string, keys: (keyof Service)[]]> = {
  Call: ['number to ring', ['phone']],
  PressCode: ['code to press', ['pressWhenAsked']],
  TextMessage: ['number for texts', ['text']],
  Textphone: ['number for textphones', ['textphone']],
  Website: ['website', ['website', 'signVideo']],
};

/** A component that names one thing of a service names a service that has it, or the sentence would have a hole. */
export const emptyComponents: PageRule = ({ body }, { facts, brandServices = [] }) =>
  body.components.flatMap((use) => {
    const [what, keys] = renderedFields[use.name] ?? [];
    const id = use.attributes.get('service');
    const service = [...brandServices, ...facts.published('services')].find((each) => each.id === id);
    if (!service || !keys || keys.some((key) => service[key])) return [];
    const message = `<${use.name} service="${id}" /> shows nothing, since this service has no ${what}`;
    return [
      { ...pickPosition(use), message, fix: `<Helpline service="${id}" />, which shows what there is` },
    ];
  });
