// Chromium without a window, spoken to over its debugging pipe: JSON messages that end in NUL, on the file descriptors 3 and 4
// of the process. Nothing has to be installed for it but Chromium and Node.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--remote-debugging-pipe',
];

export class Browser {
  #process;
  #folder = mkdtempSync(join(tmpdir(), 'tb4gen-chromium-'));
  #next = 1;
  #waiting = new Map();
  #rest = '';
  listeners = [];

  constructor(path) {
    this.#process = spawn(path, [...flags, `--user-data-dir=${this.#folder}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.#process.stdio[4].setEncoding('utf8').on('data', text => this.#read(text));
    this.#process.on('exit', code => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`chromium ended with ${code}`));
    });
  }

  #read(text) {
    const parts = (this.#rest + text).split('\0');
    this.#rest = parts.pop();
    for (const part of parts) {
      const message = JSON.parse(part);
      const waiting = this.#waiting.get(message.id);
      if (!waiting) {
        for (const listener of this.listeners) listener(message);
        continue;
      }
      this.#waiting.delete(message.id);
      if (message.error) waiting.reject(new Error(`${waiting.method}: ${message.error.message}`));
      else waiting.resolve(message.result);
    }
  }

  send(method, params = {}, sessionId = undefined) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      // A browser that hangs, not one that is slow: axe-core takes its time where other checks have the processors.
      const late = setTimeout(() => this.#waiting.get(id)?.reject(new Error(`${method}: no answer`)), 300000);
      const settle = settled => value => { clearTimeout(late); settled(value); };
      this.#waiting.set(id, { resolve: settle(resolve), reject: settle(reject), method });
      this.#process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
    });
  }

  async close() {
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    this.send('Browser.close').catch(() => this.#process.kill());
    await ended;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

// A tab, with all that it asked for and complained about.
export class Page {
  requests = [];
  complaints = [];

  static async open(browser, url, { width, dark = false, script = true }) {
    const page = new Page();
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    page.send = (method, params) => browser.send(method, params, sessionId);
    browser.listeners.push(message => { if (message.sessionId === sessionId) page.hear(message); });
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await page.send(`${domain}.enable`);
    await page.send('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: width < 600 });
    await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }] });
    if (!script) await page.send('Emulation.setScriptExecutionDisabled', { value: true });
    const loaded = new Promise(resolve => { page.loaded = resolve; });
    await page.send('Page.navigate', { url });
    await loaded;
    return page;
  }

  hear({ method, params }) {
    if (method === 'Page.loadEventFired') this.loaded();
    else if (method === 'Network.requestWillBeSent') this.requests.push(params.request.url);
    else if (method === 'Runtime.exceptionThrown') this.complaints.push(params.exceptionDetails.text);
    else if (method === 'Runtime.consoleAPICalled') this.complaints.push(`console.${params.type}`);
    else if (method === 'Log.entryAdded') this.complaints.push(params.entry.text);
    else if (method === 'Page.javascriptDialogOpening') this.complaints.push(`a dialog: ${params.message}`);
  }

  // The value of an expression; promises are waited for.
  async value(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression, returnByValue: true, awaitPromise: true, userGesture: true,
    });
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  }

  async press(key, { shift = false } = {}) {
    const text = { Enter: '\r', ' ': ' ' }[key];
    const code = { Tab: 9, Enter: 13, ' ': 32 }[key];
    const event = { key, code: key === ' ' ? 'Space' : key, windowsVirtualKeyCode: code, modifiers: shift ? 8 : 0 };
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...event });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  type(text) { return this.send('Input.insertText', { text }); }

  async until(expression, milliseconds = 10000) {
    for (const end = Date.now() + milliseconds; Date.now() < end;) {
      if (await this.value(expression)) return true;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    return false;
  }

  async screenshot() {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: false });
    return Buffer.from(data, 'base64');
  }
}
