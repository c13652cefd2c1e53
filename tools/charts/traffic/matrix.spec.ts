import type { KubernetesObject } from '../kubernetes.ts'
import type { Overlay } from '../names.ts'
import type { Row } from './matrix.ts'
import type { NetworkPolicy } from './network-policy.ts'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureHelm4 } from '../../toolchain/index.ts'
import { APPLICATION_CHARTS, OVERLAYS } from '../names.ts'
import { parseObjects, render } from '../render.ts'
import { stageCharts } from '../staging.ts'
import { canConnect } from './evaluate.ts'
import { MATRIX } from './matrix.ts'
import { isNetworkPolicy } from './network-policy.ts'
import { NEIGHBOURS, renderedEndpoints } from './platform.ts'

const TOOLS_TIMEOUT_MS = 300_000

const platform = {} as Record<Overlay, KubernetesObject[]>
let folder: string

beforeAll(async () => {
  const helm = await ensureHelm4()
  folder = await stageCharts()
  for (const overlay of OVERLAYS) {
    const renders = await Promise.all(APPLICATION_CHARTS.map(chart => render(helm, folder, chart, { overlay })))
    platform[overlay] = renders.flatMap(parseObjects)
  }
}, TOOLS_TIMEOUT_MS)

afterAll(() => rm(folder, { recursive: true, force: true }))

function works({ from, to, port, protocol }: Row, overlay: Overlay, policies: NetworkPolicy[]): boolean {
  const endpoints = { ...renderedEndpoints(platform[overlay]), ...NEIGHBOURS }
  const [source, target] = [endpoints[from], endpoints[to]]
  if (!source || !target)
    throw new Error(`there is no ${source ? to : from} in ${overlay}`)
  return canConnect(policies, source, target, { port, protocol })
}

const policiesOf = (overlay: Overlay) => platform[overlay].filter(isNetworkPolicy)
const isMeant = ({ worksIn }: Row, overlay: Overlay) => worksIn.includes(overlay)
const nameOf = ({ from, to, port, protocol }: Row) => `${from} -> ${to}:${port}/${protocol}`

/** The lines that are not as they are meant to be. */
function wrongRows(overlay: Overlay, policies: NetworkPolicy[]): string[] {
  return MATRIX.filter(row => works(row, overlay, policies) !== isMeant(row, overlay)).map(nameOf)
}

/** One policy for each namespace of the platform's pods, that says the same of all of them. */
function policyForAll(overlay: Overlay, rules: object): NetworkPolicy[] {
  const namespaces = new Set(Object.values(renderedEndpoints(platform[overlay])).map(({ pod }) => pod?.namespace ?? ''))
  return [...namespaces].map(namespace => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy' as const,
    metadata: { name: 'all', namespace },
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] as const, ...rules },
  }) as NetworkPolicy)
}

describe.each(OVERLAYS)('who talks to whom in %s', (overlay) => {
  it('is what the matrix says, line by line', () => {
    expect(wrongRows(overlay, policiesOf(overlay))).toEqual([])
  })

  it('has a policy for every pod, test pods included, for both directions', () => {
    const pods = Object.keys(renderedEndpoints(platform[overlay]))
    expect(pods.sort()).toEqual(APPLICATION_CHARTS.flatMap(chart => [chart, `${chart}-test`]).sort())
    expect(policiesOf(overlay).map(({ metadata }) => metadata.name.replace('todo-chatbot-', '')).sort()).toEqual(pods)
    for (const { spec } of policiesOf(overlay))
      expect(spec.policyTypes).toEqual(['Ingress', 'Egress'])
  })

  it('would show a policy that allows everything in every line that is refused', () => {
    const open = [...policiesOf(overlay), ...policyForAll(overlay, { ingress: [{}], egress: [{}] })]
    expect(wrongRows(overlay, open)).toEqual(MATRIX.filter(row => !isMeant(row, overlay)).map(nameOf))
  })

  it('would show a policy that refuses everything in every line that is needed', () => {
    expect(wrongRows(overlay, policyForAll(overlay, {}))).toEqual(MATRIX.filter(row => isMeant(row, overlay)).map(nameOf))
  })
})

it('has no line twice', () => {
  const names = MATRIX.map(nameOf)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
