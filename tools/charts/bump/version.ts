import { UserError } from '../../lib/user-error.ts'

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/
const LEVELS = ['major', 'minor', 'patch'] as const

type Level = typeof LEVELS[number]
type Numbers = [major: number, minor: number, patch: number]

const isLevel = (text: string): text is Level => (LEVELS as readonly string[]).includes(text)

function numbersOf(version: string): Numbers {
  const [, major, minor, patch] = version.match(VERSION) ?? []
  return [Number(major), Number(minor), Number(patch)]
}

function raised([major, minor, patch]: Numbers, level: Level): string {
  const versions = {
    major: [major + 1, 0, 0],
    minor: [major, minor + 1, 0],
    patch: [major, minor, patch + 1],
  }
  return versions[level].join('.')
}

/** Less than 0 when the first version is the lesser one, 0 when both are the same. */
export function compareVersions(one: string, other: string): number {
  const others = numbersOf(other)
  const differences = numbersOf(one).map((number, index) => number - (others[index] ?? 0))
  return differences.find(difference => difference !== 0) ?? 0
}

/** The version that a chart gets by being raised by a level, or to a version that is greater than its present one. */
export function nextVersion(chart: string, present: string, wanted: string): string {
  if (isLevel(wanted))
    return raised(numbersOf(present), wanted)
  if (!VERSION.test(wanted))
    throw new UserError(`"${wanted}" is no version: say major, minor, patch, or three numbers such as ${raised(numbersOf(present), 'minor')}`)
  if (compareVersions(wanted, present) <= 0)
    throw new UserError(`${chart} is ${present} already: say a version greater than that, such as ${raised(numbersOf(present), 'patch')}, not ${wanted}`)
  return wanted
}
