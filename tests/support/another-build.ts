/** Another state of this repository, built: what an operator has after an upgrade. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PARTS = ['relay', 'widget', 'demo', 'package.json', 'rollup.config.js', 'tsconfig.json'];

/** The folder of the copied tree. `file`: where each `from` becomes `to`. */
export function buildAnother(file: string, from: string, to: string): string {
  const tree = mkdtempSync(join(tmpdir(), 'viska-upgrade-'));
  for (const part of PARTS) cpSync(part, join(tree, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(tree, 'node_modules'));
  const source = readFileSync(join(tree, file), 'utf8');
  if (!source.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(join(tree, file), source.replaceAll(from, to));
  execFileSync(process.execPath, ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'], { cwd: tree });
  return tree;
}
