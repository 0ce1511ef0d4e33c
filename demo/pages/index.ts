/** Every page of Exempelkommun, for demo/server.ts. */
import { chat } from './chat.ts';
import type { Page } from './layout.ts';
import { newsPages } from './news.ts';
import { parents } from './parents.ts';
import { sectionPages } from './sections.ts';
import { start } from './start.ts';

export const pages: readonly Page[] = [start, ...parents, ...chat, ...newsPages, ...sectionPages];
