/**
 * Counts topics over a period and hides what would tell small groups apart. Takes topic records, gives what
 * the console and the command line may show.
 */
import type { Period, TopicCount, TopicStatistics } from '../protocol/http/staff.ts';
import type { SiteSettings } from '../sites/settings.ts';
import type { TopicRecord } from '../storage/storage.ts';
import { blocksOf, covers, within } from './blocks.ts';
import type { Block } from './blocks.ts';

/** Whatever a site sets, fewer than this are never shown. */
export const THRESHOLD_MIN = 3;

type Counted = Pick<TopicRecord, 'topics' | 'month'>;

/**
 * `records`: all of the site's, whatever the period: where blocks lie, and what no line shows, must come out
 * the same in every export.
 */
export function countTopics(
  site: Pick<SiteSettings, 'topics' | 'topicGroups' | 'threshold'>,
  records: readonly Counted[],
  period: Period,
): TopicStatistics {
  const threshold = Math.max(THRESHOLD_MIN, site.threshold);
  const lines = published(site).map(line => {
    const own = records.filter(record => record.topics.some(topic => line.topics.includes(topic)));
    return {
      ...line,
      blocks: blocksOf(
        own.map(({ month }) => month),
        threshold,
      ),
    };
  });
  const count = (blocks: readonly Block[]): number | null => {
    const shown = within(blocks, period.from, period.to);
    return shown.length === 0 ? null : shown.reduce((sum, block) => sum + block.count, 0);
  };
  return {
    period,
    threshold,
    total: totalOf(records, lines, period, threshold),
    topics: lines.map(({ id, name, group, blocks }) => ({
      id,
      name,
      count: count(blocks),
      ...(group ? { group } : {}),
    })),
  };
}

interface Line {
  id: string;
  name: TopicCount['name'];
  topics: string[];
  group?: string;
}

/**
 * The total must not give back what the lines hide. Conversations that no line will show are a line of their
 * own, with its own blocks; the total counts a conversation only where some line of the period does.
 * So total minus lines is nothing or whole blocks, in every period and between any two.
 */
function totalOf(
  records: readonly Counted[],
  lines: readonly (Line & { blocks: Block[] })[],
  { from, to }: Period,
  threshold: number,
): number | null {
  const covered = (record: Counted, blocksOfLine: (line: { blocks: Block[] }) => readonly Block[]): boolean =>
    lines.some(
      line => record.topics.some(id => line.topics.includes(id)) && covers(blocksOfLine(line), record.month),
    );
  const hidden = new Set(records.filter(record => !covered(record, line => line.blocks)));
  const hiddenMonths = [...hidden].map(({ month }) => month);
  const hiddenBlocks = within(blocksOf(hiddenMonths, threshold), from, to);
  const counted = records.filter(record =>
    hidden.has(record)
      ? covers(hiddenBlocks, record.month)
      : covered(record, line => within(line.blocks, from, to)),
  );
  return counted.length === 0 ? null : counted.length;
}

function published({ topics, topicGroups }: Pick<SiteSettings, 'topics' | 'topicGroups'>): Line[] {
  const lines: Line[] = [];
  for (const { id, name, group: groupId } of topics) {
    const group = topicGroups.find(one => one.id === groupId);
    const known = group && lines.find(line => line.group === group.id);
    if (known) known.topics.push(id);
    else if (group) lines.push({ id: group.id, name: localized(group), topics: [id], group: group.id });
    else lines.push({ id, name: localized({ name }), topics: [id] });
  }
  return lines;
}

const localized = ({ name }: { name: object }) => name as TopicCount['name'];
