/** The commands of package.json in the order of the help text: usage after `npm`, and description. */
export const commands: Record<string, string> = {
  'start [-- <pack folder>]':
    'Builds the example pack, if anything changed since its last build, and serves it at http://localhost:4321 (or PORT).',
  'test [-- <pattern of test files>]':
    'Runs every suite, or the test files that match, after lint and a build.',
  'run help': 'Lists the commands.',
  'run dev [-- <pack folder>]': 'Starts the authoring server, which shows a change as soon as it is saved.',
  'run build [-- <pack folder>… --allow-overdue]':
    'Checks and builds these packs, or every pack in brands/, into dist/<id>/.',
  'run check [-- <part of a path>…]':
    'Lists every problem of pages, facts and packs in seconds, without building; --voice prints how each page sounds.',
  'run verify [-- <pack folder>…]': 'Checks finished sites again: every page against every rule.',
  'run lint': 'Checks form, rules and types of the code, and the spelling of every word that people read.',
  'run bench [-- --part bytes,typing,build,peers,lighthouse]':
    'Measures bytes, seconds and memory, also of other generators with the same pages.',
  'run accessibility -- <folder>…':
    'Tests every page of a folder for barriers; --json, --engine, --exceptions and --record <pack folder> take the results further.',
  'run search:score [-- <queries.json>]':
    'Asks the search what people type, and counts how often it finds the page.',
  'run brand:new -- <folder>': 'Writes a new pack, from your answers or with --from answers.yaml.',
  'run brand:check -- <folder>':
    'Lists every problem of a pack, what an upgrade changes for it, and which sections are signed off; with --all, the problems of every pack and what falls due next.',
  'run brand:preview -- <folder>': 'Shows the site and every component in the colours of a pack.',
  'run brand:sign -- <folder> <section>':
    'Prints the sign-off of a section as it is now, for its reviewer to complete.',
  'run page:new -- <folder> <address>':
    'Writes a page of your own into a pack, with all that a page needs, to be filled in.',
  'run page:override -- <folder> <page id>':
    'Writes one of our pages into a pack, in the Markdown of packs, for you to change.',
  'run alert:new -- <folder>':
    'Adds an alert to a pack, from your answers, from options or with --from alert.yaml.',
  'run recall -- <folder> <fact or number>':
    'Takes a wrong number or fact out of a copy from its next build on, and names the pages that lose it; --undo takes it back.',
  'run translate -- <language>':
    'Lists what is left to translate, by danger first; --diff shows what changed in English, --export and --import exchange XLIFF 2 or CSV with translators.',
  'run facts:review': 'Lists what a person must find out before launch, and who can.',
  'run links:check [-- <pack folder>…]':
    'Opens every source and service of the facts: are they still there, and do they say the same?',
  'run deploy:check -- <address>':
    'Compares a published site with what was built, to the last byte and header.',
  'run archive -- <built folder> <archive>':
    'Keeps a published build with its version and digest; with --day and --page it prints what a page said on a day.',
  'run package [-- <folder>]': 'Writes the npm packages for publishers, which a maintainer publishes.',
  'run test:unit': 'Runs the unit tests, which need neither a browser nor a build.',
  'run test:e2e': 'Runs the tests in browsers, on built sites.',
  'run test:mutation [-- <room>…]':
    'Changes the code of a room piece by piece, and lists what no unit test of the room notices.',
  'run test:mutation:browser [-- <part of a mutant>…]':
    'Changes the scripts of pages piece by piece, and lists what no test notices.',
  'run test:adversarial [-- <subject>]':
    'Runs one attack, load or failure at its full size; without a subject it lists them.',
};
