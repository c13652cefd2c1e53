/** How a budget is measured where there is a choice. */
export interface BenchOptions {
  /** How often what is compared runs in turn; more rounds even out a busy machine. */
  rounds: number
}

/** One line of the bench. A line without a budget is there to explain another one. */
export interface Usage {
  text: string
  isExceeded: boolean
}

/** Something that is promised to stay small. */
export interface Budget {
  name: string
  measure: (options: BenchOptions) => Promise<Usage[]>
}
