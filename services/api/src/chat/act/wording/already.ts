import { quoteAll } from './quote.ts'

/** "“milk” is already done.": todos with one title are named once, and the verb agrees with what is named. */
export function already(titles: string[], state: 'done' | 'open' | 'on your list'): string {
  const named = [...new Set(titles)]
  return `${quoteAll(named)} ${named.length === 1 ? 'is' : 'are'} already ${state}.`
}
