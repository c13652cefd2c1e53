import type { told } from './told.ts'

type At = Parameters<typeof told>[1]

/** A rule of understanding with its examples: what is said, and what is understood, in the words of `told`. */
export interface Rule {
  name: string
  examples: Record<string, string>
  /** When and where it is said; else on Sunday 22 November 2026, 15:30 in Berlin. */
  at?: At
}

export const rule = (name: string, examples: Record<string, string>, at?: At): Rule => ({ name, examples, ...(at && { at }) })
