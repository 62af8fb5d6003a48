import { existsSync } from 'node:fs';

/** What the complete suites run, with the Debian package of each and its path there. */
const optionalPrograms = {
  // Four times as fast as the complete Chromium.
  'chromium-headless-shell': ['chromium-headless-shell', '/usr/bin/chromium-headless-shell'],
  firefox: ['firefox-esr', '/usr/bin/firefox-esr'],
  WebKitWebDriver: ['webkit2gtk-driver', '/usr/bin/WebKitWebDriver'],
  Xvfb: ['xvfb', '/usr/bin/Xvfb'],
  xauth: ['xauth', '/usr/bin/xauth'],
  age: ['age', '/usr/bin/age'],
  java: ['default-jre-headless', '/usr/bin/java'],
  pdfinfo: ['poppler-utils', '/usr/bin/pdfinfo'],
  pdftoppm: ['poppler-utils', '/usr/bin/pdftoppm'],
  pdftotext: ['poppler-utils', '/usr/bin/pdftotext'],
  python3: ['python3', '/usr/bin/python3'],
  // The fonts of Android, with which the frame is measured.
  'Noto Serif': ['fonts-noto-core', '/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf'],
  Roboto: ['fonts-roboto-unhinted', '/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf'],
  qpdf: ['qpdf', '/usr/bin/qpdf'],
  soffice: ['libreoffice-calc-nogui', '/usr/lib/libreoffice/program/libsclo.so'],
  swriter: ['libreoffice-writer-nogui', '/usr/lib/libreoffice/program/libswlo.so'],
  xmllint: ['libxml2-utils', '/usr/bin/xmllint'],
} as const;

/** A program, or a font, that a test may need and a developer's machine may lack. */
export type OptionalProgram = keyof typeof optionalPrograms;

/** The Debian packages of the programs that are missing. Without them the tests that need them are skipped by name. */
export function missingOptionalPackages(): string[] {
  const missing = Object.values(optionalPrograms).filter(([, file]) => !existsSync(file));
  return [...new Set(missing.map(([name]) => name))];
}

/** Why a test that needs these programs is skipped. Never on CI, where a missing program must fail. */
export function skipWithout(...programs: OptionalProgram[]): string | false {
  const missing = programs.filter((program) => !existsSync(optionalPrograms[program][1]));
  if (missing.length === 0 || process.env['CI']) return false;
  return `not on this machine: ${missing.join(', ')}`;
}
