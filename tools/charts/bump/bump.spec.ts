import type { ProjectFile } from './testing.ts'
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ensureHelm4, runTool } from '../../toolchain/index.ts'
import { outOfStep } from './in-step.ts'
import { bumpCharts } from './index.ts'
import { writeProject } from './testing.ts'

const TOOLS_TIMEOUT_MS = 300_000
const DATE = '2026-03-01'
const ADVICE = 'run "npm run charts -- dependencies --write"'

let helm: string
let project: string

beforeAll(async () => {
  helm = await ensureHelm4()
}, TOOLS_TIMEOUT_MS)

const inProject = (path: string) => join(project, path)
const text = (path: string) => readFile(inProject(path), 'utf8')

async function replace(path: ProjectFile | 'charts/app/Chart.lock', before: string, after: string): Promise<void> {
  await writeFile(inProject(path), (await text(path)).replace(before, after))
}

async function snapshot(): Promise<Record<string, string>> {
  const entries = await readdir(project, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return Object.fromEntries(await Promise.all(files.map(async file => [file, await readFile(file, 'utf8')])))
}

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'todo-chatbot-bump-'))
  await writeProject(project)
  await runTool(helm, ['dependency', 'update', '--skip-refresh', inProject('charts/app')])
  await rm(inProject('charts/app/charts'), { recursive: true })
})

afterEach(() => rm(project, { recursive: true, force: true }))

function bump(chart: string, version: string, dependentsVersion = 'patch') {
  return bumpCharts(project, helm, {
    chart,
    version,
    dependentsVersion,
    notes: [{ kind: 'fixed', description: 'What was wrong: a thing.' }, { kind: 'added', description: 'A thing.' }],
  }, DATE)
}

describe('a bump of the library', () => {
  it('changes its version and its notes, and leaves comments and order', async () => {
    await bump('lib', 'minor')
    expect(await text('charts/lib/Chart.yaml')).toBe(`apiVersion: v2
name: lib
type: library
# Raised by hand until there was a command.
version: 1.3.0
annotations:
  artifacthub.io/license: Apache-2.0
  artifacthub.io/changes: |
    - kind: added
      description: A thing.
    - kind: fixed
      description: "What was wrong: a thing."
`)
    expect(await text('charts/lib/CHANGELOG.md')).toBe(`# Changelog

## [1.3.0] - 2026-03-01

### Added

- A thing.

### Fixed

- What was wrong: a thing.

## [1.2.3] - 2026-01-31

### Added

- Everything.
`)
  })

  it('raises the charts on it with a note, and those on these, and only the dependency where there is no changelog', async () => {
    expect(await bump('lib', 'minor')).toEqual([
      '✓ charts/app 0.1.0 → 0.1.1',
      '✓ charts/lib 1.2.3 → 1.3.0',
      '✓ charts/lib/tests/harness asks for the new version',
      '✓ examples/umbrella asks for the new version',
    ])
    expect(await text('charts/app/Chart.yaml')).toBe(`apiVersion: v2
name: app
version: 0.1.1 # its own
description: 'In quotes'
dependencies:
  - name: lib
    version: 1.3.0
    repository: file://../lib
annotations:
  artifacthub.io/changes: |
    - kind: changed
      description: Use lib 1.3.0.
`)
    expect(await text('charts/app/CHANGELOG.md')).toContain('## [0.1.1] - 2026-03-01\n\n### Changed\n\n- Use lib 1.3.0.\n\n## [0.1.0]')
    expect(parse(await text('charts/lib/tests/harness/Chart.yaml'))).toMatchObject({ version: '1.0.0', dependencies: [{ version: '1.3.0' }] })
    expect(parse(await text('examples/umbrella/Chart.yaml'))).toMatchObject({ version: '1.0.0', dependencies: [{ version: '0.1.1' }, { version: '5.0.0' }] })
  })

  it('raises the charts on it by another level, or to a version, when that is said', async () => {
    await bump('lib', '2.0.0', 'minor')
    expect(parse(await text('charts/app/Chart.yaml'))).toMatchObject({ version: '0.2.0' })
    await bump('lib', 'patch', '2.0.0')
    expect(parse(await text('charts/app/Chart.yaml'))).toMatchObject({ version: '2.0.0', dependencies: [{ version: '2.0.1' }] })
  })

  it('brings every lock in step, so that Helm builds from it, and builds nothing into the charts', async () => {
    await bump('lib', 'patch')
    expect(parse(await text('charts/app/Chart.lock'))).toMatchObject({ dependencies: [{ name: 'lib', version: '1.2.4' }] })
    expect(await readdir(inProject('charts/app'))).toEqual(['CHANGELOG.md', 'Chart.lock', 'Chart.yaml'])
    expect(await readdir(inProject('charts/lib/tests/harness'))).toEqual(['Chart.yaml'])
    await expect(runTool(helm, ['dependency', 'build', '--skip-refresh', inProject('charts/app')])).resolves.toContain('Saving 1 charts')
  })
})

