import { installBrowser } from '../support/install-browsers.ts';
import { installDebianPackages } from '../support/install-debian-packages.ts';
import { missingServerPackages } from '../support/install-servers.ts';
import { missingOptionalPackages } from '../support/optional-programs.ts';

// Installs what npm test needs and this machine lacks: a process of its own, because npm test builds meanwhile. Ends with status 1
// when there is no browser.
const isBrowserThere = installBrowser();
// In one go: apt reads its lists once.
const missing = [...missingServerPackages(), ...missingOptionalPackages()];
if (missing.length > 0) installDebianPackages(missing);
process.exitCode = isBrowserThere ? 0 : 1;
