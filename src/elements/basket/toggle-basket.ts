import { isKey, mergeEntries, MOST_ENTRIES } from '../../basket/entries.ts';
import { loadBasket, saveBasket } from './basket-store.ts';

/** Puts a clause into the reader's basket or takes it out. @returns the message to show. */
export function toggleEntry(key: string): string {
  const entries = loadBasket();
  const isIn = entries.some((entry) => entry.key === key);
  if (!isIn && !isKey(key)) return '这一条不能摘录。';
  if (!isIn && entries.length >= MOST_ENTRIES) return `摘录夹已满（${MOST_ENTRIES} 条），请先导出或移除。`;
  const changed = isIn
    ? entries.filter((entry) => entry.key !== key)
    : mergeEntries(entries, [{ key, note: '' }]);
  if (!saveBasket(changed)) return '此浏览器不允许保存，摘录夹不能用。';
  return `${isIn ? '已移出' : '已放入'}摘录夹，现有 ${changed.length} 条。`;
}
