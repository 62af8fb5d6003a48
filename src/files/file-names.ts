import type { FileFault } from './file-fault.ts';

/** What Windows keeps for devices, with any ending ("Naming Files, Paths, and Namespaces", Microsoft Learn). */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[1-9¹²³]) *(?:\.|$)/i;

/** Characters that no name on Windows has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const forbidden = /[<>:"|?*\\\u0000-\u001f]/;

/** Whether Windows keeps this name for a device. */
export function isReservedName(name: string): boolean {
  return reserved.test(name);
}

/** Returns why a file or folder of this name cannot be on every computer; undefined when it can. */
export function nameFault(name: string): FileFault | undefined {
  if (isReservedName(name))
    return {
      what: `has the name "${name}", which Windows keeps for a device`,
      fix: `another name, like "my-${name.toLowerCase().trim()}"`,
    };
  const [character] = forbidden.exec(name) ?? [];
  if (character !== undefined)
    return {
      what: `has ${shown(character)} in its name, which Windows does not allow`,
      fix: 'a name of small letters, digits and hyphens',
    };
  if (/[. ]$/.test(name))
    return {
      what: `has a name that ends with a ${name.endsWith('.') ? 'full stop' : 'space'}, which Windows takes off`,
      fix: `"${name.replace(/[. ]+$/, '')}" as its name`,
    };
  return undefined;
}

function shown(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x20
    ? `a control character (U+${code.toString(16).toUpperCase().padStart(4, '0')})`
    : character;
}

/** Returns each name that another one before it equals but for capitals or accents, which are one file on Windows and macOS. */
export function clashingNames(names: readonly string[]): { name: string; fault: FileFault }[] {
  const groups = Map.groupBy(names, (name) => name.normalize('NFC').toLowerCase());
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map((name) => ({
      name,
      fault: {
        what: `differs from "${first}" only in ${differs(name, first ?? '')}, and both are one file on Windows or macOS`,
        fix: 'one of the two, or another name',
      },
    })),
  );
}

function differs(name: string, other: string): string {
  return name.toLowerCase() === other.toLowerCase() ? 'capital letters' : 'how its accents are stored';
}

/** What systems and editors leave behind: never part of a pack, and never a problem. */
const clutter = [
  /^\.(?:ds_store|directory|gitkeep|gitignore|localized|trashes|fseventsd|spotlight-v100)$/i,
  /^(?:thumbs|ehthumbs|desktop)\.(?:db|ini)$/i,
  /^(?:__macosx|@eadir|icon\r)$/i,
  // AppleDouble; owner files of Microsoft Office, LibreOffice and Emacs; what a killed command of ours left.
  /^(?:\._|~\$|\.~lock\.|\.#|\.waymark-)/i,
  /^#.*#$/,
  /~$/,
  /\.sw[a-p]$/i,
];

/** Whether a file or folder is what a system or an editor left. */
export function isClutter(name: string): boolean {
  return clutter.some((pattern) => pattern.test(name));
}
