import type { Finding } from './trial.ts'

/** What is wrong, in one line for each place that nobody knows of yet; and the known places that are not wrong any more. */
export function reportOf(findings: Finding[], known: string[]): { faults: string[], mended: string[] } {
  const wrong = new Set(findings.map(({ place }) => place.schemaPath))
  return {
    faults: findings.filter(({ place }) => !known.includes(place.schemaPath)).map(({ place, what }) => `${place.path.join('.')}: ${what}`),
    mended: known.filter(schemaPath => !wrong.has(schemaPath)),
  }
}

/** Whether a refusal names a key: one of its lines holds every part of the path. */
export function isNamed(refusal: string, path: string[]): boolean {
  return refusal.split('\n').some(line => path.every(part => line.includes(part.replaceAll('/', '~1'))))
}
