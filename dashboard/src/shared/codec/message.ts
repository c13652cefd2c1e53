import type { Codec } from './fields.ts'
import type { Json } from './json.ts'

/** Shorter texts, such as a pod named "a", are also parts of words. */
const MIN_OWN_LENGTH = 8

/**
 * A sentence for people. Kubernetes repeats names in it ("back-off 5m0s restarting failed container=app pod=<name>_<namespace>(<uid>)"),
 * so those of the row itself are replaced by their number: what is left is the same for many rows, and is shared.
 */
export const message: Codec<string> = {
  encode: (text, { values, own }) => values.indexOf(withoutOwn(text, own)),
  decode: (json, { values, own }) => {
    const value = values.at(json as number)
    return typeof value === 'string'
      ? value
      : (value as (string | number)[]).map(part => typeof part === 'number'
          ? own()[part] ?? ''
          : part).join('')
  },
}

function withoutOwn(text: string, own: readonly string[]): Json {
  let parts: (string | number)[] = [text]
  for (const [index, name] of own.entries()) {
    if (name.length >= MIN_OWN_LENGTH)
      parts = parts.flatMap(part => typeof part === 'string' ? splitAt(part, name, index) : part)
  }
  return parts.length === 1
    ? text
    : parts
}

/** The number between each two pieces that the name stood between. */
function splitAt(text: string, name: string, index: number): (string | number)[] {
  return text.split(name).flatMap((piece, position) => position === 0
    ? [piece]
    : [index, piece]).filter(each => each !== '')
}
