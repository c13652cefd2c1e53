import { readFile } from 'node:fs/promises'

/** How many cases of a test run passed, failed and were skipped. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

const number = (attributes: string, name: string): number => Number(attributes.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0)

/** Counts the cases of a JUnit report, the form that every test runner here can write. */
export function countJUnit(xml: string): Counts {
  const suites = [
    ...xml.matchAll(/<testsuite\s([^>]*)>/g),
  ].map(([, attributes = '']) => attributes)
  const sum = (name: string) => suites.reduce((total, attributes) => total + number(attributes, name), 0)
  const failed = sum('failures') + sum('errors')
  const skipped = sum('skipped')
  return { passed: sum('tests') - failed - skipped, failed, skipped }
}

/** A report that was never written counts as one failure: its runner died before it could tell. */
export async function countReport(path: string): Promise<Counts> {
  const xml = await readFile(path, 'utf8').catch(() => null)
  return xml === null
    ? { passed: 0, failed: 1, skipped: 0 }
    : countJUnit(xml)
}

export function addCounts(all: Counts[]): Counts {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0)
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
  }
}

/** The closing line of a test run. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0
    ? `, ${skipped} skipped`
    : ''}`
}
