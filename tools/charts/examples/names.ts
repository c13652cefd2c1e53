/** The charts of examples/, each of which shows a kind of workload that the project itself does not have. */
export const EXAMPLES = ['worker', 'stateful', 'nightly'] as const
export type Example = typeof EXAMPLES[number]
