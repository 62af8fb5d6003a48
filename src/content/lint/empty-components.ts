import { componentRegistry } from '../component-registry.ts';
import { type PageRule, pickPosition } from './page-rule.ts';

/** A component that names one thing of a service names a service that has it, or the sentence would have a hole. */
export const emptyComponents: PageRule = ({ body }, { facts, brandServices = [] }) =>
  body.components.flatMap((use) => {
    const { description, anyOf } = componentRegistry[use.name]?.requires ?? {};
    const id = use.attributes.get('service');
    const service = [...brandServices, ...facts.published('services')].find((each) => each.id === id);
    if (!service || !anyOf || anyOf.some((key) => service[key])) return [];
    const message = `<${use.name} service="${id}" /> shows nothing, since this service has no ${description}`;
    return [
      { ...pickPosition(use), message, fix: `<Helpline service="${id}" />, which shows what there is` },
    ];
  });
