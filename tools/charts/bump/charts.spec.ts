import type { ChartFiles } from './chart-files.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { root } from '../../lib/paths.ts'
import { ensureHelm4 } from '../../toolchain/index.ts'
import { EXPECTATIONS } from '../expectations.ts'
import { staleFiles } from '../generated-file.ts'
import { APPLICATION_CHARTS, LIBRARY_CHART } from '../names.ts'
import { CHANGE_KINDS } from './change-note.ts'
import { changelogSections } from './changelog.ts'
import { changeFiles } from './changes.ts'
import { readCharts } from './chart-files.ts'
import { outOfStep } from './in-step.ts'
import { manifestOf } from './manifest.ts'
import { compareVersions } from './version.ts'

const TOOLS_TIMEOUT_MS = 300_000
const NAMES = [LIBRARY_CHART, ...APPLICATION_CHARTS]

/** Artifact Hub's own list; the last one is for what fits none of the others. */
const CATEGORIES = ['ai-machine-learning', 'database', 'integration-delivery', 'monitoring-logging', 'networking', 'security', 'storage', 'streaming-messaging', 'skip-prediction']

let charts: ChartFiles[]

beforeAll(async () => {
  charts = await readCharts(root)
})

function manifest(name: string) {
  const found = charts.find(({ folder }) => folder === `charts/${name}`)
  if (!found)
    throw new Error(`there is no chart ${name}`)
  return { ...manifestOf(found.manifest), changelog: found.changelog }
}

describe('the charts of this project', () => {
  it('ask for the present version of the library, and lock it', { timeout: TOOLS_TIMEOUT_MS }, async () => {
    expect(await outOfStep(root, await ensureHelm4())).toEqual([])
  })

  it('are all released with a changelog, whose newest entries are the annotation of the present version', async () => {
    expect(charts.filter(({ changelog }) => changelog !== undefined).map(({ folder }) => folder)).toEqual(NAMES.map(name => `charts/${name}`).sort())
    expect(await staleFiles(await changeFiles(root))).toEqual([])
  })

  it.each(NAMES)('%s has a note for every version, the newest first', (name) => {
    const sections = changelogSections(manifest(name).changelog ?? '')
    expect(sections.filter(({ notes }) => notes.length === 0)).toEqual([])
    const versions = sections.map(({ version }) => version)
    expect(versions).toEqual([...new Set(versions)].sort((one, other) => compareVersions(other, one)))
    expect(versions[0]).toBe(manifest(name).version)
  })

  it.each(NAMES)('%s tells Artifact Hub its changes as a list of kinds and descriptions', (name) => {
    const changes = parse(manifest(name).annotations['artifacthub.io/changes'] ?? '') as unknown
    expect(changes).toEqual(expect.arrayContaining([expect.anything()]))
    expect(changes).toEqual((changes as unknown[]).map(() => ({ kind: expect.toBeOneOf([...CHANGE_KINDS]) as string, description: expect.stringMatching(/\S/) as string })))
  })

  it.each(NAMES)('%s tells Artifact Hub its license, its category, and that it is no pre-release', (name) => {
    const { annotations } = manifest(name)
    expect(annotations).toMatchObject({ 'artifacthub.io/license': 'Apache-2.0', 'artifacthub.io/prerelease': 'false' })
    expect(CATEGORIES).toContain(annotations['artifacthub.io/category'])
    expect(Object.keys(annotations)).not.toContain('artifacthub.io/signKey')
  })

  it.each(APPLICATION_CHARTS)('%s tells Artifact Hub the image that it runs', (name) => {
    expect(parse(manifest(name).annotations['artifacthub.io/images'] ?? '')).toEqual([{ name, image: EXPECTATIONS[name].image }])
  })
})
