import { pickPosition } from '../../../diagnostics/diagnostic.ts';
import { componentRegistry } from '../../component-registry.ts';
import type { PageRule } from '../page-rule.ts';

export const emptyComponents: PageRule = {
  id: 'empty-components',
  description:
    'No component that asks for a field its service lacks, such as the text number of a service without one: the sentence around it would have a hole.',
  appliesToSlots: true,
  check({ page: { body }, facts, brandServices = [] }, report) {
    report(
      body.components.flatMap((use) => {
        const { description, anyOf } = componentRegistry[use.name]?.requires ?? {};
        const id = use.attributes.get('service');
        const service = [...brandServices, ...facts.published('services')].find((each) => each.id === id);
        if (!service || !anyOf || anyOf.some((key) => service[key])) return [];
        const message = `<${use.name} service="${id}" /> shows nothing, since this service has no ${description}`;
        return [
          { ...pickPosition(use), message, fix: `<Helpline service="${id}" />, which shows what there is` },
        ];
      }),
    );
  },
};
