import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { freePort } from '../free-port.ts';
import { installDebianPackages } from '../install-debian-packages.ts';
import { waitUntil } from '../wait-until.ts';

const driverPath = '/usr/bin/WebKitWebDriver';

const knownExecutables = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
];
/** The browser of WebKitGTK on this machine; undefined where there is none. */
export const findMiniBrowser = () => knownExecutables.find(existsSync);

/** Whether there is a WebKit to drive, installed from Debian's packages where that can be done. */
export function ensureWebKit(): boolean {
  const isThere = () =>
    existsSync(driverPath) && findMiniBrowser() !== undefined && existsSync('/usr/bin/xvfb-run');
  return isThere() || (installDebianPackages(['webkit2gtk-driver', 'xvfb', 'xauth']) && isThere());
}

/** How a WebKit is started. */
interface WebKitOptions {
  /** Capabilities of WebDriver beside those of the browser. */
  capabilities?: object;
  /** Options of the browser. */
  args?: string[];
  /** Variables of its environment. */
  env?: Record<string, string>;
}

/** A window of a real WebKitGTK, driven by plain WebDriver requests. It is never narrower than 447 px. */
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
    // A group of its own, so that the display, the driver and the browser end together.
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
        // The driver does not listen yet.
        if (error instanceof TypeError) return false;
        throw error;
      }
    }, 'the driver of WebKitGTK to listen');
    await this.send('/timeouts', { script: 60_000, pageLoad: 60_000 });
  }

  /** Closes the window and opens one that knows nothing of it. */
  async reopen(): Promise<void> {
    await this.closeWindow();
    await this.createSession();
  }

  /** Sends a command of the session. Without a body it is a question. */
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

  /** Has the page work out an expression, and waits for its promise. */
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
