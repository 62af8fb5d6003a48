import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { freePort } from '../free-port.ts';
import { installDebianPackages } from '../install-debian-packages.ts';
import { waitUntil } from '../wait-until.ts';

const driverPath = '/usr/bin/WebKitWebDriver';
/** Nothing that works takes this long, on a machine ten times slower too: it only ends a hang. In milliseconds. */
const hangGuardMs = 10 * 60_000;

const knownExecutables = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
];
/** The WebKitGTK browser of this machine; undefined where there is none. */
export const findMiniBrowser = () => knownExecutables.find(existsSync);

/** Whether a WebKit is available, installed from Debian's packages if possible. */
export function ensureWebKit(): boolean {
  const isThere = () =>
    existsSync(driverPath) && findMiniBrowser() !== undefined && existsSync('/usr/bin/xvfb-run');
  return isThere() || (installDebianPackages(['webkit2gtk-driver', 'xvfb', 'xauth']) && isThere());
}

/** Launch options of WebKit. */
interface WebKitOptions {
  /** WebDriver capabilities beside those of the browser. */
  capabilities?: object;
  /** Command-line options of the browser. */
  args?: string[];
  /** Environment variables of the browser. */
  env?: Record<string, string>;
}

/** A window of a real WebKitGTK, driven by plain WebDriver requests. Its minimum width is 447 px. */
export class WebKitDriver {
  private readonly child: ChildProcess;
  private readonly root: string;
  private readonly options: WebKitOptions;
  private session = '';

  private constructor(child: ChildProcess, port: number, options: WebKitOptions) {
    this.child = child;
    this.root = `http://127.0.0.1:${port}`;
    this.options = options;
  }

  static async start(options: WebKitOptions = {}): Promise<WebKitDriver> {
    const port = await freePort();
    // Its own process group, so that the display, the driver and the browser end together.
    const child = spawn('xvfb-run', ['-a', driverPath, `--port=${port}`], {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, ...options.env },
    });
    const webkit = new WebKitDriver(child, port, options);
    try {
      await webkit.createSession();
      return webkit;
    } catch (error) {
      await webkit.close();
      throw error;
    }
  }

  private async createSession(): Promise<void> {
    const { args = [], capabilities: more } = this.options;
    const options = { binary: findMiniBrowser(), args: ['--automation', ...args] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options, ...more } };
    await waitUntil(async () => {
      try {
        const answer = (await this.request('/session', { capabilities })) as { sessionId: string };
        this.session = `/session/${answer.sessionId}`;
        return true;
      } catch (error) {
        // The driver is not listening yet.
        if (error instanceof TypeError) return false;
        throw error;
      }
    }, 'the driver of WebKitGTK to listen');
    await this.send('/timeouts', { script: hangGuardMs, pageLoad: hangGuardMs });
  }

  /** Closes the window and opens one with a new session. */
  async reopen(): Promise<void> {
    await this.closeWindow();
    await this.createSession();
  }

  /** Sends a WebDriver command of the session: GET without a body. */
  send(path: string, body?: object): Promise<unknown> {
    return this.request(this.session + path, body);
  }

  private async request(path: string, body?: object): Promise<unknown> {
    const response = await fetch(this.root + path, {
      method: body ? 'POST' : 'GET',
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  async goto(url: string): Promise<void> {
    await this.send('/url', { url });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.send('/window/rect', { x: 0, y: 0, width, height });
  }

  /** Evaluates an expression in the page and awaits its promise. */
  async evaluate(code: string): Promise<unknown> {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve(${code}).then((value) => done({ value }), (error) => done({ failure: String(error) }));`;
    const answer = (await this.send('/execute/async', { script, args: [] })) as {
      value?: unknown;
      failure?: string;
    };
    if (answer.failure) throw new Error(answer.failure);
    return answer.value;
  }

  private async closeWindow(): Promise<void> {
    if (this.session) await fetch(this.root + this.session, { method: 'DELETE' }).catch(() => {});
    this.session = '';
  }

  async close(): Promise<void> {
    await this.closeWindow();
    if (this.child.pid) process.kill(-this.child.pid, 'SIGTERM');
  }
}
