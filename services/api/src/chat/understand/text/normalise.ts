/* eslint-disable no-control-regex -- control characters are what this file is about */
const LINE_BREAKS = /\r\n?|[\u2028\u2029\v\f]/g
/** Longer runs of spaces say nothing, and would only cost time. */
const LONG_GAPS = / {100,}/g
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g

/**
 * Makes a message safe to store and to cut: whole characters, "\n" between lines, no control characters.
 * Everything a person can see stays as it was written.
 */
export function normalise(message: string): string {
  return message
    .toWellFormed()
    .replace(LINE_BREAKS, '\n')
    .replaceAll('\t', ' ')
    .replace(CONTROLS, '')
    .replace(LONG_GAPS, ' ')
    .trim()
}
