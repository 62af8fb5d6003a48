// Declared where a browser reads them: an import would change the published script.
export { daysToLookAhead } from './opening.ts';
