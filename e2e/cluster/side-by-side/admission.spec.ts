import type { Installable, Staged } from '../../support/installables.ts'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { parseObjects } from '../../../tools/charts/render.ts'
import { runTool } from '../../../tools/toolchain/index.ts'
import { applyDry, applyText } from '../../support/apply.ts'
import { barePods, unprotected } from '../../support/bare-pods.ts'
import { helmArguments, INSTALLABLES, removeStaged, stageInstallables } from '../../support/installables.ts'
import { makeNamespace, removeNamespace } from '../../support/namespaces.ts'

const NAMESPACE = 'todo-chatbot-admission'
const cluster = inject('cluster')

let staged: Staged

beforeAll(async () => {
  staged = await stageInstallables(cluster.helmPath)
  await makeNamespace(cluster, NAMESPACE)
})

afterAll(async () => {
  await removeNamespace(cluster, NAMESPACE)
  await removeStaged(staged)
})

/** The bare pods of a render, whose service accounts are there: the API server looks for them. */
async function podsOf(installable: Installable) {
  const objects = parseObjects(await runTool(cluster.helmPath, ['template', ...helmArguments(staged, installable, NAMESPACE)]))
  const accounts = objects.filter(({ kind }) => kind === 'ServiceAccount')
  await applyText(cluster, accounts.map(account => JSON.stringify(account)).join('\n'))
  return barePods(objects)
}

const asText = (pods: object[]) => pods.map(pod => JSON.stringify(pod)).join('\n')

it.each(INSTALLABLES)('the restricted Pod Security standard lets every pod of $name in, and warns of none', async (installable) => {
  const pods = await podsOf(installable)
  const { objects, warnings } = await applyDry(cluster, asText(pods))
  expect(objects.map(({ metadata }) => metadata.name)).toEqual(pods.map(({ metadata }) => metadata.name))
  expect(pods.length).toBeGreaterThan(0)
  expect(warnings).toEqual([])
})

it.each(INSTALLABLES)('it would not let them in without what the library says of each pod of $name', async (installable) => {
  const pods = await podsOf(installable)
  for (const pod of pods)
    await expect(applyDry(cluster, asText([unprotected(pod)]))).rejects.toThrow(/violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false.*runAsNonRoot != true.*seccompProfile/s)
})