describe('a bump of a chart that uses the library', () => {
  it('leaves the library and the lock as they are, the time in it included', async () => {
    const before = await snapshot()
    expect(await bump('app', '0.5.0')).toEqual(['✓ charts/app 0.1.0 → 0.5.0', '✓ examples/umbrella asks for the new version'])
    const after = await snapshot()
    expect(Object.keys(after).filter(file => after[file] !== before[file]).map(file => file.slice(project.length + 1)).sort()).toEqual([
      'charts/app/CHANGELOG.md',
      'charts/app/Chart.yaml',
      'examples/umbrella/Chart.yaml',
    ])
  })
})

describe('a bump that cannot be', () => {
  it.each([
    ['a chart that there is not', 'nothing', 'minor', 'there is no chart "nothing" with a CHANGELOG.md: choose one of app, lib'],
    ['a chart that is not released', 'harness', 'minor', 'there is no chart "harness" with a CHANGELOG.md: choose one of app, lib'],
    ['the present version', 'lib', '1.2.3', 'lib is 1.2.3 already: say a version greater than that, such as 1.2.4, not 1.2.3'],
    ['a lesser version', 'lib', '1.1.99', 'lib is 1.2.3 already: say a version greater than that, such as 1.2.4, not 1.1.99'],
    ['what is no version', 'lib', '2.0', '"2.0" is no version: say major, minor, patch, or three numbers such as 1.3.0'],
  ])('is refused in one line, and nothing is written: %s', async (_, chart, version, message) => {
    const before = await snapshot()
    await expect(bump(chart, version)).rejects.toThrow(message)
    expect(await snapshot()).toEqual(before)
  })

  it('writes nothing when Helm fails', async () => {
    await replace('charts/app/Chart.yaml', 'dependencies:\n', 'dependencies:\n  - name: gone\n    version: 1.0.0\n    repository: file://../gone\n')
    const before = await snapshot()
    await expect(bump('lib', 'minor')).rejects.toThrow('gone')
    expect(await snapshot()).toEqual(before)
  })
})

describe('the check that charts are in step', () => {
  it('finds nothing where they are', async () => {
    expect(await outOfStep(project, helm)).toEqual([])
    await bump('lib', 'major')
    expect(await outOfStep(project, helm)).toEqual([])
  })

  it('names the charts and the command when the library was raised by hand', async () => {
    await replace('charts/lib/Chart.yaml', '1.2.3', '1.2.4')
    expect(await outOfStep(project, helm)).toEqual([
      `charts/app/Chart.yaml asks for another version of a chart than there is: ${ADVICE}`,
      `charts/lib/tests/harness/Chart.yaml asks for another version of a chart than there is: ${ADVICE}`,
    ])
  })

  it.each([
    ['comes from another Chart.yaml', '0', '1', /digest: .*/],
    ['names another version', '1.2.3', '1.2.2', /version: .*/],
  ])('names the chart and the command when a lock %s', async (_, from, to, line) => {
    const lock = await text('charts/app/Chart.lock')
    await writeFile(inProject('charts/app/Chart.lock'), lock.replace(line, found => found.replaceAll(from, to)))
    expect(await outOfStep(project, helm)).toEqual([`charts/app/Chart.lock is out of step with its Chart.yaml: ${ADVICE}`])
  })

  it('names the chart and the command when a lock stayed behind', async () => {
    await copyFile(inProject('charts/app/Chart.lock'), inProject('old.lock'))
    await bump('lib', 'minor')
    await copyFile(inProject('old.lock'), inProject('charts/app/Chart.lock'))
    expect(await outOfStep(project, helm)).toEqual([`charts/app/Chart.lock is out of step with its Chart.yaml: ${ADVICE}`])
  })
})
