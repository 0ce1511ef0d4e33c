/** What one sees at an address that leads nowhere. */
import { html } from 'hono/html';
import type { Page } from './layout.ts';

export const missing: Page = {
  path: '/saknas',
  title: 'Sidan finns inte',
  description: 'Sidan finns inte.',
  chat: { by: 'none' },
  main: () => html`
    <div class="text">
      <h1>Sidan finns inte</h1>
      <p class="lead">Den kan ha flyttat eller tagits bort. Börja om från <a href="/">startsidan</a>.</p>
      <p>Söker du någon att prata med? Här finns <a href="/foraldrastod">stöd till föräldrar</a>.</p>
    </div>
  `,
};
