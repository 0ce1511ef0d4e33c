/** Tabs that know of each other as those of one browser do: one lock, one channel. */
import type { TabHears, Tabs } from '../../../widget/session/tabs.ts';

export function connectedTabs(): () => Tabs {
  const all: { hears: TabHears | null }[] = [];
  let holder: object | null = null;
  const waiting: (() => void)[] = [];
  const freed = () => {
    holder = null;
    for (const resolve of waiting.splice(0)) resolve();
  };
  return () => {
    const me: { hears: TabHears | null } = { hears: null };
    all.push(me);
    return {
      async hold() {
        holder ??= me;
        return holder === me;
      },
      async take() {
        const other = all.find(tab => tab === holder && tab !== me);
        holder = me;
        other?.hears?.taken();
      },
      release() {
        if (holder === me) freed();
      },
      free: () => new Promise(resolve => (holder ? waiting.push(resolve) : resolve())),
      async ask() {
        return all.find(tab => tab === holder && tab !== me)?.hears?.asked() ?? null;
      },
      over(conversation) {
        for (const tab of all) if (tab !== me) tab.hears?.over(conversation);
      },
      listen(hears) {
        me.hears = hears;
      },
    };
  };
}
