import type { Repeat } from '@todo-chatbot/contract'

/** "Every day", "Every 2 weeks". */
export function describeRepeat({ every, unit }: Repeat): string {
  return every === 1
    ? `Every ${unit}`
    : `Every ${every} ${unit}s`
}
