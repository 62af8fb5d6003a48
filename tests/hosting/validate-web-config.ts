/** The elements of system.webServer allowed in a web.config, with their attributes (schema IIS_schema.xml of IIS 10). */
const iisElements: Record<string, string[]> = {
  configuration: [],
  location: ['path'],
  'system.webServer': [],
  directoryBrowse: ['enabled'],
  defaultDocument: ['enabled'],
  files: [],
  clear: [],
  add: ['name', 'value', 'fileExtension', 'allowed', 'segment'],
  remove: ['name', 'fileExtension', 'statusCode'],
  httpErrors: ['errorMode', 'existingResponse'],
  error: ['statusCode', 'path', 'responseMode'],
  staticContent: [],
  mimeMap: ['fileExtension', 'mimeType'],
  urlCompression: ['doStaticCompression', 'doDynamicCompression'],
  httpProtocol: [],
  customHeaders: [],
  security: [],
  requestFiltering: ['removeServerHeader'],
  fileExtensions: [],
  hiddenSegments: [],
};

const tagPattern = /<(\/?)([\w.]+)((?: \w+="[^"<]*")*) ?(\/?)>\s*/gy;

/** Errors in the syntax, elements and attributes of a web.config. */
export function validateWebConfig(text: string): string[] {
  const tags = [...text.matchAll(tagPattern)];
  const end = tags.reduce((length, [whole]) => length + whole.length, 0);
  return [
    ...(end < text.length ? [`what stands at ${text.slice(end, end + 50)}`] : []),
    ...tags.flatMap(([, , name = '', attributes = '']) => unknownNames(name, attributes)),
    ...unbalancedTags(tags),
  ];
}

function unknownNames(name: string, attributes: string): string[] {
  const known = iisElements[name];
  if (!known) return [`<${name}>`];
  return [...attributes.matchAll(/ (\w+)="/g)]
    .map(([, attribute = '']) => attribute)
    .filter((attribute) => !known.includes(attribute))
    .map((attribute) => `${attribute} of ${name}`);
}

function unbalancedTags(tags: RegExpMatchArray[]): string[] {
  const opened: string[] = [];
  const faults: string[] = [];
  for (const [, end, name = '', , empty] of tags) {
    if (end && opened.pop() !== name) faults.push(`</${name}> ends another element`);
    if (!end && !empty) opened.push(name);
  }
  return [...faults, ...opened.map((name) => `<${name}> has no end`)];
}
