import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

/** A rule with its examples: what is said, and what is understood. The clock stands at Sunday 22 November 2026, 15:30 in Berlin. */
export function understands(rule: string, examples: Record<string, string>, clock?: Parameters<typeof told>[1]): void {
  describe(rule, () => {
    for (const [message, meaning] of Object.entries(examples))
      it(`${message.replaceAll('\n', ' ⏎ ')} → ${meaning}`, () => expect(told(message, clock)).toBe(meaning))
  })
}
