/** What @web/test-runner's Mocha puts on the page of a component test (*.browser.ts): only what is used. */
type Test = () => void | Promise<void>;

declare function describe(about: string, tests: () => void): void;
declare function it(says: string, test: Test): void;
declare function before(run: Test): void;
declare function beforeEach(run: Test): void;
declare function after(run: Test): void;
declare function afterEach(run: Test): void;

/** The build for browsers says nothing of its types where TypeScript looks. */
declare module '@guidepup/virtual-screen-reader/browser.js' {
  export * from '@guidepup/virtual-screen-reader';
}
