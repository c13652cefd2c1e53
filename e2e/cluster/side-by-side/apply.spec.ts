import type { StoredObject } from '../../support/apply.ts'
import type { Installable, Staged } from '../../support/installables.ts'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { parseObjects } from '../../../tools/charts/render.ts'
import { ensureHelm3, runTool } from '../../../tools/toolchain/index.ts'
import { applyDry, applyText, FIELD_MANAGER } from '../../support/apply.ts'
import { helmArguments, INSTALLABLES, removeStaged, stageInstallables } from '../../support/installables.ts'
import { makeNamespace, removeClusterScoped, removeNamespace } from '../../support/namespaces.ts'
import { settled } from '../../support/settled.ts'

const cluster = inject('cluster')
const GROUPS = [...new Set(INSTALLABLES.map(({ overlay }) => overlay))]
const namespaceOf = (group: string) => `todo-chatbot-apply-${group}`

/** Settings with which nothing starts, and no port of a node is asked for that the platform itself has. */
const APART: Record<string, string[]> = {
  'backend with dev': ['extraServices.debug.nodePort=32700'],
  'frontend with dev': ['service.nodePort=32701'],
  'dashboard with dev': ['service.nodePort=32702'],
}
const asleep = ({ name, chart }: Installable) => [...APART[name] ?? [], chart === 'nightly' ? 'workload.cron.suspend=true' : 'replicas=0']

let staged: Staged
let helm3: string

beforeAll(async () => {
  helm3 = await ensureHelm3()
  staged = await stageInstallables(cluster.helmPath)
  await Promise.all(GROUPS.map(removeGroup))
  await Promise.all(GROUPS.map(group => makeNamespace(cluster, namespaceOf(group))))
})

afterAll(async () => {
  await Promise.all(GROUPS.map(removeGroup))
  await removeStaged(staged)
})

function render(installable: Installable, settings: string[] = [], helm = cluster.helmPath): Promise<string> {
  return runTool(helm, ['template', ...helmArguments(staged, installable, namespaceOf(installable.overlay), settings)])
}

/** Everything of a group with no pod to start. */
async function renderAsleep(group: string): Promise<string> {
  const members = INSTALLABLES.filter(({ overlay }) => overlay === group)
  return (await Promise.all(members.map(member => render(member, asleep(member))))).join('\n---\n')
}

async function removeGroup(group: string): Promise<void> {
  await removeClusterScoped(cluster, await renderAsleep(group))
  await removeNamespace(cluster, namespaceOf(group))
}

const named = ({ kind, metadata: { name } }: { kind: string, metadata: { name: string } }) => `${kind}/${name}`

interface DryInstallation { manifest: string, hooks?: { path: string, manifest: string }[] }

/** What `helm install` would send to this cluster, in the form in which `helm template` prints it. */
async function dryInstallation(helm: string, installable: Installable): Promise<string> {
  const args = helmArguments(staged, installable, namespaceOf(installable.overlay), APART[installable.name])
  const printed = await runTool(helm, ['install', ...args, '--dry-run=server', '--output=json', '--kubeconfig', cluster.kubeconfig])
  const { manifest, hooks = [] } = JSON.parse(printed) as DryInstallation
  return [manifest.trim(), ...hooks.map(hook => `---\n# Source: ${hook.path}\n${hook.manifest}`)].join('\n')
}

describe.each([
  ['Helm 4', () => cluster.helmPath],
  ['Helm 3', () => helm3],
] as const)('%s', (_name, helm) => {
  it.each(INSTALLABLES)('installs on this cluster what it prints without one: $name', async (installable) => {
    const [installed, printed] = await Promise.all([dryInstallation(helm(), installable), render(installable, APART[installable.name], helm())])
    expect(installed).toBe(printed)
  })
})

describe('the API server', () => {
  it.each(INSTALLABLES)('accepts every object of $name, and warns of none', async (installable) => {
    const text = await render(installable, APART[installable.name])
    const { objects, warnings } = await applyDry(cluster, text)
    expect(objects.map(named)).toEqual(parseObjects(text).map(named))
    expect(warnings).toEqual([])
  })

  it('would refuse a field in the wrong place', async () => {
    const text = await render(INSTALLABLES[0]!, APART[INSTALLABLES[0]!.name])
    const misplaced = text.replace('\n    spec:\n      serviceAccountName', '\n    spec:\n      minReadySeconds: 5\n      serviceAccountName')
    expect(misplaced).not.toBe(text)
    await expect(applyDry(cluster, misplaced)).rejects.toThrow('.spec.template.spec.minReadySeconds: field not declared in schema')
  })
})

/** What a second call would change of an object; of a pod not what the kubelet writes meanwhile. */
function trace(object: StoredObject) {
  const { generation, managedFields = [], resourceVersion } = object.metadata
  return {
    name: named(object),
    generation,
    managedFields: managedFields.filter(({ manager, subresource }) => manager === FIELD_MANAGER && !subresource),
    resourceVersion: object.kind === 'Pod' ? undefined : resourceVersion,
  }
}

describe('a second server-side apply', () => {
  it.each(GROUPS)('changes nothing of %s', async (group) => {
    const text = await renderAsleep(group)
    expect((await applyText(cluster, text)).warnings).toEqual([])

    const before = (await settled(cluster, text)).map(trace)
    expect((await applyText(cluster, text)).objects.map(trace)).toEqual(before)
    expect(before.map(({ managedFields }) => managedFields.length)).toEqual(before.map(() => 1))
  })

  it('would be seen to change what is not the same', async () => {
    const text = await renderAsleep('example')
    await applyText(cluster, text)
    const before = (await settled(cluster, text)).map(trace)
    const after = (await applyText(cluster, text.replace('schedule: "30 3 * * *"', 'schedule: "0 4 * * *"'))).objects.map(trace)
    expect(after.filter(object => !before.some(former => isDeepStrictEqual(former, object))).map(({ name }) => name)).toEqual(['CronJob/nightly'])
  })
})
