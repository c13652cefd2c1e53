import { expect, it } from 'vitest'
import { deploymentIn, parseRender, readGolden } from './golden.ts'
import { readProbes } from './kubelet/probe-spec.ts'
import { SERVICES } from './services.ts'

const RENDER = `---
# Source: app/templates/app.yaml
apiVersion: v1
kind: Service
metadata: {name: app}
---
apiVersion: v1
kind: Pod
metadata: {name: app-test, annotations: {helm.sh/hook: test}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: app, namespace: elsewhere}
`

it('reads every object of a render but its hooks, in the application\'s namespace unless it names one', () => {
  expect(parseRender(RENDER).map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`)).toEqual(['Service todo-chatbot/app', 'Deployment elsewhere/app'])
})

it.each(SERVICES.map(({ chart }) => chart))('finds in the render of %s what local mode needs', async (chart) => {
  const { spec: { template } } = deploymentIn(await readGolden(chart))
  const [container] = template.spec.containers
  expect(Object.keys(readProbes(container ?? {})).sort()).toEqual(['liveness', 'readiness', 'startup'])
})

it('names the file of a chart that has no render', async () => {
  await expect(readGolden('nothing')).rejects.toThrow(/cannot read .*nothing/)
})
