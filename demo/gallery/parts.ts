/** The parts that have a gallery, each loaded when looked at. Taken by main.ts and list.ts. */
import type { TemplateResult } from 'lit';

export interface State {
  /** Also its address. */
  name: string;
  render(): TemplateResult;
}

export interface Part {
  states: readonly State[];
  setLanguage(lang: string): Promise<void> | void;
}

export type PartName = keyof typeof parts;

export const isPart = (name: string): name is PartName => name in parts;

export const parts = {
  async room(): Promise<Part> {
    await import('../../widget/frame/define.ts');
    const [{ states }, { loadLocale }] = await Promise.all([
      import('./room.ts'),
      import('../../widget/locales/localize.ts'),
    ]);
    return { states, setLanguage: loadLocale };
  },
  console: (): Promise<Part> => import('./desk.ts'),
};
