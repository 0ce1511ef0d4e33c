/** A connection whose time, page and sockets are the test's, with all that it says. */
import { Connection } from '../../../widget/browser/connection.ts';
import type { LinkState } from '../../../widget/browser/connection-options.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { FakeNetwork, FakePage } from './fakes.ts';

export const FIRST = '{"type":"resume"}';

export class TestConnection {
  readonly clock = new ManualClock();
  readonly page = new FakePage();
  readonly network = new FakeNetwork();
  /** Each state it came to. */
  readonly words: LinkState[] = [];
  readonly closes: string[] = [];
  readonly heard: string[] = [];
  readonly connection: Connection;

  /** `prepare`: what must precede the first frame. */
  constructor(prepare?: () => Promise<void>) {
    this.connection = new Connection({
      address: 'wss://relay/socket/parent',
      ...(prepare && { prepare }),
      firstFrame: () => FIRST,
      onText: text => this.heard.push(text),
      onBinary: () => undefined,
      onState: state => {
        if (this.words.at(-1) !== state) this.words.push(state);
      },
      onClose: name => this.closes.push(name),
      page: this.page,
      clock: this.clock,
      open: this.network.open,
    });
  }
}

/** One that the relay has answered. */
export async function online(): Promise<TestConnection> {
  const test = new TestConnection();
  test.connection.open();
  test.network.last.opens();
  test.network.last.says({ type: 'welcome' });
  await test.clock.advanceAsync(0);
  return test;
}
