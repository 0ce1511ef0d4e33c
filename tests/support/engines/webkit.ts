/**
 * WebKitGTK, driven by its own WebDriver over plain W3C calls. Inside shadow roots the driver's element click
 * fails, so people's hands are imitated by pointer and key actions.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { expectSoon } from '../expect-soon.ts';
import { fontEnvironment } from '../fonts.ts';
import { freePort } from '../free-port.ts';
import { findByName } from './engine.ts';
import type { Engine, Place, Role } from './engine.ts';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Without a screen, session creation hangs. Resolves with the display's name. */
async function startScreen(): Promise<{ display: string; process: ChildProcess }> {
  const process = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    process.stdio[3]?.once('data', (data: Buffer) => {
      resolve(data.toString().trim());
    });
    process.once('exit', () => {
      reject(new Error('Xvfb ended'));
    });
  });
  return { display: `:${number}`, process };
}

export async function startWebKit(relayUrl: string): Promise<Engine> {
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${String(port)}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...fontEnvironment(),
      DISPLAY: screen.display,
      LANG: 'sv_SE.UTF-8',
      GDK_BACKEND: 'x11',
      // Root in a container has neither sandbox nor graphics card.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const base = `http://127.0.0.1:${String(port)}`;

  async function call<Value>(method: string, path: string, body?: object): Promise<Value> {
    const response = await fetch(`${base}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${path}: ${value.error ?? ''} ${value.message ?? ''}`);
    return value;
  }

  await expectSoon(
    () =>
      fetch(`${base}/status`).then(
        response => response.ok,
        () => false,
      ),
    'WebKitWebDriver',
  );
  const { sessionId } = await call<{ sessionId: string }>('POST', '/session', {
    capabilities: { alwaysMatch: {} },
  });
  const session = `/session/${sessionId}`;
  const script = <Value>(source: string, ...args: unknown[]): Promise<Value> =>
    call<Value>('POST', `${session}/execute/sync`, { script: source, args });

  /** Where the place's viewport begins in the window: pointer actions count from the window's corner. */
  interface Corner {
    x: number;
    y: number;
  }

  async function enter(place: Place): Promise<Corner | undefined> {
    await call('POST', `${session}/frame`, { id: null });
    if (place === 'page') return { x: 0, y: 0 };
    const frame = await script<(Corner & { element: Record<string, string> }) | null>(
      `const all = root => [...root.querySelectorAll('*')].flatMap(e => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
       const element = all(document).find(e => e.localName === 'iframe' && e.src.startsWith(arguments[0]));
       if (!element) return null;
       const box = element.getBoundingClientRect();
       return { element, x: box.x + element.clientLeft, y: box.y + element.clientTop };`,
      `${relayUrl}/frame/`,
    );
    if (!frame) return undefined;
    await call('POST', `${session}/frame`, { id: { [ELEMENT]: frame.element[ELEMENT] } });
    return frame;
  }

  const FIND = `const found = (${findByName.toString()})(arguments[0], arguments[1]);`;
  async function middleOf(place: Place, role: Role, name: string): Promise<Corner> {
    let middle: Corner | null = null;
    await expectSoon(
      async () => {
        const corner = await enter(place).catch(() => undefined);
        if (!corner) return false;
        middle = await script<Corner | null>(
          `${FIND} if (!found) return null; found.scrollIntoView({ block: 'nearest' });
           const box = found.getBoundingClientRect(), [x, y] = [arguments[2], arguments[3]];
           return { x: Math.round(x + box.x + box.width / 2), y: Math.round(y + box.y + box.height / 2) };`,
          role,
          name,
          corner.x,
          corner.y,
        ).catch(() => null);
        return middle !== null;
      },
      `${role} “${name}” in WebKit`,
      30_000,
    );
    if (!middle) throw new Error('unreachable');
    return middle;
  }

  const act = (sources: object[]): Promise<unknown> =>
    call('POST', `${session}/actions`, { actions: sources });
  const click = async (place: Place, role: Role, name: string): Promise<void> => {
    const { x, y } = await middleOf(place, role, name);
    await act([
      {
        type: 'pointer',
        id: 'finger',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', duration: 0, origin: 'viewport', x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  };

  return {
    open: async url => {
      await call('POST', `${session}/url`, { url });
    },
    press: click,
    write: async (place, role, name, text) => {
      await click(place, role, name);
      const keys = [...text].flatMap(value => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await act([{ type: 'key', id: 'keys', actions: keys }]);
    },
    sees: async (place, role, name, text) => {
      await expectSoon(
        async () => {
          if (!(await enter(place).catch(() => undefined))) return false;
          const shown = await script<string>(
            `${FIND} return found ? found.innerText : '';`,
            role,
            name,
          ).catch(() => '');
          return shown.includes(text);
        },
        `“${text}” in WebKit`,
        30_000,
      );
    },
    objects: async (place, role, name, selector, wanted) => {
      await middleOf(place, role, name);
      const all = await script<Record<string, string>[]>(
        `${FIND} return [...found.querySelectorAll(arguments[2])];`,
        role,
        name,
        selector,
      );
      const roles = await Promise.all(
        all.map(one => call<string>('GET', `${session}/element/${String(one[ELEMENT])}/computedrole`)),
      );
      return { all: all.length, objects: roles.filter(one => one === wanted).length };
    },
    close: async () => {
      await call('DELETE', session).catch(() => undefined);
      driver.kill();
      screen.process.kill();
    },
  };
}
