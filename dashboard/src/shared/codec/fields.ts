import type { Json } from './json.ts'
import type { SharedValueReader, SharedValueWriter } from './shared-values.ts'

/** How one field of a row travels. */
export interface Codec<Value> {
  encode: (value: Value, context: EncodeContext) => Json
  decode: (json: Json, context: DecodeContext) => Value
}

export interface EncodeContext {
  values: SharedValueWriter
  /** Texts of the row itself that its messages repeat, such as its name. */
  own: readonly string[]
}

export interface DecodeContext {
  values: SharedValueReader
  /** Read when it is needed: the fields before have been decoded by then. */
  own: () => readonly string[]
}

/** As it is: for numbers, and for texts that no other row has. */
export function plain<Value extends Json>(): Codec<Value> {
  return { encode: value => value, decode: json => json as Value }
}

export const flag: Codec<boolean> = {
  encode: value => value ? 1 : 0,
  decode: json => json === 1,
}

/** Whole seconds as a number; other times, such as those of events with microseconds, as they are. */
export const time: Codec<string> = {
  encode: (value) => {
    const seconds = Date.parse(value) / 1000
    return Number.isInteger(seconds) && fromSeconds(seconds) === value
      ? seconds
      : value
  },
  decode: json => typeof json === 'number'
    ? fromSeconds(json)
    : json as string,
}

/** A value that other rows have too: sent once, a number from then on. */
export function shared<Value>(): Codec<Value> {
  return {
    encode: (value, { values }) => values.indexOf(value as Json),
    decode: (json, { values }) => values.at(json as number) as Value,
  }
}

export function nullable<Value>(codec: Codec<Value>): Codec<Value | null> {
  return {
    encode: (value, context) => value === null
      ? null
      : codec.encode(value, context),
    decode: (json, context) => json === null
      ? null
      : codec.decode(json, context),
  }
}

export function list<Value>(codec: Codec<Value>): Codec<Value[]> {
  return {
    encode: (values, context) => values.map(each => codec.encode(each, context)),
    decode: (json, context) => (json as Json[]).map(each => codec.decode(each, context)),
  }
}

export type Fields<Value> = { [K in keyof Value]-?: Codec<Value[K]> }

/** An object as the list of its fields, in the order of their declaration. */
export function tuple<Value extends object>(fields: Fields<Value>): Codec<Value> {
  const entries = Object.entries(fields) as [keyof Value & string, Codec<unknown>][]
  return {
    encode: (value, context) => entries.map(([key, codec]) => codec.encode(value[key], context)),
    decode: (json, context) => Object.fromEntries(entries.map(([key, codec], index) =>
      [key, codec.decode((json as Json[])[index] ?? null, context)])) as Value,
  }
}

function fromSeconds(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}
