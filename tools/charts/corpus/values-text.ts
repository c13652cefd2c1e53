/** Characters that JSON lets stand as they are, and that a reader of YAML refuses or takes for line breaks. */

const SPECIAL = /[\x7F-\x9F\u2028\u2029\uFEFF]/g

/** Values as text that Helm reads as nothing but what they are. */
export function valuesText(values: unknown): string {
  return JSON.stringify(values).replaceAll(SPECIAL, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
