/** What came of some values: a text, or the message with which the templates refused them. */
export interface Outcome { text: string, isRefusal: boolean }

export type Values = Record<string, unknown>

export type RenderValues = (values: Values) => Promise<Outcome>

/** What a failed render says when the templates themselves refused the values; anything else is a fault of the values that were tried, or of the templates. */
export function refusalIn(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const [, refusal] = /execution error at \([^:]*:\d+:\d+\): ([\s\S]*)$/.exec(message) ?? []
  if (refusal === undefined)
    throw error
  return refusal
}

/** Renders values, each once however often it is asked for. */
export function outcomesOf(render: (values: Values) => Promise<string>): RenderValues {
  const outcomes = new Map<string, Promise<Outcome>>()
  return (values) => {
    const key = JSON.stringify(values)
    const outcome = outcomes.get(key) ?? render(values).then(
      text => ({ text, isRefusal: false }),
      (error: unknown) => ({ text: refusalIn(error), isRefusal: true }),
    )
    outcomes.set(key, outcome)
    return outcome
  }
}
