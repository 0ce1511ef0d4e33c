import { expect } from '@open-wc/testing';
import { deep } from '../../frame/support/by-role.ts';
import { show } from '../support/on-screen.ts';

const words = (root: Element) =>
  deep(root)
    .map(element => element.textContent ?? '')
    .join(' ');

describe('statistics', () => {
  it('is one table of topics, with what is hidden, why, and what is kept at all', async () => {
    const { shell, settled } = await show({}, 'statistics');
    await settled();
    const table = deep(shell).find(element => element instanceof HTMLTableElement) as HTMLTableElement;
    expect(table.caption?.textContent).to.include('december 2025 till november 2026');
    const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')].map(row =>
      [...row.cells].map(cell => cell.textContent),
    );
    expect(rows).to.deep.include(['Skola, frånvaro', '22']);
    expect(rows).to.deep.include(['Konflikter hemma', 'visas inte']);
    expect(words(shell)).to.include('Färre än 5 samtal visas inte').and.include('allt som sparas');
  });
});
