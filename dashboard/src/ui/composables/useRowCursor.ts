import { ref } from 'vue'
import { useShortcut } from './useShortcut.ts'

/** Moves through rows with j and k; `show` brings a row into view and focuses it. */
export function useRowCursor(keys: () => readonly string[], show: (index: number) => void) {
  const cursorKey = ref<string | null>(null)

  function move(step: number) {
    const all = keys()
    if (all.length === 0)
      return
    const current = cursorKey.value === null
      ? -1
      : all.indexOf(cursorKey.value)
    const next = Math.min(all.length - 1, Math.max(0, current + step))
    cursorKey.value = all[next] ?? null
    show(next)
  }

  useShortcut('j', () => move(1))
  useShortcut('k', () => move(-1))
  return cursorKey
}
