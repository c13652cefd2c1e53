/** How a budget is measured where there is a choice. */
export interface BenchOptions {
  /** How often what is compared runs in turn; more rounds even out a busy machine. */
  rounds: number
  /** How long the pages of the dashboard are kept under churn. */
  minutes: number
}

/** One line of the bench. */
export interface Usage {
  text: string
  /** Null for a line without a budget, which is there to explain another one. */
  isExceeded: boolean | null
}

/** Something that is promised to stay small. */
export interface Budget {
  name: string
  measure: (options: BenchOptions) => Promise<Usage[]>
}

const WIDTH = 4

/** The line as it is printed: whether the budget is kept, and by which figure. */
export function verdictLine({ text, isExceeded }: Usage): string {
  const verdict = isExceeded === null ? '' : isExceeded ? 'FAIL' : 'pass'
  return `${verdict.padEnd(WIDTH)} ${text}`
}
